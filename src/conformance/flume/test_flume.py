"""What the stand-in for S3 promises."""

import http.client
import json
import subprocess
import sys
import unittest
from pathlib import Path

import s3

KEY = "ASIAEXAMPLEEXAMPLE01"
V4 = f"AWS4-HMAC-SHA256 Credential={KEY}/20260101/us-west-2/s3/aws4_request, Signature=1"


class StandInTest(unittest.TestCase):
    def setUp(self):
        script = Path(__file__).with_name("s3.py")
        self.process = subprocess.Popen(
            [sys.executable, "-B", str(script), "orders", "0"], stdout=subprocess.PIPE, text=True
        )
        self.port = json.loads(self.process.stdout.readline())["port"]

    def tearDown(self):
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()

    def ask(self, method, path, body=None, **headers):
        to = http.client.HTTPConnection("127.0.0.1", self.port)
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        to.request(method, path, body, {"Authorization": V4, **named})
        reply = to.getresponse()
        text = reply.read().decode()
        to.close()
        return reply.status, text, json.loads(self.process.stdout.readline())

    def test_it_tells_who_signed(self):
        self.assertEqual(self.ask("HEAD", "/orders")[2]["accessKeyId"], KEY)
        older = self.ask("HEAD", "/orders", Authorization=f"AWS {KEY}:c2ln")
        self.assertEqual(older[2]["accessKeyId"], KEY)

    def test_nobody_is_refused(self):
        status, _, told = self.ask("PUT", "/orders/a", "b", Authorization="")
        self.assertEqual((status, told["accessKeyId"]), (403, None))

    def test_another_bucket_is_not_there(self):
        self.assertEqual(self.ask("HEAD", "/bills")[0], 404)

    def test_an_object_is_put_copied_listed_and_deleted(self):
        self.assertEqual(self.ask("PUT", "/orders/flume/a.tmp", "one\n")[0], 200)
        self.ask("PUT", "/orders/flume/a", x_amz_copy_source="/orders/flume/a.tmp")
        self.assertEqual(self.ask("DELETE", "/orders/flume/a.tmp")[0], 204)
        self.assertEqual(self.ask("GET", "/orders/flume/a")[1], "one\n")
        self.assertEqual(self.ask("GET", "/orders/flume/a.tmp")[0], 404)
        listed = self.ask("GET", "/orders?prefix=flume/&delimiter=/")[1]
        self.assertIn("<Key>flume/a</Key>", listed)
        self.assertIn("<Prefix>flume/</Prefix>", self.ask("GET", "/orders?delimiter=/")[1])

    def test_parts_become_an_object(self):
        self.ask("POST", "/orders/big?uploads")
        for number in (2, 1):
            self.ask("PUT", f"/orders/big?partNumber={number}&uploadId=1", f"part {number};")
        self.ask("POST", "/orders/big?uploadId=1", "<CompleteMultipartUpload/>")
        self.assertEqual(self.ask("GET", "/orders/big")[1], "part 1;part 2;")

    def test_signed_chunks_are_taken_apart(self):
        raw = b"4;chunk-signature=x\r\none\n\r\n0;chunk-signature=y\r\n\r\n"
        self.assertEqual(s3.unchunked(raw), b"one\n")


if __name__ == "__main__":
    unittest.main()

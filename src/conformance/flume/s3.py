"""A stand-in for S3 on loopback: one bucket in memory, and who signed each request.

It checks no signature: whose access key ID a request has is what it is for. A line of JSON on
standard output tells each request, as soon as it has been answered.
"""

import hashlib
import json
import re
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, unquote, urlsplit
from xml.sax.saxutils import escape

# Of signature version 4, or of version 2.
SIGNER = re.compile(r"^(?:AWS4-HMAC-SHA256 .*?Credential=|AWS )([^/:\s]+)[/:]")
DATE = "Thu, 01 Jan 2026 12:00:00 GMT"
ISO_DATE = "2026-01-01T12:00:00.000Z"
XML = '<?xml version="1.0" encoding="UTF-8"?>\n'


class Bucket:
    """The objects, by their keys, and the parts of those that come in several."""

    def __init__(self):
        self.objects = {}
        self.parts = {}
        self.lock = threading.Lock()

    def below(self, prefix, delimiter):
        """The keys and the common prefixes that begin with a prefix."""
        keys, folders = [], []
        for key in sorted(self.objects):
            if key.startswith(prefix):
                end = key.find(delimiter, len(prefix)) if delimiter else -1
                folders.append(key[: end + 1]) if end >= 0 else keys.append(key)
        return keys, list(dict.fromkeys(folders))


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def answer(self):
        address = urlsplit(self.path)
        self.bucket_name, _, key = unquote(address.path).lstrip("/").partition("/")
        self.key = key
        self.query = {k: v[0] for k, v in parse_qs(address.query, keep_blank_values=True).items()}
        self.body = self.read_body()
        with self.server.bucket.lock:
            status, headers, body = self.reply()
        self.tell(status)
        self.send_response(status)
        for name, value in {"Content-Length": str(len(body)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    do_GET = do_HEAD = do_PUT = do_POST = do_DELETE = answer

    def reply(self):
        if not self.signer:
            return error(403, "AccessDenied")
        if self.bucket_name != self.server.name:
            return error(404, "NoSuchBucket")
        if not self.key:
            return self.of_bucket()
        return getattr(self, f"{self.command.lower()}_object")()

    def of_bucket(self):
        if self.command == "POST" and "delete" in self.query:
            keys = re.findall(r"<Key>(.*?)</Key>", self.body.decode())
            for each in keys:
                self.server.bucket.objects.pop(each, None)
            return xml("<DeleteResult></DeleteResult>")
        if self.command == "HEAD":
            return 200, {}, b""
        return self.listing()

    def listing(self):
        prefix, delimiter = self.query.get("prefix", ""), self.query.get("delimiter", "")
        keys, folders = self.server.bucket.below(prefix, delimiter)
        contents = "".join(
            f"<Contents><Key>{escape(key)}</Key><LastModified>{ISO_DATE}</LastModified>"
            f"<ETag>{tag(self.server.bucket.objects[key])}</ETag>"
            f"<Size>{len(self.server.bucket.objects[key])}</Size>"
            "<StorageClass>STANDARD</StorageClass></Contents>"
            for key in keys
        )
        common = "".join(
            f"<CommonPrefixes><Prefix>{escape(each)}</Prefix></CommonPrefixes>" for each in folders
        )
        return xml(
            f"<ListBucketResult><Name>{self.bucket_name}</Name><Prefix>{escape(prefix)}</Prefix>"
            f"<KeyCount>{len(keys) + len(folders)}</KeyCount><MaxKeys>1000</MaxKeys>"
            f"<Delimiter>{escape(delimiter)}</Delimiter><IsTruncated>false</IsTruncated>"
            f"{contents}{common}</ListBucketResult>"
        )

    def get_object(self):
        found = self.server.bucket.objects.get(self.key)
        if found is None:
            return error(404, "NoSuchKey")
        return 200, {"ETag": tag(found), "Last-Modified": DATE}, found

    head_object = get_object

    def put_object(self):
        source = self.headers.get("x-amz-copy-source")
        if source:
            copied = self.server.bucket.objects.get(unquote(source).lstrip("/").partition("/")[2])
            if copied is None:
                return error(404, "NoSuchKey")
            self.server.bucket.objects[self.key] = copied
            return xml(
                f"<CopyObjectResult><ETag>{tag(copied)}</ETag>"
                f"<LastModified>{ISO_DATE}</LastModified></CopyObjectResult>"
            )
        if "uploadId" in self.query:
            self.server.bucket.parts[self.key, int(self.query["partNumber"])] = self.body
        else:
            self.server.bucket.objects[self.key] = self.body
        return 200, {"ETag": tag(self.body)}, b""

    def post_object(self):
        where = f"<Bucket>{self.bucket_name}</Bucket><Key>{escape(self.key)}</Key>"
        if "uploads" in self.query:
            return xml(
                f"<InitiateMultipartUploadResult>{where}<UploadId>1</UploadId>"
                "</InitiateMultipartUploadResult>"
            )
        parts = self.server.bucket.parts
        own = sorted(each for each in parts if each[0] == self.key)
        whole = b"".join(parts.pop(each) for each in own)
        self.server.bucket.objects[self.key] = whole
        return xml(
            f"<CompleteMultipartUploadResult>{where}<ETag>{tag(whole)}</ETag>"
            "</CompleteMultipartUploadResult>"
        )

    def delete_object(self):
        self.server.bucket.objects.pop(self.key, None)
        return 204, {}, b""

    @property
    def signer(self):
        match = SIGNER.match(self.headers.get("Authorization", ""))
        return match.group(1) if match else None

    def read_body(self):
        raw = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        signed_in_parts = self.headers.get("x-amz-content-sha256", "").startswith("STREAMING-")
        return unchunked(raw) if signed_in_parts else raw

    def send_response(self, status, message=None):
        self.send_response_only(status, message)
        self.send_header("Date", self.date_time_string())

    def tell(self, status):
        told = {
            "request": f"{self.command} {self.path}",
            "status": status,
            "accessKeyId": self.signer,
            "object": self.body.decode(errors="replace") if self.command == "PUT" else None,
        }
        print(json.dumps(told), flush=True)

    def log_message(self, *words):
        """Nothing: each request has been told."""


def unchunked(raw):
    """What is in chunks, each behind its length in hexadecimal and its signature."""
    whole, rest = b"", raw
    while rest:
        head, _, rest = rest.partition(b"\r\n")
        length = int(head.partition(b";")[0], 16)
        if length == 0:
            break
        whole, rest = whole + rest[:length], rest[length + 2 :]
    return whole


def tag(content):
    return f'"{hashlib.md5(content, usedforsecurity=False).hexdigest()}"'


def xml(text):
    return 200, {"Content-Type": "application/xml"}, (XML + text).encode()


def error(status, code):
    text = f"{XML}<Error><Code>{code}</Code></Error>"
    return status, {"Content-Type": "application/xml"}, text.encode()


class Server(ThreadingHTTPServer):
    daemon_threads = True
    handler = Handler

    def __init__(self, name, port):
        super().__init__(("127.0.0.1", port), self.handler)
        self.name = name
        self.bucket = Bucket()


if __name__ == "__main__":
    server = Server(sys.argv[1], int(sys.argv[2]))
    print(json.dumps({"port": server.server_port}), flush=True)
    server.serve_forever()

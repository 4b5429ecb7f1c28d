"""What the programs and the S3 that they are asked beside promise."""

import io
import json
import os
import sys
import unittest
from contextlib import redirect_stdout
from types import SimpleNamespace
from unittest import mock

import asked
import programs
import settings
from table import rows

REQUEST = """
import urllib.request
urllib.request.urlopen(urllib.request.Request("{s3}/orders/today", headers=%s))
"""
SIGNED = {"Authorization": "AWS4-HMAC-SHA256 Credential=AKIAEXAMPLEEXAMPLE01/20260101/x, ..."}


def ask(command):
    """What is printed of a program."""
    words = {"client": "x", "version": "1", "command": command, "certificate": ""}
    given = [sys.executable, json.dumps(words)]
    printed = io.StringIO()
    with mock.patch.object(sys, "argv", given), mock.patch.object(os, "_exit"):
        with redirect_stdout(printed):
            asked.main()
    return json.loads(printed.getvalue())


class AskedTest(unittest.TestCase):
    def python(self, script):
        return ask([sys.executable, "-c", script])

    def test_the_first_request_tells_whose_key_it_is(self):
        told = self.python(REQUEST % SIGNED)
        self.assertEqual(told["accessKeyId"], "AKIAEXAMPLEEXAMPLE01")
        self.assertFalse(told["anonymous"])

    def test_a_key_that_a_client_read_with_its_quotes_is_told_as_it_is(self):
        quoted = {"Authorization": 'AWS4-HMAC-SHA256 Credential="AKIAEXAMPLE"/20260101/x, ...'}
        self.assertEqual(self.python(REQUEST % quoted)["accessKeyId"], '"AKIAEXAMPLE"')

    def test_a_request_that_was_signed_with_nothing_has_no_key(self):
        blank = {"Authorization": "AWS4-HMAC-SHA256 Credential=/20260101/x, ..."}
        told = self.python(REQUEST % blank)
        self.assertEqual((told["accessKeyId"], told["anonymous"]), ("", False))

    def test_a_request_that_nobody_signed_is_anonymous(self):
        self.assertTrue(self.python(REQUEST % {})["anonymous"])

    def test_who_asks_nobody_is_told_by_the_last_words(self):
        told = self.python("import sys; print('no keys'); sys.exit(3)")
        self.assertEqual(told["error"], "ended with 3: no keys")

    def test_of_a_stack_trace_the_messages_are_told(self):
        trace = "Exception: no\\n\\tat x.Chain.get(Chain.java:5)\\nCaused by: 404\\n\\t... 3 more"
        told = self.python(f"import sys; print('{trace}'); sys.exit(1)")
        self.assertEqual(told["error"], "ended with 1: Exception: no Caused by: 404")

    def test_who_was_heard_is_not_waited_for(self):
        forever = "import time, urllib.error\ntry:\n    {}\nfinally:\n    time.sleep(600)"
        told = self.python(forever.format(REQUEST.strip().replace("\n", "\n    ") % SIGNED))
        self.assertEqual(told["accessKeyId"], "AKIAEXAMPLEEXAMPLE01")


class ProgramsTest(unittest.TestCase):
    def test_what_is_ignored_is_a_part_of_a_setting_and_has_a_reason(self):
        for each in programs.ALL:
            self.assertEqual(set(each.ignores) - set(settings.FACTORS), set(), each.id)
            self.assertTrue(all(each.ignores.values()), each.id)

    def test_each_is_asked_in_many_settings(self):
        for each in programs.ALL:
            if each.ignores.keys() == settings.FACTORS.keys():
                continue
            asked_in = rows(SimpleNamespace(client=each), settings.every())
            self.assertGreater(len(asked_in), 50, each.id)

    def test_the_fast_ones_are_among_them(self):
        self.assertLess(set(programs.FAST), {each.id for each in programs.ALL})


if __name__ == "__main__":
    unittest.main()

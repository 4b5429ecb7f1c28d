"""What the table of profile files promises."""

import json
import tempfile
import unittest
from pathlib import Path

import inside
import run

CASES = json.loads((run.DATA / "cases.json").read_text())


class CasesTest(unittest.TestCase):
    def test_each_has_a_name_of_its_own_and_says_what_it_is(self):
        self.assertGreater(len(CASES), 60)
        self.assertEqual(len({each["name"] for each in CASES}), len(CASES))
        for each in CASES:
            self.assertTrue(each["about"], each["name"])

    def test_a_byte_is_a_character(self):
        with tempfile.TemporaryDirectory() as home:
            inside.lay(Path(home), {"files": {".aws/config": "\u00ef\u00bb\u00bf[default]\r\n"}})
            self.assertEqual((Path(home) / ".aws/config").read_bytes(), b"\xef\xbb\xbf[default]\r\n")

    def test_what_is_no_private_network_is_refused(self):
        with self.assertRaises(SystemExit):
            inside.require_private({"lo", "eth0"})
        inside.require_private({"lo"})


class AnswersTest(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.file = Path(self.folder.name) / "answers.tsv"

    def table(self):
        return run.Answers(self.file, ["plain", "colon"])

    def test_a_newer_version_takes_the_column_of_the_older(self):
        table = self.table()
        table.add("boto3@1", {"plain": '"A"', "colon": "stops"})
        table.add("ruby@1", {"plain": '"A"', "colon": "goes on"})
        table.write()
        newer = self.table()
        newer.add("boto3@2", {"plain": '"B"', "colon": '"B"'})
        newer.write()
        rows = [line.split("\t") for line in self.file.read_text().splitlines()]
        self.assertEqual(rows[0], ["case", "boto3@2", "ruby@1"])
        self.assertEqual(rows[2], ["colon", '"B"', "goes on"])

    def test_what_was_not_asked_again_stays(self):
        table = self.table()
        table.add("boto3@1", {"plain": '"A"', "colon": "stops"})
        table.add("boto3@1", {"plain": '"B"'})
        table.write()
        self.assertIn("colon\tstops", self.file.read_text())


if __name__ == "__main__":
    unittest.main()

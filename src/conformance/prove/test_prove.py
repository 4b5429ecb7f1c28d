"""What the page of the proved clients promises."""

import contextlib
import io
import json
import sys
import tempfile
import unittest
from pathlib import Path
from unittest import mock

import install
import page
import programs_to_prove
import run

ROW = {
    "scenario": "ecs-stale-id",
    "kind": "HOST_ROLE",
    "identities": [{"kind": "HOST_ROLE"}],
    "exit": 0,
    "seconds": 2.0,
    "retriedSeconds": None,
    "did": [],
}


class PageTest(unittest.TestCase):
    def test_a_cell_is_who_it_was_and_what_it_did(self):
        self.assertEqual(page.cell(ROW), "HOST ROLE")
        kept = {**ROW, "did": ["RETRIED", "KEPT_HOST_ROLE"], "retriedSeconds": 2.6}
        self.assertEqual(page.cell(kept), "HOST ROLE; tried 3 s; kept the Host Role")
        both = [{"kind": "HOST_ROLE"}, {"kind": "TASK_ROLE"}]
        turned = {**ROW, "kind": "TASK_ROLE", "identities": both, "exit": None, "seconds": 40.2}
        self.assertEqual(page.cell(turned), "HOST ROLE, then TASK ROLE; no end in 40 s")
        self.assertEqual(page.cell({**ROW, "kind": "NONE", "identities": []}), "nothing")

    def test_only_what_is_between_the_marks_is_new(self):
        proofs = [{"title": "boto3", "version": "1", "scenarios": [ROW]}]
        old = f"before\n{page.BEGIN}old{page.END}\nafter\n"
        self.assertEqual(
            page.text(old, proofs),
            f"before\n{page.BEGIN}| scenario | boto3 1 |\n| --- | --- |\n"
            f"| `ecs-stale-id` | HOST ROLE |\n{page.END}\nafter\n",
        )

    def test_clients_of_other_scenarios_are_not_mixed(self):
        other = {**ROW, "scenario": "irsa"}
        proofs = [{"title": t, "version": "1", "scenarios": [s]} for t, s in (("a", ROW), ("b", other))]
        self.assertRaises(ValueError, page.table, proofs)

    def test_there_are_five(self):
        self.assertEqual(len({each.id for each in programs_to_prove.ALL}), 5)


def absent(folder, jdk):
    raise install.Missing("the registry has it not")


class RunTest(unittest.TestCase):
    """With clients that are brought at once, and an output of the lab that is a file."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.page = self.folder / "page.md"
        self.page.write_text(f"{page.BEGIN}old{page.END}")
        self.lab = self.folder / "lab.sh"
        self.lab.write_text(f"cat <<'END'\n{json.dumps({'scenarios': [ROW]})}\nEND\n")

    def proved(self, *options, second=None):
        """The exit code with two clients."""
        bring = lambda folder, jdk: ("1", ["true"])
        programs = [
            programs_to_prove.Program("one", "One", bring),
            programs_to_prove.Program("two", "Two", second or bring),
        ]
        words = ["run", f"--folder={self.folder}", f"--whoami=sh {self.lab}", "--java-home=/"]
        words += [f"--page={self.page}", *options]
        with (
            mock.patch.object(programs_to_prove, "ALL", programs),
            mock.patch.object(sys, "argv", words),
            contextlib.redirect_stdout(io.StringIO()) as self.said,
            contextlib.redirect_stderr(self.said),
        ):
            return run.main()

    def assert_page_is_old(self):
        self.assertIn("old", self.page.read_text())

    def test_the_page_has_all_clients(self):
        self.assertEqual(self.proved(), 0)
        self.assertIn("| scenario | One 1 | Two 1 |", self.page.read_text())

    def test_a_client_that_cannot_be_had_fails(self):
        self.assertEqual(self.proved(second=absent), 1)
        self.assertIn("Two cannot be had: the registry has it not", self.said.getvalue())
        self.assert_page_is_old()

    def test_a_client_that_could_be_had_only_earlier_fails(self):
        self.proved()
        self.page.write_text("old")
        self.assertEqual(self.proved(second=absent), 1)
        self.assert_page_is_old()

    def test_others_than_those_chosen_must_have_been_proved_before(self):
        self.assertEqual(self.proved("--clients=one"), 1)
        self.assertIn("Two has no proof yet", self.said.getvalue())
        self.assert_page_is_old()
        self.proved()
        self.page.write_text(f"{page.BEGIN}old{page.END}")
        self.assertEqual(self.proved("--clients=one", second=absent), 0)
        self.assertIn("Two 1", self.page.read_text())

    def test_a_mistyped_client_fails_before_anything_runs(self):
        with self.assertRaises(SystemExit) as end:
            self.proved("--clients=one,tow")
        self.assertEqual(end.exception.code, 2)
        self.assertIn("--clients tow", self.said.getvalue())
        self.assertFalse((self.folder / "one.json").exists())
        self.assert_page_is_old()

    def test_a_lab_that_fails_fails(self):
        self.lab.write_text("exit 3\n")
        self.assertEqual(self.proved(), 1)
        self.assert_page_is_old()


if __name__ == "__main__":
    unittest.main()

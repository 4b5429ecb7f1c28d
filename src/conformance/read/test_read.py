"""What the judge of whoami read promises."""

import unittest

import run

HOST = {"identity": {"arn": "arn:aws:sts::111122223333:assumed-role/node/i-0abc1234def567890"}}

TASK = {"identity": {"arn": "arn:aws:sts::111122223333:assumed-role/app/0123456789abcdef0123456789abcdef"}}


def said(findings=(), kinds=(), possible=()):
    return {
        "findings": [{"code": each} for each in findings],
        "identities": [{"kind": each} for each in kinds],
        "possible": list(possible),
    }


def seen(*codes, kind="NONE", sources=()):
    """What whoami sees at one time, which can be one of several."""
    one = {
        "findings": [{"code": each} for each in codes],
        "verdict": {"kind": kind},
        "sources": list(sources),
    }
    return [one]


class JudgeTest(unittest.TestCase):
    def test_what_is_there_may_be_said(self):
        self.assertEqual(run.errors(said(["WHO201"]), seen("WHO201", "WHO104")), [])

    def test_what_is_not_there_may_not(self):
        self.assertEqual(run.errors(said(["WHO202"]), seen("WHO201")), ["WHO202 is not there"])

    def test_nothing_may_always_be_said(self):
        self.assertEqual(run.errors(said(), seen("WHO201")), [])

    def test_somebody_must_be_there(self):
        host = seen(kind="TASK_ROLE", sources=[HOST])
        self.assertEqual(run.errors(said(kinds=["HOST_ROLE"]), host), [])
        self.assertEqual(
            run.errors(said(kinds=["HOST_ROLE"]), seen(kind="TASK_ROLE")),
            ["HOST_ROLE is nobody here"],
        )

    def test_what_a_world_was_before_counts_as_what_it_is_after(self):
        both = seen("WHO201", kind="HOST_ROLE") + seen(kind="TASK_ROLE")
        self.assertEqual(run.errors(said(["WHO201"], ["HOST_ROLE", "TASK_ROLE"]), both), [])

    def test_the_role_of_a_task_is_there_beside_a_program_that_does_not_ask_for_it(self):
        there = seen(kind="NONE", sources=[TASK])
        self.assertEqual(run.errors(said(kinds=["TASK_ROLE"]), there), [])

    def test_one_of_what_is_left_open_must_be_there(self):
        self.assertEqual(run.errors(said(possible=["WHO301", "WHO304"]), seen("WHO304")), [])
        self.assertEqual(len(run.errors(said(possible=["WHO301"]), seen("WHO304"))), 1)


if __name__ == "__main__":
    unittest.main()

"""What the comparison of Hadoop's trials promises."""

import unittest
from types import SimpleNamespace

import oracle
import run
import settings
import versions
from answer import NOTHING, Answer


class ComplaintsTest(unittest.TestCase):
    def complaints(self, guess, trial):
        return run.complaints("3.3.6", settings.Setting("ecs-task-role"), (guess, trial))

    def test_all_three_have_to_agree(self):
        task, host = Answer("TASK"), Answer("HOST")
        self.assertEqual(self.complaints(task, task), [])
        for guess, trial in ((task, host), (host, task), (host, host)):
            self.assertEqual(len(self.complaints(guess, trial)), 1)

    def test_an_exception_is_told(self):
        job = ("3.3.6", settings.Setting("ecs-task-role"), ValueError("no world"))
        self.assertIn("no world", run.complaints(*job)[0])


class TablesTest(unittest.TestCase):
    def test_there_is_an_expectation_of_every_version_in_every_setting(self):
        for each in versions.ALL:
            self.assertEqual(len(settings.EXPECTED[each.version]), len(settings.WORLDS))

    def test_what_is_not_there_is_refused_with_what_there_is(self):
        with self.assertRaisesRegex(ValueError, "2.10.2"):
            versions.chosen(["2.3.0"])
        with self.assertRaisesRegex(ValueError, "fargate-no-role"):
            settings.chosen(["on-the-moon"])


class OracleTest(unittest.TestCase):
    world = SimpleNamespace(source_of={"AKIA1": "TASK"}.get)

    def test_nothing_is_an_answer_and_not_tried_is_none(self):
        self.assertEqual(oracle.read(self.world, {"accessKeyId": "AKIA1"}).who, "TASK")
        nothing = {"accessKeyId": None, "ending": "NOTHING", "error": "x"}
        self.assertEqual(oracle.read(self.world, nothing).who, NOTHING)
        with self.assertRaises(RuntimeError):
            oracle.read(self.world, {"accessKeyId": None, "ending": "NOT_RUN"})

    def test_one_walk_of_s3a_is_wanted(self):
        with self.assertRaises(KeyError):
            oracle.only_walk({"walks": [{"client": "hadoop-s3n"}]})


if __name__ == "__main__":
    unittest.main()

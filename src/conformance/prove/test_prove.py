"""What the page of the proved clients promises."""

import unittest

import page
import programs_to_prove

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


if __name__ == "__main__":
    unittest.main()

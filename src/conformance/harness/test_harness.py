"""What the table of settings and the comparison promise."""

import unittest
from itertools import combinations
from types import SimpleNamespace

import clients
import settings
import table
from answer import NOTHING, Answer


class SettingsTest(unittest.TestCase):
    def test_every_pair_of_values_is_there(self):
        missing = {
            ((one, a), (other, b))
            for one, other in combinations(settings.FACTORS, 2)
            for a in settings.FACTORS[one]
            for b in settings.FACTORS[other]
        }
        for setting in settings.every():
            missing -= set(combinations(setting.values.items(), 2))
        self.assertEqual(missing, set())

    def test_no_setting_is_there_twice_and_each_can_be_named(self):
        every = settings.every()
        self.assertEqual(len({each.id for each in every}), len(every))
        for each in every:
            self.assertEqual(settings.Setting.named(each.id).values, each.values)

    def test_they_are_always_the_same(self):
        self.assertEqual([s.id for s in settings.every()], [s.id for s in settings.every()])

    def test_a_thin_table_has_as_many_as_were_asked_for(self):
        for number in (1, 2, 6, 40, 100):
            thin = [each.id for each in settings.thin(number)]
            self.assertEqual(len(set(thin)), number)

    def test_a_thin_table_has_every_container_and_every_instance(self):
        for name in ("container", "instance"):
            seen = {each.values[name] for each in settings.thin(40)}
            self.assertEqual(seen, set(settings.FACTORS[name]))

    def test_what_is_no_setting_is_refused(self):
        for wrong in ("container=green", "weather=fine", "healthy", ""):
            with self.assertRaises(ValueError):
                settings.Setting.named(wrong)


class ClientsTest(unittest.TestCase):
    def test_an_id_is_every_version_of_it(self):
        self.assertGreater(len(clients.chosen(["aws-sdk-java-v2"])), 1)
        self.assertEqual(len(clients.chosen(["aws-sdk-java-v2@2.21.25"])), 1)

    def test_an_unknown_client_is_refused_with_those_that_there_are(self):
        with self.assertRaisesRegex(ValueError, "boto4.*boto3"):
            clients.chosen(["boto4"])


class TableTest(unittest.TestCase):
    def table(self, real, predicted):
        setting, library = settings.Setting.named("container=500"), SimpleNamespace(name="x@1")
        filled = table.Table([setting], [library])
        filled.real[setting.id, "x@1"] = real
        filled.predicted[setting.id, "x@1"] = predicted
        return filled

    def test_who_counts_and_not_why(self):
        same = self.table(Answer(NOTHING, "KeyError"), Answer(NOTHING, "STOPPED"))
        self.assertEqual(same.disagreements(), [])

    def test_another_source_is_a_disagreement(self):
        other = self.table(Answer("HOST"), Answer("TASK"))
        self.assertEqual(len(other.unexplained()), 1)
        self.assertIn("0.0 %", other.summary())

    def test_nothing_is_not_somebody(self):
        self.assertEqual(len(self.table(Answer("HOST"), Answer(NOTHING)).disagreements()), 1)


if __name__ == "__main__":
    unittest.main()

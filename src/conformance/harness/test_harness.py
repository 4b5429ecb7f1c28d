"""What the table of settings and the comparison promise."""

import os
import subprocess
import tempfile
import threading
import time
import unittest
import zipfile
from contextlib import redirect_stdout
from io import StringIO
from itertools import combinations
from pathlib import Path
from types import SimpleNamespace

import clients
import dialects
import draw
import prediction
import run
import settings
import table
import world
from answer import NOTHING, Answer
from archive import packed
from labor import Labor, Worlds
from memory import Memory
from processor import LOOKS, Share


class SettingsTest(unittest.TestCase):
    def test_every_pair_of_values_is_there(self):
        missing = {
            ((one, a), (other, b))
            for one, other in combinations(settings.CORE, 2)
            for a in settings.CORE[one]
            for b in settings.CORE[other]
        }
        for setting in settings.every():
            missing -= set(combinations(setting.values.items(), 2))
        self.assertEqual(missing, set())

    def test_every_value_is_there_unless_it_is_left_out(self):
        missing = {(name, value) for name, each in settings.FACTORS.items() for value in each}
        for setting in settings.every():
            missing -= set(setting.values.items())
        self.assertEqual(missing, settings.NEVER)

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
            self.assertEqual(seen, set(settings.CORE[name]))

    def test_what_is_no_setting_is_refused(self):
        for wrong in ("container=green", "weather=fine", "healthy", ""):
            with self.assertRaises(ValueError):
                settings.Setting.named(wrong)


    def test_a_setting_is_made_of_words_that_the_world_knows(self):
        setting = settings.Setting.named(
            "container=500,profile=role,sts=services,profile-name=AWS_PROFILE,fips=profile"
        )
        self.assertIn("container=INTERNAL_ERROR", setting.words)
        self.assertIn("env:AWS_PROFILE=build", setting.words)
        self.assertIn("unset:AWS_ENDPOINT_URL_STS", setting.words)
        (config,) = [w for w in setting.words if w.startswith("fill:.aws/config=")]
        lines = config.split("=", 1)[1].splitlines()
        self.assertEqual(lines[0], "[profile build]")
        self.assertLess(lines.index("source_profile = base"), lines.index("services = lab"))
        self.assertIn("use_fips_endpoint = true", lines)
        self.assertIn("  endpoint_url = {sts}", lines)
        (keys,) = [w for w in setting.words if w.startswith("fill:.aws/credentials=")]
        self.assertIn("[base]", keys)

    def test_the_profile_files_are_written_in_the_dialect(self):
        text = "[default]\n[profile build]\nregion = a\ns3 =\n  b = c\n"
        seen = {name: habit(text) for name, habit in dialects.DIALECTS.items()}
        self.assertEqual(seen.pop("aws"), text)
        self.assertEqual(len({text, *seen.values()}), len(dialects.DIALECTS), "two are the same")
        for name in ("upper-case", "indented", "colons", "quotes", "comment-behind"):
            self.assertIn("s3 =\n  b = c\n", seen[name], "what is nested is left alone")
        setting = settings.Setting.named("profile=token,dialect=upper-case")
        (config,) = [w for w in setting.words if w.startswith("fill:.aws/config=")]
        self.assertIn("ROLE_ARN = ", config)
        (token,) = [w for w in setting.words if w.startswith("fill:profile/token=")]
        self.assertEqual(token, "fill:profile/token={web-identity-token}")

    def test_a_plain_setting_has_no_file_and_every_name_of_sts(self):
        setting = settings.Setting()
        self.assertFalse([w for w in setting.words if w.startswith("fill:")])
        self.assertIn("sts.amazonaws.com", setting.names)
        self.assertIn("sts-fips.us-gov-west-1.api.aws", setting.names)
        self.assertEqual(settings.Setting(names="none").names, [])

    def test_a_blank_variable_is_blank_whatever_else_is_said_of_it(self):
        for name in settings.BLANK:
            for other in ({"sts": "own-name"}, {"region": "none"}, {"profile": "named"}):
                words = settings.Setting.of({**other, "blank": name}).words
                said = [w for w in words if w in (f"unset:{name}", f"env:{name}=")]
                self.assertEqual(said, [f"env:{name}="])

    def test_what_cannot_be_predicted_says_why(self):
        chance = settings.Setting(instance="fails-once", profile="role-of-instance")
        self.assertIn("chance", chance.left_out)
        self.assertFalse(settings.Setting(instance="fails-once").left_out)
        self.assertFalse(settings.Setting(profile="role-of-instance").left_out)
        region = settings.Setting(instance="fails-once", region="none", web_identity="healthy")
        self.assertIn("region", region.left_out)
        blank = settings.Setting(instance="fails-twice", region="us-east-1", blank="AWS_REGION")
        self.assertFalse(blank.left_out)
        asking = settings.Setting.of({**blank.values, "web-identity": "expired"})
        self.assertIn("region", asking.left_out)
        self.assertFalse(settings.Setting(instance="v2", region="none").left_out)

    def test_where_the_client_is_ahead_the_world_is_behind(self):
        self.assertEqual(settings.Setting(clock="ahead").clock, -3600)
        self.assertEqual(settings.Setting(clock="right").clock, 0)


class DrawTest(unittest.TestCase):
    def test_a_seed_always_draws_the_same_and_another_one_others(self):
        ids = [[each.id for each in draw.draw(seed, 50)[0]] for seed in (1, 1, 2)]
        self.assertEqual(ids[0], ids[1])
        self.assertEqual(len(set(ids[0]) & set(ids[2])), 0)

    def test_more_begin_with_what_fewer_are(self):
        few, many = (draw.draw(7, number)[0] for number in (10, 30))
        self.assertEqual([s.id for s in few], [s.id for s in many][:10])

    def test_each_value_is_drawn_some_time_and_what_is_left_out_is_told(self):
        drawn, left_out = draw.draw(3, 3000)
        seen = {item for each in drawn for item in each.values.items()}
        wanted = {(name, value) for name, each in settings.FACTORS.items() for value in each}
        self.assertEqual(wanted - seen, settings.NEVER)
        self.assertTrue(left_out)
        self.assertTrue(all(each.left_out for each in left_out))


class ClientsTest(unittest.TestCase):
    def test_the_newest_are_twelve(self):
        newest = clients.newest(clients.NEWEST)
        self.assertEqual(len(newest), 12)
        self.assertEqual(len({each.id for each in newest}), 11)

    def test_an_id_is_every_version_of_it(self):
        self.assertGreater(len(clients.chosen(["aws-sdk-java-v2"])), 1)
        self.assertEqual(len(clients.chosen(["aws-sdk-java-v2@2.21.25"])), 1)

    def test_an_unknown_client_is_refused_with_those_that_there_are(self):
        with self.assertRaisesRegex(ValueError, "boto4.*boto3"):
            clients.chosen(["boto4"])


def library(name, ignores=(), **more):
    client = SimpleNamespace(ignores=dict.fromkeys(ignores))
    return SimpleNamespace(name=name, client=client, **more)


class KeyIdTest(unittest.TestCase):
    def test_a_key_id_with_a_comment_is_one_to_both(self):
        nobody = world.World.__new__(world.World)
        for each in ("AKIAEXAMPLE123456789 ; mine", "27 hidden characters"):
            self.assertEqual(nobody.source_of(each), "ODD-KEY")


class TableTest(unittest.TestCase):
    def table(self, real, predicted):
        setting, only = settings.Setting.named("container=500"), library("x@1")
        filled = table.Table([setting], [only])
        filled.real[setting.id, "x@1"] = real
        filled.predicted[setting.id, "x@1"] = predicted
        return filled

    def test_a_difference_is_explained_by_a_whole_value_wherever_it_is(self):
        for setting in ("keys=id-only,profile=named,pod=403", "keys=id-only,profile=named"):
            self.assertIn("Polars", table.explanation((setting, "object-store@0.13.2")))
        for setting in ("profile=named-missing", "keys=id-only"):
            self.assertEqual(table.explanation((setting, "object-store@0.13.2")), "")

    def test_who_counts_and_not_why(self):
        same = self.table(Answer(NOTHING, "KeyError"), Answer(NOTHING, "STOPPED"))
        self.assertEqual(same.disagreements(), [])

    def test_another_source_is_a_disagreement(self):
        other = self.table(Answer("HOST"), Answer("TASK"))
        self.assertEqual(len(other.unexplained()), 1)
        self.assertIn("0.0 %", other.summary())

    def test_a_tally_counts_what_was_compared_and_what_agrees(self):
        other = self.table(Answer("HOST"), Answer("TASK")).tally()
        self.assertEqual(other.splitlines()[1], "x\t1\t1\t0")
        same = self.table(Answer("HOST"), Answer("HOST")).tally()
        self.assertEqual(same.splitlines()[1], "x\t1\t1\t1")

    def test_nothing_is_not_somebody(self):
        self.assertEqual(len(self.table(Answer("HOST"), Answer(NOTHING)).disagreements()), 1)


class RowsTest(unittest.TestCase):
    def rows(self, ignores, *ids):
        return table.rows(library("x@1", ignores), [settings.Setting.named(each) for each in ids])

    def test_what_differs_in_what_is_ignored_alone_is_asked_once(self):
        ids = ["container=absent,instance=v2,keys=both", "container=500,instance=v2,keys=both"]
        self.assertEqual(self.rows(["container"], *ids), {ids[0]})
        self.assertEqual(self.rows(["instance"], *ids), set(ids))

    def test_who_ignores_nothing_is_asked_everywhere(self):
        every = settings.every()
        self.assertEqual(len(table.rows(library("x@1"), every)), len(every))

    def test_a_table_is_complete_without_those_that_a_setting_does_not_concern(self):
        ids = ["container=absent,instance=v2", "container=500,instance=v2"]
        both = [settings.Setting.named(each) for each in ids]
        filled = table.Table(both, [library("x@1", ["container"])])
        self.assertEqual(filled.wanted(), [(ids[0], "x@1")])
        self.assertEqual(filled.asked_in(both[1]), [])
        self.assertTrue(filled.is_complete(both[1]))
        self.assertFalse(filled.is_complete(both[0]))


class NoWorld:
    def __init__(self, clock):
        self.clock = clock
        self.is_closed = False

    def kill(self):
        pass

    def close(self):
        self.is_closed = True

    def is_at_rest(self):
        return True


class ShareTest(unittest.TestCase):
    """Who uses the processors, seen by a second one who would like to."""

    def setUp(self):
        self.processors = threading.Semaphore(1)

    def test_it_is_given_back_at_the_end(self):
        with Share(self.processors):
            self.assertFalse(self.processors.acquire(blocking=False))
        self.assertTrue(self.processors.acquire(blocking=False))
        self.assertFalse(self.processors.acquire(blocking=False))

    def test_who_only_waits_gives_it_back_and_only_once(self):
        with Share(self.processors) as share:
            share.give_back_when(lambda: True)
            self.assertTrue(self.processors.acquire(timeout=60))
        self.assertFalse(self.processors.acquire(blocking=False))

    def test_who_works_now_and_then_keeps_it(self):
        looks = iter(([True] * (LOOKS - 1) + [False]) * 3)
        seen = threading.Event()

        def is_at_rest():
            answer = next(looks, None)
            if answer is None:
                seen.set()
            return bool(answer)

        with Share(self.processors) as share:
            share.give_back_when(is_at_rest)
            self.assertTrue(seen.wait(60))
            self.assertFalse(self.processors.acquire(blocking=False))

    def test_a_process_that_waits_is_told_from_one_that_works(self):
        works = "while :; do :; done"
        for command, is_at_rest in [("sleep 600", True), (works, False), (f"{works} & wait", False)]:
            started = subprocess.Popen(
                ["sh", "-c", f"echo; {command}"], stdout=subprocess.PIPE, start_new_session=True
            )
            with started:
                started.stdout.read(1)
                time.sleep(0.3)
                self.assertEqual(world.sleeps(started.pid), is_at_rest, command)
                os.killpg(started.pid, 9)


class WorldsTest(unittest.TestCase):
    def test_one_follows_another_and_only_where_the_clock_is_the_same(self):
        worlds = Worlds(NoWorld)
        with worlds.one(0) as first:
            with worlds.one(0) as beside:
                self.assertIsNot(beside, first)
        with worlds.one(0) as later, worlds.one(3600) as fast:
            self.assertIn(later, (first, beside))
            self.assertEqual(fast.clock, 3600)
        worlds.close()
        self.assertTrue(first.is_closed and beside.is_closed and fast.is_closed)

    def test_one_that_gives_trouble_is_not_used_again(self):
        worlds = Worlds(NoWorld)
        with self.assertRaises(RuntimeError), worlds.one(0) as broken:
            raise RuntimeError("no answer")
        self.assertTrue(broken.is_closed)
        with worlds.one(0) as other:
            self.assertIsNot(other, broken)


class AskedWorld(world.World):
    """One without a network, which is asked at each of these times."""

    def __init__(self, *times):
        self.times = times
        self.began = time.monotonic()

    def requests(self):
        passed = time.monotonic() - self.began
        return {"sts": [each for each in self.times if each <= passed]}


class PatienceTest(unittest.TestCase):
    def wait(self, command, asked, longest, patience):
        pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
        started = subprocess.Popen(["sh", "-c", command], start_new_session=True, **pipes)
        world.LISTENING = 0.05
        return AskedWorld(*asked).wait_for(started, longest, patience)

    def test_who_answers_is_heard(self):
        self.assertEqual(self.wait("echo yes", [], 60, 60), ("yes\n", ""))

    def test_who_does_nothing_is_not_waited_for(self):
        self.assertIsNone(self.wait("sleep 600", [], 600, 0.3))

    def test_who_goes_on_asking_is_waited_for_to_the_end(self):
        asked = [0.1 * each for each in range(1, 600)]
        self.assertIsNone(self.wait("sleep 600", asked, 1.5, 0.5))
        self.assertEqual(self.wait("sleep 1; echo late", asked, 60, 0.9), ("late\n", ""))


class ArchiveTest(unittest.TestCase):
    def test_the_jar_has_the_classes_and_is_made_anew_where_one_is_newer(self):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name, "classes")
            (folder / "a").mkdir(parents=True)
            (folder / "a/One.class").write_bytes(b"1")
            (folder / "notes.txt").write_text("no class")
            jar = packed(folder, Path(name, "classes.jar"))
            self.assertEqual(zipfile.ZipFile(jar).namelist(), ["a/One.class"])
            os.utime(jar, (1, 1))
            (folder / "a/One.class").write_bytes(b"2")
            packed(folder, jar)
            self.assertEqual(zipfile.ZipFile(jar).read("a/One.class"), b"2")
            made = jar.stat().st_mtime_ns
            packed(folder, jar)
            self.assertEqual(jar.stat().st_mtime_ns, made)


class PredictionTest(unittest.TestCase):
    def test_a_look_that_was_cut_short_is_told_from_one_that_found_nothing(self):
        for because, cut_short in [
            ("STS: its region was not found out in time", True),
            ("not known: this container had 0.1 CPU", True),
            ("not finished when the time of this run was up", True),
            ("answered 500", False),
        ]:
            visits = [{"did": "STOPPED_AT", "because": because}]
            walk = {"accessKeyId": None, "ending": "STOPPED", "visits": visits, "parserKnown": True}
            self.assertEqual(prediction.read(None, walk).cut_short, cut_short, because)

    def test_what_whoami_does_not_know_for_sure_is_not_compared(self):
        asked = library("x@1")
        drawn = draw.draw(5, 2)[0]
        compared = table.Table(drawn, [asked])
        for at, each in enumerate(drawn):
            walk = {"accessKeyId": None, "ending": "NOTHING", "parserKnown": at == 0}
            compared.real[each.id, "x@1"] = Answer("TASK")
            compared.predicted[each.id, "x@1"] = prediction.read(None, walk)
        self.assertEqual(compared.compared(), [(drawn[0].id, "x@1")])
        self.assertIn("1 more are not predicted for sure", compared.summary())


    def test_what_ends_with_the_first_request_is_predicted_by_a_first_look(self):
        commands = []
        there = SimpleNamespace(
            home="/home",
            become=lambda words, names: None,
            run=lambda command, longest: commands.append(command) or ('{"walks": []}', ""),
        )
        jar, worlds = SimpleNamespace(command=["jar"]), SimpleNamespace(command=["worlds"])
        whoami = prediction.Whoami(jar, [], worlds)
        for instance in ("v2", "fails-once"):
            whoami.predict(there, settings.Setting(instance=instance), [])
            asked = [SimpleNamespace(name="x@1", config=None)]
            with self.assertRaisesRegex(RuntimeError, "not x@1"):
                whoami.predict(there, settings.Setting(instance=instance), asked)
        self.assertEqual([each[0] for each in commands], ["jar", "worlds"])
        self.assertEqual(commands[1][-2:], [prediction.FIRST_LOOK, "x@1"])


class ProgressTest(unittest.TestCase):
    def test_a_library_that_is_not_asked_in_a_setting_is_not_in_its_line(self):
        given = [settings.Setting.named(each) for each in ("container=500", "container=404")]
        asked, other = library("x@1"), library("y@1", ["container"])
        filled = table.Table(given, [asked, other])
        for setting, name in filled.wanted():
            filled.real[setting, name] = filled.predicted[setting, name] = Answer("TASK")
        printed = StringIO()
        with redirect_stdout(printed):
            run.Progress(filled, is_random=True)(None)
        self.assertEqual(printed.getvalue().count(": agree"), 2)


class LaborTest(unittest.TestCase):
    """What is asked, and what is left when somebody ends it: without a world."""

    def labor(self, ask, predict="TASK", tell=lambda labor: None):
        asked = library("x@1", patience=lambda setting: 1, ask=ask)
        drawn = draw.draw(5, 8)[0]
        self.table = table.Table(drawn, [asked])
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        whoami = SimpleNamespace(
            predict=lambda world, setting, libraries: {"x@1": Answer(predict)}
        )
        memory = Memory(Path(folder.name, "answers.jsonl"))
        return Labor(NoWorld, whoami, self.table, memory, False, tell)

    def test_everybody_is_asked_everywhere_in_a_world_with_its_clock(self):
        clocks = []

        def ask(world, setting):
            clocks.append((world.clock, setting.clock))
            return Answer("TASK")

        labor = self.labor(ask)
        labor.do()
        self.assertEqual(len(self.table.compared()), 8)
        self.assertTrue(all(has == wanted for has, wanted in clocks))
        self.assertEqual(labor.troubles, [])

    def test_what_differs_counts_only_if_it_does_so_again(self):
        answers = iter(["HOST"] * 8 + ["TASK"] * 7 + ["HOST"])
        labor = self.labor(lambda world, setting: Answer(next(answers)))
        labor.do()
        self.assertEqual(len(self.table.disagreements()), 8)
        labor.ask_again()
        self.assertEqual(len(self.table.disagreements()), 1)
        self.assertEqual(len(self.table.again), 8)
        self.assertNotIn("not asked again", self.table.summary())

    def test_what_whoami_had_no_time_for_is_asked_again_and_agrees_with_nobody(self):
        labor = self.labor(lambda world, setting: Answer(NOTHING))
        told = iter([True] * 8 + [False] * 7 + [True])
        labor.whoami.predict = lambda world, setting, libraries: {
            "x@1": Answer(NOTHING, cut_short=next(told))
        }
        labor.do()
        self.assertEqual(len(self.table.disagreements()), 8)
        labor.ask_again()
        self.assertEqual(len(self.table.disagreements()), 1)

    def test_who_stops_it_keeps_what_is_there(self):
        release = threading.Event()
        self.addCleanup(release.set)
        asked = []

        def ask(world, setting):
            asked.append(setting.id)
            if len(asked) > 3:
                release.wait()
            return Answer("HOST")

        labor = self.labor(ask)
        running = threading.Thread(target=labor.do, daemon=True)
        running.start()
        while running.is_alive() and (len(self.table.real) < 3 or len(self.table.predicted) < 8):
            time.sleep(0.01)
        labor.stop()
        release.set()
        running.join()
        self.assertEqual(len(self.table.compared()), 3)
        self.assertEqual(labor.troubles, [])
        self.assertIn("(not asked again)", self.table.summary())

    def test_a_trouble_has_the_name_of_whom_it_was_and_the_rest_is_asked(self):
        def ask(world, setting):
            if setting.id == draw.draw(5, 1)[0][0].id:
                raise RuntimeError("no answer")
            return Answer("TASK")

        labor = self.labor(ask)
        labor.do()
        self.assertEqual(len(self.table.compared()), 7)
        self.assertEqual(len(labor.troubles), 1)
        self.assertIn("x@1 in container=", labor.troubles[0])

    def test_it_tells_of_each_setting_that_is_complete(self):
        complete = []
        labor = self.labor(
            lambda world, setting: Answer("TASK"),
            tell=lambda labor: complete.append(
                sum(map(self.table.is_complete, self.table.settings))
            ),
        )
        labor.do()
        self.assertEqual(complete[-1], 8)


if __name__ == "__main__":
    unittest.main()

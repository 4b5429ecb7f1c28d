"""Runs the client libraries' default chains in many settings, and compares with whoami.

scripts/conformance starts this, with what the machine has in --java-home, --jar and so on.
"""

import argparse
import signal
import sys
import time
from pathlib import Path

import clients
import draw
import install
import programs
import settings
from archive import Archive, packed
from install import Missing
from labor import Labor
from library import Library
from memory import Memory
from prediction import Whoami
from table import Table
from trust import Trust
from world import World

# As a shell tells that a signal ended a program.
CUT_OFF = 130


class CutOff(Exception):
    """Somebody wants this to end now."""


def main():
    given = arguments()
    given.folder.mkdir(parents=True, exist_ok=True)
    given.trust = Trust(given.folder, given.java_home)
    worlds = packed(given.tests, given.folder / "worlds.jar")
    given.worlds = archive(given, "worlds", worlds, given.plain_jar)
    libraries = installed(given)
    if not libraries:
        print("SKIPPED: there is no library to hold whoami against.")
        return 0
    oracle = whoami(given)
    warm_up(given, libraries, oracle)
    if given.setting:
        return show(given, libraries, oracle, settings.Setting.named(given.setting))
    table = Table(chosen_settings(given), libraries)
    memory = Memory(given.folder / "answers.jsonl")
    progress = Progress(table, given.random)
    labor = Labor(
        lambda clock: new_world(given, clock), oracle, table, memory, given.reuse, progress
    )
    for each in (signal.SIGINT, signal.SIGTERM):
        signal.signal(each, cut_off)
    try:
        labor.do()
        say(f"asking {len(table.disagreements())} again, alone …")
        labor.ask_again()
        is_whole = True
    except CutOff:
        labor.stop()
        is_whole = False
    results = given.folder / given.results
    table.write(results)
    if given.programs:
        # A test makes a table of docs/clients.md of it, from src/test/conformance/programs.tsv.
        (given.folder / "programs.tsv").write_text(table.tally())
    print(table.real_summary() if given.real_only else table.summary())
    print(f"\n{len(table.settings)} settings; every answer is in {results}")
    if not is_whole:
        wanted = len(table.wanted())
        print(f"conformance: cut off; {len(table.compared())} of {wanted} were compared")
    status = closing(table, labor)
    return status if is_whole else CUT_OFF


def cut_off(*_):
    # One is enough: what was seen is told now.
    for each in (signal.SIGINT, signal.SIGTERM):
        signal.signal(each, signal.SIG_IGN)
    raise CutOff


class Progress:
    """Tells how far it is: each setting of a random draw, else every hundred answers."""

    def __init__(self, table, is_random):
        self.table = table
        self.is_random = is_random
        self.began = time.monotonic()
        self.asked = 0
        self.told = set()

    def __call__(self, labor):
        self.asked += 1
        if not self.is_random:
            if self.asked % 100 == 0:
                say(f"{self.asked} asked …")
            return
        for each in self.table.settings:
            if each.id not in self.told and self.table.is_complete(each):
                self.told.add(each.id)
                self.tell(each)

    def tell(self, setting):
        keys = [(setting.id, each.name) for each in self.table.asked_in(setting)]
        sure = [each for each in keys if self.table.is_sure(each)]
        differing = [name for id, name in sure if not self.table.agrees((id, name))]
        seconds = time.monotonic() - self.began
        done = f"{len(self.told)}/{len(self.table.settings)}"
        verdict = "differ at first" if differing else "agree"
        print(f"{seconds:6.0f} s  {done:>8}  {setting.id}: {verdict}")
        for name in differing:
            real, guess = self.table.real[setting.id, name], self.table.predicted[setting.id, name]
            print(f"{'':19}{name}: it is {real.text[:60]}, predicted {guess.text[:60]}")
        sys.stdout.flush()


def closing(table, labor):
    for each in labor.troubles:
        say(each)
    bad = len(table.unexplained()) + len(labor.troubles)
    print(f"conformance: {len(table.asked()) - bad} passed, {bad} failed")
    return 1 if bad else 0


def arguments():
    parser = argparse.ArgumentParser(prog="scripts/conformance", allow_abbrev=False)
    parser.add_argument("--programs", action="store_true", help="programs with their own chains")
    parser.add_argument("--clients", metavar="ID[@VERSION],…", help="these only")
    parser.add_argument("--settings", type=int, metavar="N", help="so many of the settings")
    parser.add_argument("--thin", action="store_true", help="five fast clients, twenty settings")
    parser.add_argument("--random", metavar="SEED,N", help="N settings drawn from all that can be")
    parser.add_argument("--real-only", action="store_true", help="ask the libraries, not whoami")
    parser.add_argument("--factors", metavar="NAME,…", help="draw these, let the others be plain")
    parser.add_argument("--setting", metavar="ID", help="this one, with everything that was seen")
    parser.add_argument("--reuse", action="store_true", help="keep the libraries' earlier answers")
    for each in ("--folder", "--jar", "--java-home", "--classpath"):
        parser.add_argument(each, required=True, help=argparse.SUPPRESS)
    given = parser.parse_args()
    given.folder = Path(given.folder)
    given.tests, given.plain_jar = map(Path, given.classpath.split(":"))
    given.results = "results.tsv"
    if given.random:
        try:
            given.random = tuple(map(int, given.random.split(",")))
            seed, number = given.random
        except ValueError:
            raise ValueError(f'--random "{given.random}" is not two numbers, SEED,N') from None
        given.results = f"random-{seed}-{number}.tsv"
    if given.factors:
        given.factors = given.factors.split(",")
        unknown = set(given.factors) - set(settings.FACTORS)
        if unknown or not given.random:
            raise ValueError(
                f"--factors goes with --random, and names some of {', '.join(settings.FACTORS)}"
            )
        given.results = f"random-{seed}-{number}-some.tsv"
    return given


def chosen_clients(given):
    if given.programs:
        ids = given.clients.split(",") if given.clients else None
        fast = programs.FAST if given.thin else [each.id for each in programs.ALL]
        return clients.chosen(ids or fast, programs.ALL)
    if given.clients:
        return clients.chosen(given.clients.split(","))
    if given.random:
        return clients.newest(clients.NEWEST)
    return clients.newest(clients.FAST) if given.thin else clients.ALL


def chosen_settings(given):
    if given.random:
        drawn, left_out = draw.draw(*given.random, given.factors)
        for each in left_out:
            print(f"LEFT OUT: {each.id}: {each.left_out}")
        return drawn
    few = 16 if given.programs else 20
    number = given.settings or (few if given.thin else None)
    return settings.thin(number) if number else settings.every()


def installed(given):
    found = []
    for each in chosen_clients(given):
        try:
            options = given.trust.java_options
            jdk = install.jdk(each.java) if each.java else given.java_home
            found.append(Library.installed(each, given.folder / "lib", jdk, options))
        except Missing as why:
            print(f"SKIPPED: {each.folder_name} cannot be had: {why}", flush=True)
    return found


def new_world(given, clock=0):
    return World(given.worlds.command, given.trust, clock)


def archive(given, name, *jars):
    file = given.folder / f"{name}.jsa"
    return Archive(f"{given.java_home}/bin/java", ":".join(map(str, jars)), file)


def whoami(given):
    if given.real_only:
        return None
    jar = archive(given, "whoami", given.plain_jar)
    return Whoami(jar, given.trust.java_options, given.worlds)


def warm_up(given, libraries, oracle):
    """Makes what lets each JVM start sooner, where that is missing or of other jars."""
    askers = [(each.archive, each.ask) for each in libraries if each.archive]
    if oracle:
        askers.append((oracle.archive, lambda *where: oracle.predict(*where, libraries)))
    if given.worlds.is_usable and all(each.is_usable for each, _ in askers):
        return
    say("making archives of the classes that each JVM loads …")

    def ask_all():
        world = new_world(given)
        for each, ask in askers:
            each.make(lambda ask=ask: ask(world, settings.TYPICAL))
        world.close()

    given.worlds.make(ask_all)
    if not given.worlds.is_usable:
        say("there is no archive of the worlds; they start more slowly")
    for each, _ in askers:
        if not each.is_usable:
            say(f"{each.file} could not be made; what it is of starts more slowly")


def show(given, libraries, oracle, setting):
    """One setting with everything that was seen in it."""
    world = new_world(given, setting.clock)
    world.become(setting.words, setting.names)
    print(setting.id)
    for name, value in sorted(world.variables.items()):
        print(f"    {name}={value}")
    for path in sorted(Path(world.home).rglob("*")):
        if path.is_file() and path.parent.name == ".aws":
            print(f"    {path.name}:", *path.read_text().splitlines(), sep="\n        ")
    guesses = oracle.predict(world, setting, libraries) if oracle else {}
    if oracle:
        for endpoint, requests in world.requests().items():
            print(f"    whoami asked {endpoint}: {', '.join(requests)}")
    agree = True
    for each in libraries:
        real = each.ask(world, setting)
        print(f"\n{each.name}, {real.seconds} s\n    it is      {real.text}")
        if each.name in guesses:
            print(f"    predicted  {guesses[each.name].text}")
            agree &= guesses[each.name].who == real.who
        for endpoint, requests in real.requests.items():
            print(f"    asked      {endpoint}: {', '.join(requests)}")
        for line in real.complaints.splitlines():
            print(f"    stderr     {line}")
    world.close()
    return 0 if agree else 1


def say(text):
    print(f"conformance: {text}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    try:
        sys.exit(main())
    except ValueError as wrong:
        say(wrong)
        sys.exit(2)

"""Runs the real Hadoop releases' S3A in simulated settings, and compares with whoami.

scripts/conformance --hadoop starts this.
"""

import argparse
import queue
import sys
import threading
from pathlib import Path

import settings
import versions
from archive import jvm
from install import Missing
from oracle import Oracle
from processor import Share
from trust import Trust
from world import World

# How many use the processors at once, and how many there are with those that only wait.
AT_ONCE = 2
WORLDS = 8


def main():
    given = arguments()
    given.folder.mkdir(parents=True, exist_ok=True)
    homes = installed(given)
    if not homes:
        print("SKIPPED: there is no Hadoop to hold whoami against.")
        return 0
    names = settings.THIN if given.thin else settings.WORLDS
    jobs = [(v, s) for v in homes for s in settings.chosen(given.settings or names)]
    java = f"{given.java_home}/bin/java"
    oracle = Oracle(java, given.jar)
    trust = Trust(given.folder, given.java_home)
    answers = ask(jobs, homes, oracle, lambda: World(jvm(java, given.classpath), trust))
    bad = [line for job in jobs for line in complaints(*job, answers[job])]
    print(table(homes, jobs, answers))
    print(*bad, sep="\n")
    agreeing = len(jobs) - len(bad)
    print(f"hadoop: {agreeing} of {len(jobs)} agree in prediction, trial and expectation")
    return 1 if bad else 0


def arguments():
    parser = argparse.ArgumentParser(prog="scripts/conformance --hadoop", allow_abbrev=False)
    parser.add_argument("--thin", action="store_true", help="two versions, three settings")
    parser.add_argument("--versions", type=words, metavar="X,…", help="these only")
    parser.add_argument("--settings", type=words, metavar="NAME,…", help="these only")
    for each in ("--folder", "--jar", "--java-home", "--classpath"):
        parser.add_argument(each, required=True, help=argparse.SUPPRESS)
    given = parser.parse_args()
    given.folder = Path(given.folder)
    return given


def words(text):
    return text.split(",")


def installed(given):
    names = versions.THIN if given.thin else [each.version for each in versions.ALL]
    homes = {}
    for each in versions.chosen(given.versions or names):
        try:
            homes[each.version] = each.installed(given.folder / "lib")
        except Missing as why:
            print(f"SKIPPED: Hadoop {each.version} cannot be had: {why}", flush=True)
    return homes


def ask(jobs, homes, oracle, new_world):
    """The answers by the job, or what went wrong, as an exception; several worlds at a time."""
    answers, todo = {}, queue.SimpleQueue()
    processors = threading.Semaphore(AT_ONCE)
    for each in jobs:
        todo.put(each)

    def work():
        world = new_world()
        while True:
            try:
                job = todo.get_nowait()
            except queue.Empty:
                break
            try:
                with Share(processors) as share:
                    share.give_back_when(world.is_at_rest)
                    answers[job] = oracle.ask(world, job[1], homes[job[0]])
            except Exception as trouble:  # It is told with the others.
                answers[job] = trouble
                world.close()
                world = new_world()
        world.close()

    workers = [threading.Thread(target=work) for _ in range(min(WORLDS, len(jobs)))]
    for each in workers:
        each.start()
    for each in workers:
        each.join()
    return answers


def complaints(version, setting, answer):
    """One line, if it is not as it should be."""
    where = f"Hadoop {version} in {setting.name}"
    if isinstance(answer, Exception):
        return [f"{where}: {type(answer).__name__}: {answer}"]
    guess, trial = answer
    wanted = setting.expected_of(version)
    if trial.who == wanted and guess.who == wanted:
        return []
    return [f"{where}: expected {wanted}, tried {trial.text}, predicted {guess.text}"]


def table(homes, jobs, answers):
    names = list(dict.fromkeys(setting.name for _, setting in jobs))
    lines = ["".join(["Hadoop".ljust(9), *(f"{each:>18}" for each in names)])]
    for version in homes:
        cells = [cell(answers[job]) for job in jobs if job[0] == version]
        lines.append("".join([version.ljust(9), *(f"{each:>18}" for each in cells)]))
    return "\n".join(lines)


def cell(answer):
    return "?" if isinstance(answer, Exception) else answer[1].who


if __name__ == "__main__":
    try:
        sys.exit(main())
    except ValueError as wrong:
        print(f"conformance: {wrong}", file=sys.stderr)
        sys.exit(2)

"""Runs the client libraries' default chains in many settings, and compares with whoami.

scripts/conformance starts this, with what the machine has in --java-home, --jar and so on.
"""

import argparse
import sys
from pathlib import Path

import clients
import settings
from install import Missing
from labour import Labour
from library import Library
from memory import Memory
from prediction import Whoami
from table import Table
from trust import Trust
from world import World


def main():
    given = arguments()
    given.folder.mkdir(parents=True, exist_ok=True)
    given.trust = Trust(given.folder, given.java_home)
    libraries = installed(given)
    if not libraries:
        print("SKIPPED: there is no library to hold whoami against.")
        return 0
    if given.setting:
        return show(given, libraries, settings.Setting.named(given.setting))
    table = Table(chosen_settings(given), libraries)
    memory = Memory(given.folder / "answers.jsonl")
    labour = Labour(lambda: new_world(given), whoami(given), table, memory, given.reuse)
    labour.do()
    labour.ask_again()
    table.write(given.folder / "results.tsv")
    print(table.real_summary() if given.real_only else table.summary())
    print(f"\n{len(table.settings)} settings; every answer is in {given.folder}/results.tsv")
    return closing(table, labour)


def closing(table, labour):
    for each in labour.troubles:
        say(each)
    bad = len(table.unexplained()) + len(labour.troubles)
    print(f"conformance: {len(table.asked()) - bad} passed, {bad} failed")
    return 1 if bad else 0


def arguments():
    parser = argparse.ArgumentParser(prog="scripts/conformance", allow_abbrev=False)
    parser.add_argument("--clients", metavar="ID[@VERSION],…", help="these only")
    parser.add_argument("--settings", type=int, metavar="N", help="so many of the settings")
    parser.add_argument("--thin", action="store_true", help="five fast clients, forty settings")
    parser.add_argument("--real-only", action="store_true", help="ask the libraries, not whoami")
    parser.add_argument("--setting", metavar="ID", help="this one, with everything that was seen")
    parser.add_argument("--reuse", action="store_true", help="keep the libraries' earlier answers")
    for each in ("--folder", "--jar", "--java-home", "--classpath"):
        parser.add_argument(each, required=True, help=argparse.SUPPRESS)
    given = parser.parse_args()
    given.folder = Path(given.folder)
    return given


def chosen_clients(given):
    if given.clients:
        return clients.chosen(given.clients.split(","))
    return clients.newest(clients.FAST) if given.thin else clients.ALL


def chosen_settings(given):
    number = given.settings or (40 if given.thin else None)
    return settings.thin(number) if number else settings.every()


def installed(given):
    found = []
    for each in chosen_clients(given):
        try:
            options = given.trust.java_options
            found.append(Library.installed(each, given.folder / "lib", given.java_home, options))
        except Missing as why:
            print(f"SKIPPED: {each.folder_name} cannot be had: {why}", flush=True)
    return found


def new_world(given):
    return World(java(given), given.classpath, given.trust)


def java(given):
    return f"{given.java_home}/bin/java"


def whoami(given):
    return None if given.real_only else Whoami(java(given), given.jar, given.trust.java_options)


def show(given, libraries, setting):
    """One setting with everything that was seen in it."""
    world = new_world(given)
    world.become(setting.words)
    print(setting.id)
    for name, value in sorted(world.variables.items()):
        print(f"    {name}={value}")
    oracle = whoami(given)
    guesses = oracle.predict(world, setting, libraries) if oracle else {}
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

"""Looks through the eyes of real applications, each in a container of its own in a world.

scripts/applications starts this.
"""

import argparse
import json
import re
import shutil
import sys
import time
from pathlib import Path

import applications
import making
from archive import jvm
from container import Container
from expectation import Failed
from install import Missing
from jvm_state import Jvm, changes
from trust import Trust
from world import World

LIMIT = ["--timeout", "120s"]
# Of a container.
CLASSPATH = "/mnt/whoami/whoami-plain.jar:/mnt/tests"


class Look:
    """One application, and what whoami makes of it."""

    def __init__(self, application, world, folder, tools, again):
        self.application = application
        self.again = again
        self.world = world
        self.wrong = []
        world.become(application.world)
        self.program = application.kind.prepared(world, folder)
        self.container = Container(world, folder, application, tools)

    def take(self):
        try:
            self.is_who_it_should_be(self.program.answer(self.container))
            pid = self.auto()
            self.listed(pid)
            if self.application.trials:
                self.attached(pid)
            code = self.program.end(self.container)
            self.require(code == self.program.EXIT, f"its exit code is {code}")
        finally:
            self.container.kill()
            self.program.close()
        return self.wrong

    def require(self, condition, otherwise):
        if not condition:
            self.wrong.append(otherwise)

    def is_who_it_should_be(self, answer):
        arn = answer.get("arn") or self.world.handed_out()["owners"].get(answer.get("key"), "")
        self.require(role(arn) == self.application.role, f"it says that it is {answer}")

    def auto(self):
        """--pid auto: the number of the application."""
        told = self.json("--pid", "auto", "--format", "json", *LIMIT)
        verdict = told["verdict"]
        self.agree("--pid auto", verdict)
        self.names("--pid auto", told["place"]["libraries"], told["place"]["librariesUnseen"])
        codes = {each["code"] for each in told["findings"]}
        missing = set(self.application.codes) - codes
        self.require(not missing, f"--pid auto lacks {missing}, it has {sorted(codes)}")
        return told["process"]["pid"]

    def listed(self, pid):
        told = self.json("ps", "--format", "json", *LIMIT)
        own = [each for each in told["processes"] if each["pid"] == pid]
        self.require(len(own) == 1, f"ps does not list {pid}: {told['processes']}")
        if own and own[0]["verdict"]:
            self.agree("ps", own[0]["verdict"])
            self.names("ps", own[0]["libraries"])
        else:
            self.wrong.append(f"ps says of it {own}")

    def attached(self, pid):
        java = Jvm(self.container, pid)
        before = java.state()
        attach = ["--pid", str(pid), "--inside", "--format", "json", *LIMIT]
        self.answers(self.json(*attach)["trials"])
        if self.application.jre:
            self.answers(self.json(*attach, java=self.application.jre)["trials"])
        first = java.settled(before)
        self.is_unchanged("after attach", before, first)
        self.attach_again(pid)
        # The door is there since the first.
        self.is_unchanged(f"after {self.again} more", before, java.settled(before))

    def answers(self, trials):
        by_name = {f"{each['client']} {each['package']}": each for each in trials}
        wanted = sorted(self.application.trials)
        self.require(sorted(by_name) == wanted, f"attach asks {sorted(by_name)}")
        for name, each in by_name.items():
            arn = (each["identity"] or {}).get("arn", "")
            self.require(role(arn) == self.application.role, f"attach: {name} is {each}")
            self.require(each["agrees"], f"attach: {name} was predicted otherwise: {each}")

    def attach_again(self, pid):
        java = f"{self.container.tools.jdk}/bin/java"
        main = ["dev.whoami.e2e.AttachAgainMain", str(pid), str(self.again)]
        out, err, status = self.container.exec(java, "-cp", CLASSPATH, *main)
        self.require(status == 0, f"attaching again ends with {status}: {out}{err}")

    def is_unchanged(self, when, before, now):
        found = changes(before, now, self.application.loads)
        self.wrong += [f"{when}, {each}" for each in found]

    def agree(self, what, verdict):
        role = self.application.role
        is_it = verdict["role"] == role if role else verdict["kind"] == "NONE"
        self.require(is_it, f"{what} says {verdict['sentence']}")
        client = verdict["client"]
        self.require(client == self.application.client, f"{what} is a diagnosis of {client}")

    def names(self, what, libraries, unseen=()):
        found = {each["library"]: each["version"] for each in libraries}
        for name, version in self.application.libraries.items():
            is_found = name in found and version in (None, found[name])
            self.require(
                is_found, f"{what} finds no {name} {version or ''}, but {found} {list(unseen)}"
            )

    def json(self, *words, java=None):
        java = java or f"{self.container.tools.jdk}/bin/java"
        jar = f"/mnt/whoami/{self.container.tools.whoami.name}"
        out, err, status = self.container.exec(java, "-jar", jar, *words)
        if not out.startswith("{"):
            raise RuntimeError(f"whoami {words[0]} ends with {status}: {out[-1000:]}{err[-1000:]}")
        return json.loads(out)


def role(arn):
    """Of the ARN of a session."""
    found = re.fullmatch(r"arn:aws:sts::\d+:assumed-role/([^/]+)/.+", arn or "")
    return found.group(1) if found else None


def main():
    given = arguments()
    tests = Path(given.classpath.split(":")[0]).resolve()
    tools = making.Tools(
        given.java_home, options(given.trust), given.jar, given.trust_folder, tests
    )
    failed, asked = 0, 0
    for each in chosen(given):
        began = time.monotonic()
        try:
            folder = made(each, given.folder / "lib", tools)
        except Missing as why:
            print(f"SKIPPED: {each.name}: {why}", flush=True)
            continue
        wrong = looked_at(each, given, folder, tools)
        asked += 1
        failed += bool(wrong)
        verdict = "FAILED" if wrong else "ok"
        print(f"{verdict:7} {time.monotonic() - began:4.0f} s  {each.name}", flush=True)
        for line in wrong:
            print(f"        {line}")
    print(f"applications: {asked - failed} passed, {failed} failed")
    return 1 if failed else 0


def looked_at(application, given, folder, tools):
    world = World(jvm(f"{given.java_home}/bin/java", given.classpath), given.trust)
    try:
        again = applications.FEW if given.thin else application.again
        return Look(application, world, folder, tools, again).take()
    except (Failed, RuntimeError) as why:
        return [str(why)]
    finally:
        world.close()


def made(application, lib, tools):
    """The folder of an application, which is made once."""
    name = re.sub(r"\W+", "-", application.name.lower())
    folder = lib / name
    if not (folder / "ready").exists():
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        application.kind.make(folder, tools)
        (folder / "ready").touch()
    return folder


def options(trust):
    """The store of certificates, where a container has it."""
    return [each.replace(str(trust.store.parent), "/mnt/trust") for each in trust.java_options]


def chosen(given):
    known = applications.ALL
    if given.only:
        return [each for each in known if given.only.lower() in each.name.lower()]
    return [each for each in known if each.is_thin or not given.thin]


def arguments():
    parser = argparse.ArgumentParser(prog="scripts/applications", allow_abbrev=False)
    parser.add_argument("--thin", action="store_true", help="those of Maven artifacts alone")
    parser.add_argument("--only", metavar="WORD", help="those with this word in their name")
    for each in ("--folder", "--jar", "--java-home", "--classpath"):
        parser.add_argument(each, required=True, help=argparse.SUPPRESS)
    given = parser.parse_args()
    given.folder = Path(given.folder).resolve()
    given.jar = Path(given.jar).resolve()
    given.trust_folder = given.folder / "trust"
    given.trust_folder.mkdir(parents=True, exist_ok=True)
    given.trust = Trust(given.trust_folder, given.java_home)
    return given


if __name__ == "__main__":
    sys.exit(main())

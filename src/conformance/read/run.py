"""Lets every client fail in the scenarios of the lab, and gives what it printed to whoami read.

scripts/conformance --read starts this. What read says must be so: who asked, as the program printed
it, and no finding that whoami, which looked around in the same world, does not have.
"""

import argparse
import json
import re
import subprocess
import sys
from pathlib import Path

import callers
import clients

INSIDE = Path(__file__).resolve().parent / "inside.py"
# That a client has no credentials is so wherever it has none, whatever the reason.
OF_A_CLIENT = {"WHO113"}
# A session that ECS called by the ID of a task.
TASK = re.compile("/[0-9a-f]{32}$")
# Faults that make a client fail, and two where none does.
THIN = [
    "ecs-task-role",
    "ecs-stale-id",
    "ecs-agent-starting",
    "irsa-denied",
    "irsa-token-missing",
    "pod-identity-agent-down",
    "sts-refuses",
    "nothing",
]


def main():
    given = arguments()
    given.folder.mkdir(parents=True, exist_ok=True)
    made = callers.all_of(ids(given), given.folder, given.java_home)
    if not made:
        print("SKIPPED: there is no client whose output could be read.")
        return 0
    whoami = [f"{given.java_home}/bin/java", "-XX:TieredStopAtLevel=1", "-jar", str(given.jar)]
    rows = []
    for scenario in scenarios(given, whoami):
        rows += judged(scenario, made, whoami, given.folder / "logs" / scenario)
        print(f"{scenario} …", file=sys.stderr, flush=True)
    return tell(rows)


def arguments():
    parser = argparse.ArgumentParser(prog="scripts/conformance --read", allow_abbrev=False)
    parser.add_argument("--thin", action="store_true", help="three clients, eight scenarios")
    parser.add_argument("--clients", metavar="ID,…", help="these only")
    parser.add_argument("--scenarios", metavar="NAME,…", help="these only")
    for each in ("--folder", "--jar", "--java-home", "--classpath"):
        parser.add_argument(each, required=True, help=argparse.SUPPRESS)
    given = parser.parse_args()
    given.folder = Path(given.folder).resolve()
    return given


def ids(given):
    if given.clients:
        return given.clients.split(",")
    return callers.FAST if given.thin else list(dict.fromkeys(each.id for each in clients.ALL))


def scenarios(given, whoami):
    if given.scenarios:
        return given.scenarios.split(",")
    if given.thin:
        return THIN
    listed = subprocess.run([*whoami, "lab"], check=True, capture_output=True, text=True).stdout
    return [line.split()[0] for line in listed.splitlines() if line.startswith("  ")]


def judged(scenario, made, whoami, folder):
    """A row for each client: what read says of its output, and whether that is so."""
    folder.mkdir(parents=True, exist_ok=True)
    commands = json.dumps({each.id: each.command for each in made})
    inside = [clients.PYTHON, "-B", str(INSIDE), str(folder), *whoami, commands]
    lab = [*whoami, "lab", scenario, "--private-network", "--", *inside]
    done = subprocess.run(lab, stdin=subprocess.DEVNULL, capture_output=True, text=True)
    if done.returncode != 0:
        raise RuntimeError(f"the lab ended with {done.returncode} in {scenario}: {done.stderr[-300:]}")
    seen = [json.loads((folder / name).read_text()) for name in ("before.json", "after.json")]
    return [row(scenario, each.id, seen, whoami, folder / f"{each.id}.log") for each in made]


def row(scenario, client, seen, whoami, log):
    read = [*whoami, "read", "--format", "json", str(log)]
    said = json.loads(subprocess.run(read, capture_output=True, text=True).stdout)
    kinds = [each["kind"] for each in said["identities"]]
    proven = [each["code"] for each in said["findings"]]
    return scenario, client, kinds, proven, said["possible"], errors(said, seen)


def errors(said, seen):
    """What read says and is not so, in a world in which whoami has seen this before and after."""
    there = {each["code"] for one in seen for each in one["findings"]} | OF_A_CLIENT
    wrong = [f"{each['code']} is not there" for each in said["findings"] if each["code"] not in there]
    kinds = {each["kind"] for each in said["identities"]}
    wrong += [f"{kind} is nobody here" for kind in sorted(kinds - set().union(*map(kinds_of, seen)))]
    if said["possible"] and not there & set(said["possible"]) and not kinds:
        wrong.append("none of what it leaves open is there")
    return wrong


def kinds_of(seen):
    """The kinds of identity that there are here; a session can be a role of a profile, too."""
    kinds = {seen["verdict"]["kind"], "ASSUMED_ROLE"}
    for source in seen["sources"]:
        arn = (source.get("identity") or {}).get("arn") or ""
        if "/i-" in arn:
            kinds.add("HOST_ROLE")
        # The verdict can be about a program that asks another source.
        if TASK.search(arn):
            kinds.add("TASK_ROLE")
    return kinds


def tell(rows):
    width = max(len(row[0]) for row in rows)
    for scenario, client, kinds, proven, possible, wrong in rows:
        says = " ".join([*kinds, *proven]) or ("cannot tell which" if possible else "nothing here tells")
        print(f"{scenario:{width}}  {client:15}  {says}{'  WRONG: ' + '; '.join(wrong) if wrong else ''}")
    bad = [row for row in rows if row[-1]]
    named = [row for row in rows if row[3]]
    who = [row for row in rows if row[2] and not row[3]]
    print(f"\n{len(rows)} outputs: a fault is proven in {len(named)}, only who asked in {len(who)},"
          f" neither in {len(rows) - len(named) - len(who)}")
    print(f"read: {len(rows) - len(bad)} passed, {len(bad)} failed")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())

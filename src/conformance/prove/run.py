"""Proves real clients in the lab, and writes the page with what came of it."""

import argparse
import json
import subprocess
import sys
from pathlib import Path

import install
import page
import programs_to_prove

LIMIT = "40s"
# A container of ECS has a region always; elsewhere it is the program's own setting.
REGION = ["--env=AWS_REGION=us-west-2", "--env=AWS_DEFAULT_REGION=us-west-2"]


def main():
    given = arguments()
    missing = [each for each in given.chosen if not prove(each, given)]
    unproved = [each for each in programs_to_prove.ALL if not given.file(each).exists()]
    for each in unproved:
        print(f"{each.title} has no proof yet: scripts/prove-clients --clients {each.id}")
    if missing or unproved:
        print(f"{given.page} is as it was: not all of its clients could be proved")
        return 1
    proofs = [json.loads(given.file(each).read_text()) for each in programs_to_prove.ALL]
    given.page.write_text(page.text(given.page.read_text(), proofs))
    print(f"{given.page} has the table of {len(proofs)} clients")
    return 0


def prove(program, given):
    """Whether it could be had and run; what was seen is in its file then."""
    folder = given.folder / program.id
    folder.mkdir(parents=True, exist_ok=True)
    try:
        version, command = program.bring(folder, given.java_home)
    except install.Missing as why:
        print(f"{program.title} cannot be had: {why}", flush=True)
        return False
    print(f"{program.title} {version} …", flush=True)
    options = ["--format=json", f"--timeout={LIMIT}", f"--jobs={given.jobs}", *REGION]
    logs = f"--logs={folder / 'logs'}"
    words = [*given.whoami.split(), "lab", "--all", *options, logs, "--", *command]
    done = subprocess.run(words, stdout=subprocess.PIPE, text=True)
    if done.returncode != 0:
        print(f"{program.title} was not proved: whoami lab exited with {done.returncode}")
        return False
    told = json.loads(done.stdout)
    proof = {"title": program.title, "version": version, "scenarios": told["scenarios"]}
    given.file(program).write_text(json.dumps(proof))
    return True


def arguments():
    parser = argparse.ArgumentParser(prog="scripts/prove-clients")
    parser.add_argument("--folder", type=Path, required=True)
    parser.add_argument("--whoami", required=True)
    parser.add_argument("--java-home", required=True)
    parser.add_argument("--page", type=Path, required=True)
    parser.add_argument("--clients", default="")
    parser.add_argument("--jobs", type=int, default=4)
    given = parser.parse_args()
    known = {each.id: each for each in programs_to_prove.ALL}
    wanted = given.clients.split(",") if given.clients else list(known)
    for each in wanted:
        if each not in known:
            parser.error(f"--clients {each} is not known; use one of: {', '.join(known)}")
    given.chosen = [known[each] for each in wanted]
    given.file = lambda program: given.folder / f"{program.id}.json"
    return given


if __name__ == "__main__":
    sys.exit(main())

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
    proofs = []
    for program in programs_to_prove.ALL:
        file = given.folder / f"{program.id}.json"
        if not given.clients or program.id in given.clients.split(","):
            prove(program, file, given)
        if file.exists():
            proofs.append(json.loads(file.read_text()))
    if not proofs:
        print("SKIPPED: none of them could be had, and the page is as it was")
        return 0
    given.page.write_text(page.text(given.page.read_text(), proofs))
    print(f"{given.page} has the table of {len(proofs)} of {len(programs_to_prove.ALL)} clients")
    return 0


def prove(program, file, given):
    folder = given.folder / program.id
    folder.mkdir(parents=True, exist_ok=True)
    try:
        version, command = program.bring(folder, given.java_home)
    except install.Missing as why:
        print(f"SKIPPED: {program.title} cannot be had: {why}", flush=True)
        return
    print(f"{program.title} {version} …", flush=True)
    options = ["--format=json", f"--limit={LIMIT}", f"--jobs={given.jobs}", *REGION]
    logs = f"--logs={folder / 'logs'}"
    words = [*given.whoami.split(), "lab", "--all", *options, logs, "--", *command]
    done = subprocess.run(words, stdout=subprocess.PIPE, text=True)
    if done.returncode != 0:
        raise SystemExit(f"whoami lab exited with {done.returncode}")
    told = json.loads(done.stdout)
    proof = {"title": program.title, "version": version, "scenarios": told["scenarios"]}
    file.write_text(json.dumps(proof))


def arguments():
    parser = argparse.ArgumentParser(prog="scripts/prove-clients")
    parser.add_argument("--folder", type=Path, required=True)
    parser.add_argument("--whoami", required=True)
    parser.add_argument("--java-home", required=True)
    parser.add_argument("--page", type=Path, required=True)
    parser.add_argument("--clients", default="")
    parser.add_argument("--jobs", type=int, default=4)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())

"""Asks the real clients what they read in ~/.aws files that people write, good and bad.

scripts/conformance --profiles starts this. The files are in cases.json, beside the answers, which a
unit test compares with what whoami reads there. A client that goes on to its next source finds that of
a container.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

import clients
import install
import inside
import programs
from library import Library

ROOT = Path(__file__).resolve().parents[3]
DATA = ROOT / "src/test/conformance/profiles"
# The programs that read a profile with a parser of their own, or with one that cannot be had alone.
PROGRAMS = ["opendal", "lancedb", "minio-go"]
ABSENT = "?"


def main():
    given = arguments()
    given.folder.mkdir(parents=True, exist_ok=True)
    cases = json.loads((DATA / "cases.json").read_text())
    table = Answers(DATA / "answers.tsv", [each["name"] for each in cases])
    if given.cases:
        cases = [each for each in cases if each["name"] in given.cases]
    for client in chosen(given):
        try:
            library = Library.installed(client, given.folder / "lib", given.java_home, [])
        except install.Missing as why:
            print(f"SKIPPED: {client.id}: {why}")
            continue
        table.add(library.id_with_version, measured(library, cases, given.folder))
        table.write()
    return 0


def arguments():
    parser = argparse.ArgumentParser(prog="scripts/conformance --profiles", allow_abbrev=False)
    parser.add_argument("--clients", metavar="ID,…", help="these only")
    parser.add_argument("--cases", metavar="NAME,…", help="these only")
    for each in ("--folder", "--jar", "--java-home", "--classpath"):
        parser.add_argument(each, required=True, help=argparse.SUPPRESS)
    given = parser.parse_args()
    given.folder = Path(given.folder).resolve()
    given.cases = given.cases.split(",") if given.cases else []
    return given


def chosen(given):
    """The newest of each client: one of an ID."""
    among = [*clients.ALL, *(each for each in programs.ALL if each.id in PROGRAMS)]
    ids = given.clients.split(",") if given.clients else [each.id for each in among]
    first = {}
    for each in clients.chosen(ids, among):
        first.setdefault(each.id, each)
    return list(first.values())


def measured(library, cases, folder):
    """What a client answers to each case, by the case's name."""
    with tempfile.NamedTemporaryFile("w", suffix=".json", dir=folder) as asked:
        # The folder of each case takes the place of the braces.
        command = library.client.command(library.place_at("{home}"))
        json.dump({"command": command, "cases": cases}, asked)
        asked.flush()
        command = ["unshare", "--net", "sh", "-c", 'ip link set lo up && exec "$@"', "sh"]
        command += [sys.executable, "-B", inside.__file__, asked.name]
        done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True)
    if done.returncode != 0:
        raise RuntimeError(f"{library.name} could not be asked")
    answers = json.loads(done.stdout)
    if library.client.id in PROGRAMS:
        # Its key ID is that of a request: one with other signs in it cannot be read there.
        answers = {name: ABSENT if each == '""' else each for name, each in answers.items()}
    print(f"{library.name}: {len(answers)} files", file=sys.stderr, flush=True)
    return answers


class Answers:
    """The table of what each client answered: a line a case, a column a client."""

    def __init__(self, file, names):
        self.file = file
        self.names = names
        self.columns = {}
        if file.exists():
            head, *rows = [line.split("\t") for line in file.read_text().splitlines()]
            for at, client in enumerate(head[1:], 1):
                self.columns[client] = {row[0]: row[at] for row in rows}

    def add(self, client, answers):
        """Replaces what an earlier version of a client said of these cases."""
        id = client.split("@")[0]
        older = [each for each in self.columns if each.split("@")[0] == id]
        before = self.columns.get(client, {})
        if older:
            self.columns = {
                (client if name in older else name): column for name, column in self.columns.items()
            }
        self.columns[client] = {**before, **answers}

    def write(self):
        rows = [["case", *self.columns]]
        for name in self.names:
            rows.append([name, *(column.get(name, ABSENT) for column in self.columns.values())])
        self.file.write_text("".join("\t".join(row) + "\n" for row in rows))


if __name__ == "__main__":
    try:
        sys.exit(main())
    except ValueError as wrong:
        print(f"conformance: {wrong}", file=sys.stderr)
        sys.exit(2)

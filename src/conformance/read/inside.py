"""Inside of a world of the lab: what whoami and each caller say there, into a folder."""

import json
import os
import subprocess
import sys
from pathlib import Path

# Seconds; one that asks an endpoint that hangs never ends by itself.
LONGEST = 30
REGION = {name: "us-west-2" for name in ("AWS_REGION", "AWS_DEFAULT_REGION")}


def main():
    folder, whoami, callers = Path(sys.argv[1]), sys.argv[2:-1], json.loads(sys.argv[-1])
    look(folder / "before.json", whoami)
    for id, command in callers.items():
        (folder / f"{id}.log").write_text(run(command))
    # A world can mend itself in between.
    look(folder / "after.json", whoami)


def look(file, whoami):
    file.write_text(run([*whoami, "--format", "json"], subprocess.DEVNULL))


def run(command, errors=subprocess.STDOUT):
    """What it prints, to standard output and standard error, as a log has it."""
    process = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=errors,
        text=True,
        errors="replace",
        # Without a region most of them ask nobody, which is another fault.
        env={**REGION, "LANG": "C.UTF-8", **os.environ},
        start_new_session=True,
    )
    try:
        return process.communicate(timeout=LONGEST)[0]
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, 9)
        return process.communicate()[0]


if __name__ == "__main__":
    main()

"""The shell at the other end by itself, typed to as the scripts do."""

import os
import subprocess

SHELLS = ("/usr/bin/dash", "/bin/busybox", "/usr/bin/bash")
PATH = "/usr/sbin:/usr/bin:/sbin:/bin"


def typed(scripts, *lines):
    """The first words of a session, then these lines of the run that is called "here"."""
    guest = (scripts / "into-guest.sh").read_text()
    parts = ["id=here", "place=here", guest.rstrip("\n"), ".", *(f"here {each}" for each in lines)]
    return "\n".join(parts) + "\n"


def opening(scripts):
    """What ecs-exec and kubectl-whoami have the shell start with."""
    command = '. "$1/into.sh"; printf %s "$opening"'
    return subprocess.run(
        ["bash", "-c", command, "_", str(scripts)], capture_output=True, text=True, check=True
    ).stdout


class Guest:
    """What a shell in an image told, and what its programs said."""

    def __init__(self, scripts, image, *lines, user=0, shell=SHELLS[0], **environment):
        def enter():
            os.chroot(image.folder)
            os.chdir("/")
            os.setgroups([])
            os.setgid(user)
            os.setuid(user)

        words = [shell, "sh"] if shell.endswith("busybox") else [shell]
        ended = subprocess.run(
            [*words, "-c", opening(scripts)],
            preexec_fn=enter,
            env={"PATH": PATH, **environment},
            input=typed(scripts, *lines),
            capture_output=True,
            text=True,
            timeout=60,
        )
        self.out, self.err = ended.stdout, ended.stderr
        mark = "whoami:here "
        self.told = [it.removeprefix(mark) for it in self.out.splitlines() if it.startswith(mark)]

    def __str__(self):
        return f"-- out\n{self.out}-- err\n{self.err}"

    def tells(self, *words):
        for each in words:
            if not any(each in line for line in self.told):
                return False
        return True

    def java(self):
        return next(it for it in self.told if it.startswith("java ")).removeprefix("java ")

"""A container of one application, and a shell in it that lacks what the application was given."""

import os
import subprocess
import time
from pathlib import Path

PATIENCE = 120
LONGEST = 1800
# Below /mnt are the application's folder, the jar, the certificate and the tests; /tmp is its own,
# but for the home folder of the world. Only then does it start.
FURNISH = """\
set -e
mount -t tmpfs -o mode=755 tmpfs /mnt
mkdir /mnt/app /mnt/whoami /mnt/trust /mnt/tests /mnt/home
mount --bind "$1" /mnt/app
mount --bind "$2" /mnt/whoami
mount --bind "$3" /mnt/trust
mount --bind "$4" /mnt/tests
home=$5
mount --bind "$home" /mnt/home
mount -t tmpfs -o mode=1777 tmpfs /tmp
mkdir -p "$home"
mount --bind /mnt/home "$home"
umount /mnt/home
shift 5
cd /
"""
SHELL = {"PATH": "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin", "HOME": "/root", "LANG": "C.UTF-8"}


class Container:
    """In namespaces of its own of processes and mounts, in the network of a world."""

    def __init__(self, world, folder, application, tools):
        self.world = world
        self.tools = tools
        self.log = Path(world.home, "application.log")
        places = [folder, tools.whoami.parent, tools.trust, tools.tests, world.home]
        words = ["unshare", "--pid", "--fork", "--mount-proc", "--kill-child", "sh", "-c"]
        words += [FURNISH + application.start, "sh", *map(str, places)]
        with self.log.open("w") as log:
            self.process = world.start([*words, *application.kind.command(tools)], log)
        self.init = self.await_init()

    def await_init(self):
        """The number that this machine has for the first process in it."""
        children = f"/proc/{self.process.pid}/task/{self.process.pid}/children"
        while self.process.poll() is None:
            own = Path(children).read_text().split()
            if own:
                return int(own[0])
            time.sleep(0.05)
        raise RuntimeError(f"no container: {self.said}")

    @property
    def said(self):
        """What the application has printed so far."""
        return self.log.read_text(errors="replace")

    def await_that(self, is_so):
        end = time.monotonic() + PATIENCE
        while not is_so():
            if time.monotonic() > end or self.process.poll() is not None:
                raise RuntimeError(f"the application does not what it should: {self.said[-2000:]}")
            time.sleep(0.1)

    def exec(self, *command, variables=SHELL):
        """What a command in it prints, complains about, and its exit code."""
        enter = ["nsenter", f"--target={self.init}", "--net", "--mount", "--pid", "--wd=/"]
        done = subprocess.run(
            [*enter, "--", *command],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=LONGEST,
            env=variables,
        )
        return done.stdout, done.stderr, done.returncode

    def number_outside(self, pid):
        """The number that this machine has for a process of it."""
        own = os.readlink(f"/proc/{self.init}/ns/pid")
        for each in Path("/proc").glob("[0-9]*"):
            try:
                numbers = (each / "status").read_text().partition("NSpid:")[2].split("\n")[0]
                if numbers.split()[-1] == str(pid) and os.readlink(each / "ns/pid") == own:
                    return int(each.name)
            except OSError:
                # It has ended meanwhile.
                continue
        raise RuntimeError(f"the container has no process {pid}")

    def signal(self, number):
        os.kill(self.init, number)

    def wait(self):
        """The exit code of the application."""
        return self.process.wait(PATIENCE)

    def kill(self):
        self.process.kill()
        self.process.wait()

"""A world on the real addresses, in a private network that nothing leads out of."""

import glob
import json
import os
import re
import subprocess
import tempfile
import threading
import time
from pathlib import Path

import install
import sts_names

SOURCES = {
    "user/old-admin": "ENV",
    "user/image-build": "PROFILE",
    "assumed-role/app-task-role/": "TASK",
    "assumed-role/app-pod-role/": "POD",
    "assumed-role/ecsInstanceRole/": "HOST",
    "assumed-role/eksNodeRole/": "HOST",
    "assumed-role/app-irsa-role/": "WEBID",
    # What the helper of IAM Roles Anywhere gives in place of the instance metadata.
    "assumed-role/app-anywhere-role/": "ANYWHERE",
    # With the web identity of the environment, for the role of a profile.
    "assumed-role/deploy/": "WEBID-DEPLOY",
    # A role that a profile assumes, that of its token, and the keys of its process.
    "assumed-role/build-role/": "BUILD-ROLE",
    "assumed-role/middle-role/": "MIDDLE-ROLE",
    "assumed-role/token-role/": "TOKEN-ROLE",
    "assumed-role/process-role/": "PROCESS",
    # Of a program at a FULL_URI.
    "assumed-role/helper-role/": "HELPER",
}
KEY_ID = re.compile(r"[A-Z0-9]{16,128}")
# With a quote or a comment that the client takes for a part of it; whoami hides such a one.
ODD = "ODD-KEY"
# Puts two files of a world in the place of the machine's, for what it starts alone.
MOUNT = 'mount --bind "$1" "$2" && mount --bind "$3" "$4" && shift 4 && exec "$@"'


# The library that shifts the clock of a program, which Debian has.
FAKETIME = "/usr/lib/*/faketime/libfaketimeMT.so.1"
# Every so many seconds a world is asked whether anybody was asked in it.
LISTENING = 5
# Seconds by which a shifted clock may be wrong.
LENIENCY = 120


class World:
    """One private network, in which one world follows another; all have a clock that is so fast."""

    def __init__(self, jvm, trust, clock=0):
        main = [*jvm, "dev.whoami.e2e.WorldsMain"]
        hosts, self.hosts = tempfile.mkstemp(prefix="whoami-hosts-")
        os.close(hosts)
        # Whoever is asked reads it, whatever his user is.
        os.chmod(self.hosts, 0o644)
        self.lead(sts_names.ALL)
        mounts = [str(path) for mount in trust.mounts(self.hosts) for path in mount]
        self.trust = trust
        self.clock = clock
        self.running = set()
        self.lock = threading.Lock()
        self.process = subprocess.Popen(
            ["unshare", "--net", "--mount", "sh", "-c", MOUNT, "sh", *mounts, *main, *trust.words],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, **shifted(clock)},
            # The one who interrupts the script is not to end the world before it says what it saw.
            start_new_session=True,
        )
        self.home = None
        self.variables = {}

    def become(self, words, names=tuple(sts_names.ALL)):
        """A new world of these words, in which these names lead to STS: nobody has asked it."""
        answer = self.say(json.dumps(words))
        if "error" in answer:
            raise RuntimeError(f"no world of {words}: {answer['error']}")
        self.require_private()
        self.require_clock(answer["now"])
        self.home = answer["home"]
        self.variables = {
            name: value.replace("{sts}", answer["sts"])
            for name, value in answer["variables"].items()
        }
        self.lead(names)

    def run(self, command, longest, patience=None):
        """Runs a command here: what it printed and what it complained about, None if it hung.

        It hangs if it takes the longest time, or asks nobody in the world for so many seconds.
        """
        process = self.start(command, subprocess.PIPE, subprocess.PIPE)
        with self.lock:
            self.running.add(process)
        try:
            return self.wait_for(process, longest, patience or longest)
        finally:
            with self.lock:
                self.running.discard(process)

    def wait_for(self, process, longest, patience):
        began = heard = time.monotonic()
        asked = 0
        while (left := min(began + longest, heard + patience) - time.monotonic()) > 0:
            try:
                return process.communicate(timeout=min(left, LISTENING))
            except subprocess.TimeoutExpired:
                so_far = sum(map(len, self.requests().values()))
                if so_far != asked:
                    asked, heard = so_far, time.monotonic()
        os.killpg(process.pid, 9)
        process.communicate()
        return None

    def start(self, command, output, errors=subprocess.STDOUT):
        """The process of a command here, in a session of its own."""
        inside = f"/proc/{self.process.pid}/ns"
        enter = ["nsenter", f"--net={inside}/net", f"--mount={inside}/mnt", f"--wd={self.home}"]
        return subprocess.Popen(
            [*enter, "--", *command],
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=errors,
            text=True,
            errors="replace",
            env=self.environment(),
            start_new_session=True,
        )

    def is_at_rest(self):
        """Whether something was started here, and none of it runs or wants to."""
        with self.lock:
            running = list(self.running)
        return bool(running) and all(sleeps(each.pid) for each in running)

    def environment(self):
        return {
            "PATH": "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin",
            "LANG": "C.UTF-8",
            "HOME": self.home,
            **self.trust.variables,
            **self.variables,
        }

    def source_of(self, access_key_id):
        """Where credentials of this ID come from."""
        if not KEY_ID.fullmatch(access_key_id):
            return ODD
        arn = self.handed_out()["owners"].get(access_key_id, "")
        for part, source in SOURCES.items():
            if part in arn:
                return source
        raise RuntimeError(f"nobody in this world has the access key ID {access_key_id}")

    def requests(self):
        return self.handed_out()["requests"]

    def handed_out(self):
        return self.say("")

    def close(self):
        self.process.stdin.close()
        self.process.wait()
        Path(self.hosts).unlink(missing_ok=True)

    def kill(self):
        """Ends what runs here at once, and the world itself."""
        with self.lock:
            for each in self.running:
                os.killpg(each.pid, 9)
        self.process.terminate()
        Path(self.hosts).unlink(missing_ok=True)

    def lead(self, names):
        """These names lead to this world, in the one file that is mounted in it."""
        with open(self.hosts, "w") as hosts:
            hosts.write(f"127.0.0.1 localhost {' '.join(names)}\n")

    def say(self, line):
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()
        answer = self.process.stdout.readline()
        if not answer:
            raise RuntimeError(f"the world ended with {self.process.wait()}")
        return json.loads(answer)

    def require_private(self):
        own, its = (os.readlink(f"/proc/{pid}/ns/net") for pid in ("self", self.process.pid))
        if own == its:
            raise RuntimeError("the world is not in a network of its own; nothing was run")

    def require_clock(self, now):
        wrong = now - time.time() - self.clock
        if abs(wrong) > LENIENCY:
            raise RuntimeError(f"the clock of the world is {wrong:.0f} s from where it should be")


def sleeps(pid):
    """Whether a process and all that it started wait, not for a processor or a disk."""
    threads = glob.glob(f"/proc/{pid}/task/*")
    try:
        states = [Path(each, "stat").read_text().rpartition(")")[2].split()[0] for each in threads]
        children = [Path(each, "children").read_text().split() for each in threads]
    except OSError:  # One has just ended.
        return False
    return not {"R", "D"} & set(states) and all(sleeps(each) for one in children for each in one)


def shifted(seconds):
    """The variables of a program whose clock is so fast."""
    if not seconds:
        return {}
    return {
        "LD_PRELOAD": faketime(),
        "FAKETIME": f"{seconds:+d}",
        "FAKETIME_DONT_FAKE_MONOTONIC": "1",
        # Or it waits busily.
        "FAKETIME_FORCE_MONOTONIC_FIX": "0",
        # Or a JVM takes its archive of classes for one of other jars.
        "NO_FAKE_STAT": "1",
    }


def faketime():
    """The library's file; Missing where it cannot be had."""
    install.debian("libfaketime")
    found = glob.glob(FAKETIME)
    if not found:
        raise install.Missing(f"there is no {FAKETIME}")
    return found[0]

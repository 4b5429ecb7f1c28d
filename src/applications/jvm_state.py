"""What a JVM in a container is like: its threads, its open files, the classes of its loaders."""

import os
import re
import time
from pathlib import Path

# Threads that Java starts and ends as it likes.
PASSING = re.compile(r"C[12] CompilerThread\d+|Keep-Alive-Timer|Sweeper thread|process reaper")
LOADER = re.compile(r"^0x\S+\s+0x\S+\s+0x\S+\s+(\d+)\s+\d+\s+\d+\s+(\S.*)$", re.M)
# Of Java itself, and of its reflection, which come and go.
OF_JAVA = re.compile(r"<boot|(jdk\.internal|sun)\.reflect|Platform|ExtClass")
APPLICATION = "AppClassLoader"
# In seconds, for connections that Java keeps for a while.
SETTLING = 60


class Jvm:
    def __init__(self, container, pid):
        self.container = container
        self.pid = pid
        self.outside = container.number_outside(pid)

    def state(self):
        for _ in range(3):
            self.jcmd("GC.run")
            time.sleep(0.2)
        return {
            "threads": self.threads(),
            "files": self.files(),
            "loaders": self.loaders(),
            "classes": self.classes(),
        }

    def settled(self, before):
        """Once it has no more files open than before, or never will."""
        end = time.monotonic() + SETTLING
        while len(self.files()) > len(before["files"]) and time.monotonic() < end:
            time.sleep(0.5)
        return self.state()

    def threads(self):
        named = re.findall(r'^"([^"]+)" #', self.jcmd("Thread.print"), re.M)
        return sorted(each for each in named if not PASSING.fullmatch(each))

    def files(self):
        files = []
        for each in Path(f"/proc/{self.outside}/fd").iterdir():
            try:
                files.append(re.sub(r"\[\d+\]", "", os.readlink(each)))
            except OSError:
                continue
        return sorted(files)

    def loaders(self):
        classes = {}
        for count, name in LOADER.findall(self.jcmd("VM.classloader_stats")):
            if not OF_JAVA.search(name):
                classes[name.strip()] = classes.get(name.strip(), 0) + int(count)
        return classes

    def classes(self):
        """The names of all, to tell which of them are new; Java 8 does not tell them."""
        if "VM.class_hierarchy" not in self.jcmd("help"):
            return []
        return re.findall(r"([\w.$]+)/0x", self.jcmd("VM.class_hierarchy"))

    def jcmd(self, command):
        out, err, status = self.container.exec(
            f"{self.container.tools.jdk}/bin/jcmd", str(self.pid), command
        )
        if status != 0:
            raise RuntimeError(f"jcmd {command} says: {out[-500:]}{err[-500:]}")
        return out


def changes(before, after, own_loads):
    """What is not as it was, but for the class by which the agent comes in.

    An application that goes on working loads classes of its own, whose names have a form.
    """
    found = []
    if after["threads"] != before["threads"]:
        found.append(f"threads: {difference(before['threads'], after['threads'])}")
    if not is_part(after["files"], before["files"]):
        found.append(f"open files: {difference(before['files'], after['files'])}")
    more, _ = difference(before["classes"], after["classes"])
    new = 1 + len([each for each in more if own_loads and re.match(own_loads, each)])
    wanted = {
        name: count + (new if APPLICATION in name else 0)
        for name, count in before["loaders"].items()
    }
    if after["loaders"] != wanted:
        found.append(f"classes: wanted {wanted}, there are {after['loaders']}; new are {more}")
    return found


def is_part(some, all_):
    """Of its own it may have closed what was idle."""
    left = list(all_)
    for each in some:
        if each not in left:
            return False
        left.remove(each)
    return True


def difference(before, after):
    """What is more, and what is less."""
    more, less = list(after), []
    for each in before:
        more.remove(each) if each in more else less.append(each)
    return more, less

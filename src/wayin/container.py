"""Bare folders that stand in for images: a shell, perhaps a Java, what those load, and no more."""

import functools
import os
import shutil
import subprocess
from pathlib import Path

LOADER = "/lib64/ld-linux-x86-64.so.2"


def libraries(binary, root="/"):
    """What the loader of that folder would load for it, by the names that it uses."""
    listed = subprocess.run(
        ["chroot", root, LOADER, "--list", binary], capture_output=True, text=True
    ).stdout
    words = [word for line in listed.splitlines() for word in line.split()]
    return [word for word in words if word.startswith("/")]


@functools.cache
def of_tree(tree):
    """What the programs and libraries in this folder of this machine load from outside of it."""
    needed = set()
    for each in Path(tree).rglob("*"):
        if each.is_file() and (each.name == "java" or ".so" in each.name):
            needed.update(it for it in libraries(str(each)) if not it.startswith(str(tree)))
    return needed


def copied(file, folder, root="/"):
    source = Path(root, file.lstrip("/"))
    target = Path(folder, file.lstrip("/"))
    if not target.exists():
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(source, target)
    return target


def with_libraries(file, folder, root="/"):
    copied(file, folder, root)
    for each in libraries(file, root):
        copied(each, folder, root)


def tools_for_a_bundle():
    names = ("base64", "head", "tar", "gzip", "rm", "mkdir", "chmod", "sha256sum", "dirname", "readlink", "cat", "env")
    return [shutil.which(each, path="/usr/bin:/bin") for each in names]


class Image:
    """A folder to enter: programs by their paths in the root, and a tree that is mounted there."""

    def __init__(self, folder, programs=(), tree=None, root="/", at=None):
        self.folder = Path(folder)
        shutil.rmtree(self.folder, ignore_errors=True)
        for each in ("tmp", "proc", "dev", "bin", "etc"):
            (self.folder / each).mkdir(parents=True, exist_ok=True)
        (self.folder / "tmp").chmod(0o1777)
        # Java names a folder of its own after the user, if it knows one.
        (self.folder / "etc/passwd").write_text("root:x:0:0::/:/bin/sh\n")
        for each in programs:
            with_libraries(each, self.folder, root)
        self.mount("/proc", "proc")
        self.mount("/dev", "dev")
        if tree:
            self.mount(tree, at)
            self.add(of_tree(tree))

    def add(self, files):
        for each in files:
            copied(each, self.folder)

    def mount(self, what, where):
        target = self.folder / str(where).lstrip("/")
        target.mkdir(parents=True, exist_ok=True)
        subprocess.run(["mount", "--rbind", what, target], check=True)

    def link(self, name, to):
        target = self.folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        os.symlink(to, target)

    def left_behind(self):
        """What is in the folders that can be written to."""
        return sorted(str(each) for each in (self.folder / "tmp").iterdir())

"""A client library that was installed, and is asked in a world that nobody has asked before."""

import json
import subprocess
import time
from dataclasses import replace

import install
from answer import ANONYMOUS, NOTHING, Answer, one_line
from archive import Archive, packed
from clients import PATIENCE, SLOW, WAITS, Place

# What the interpreters say of themselves as they die, where no program can answer.
CRASHES = ["FATAL ERROR: ", "RangeError: Maximum call stack size exceeded", "\nNode.js v"]


class Library:
    """One that has been seen to work."""

    def __init__(self, client, place, archive=None):
        self.client = client
        self.place = place
        # Of the classes, for one that a JVM runs.
        self.archive = archive
        mark = place.folder / "ready"
        self.version = mark.read_text() if mark.exists() else ""

    @property
    def name(self):
        return " ".join(filter(None, [self.id_with_version, self.client.variant]))

    @property
    def id_with_version(self):
        """As whoami is asked for it."""
        return f"{self.client.id}@{self.version}"

    @property
    def config(self):
        """The file that configures it; none where it needs none."""
        return self.place.folder / self.client.config if self.client.config else None

    @staticmethod
    def installed(client, lib, jdk, java_options):
        """Installs it unless it is there; Missing says why it cannot be had."""
        folder = lib / client.folder_name
        place = Place(folder, jdk, str(folder), [], java_options)
        is_new = not is_ready(folder, client.drivers)
        if is_new:
            folder.mkdir(parents=True, exist_ok=True)
            client.install(place)
        archive = None
        if client.is_java:
            jar = packed(folder / "classes", folder / "classes.jar")
            archive = Archive(f"{jdk}/bin/java", f"{jar}:{folder}/jars/*", folder / "classes.jsa")
        library = Library(client, place, archive)
        if is_new:
            library.version = version_of(client, library.place_at(place.home))
            (folder / "ready").write_text(library.version)
        return library

    def place_at(self, home):
        jvm = self.archive.command if self.archive else []
        return replace(self.place, home=home, jvm=jvm)

    def patience(self, setting):
        """How long it may do nothing, in seconds."""
        return self.client.patience if setting.hangs else PATIENCE

    def longest(self, setting):
        """How long it may take, in seconds: it may wait for one endpoint after another."""
        waits = WAITS if setting.hangs else 1
        return waits * self.patience(setting) + (SLOW if setting.is_slow else 0)

    def ask(self, world, setting):
        world.become(setting.words, setting.names)
        began = time.monotonic()
        command = self.client.command(self.place_at(world.home))
        printed = world.run(command, self.longest(setting), self.patience(setting))
        answer = self.read(world, printed)
        answer.seconds = round(time.monotonic() - began, 1)
        answer.requests = world.requests()
        return answer

    def read(self, world, printed):
        if printed is None:
            return Answer(NOTHING, "never answers")
        out, err = printed
        try:
            told = json.loads(out.strip().splitlines()[-1])
        except (IndexError, ValueError):
            if any(crash in err for crash in CRASHES):
                return Answer(NOTHING, f"crash, {one_line(err)[:200]}", complaints=err)
            raise RuntimeError(f"{self.name} gave no answer: {one_line(out + err)[-300:]}")
        if "error" in told:
            return Answer(NOTHING, one_line(told["error"]), complaints=err)
        if told.get("anonymous"):
            return Answer(ANONYMOUS, complaints=err)
        if not told["accessKeyId"]:
            return Answer(NOTHING, "credentials without an access key ID", complaints=err)
        return Answer(world.source_of(told["accessKeyId"]), complaints=err)


def is_ready(folder, drivers):
    """Installed, and no driver is newer."""
    mark = folder / "ready"
    return mark.exists() and all(each.stat().st_mtime <= mark.stat().st_mtime for each in drivers)


def version_of(client, place):
    """What the library says when it is asked where no question can leave."""
    keys = {"AWS_ACCESS_KEY_ID": "AKIAEXAMPLEEXAMPLE01", "AWS_SECRET_ACCESS_KEY": "example"}
    surroundings = {"PATH": "/usr/bin:/bin:/usr/sbin", "HOME": place.home, "AWS_REGION": "us-west-2", **keys}
    lo_up = ["sh", "-c", 'ip link set lo up && exec "$@"', "sh"]
    command = ["unshare", "--net", *lo_up, *client.command(place)]
    done = subprocess.run(
        command, stdin=subprocess.DEVNULL, capture_output=True, text=True, env=surroundings
    )
    try:
        told = json.loads(done.stdout.strip().splitlines()[-1])
    except (IndexError, ValueError):
        told = {}
    wanted = None if "keys" in client.ignores else keys["AWS_ACCESS_KEY_ID"]
    if told.get("client") != client.id or told.get("accessKeyId") != wanted:
        raise install.Missing(f"it does not work: {one_line(done.stdout + done.stderr)[-300:]}")
    return told["version"]

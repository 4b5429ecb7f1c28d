"""The way in beside somebody hostile: another user of the container, who may write where each may."""

import os
import shutil
import struct
import subprocess
import sys

from cases import case, require
from guest import SHELLS, Guest, opening, typed

OTHER = 65534
TOOLS = ("ls", "mkdir", "rm", "chmod")
# Debian's BusyBox always has every tool in itself.
BARE = tuple(each for each in SHELLS if "busybox" not in each)


class Watcher:
    """A process of another user, who puts links beside and into all that begins as whoami's does."""

    def __init__(self, image, target):
        self.program = subprocess.Popen(
            [sys.executable, "-c", WATCH, str(image.folder / "tmp"), str(target)], user=OTHER, group=OTHER, extra_groups=[]
        )

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.program.kill()
        self.program.wait()


WATCH = """
import os, sys, time
folder, target = sys.argv[1:]
done = set()
while True:
    for name in os.listdir(folder):
        stem = "-".join(name.split(".")[0].split("-")[:3])
        if not name.startswith("whoami-") or stem in done:
            continue
        done.add(stem)
        open(f"{folder}/{stem}.jar", "x").close()
        os.chmod(f"{folder}/{stem}.jar", 0o666)
        for each in (".errors", ".tar.gz", ".d", ".receiver", "/errors", "/whoami.jar", "/receiver.jar"):
            try:
                os.symlink(target, f"{folder}/{stem}{each}")
            except OSError:
                pass
    time.sleep(0.002)
"""


def yard(bench, name, *programs, shells=SHELLS):
    """An image without Java, with shells and a few tools, where another user has /app."""
    found = [shutil.which(each, path="/usr/bin:/bin") for each in programs]
    image = bench.image(name, *shells, *found, java=False, shell=None)
    image.link("bin/sh", "/usr/bin/dash")
    for each in ("app", "opt", "srv", "var/tmp"):
        (image.folder / each).mkdir(parents=True, exist_ok=True)
    own(image, "app")
    return image


def own(image, *names, by=OTHER):
    for each in names:
        os.chown(image.folder / each, by, by, follow_symlinks=False)


def a_java(image, where):
    """What looks like a Java to all but those who run it."""
    home = image.folder / where
    for each in ("bin", "lib/server", "conf"):
        (home / each).mkdir(parents=True, exist_ok=True)
    (home / "lib/modules").touch()
    (home / "lib/server/libjvm.so").touch()
    shutil.copy("/usr/bin/true", home / "bin/java")
    return home


def planted(image, where, shell="/bin/sh"):
    """A program of the other user that tells, in a file, that it was run, and by whom."""
    file = image.folder / where
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f'#!{shell}\necho "$0 $*" >>/ran\n')
    file.chmod(0o755)
    own(image, where)
    return file


def was_run(image):
    ran = image.folder / "ran"
    return ran.read_text() if ran.exists() else ""


@case
def a_place_that_another_made_is_not_taken(bench):
    def folder(there):
        there.mkdir()
        there.chmod(0o777)

    made = {
        "folder": folder,
        "file": lambda there: there.touch(),
        "link": lambda there: there.symlink_to("/etc"),
        "dangling": lambda there: there.symlink_to("/etc/made"),
        "fifo": os.mkfifo,
    }
    for tools in (TOOLS, ("ls", "rm")):
        image = yard(bench, f"hostile-place-{len(tools)}", *tools)
        for shell in SHELLS if "mkdir" in tools else BARE:
            for what, make in made.items():
                place = image.folder / "tmp/whoami-here"
                beside = image.folder / "tmp/whoami-here.receiver"
                spot = beside if "mkdir" not in tools and what != "folder" else place
                make(spot)
                own(image, spot.relative_to(image.folder))
                guest = Guest(bench.scripts, image, "place /tmp", shell=shell)
                require(guest.tells("unplaced", "said /tmp: "), f"{what}, {shell}: {guest}")
                require(spot.is_symlink() or spot.exists(), f"{what} is gone, {shell}: {guest}")
                require(sorted(os.listdir(image.folder / "etc")) == ["passwd"], f"{what}: {guest}")
                require(os.listdir(image.folder / "tmp") == [spot.name], f"{what}: {guest}")
                shutil.rmtree(spot) if what == "folder" else spot.unlink()


@case
def its_folder_is_for_its_user_alone(bench):
    image = yard(bench, "hostile-own", *TOOLS)
    for shell in SHELLS:
        for user in (0, 7):
            lines = ("place /tmp", 'ls -ldn "$here"', ': >"$here/whoami.jar"; ls -ln "$here"')
            guest = Guest(bench.scripts, image, *lines, shell=shell, user=user)
            require(guest.tells("placed /tmp/whoami-here"), f"{shell}: {guest}")
            require("drwx------" in guest.out and "-rw-------" in guest.out, f"{shell}: {guest}")
            require(not image.left_behind(), f"left behind, {shell}: {image.left_behind()}")


@case
def no_place_is_taken_that_another_can_move(bench):
    image = yard(bench, "hostile-parents", *TOOLS)
    for each in ("open", "open/inner", "team", "app/inner"):
        (image.folder / "srv" / each).mkdir(parents=True)
    (image.folder / "srv/open").chmod(0o777)
    (image.folder / "srv/team").chmod(0o775)
    (image.folder / "app/mine").mkdir()
    (image.folder / "srv/way").symlink_to("/app/mine")
    (image.folder / "app/way").symlink_to("/tmp")
    (image.folder / "srv/good").symlink_to("../tmp")
    own(image, "srv/app", "app/way")
    refused = {
        "/srv/open": "every user can write to /srv/open",
        "/srv/open/inner": "every user can write to /srv/open",
        "/srv/team": "its group can write to /srv/team",
        "/srv/app/inner": "/srv/app belongs to user 65534",
        "/srv/way": "/app belongs to user 65534",
        "/app/way": "/app belongs to user 65534",
        "/srv/none": "/srv/none is not there",
        "app/../tmp/../app/mine": "/app belongs to user 65534",
    }
    for shell in SHELLS:
        for folder, why in refused.items():
            guest = Guest(bench.scripts, image, f"place {folder}", shell=shell)
            require(guest.tells("unplaced", f": {why}"), f"{folder}, {shell}: {guest}")
        guest = Guest(bench.scripts, image, "place /srv/open /srv/good", shell=shell)
        require(guest.tells("placed /tmp/whoami-here"), f"{shell}: {guest}")
    (image.folder / "tmp").chmod(0o777)
    guest = Guest(bench.scripts, image, "place /tmp")
    require(guest.tells("unplaced", "every user can write to /tmp"), f"not sticky: {guest}")


@case
def without_ls_a_place_is_roots_and_sticky(bench):
    image = yard(bench, "hostile-blind", "mkdir", "rm")
    for shell in BARE:
        guest = Guest(bench.scripts, image, "place /srv /tmp", shell=shell)
        require(guest.tells("said /srv: the container has no ls", "placed /tmp/"), f"{shell}: {guest}")
        guest = Guest(bench.scripts, image, "place /tmp", shell=shell, user=7)
        require(guest.tells("unplaced", "has no ls"), f"not root, {shell}: {guest}")
    (image.folder / "tmp").chmod(0o777)
    guest = Guest(bench.scripts, image, "place /tmp")
    require(guest.tells("unplaced", "has no ls"), f"not sticky: {guest}")
    (image.folder / "tmp").chmod(0o1777)
    own(image, "tmp")
    guest = Guest(bench.scripts, image, "place /tmp")
    require(guest.tells("unplaced", "has no ls"), f"of another: {guest}")


@case
def no_place_is_taken_whose_rules_let_another_in(bench):
    """A default access list of a folder overrules the mask of who makes something in it."""
    image = yard(bench, "hostile-acl", *TOOLS)
    entries = [(0x01, 7, 0xFFFFFFFF), (0x02, 7, OTHER), (0x04, 5, 0xFFFFFFFF), (0x10, 7, 0xFFFFFFFF), (0x20, 5, 0xFFFFFFFF)]
    rules = struct.pack("<I", 2) + b"".join(struct.pack("<HHI", *each) for each in entries)
    try:
        os.setxattr(image.folder / "tmp", "system.posix_acl_default", rules)
    except OSError as error:
        return f"this machine's file system has no access lists: {error.strerror}"
    guest = Guest(bench.scripts, image, "place /tmp")
    require(guest.tells("unplaced", "is not only for its owner"), f"it is taken: {guest}")
    require(not image.left_behind(), f"left behind: {image.left_behind()}")
    return None


@case
def what_breaks_the_shell_leaves_nothing_behind(bench):
    image = yard(bench, "hostile-syntax", *TOOLS)
    for shell in SHELLS:
        guest = Guest(bench.scripts, image, "place /tmp", "run '80", "tell 'on", shell=shell)
        require(guest.tells("placed"), f"{shell}: {guest}")
        require(not image.left_behind(), f"left behind, {shell}: {image.left_behind()}")


@case
def what_another_puts_where_the_folder_would_be_is_not_followed(bench):
    """Where Java is to make it, another user can be first."""
    image = yard(bench, "hostile-first", "ls", "rm", "ln")
    box = image.folder / "srv/box"
    box.mkdir()
    for shell in BARE:
        for each in ("errors", "whoami.jar", "receiver.jar", "crash"):
            (box / each).write_text("precious")
        lines = ("place /tmp", "ln -s /srv/box /tmp/whoami-here", "leave")
        guest = Guest(bench.scripts, image, *lines, shell=shell)
        require(guest.tells("placed"), f"{shell}: {guest}")
        require(len(list(box.iterdir())) == 4, f"removed through a link, {shell}: {guest}")
        left = image.left_behind()
        require([each.rpartition("/")[2] for each in left] == ["whoami-here"], f"{shell}: {left}")
        (image.folder / "tmp/whoami-here").unlink()


# What is wrong with a Java at /opt/j, and what is said of it.
def writable_folder(image, _):
    (image.folder / "opt/j/bin").chmod(0o777)
    return "every user can write to /opt/j/bin"


def writable_parent(image, _):
    (image.folder / "opt").chmod(0o775)
    return "its group can write to /opt"


def parent_of_another(image, _):
    own(image, "opt/j")
    return "/opt/j belongs to user 65534"


def writable_file(_, home):
    (home / "bin/java").chmod(0o757)
    return "every user can write to /opt/j/bin/java"


def file_of_another(image, _):
    own(image, "opt/j/bin/java")
    return "/opt/j/bin/java belongs to user 65534"


def script(_, home):
    (home / "bin/java").write_text("#!/bin/sh\nexec $JAVA_HOME/bin/java\n")
    return "it is a script"


def sticky_parent(image, home):
    (image.folder / "opt/j/lib").chmod(0o1777)
    return "every user can put files into /opt/j/lib"


def library_of_another(image, _):
    own(image, "opt/j/lib/server/libjvm.so")
    return "/opt/j/lib/server/libjvm.so belongs to user 65534"


def writable_library(_, home):
    (home / "lib/modules").chmod(0o666)
    return "every user can write to /opt/j/lib/modules"


def writable_folder_of_libraries(_, home):
    (home / "lib/server").chmod(0o777)
    return "every user can write to /opt/j/lib/server"


def linked_to_another(image, home):
    moved = image.folder / "app/j"
    home.rename(moved)
    home.symlink_to("/app/j")
    return "/app belongs to user 65534"


def library_linked_to_another(_, home):
    (home / "lib/modules").unlink()
    (home / "lib/modules").symlink_to("../../../app/modules")
    return "/app belongs to user 65534"


def library_linked_to_a_writable_tree(image, home):
    (image.folder / "srv/lib/deep").mkdir(parents=True)
    (image.folder / "srv/lib/deep").chmod(0o777)
    (home / "lib/extra").symlink_to("/srv/lib")
    return "every user can write to /srv/lib/deep"


def library_that_each_could_make(_, home):
    (home / "lib/modules").unlink()
    (home / "lib/modules").symlink_to("/tmp/modules")
    return "/tmp/modules is not there"


WRONG = (
    writable_folder, writable_parent, parent_of_another, writable_file, file_of_another, script,
    sticky_parent, library_of_another, writable_library, writable_folder_of_libraries,
    linked_to_another, library_linked_to_another, library_linked_to_a_writable_tree,
    library_that_each_could_make,
)  # fmt: skip


@case
def as_root_no_java_is_run_that_another_can_change(bench):
    for number, wrong in enumerate(WRONG):
        image = yard(bench, f"hostile-java-{number}", *TOOLS)
        why = wrong(image, a_java(image, "opt/j"))
        shells = SHELLS if number % 3 == 0 else (SHELLS[number % 3],)
        for shell in shells:
            for given in ({"PATH": "/opt/j/bin:/bin"}, {"JAVA_HOME": "/opt/j"}, {}):
                guest = Guest(bench.scripts, image, "look", shell=shell, **given)
                said = f"said /opt/j/bin/java: {why}"
                require(guest.java() == "" and guest.tells(said), f"{wrong.__name__}, {given}: {guest}")
                require(sum(said in it for it in guest.told) == 1, f"more than once: {guest}")
            guest = Guest(bench.scripts, image, "look /opt/j/bin/java", shell=shell)
            require(guest.java() == "/opt/j/bin/java", f"not when named, {wrong.__name__}: {guest}")
            # Who is no more than the application may run what the application runs.
            guest = Guest(bench.scripts, image, "look", shell=shell, user=OTHER)
            require(guest.java() == "/opt/j/bin/java", f"not as user, {wrong.__name__}: {guest}")


@case
def as_root_the_first_java_is_run_that_nobody_else_can_change(bench):
    image = yard(bench, "hostile-java-second", *TOOLS)
    own(image, "opt")
    a_java(image, "opt/j")
    home = a_java(image, "usr/lib/jvm/good")
    shutil.move(home / "conf", image.folder / "etc/good-conf")
    (home / "conf").symlink_to("/etc/good-conf")
    (home / "lib/loop").symlink_to("..")
    (home / "lib/none").symlink_to("/usr/lib/none")
    (image.folder / "etc/java").symlink_to("../usr/lib/jvm/good/bin/java")
    (image.folder / "usr/bin/java").symlink_to("/etc/java")
    for shell in SHELLS:
        guest = Guest(bench.scripts, image, "look", shell=shell, PATH="/opt/j/bin:/usr/bin:/bin")
        require(guest.java() == "/usr/lib/jvm/good/bin/java", f"{shell}: {guest}")
        require(guest.tells("said /opt/j/bin/java: /opt belongs to user 65534"), f"{shell}: {guest}")


@case
def without_ls_root_runs_a_java_when_it_is_named(bench):
    image = yard(bench, "hostile-java-blind")
    a_java(image, "opt/j")
    guest = Guest(bench.scripts, image, "look")
    require(guest.java() == "" and guest.tells("/opt/j/bin/java: the container has no ls"), str(guest))
    guest = Guest(bench.scripts, image, "look /opt/j/bin/java")
    require(guest.java() == "/opt/j/bin/java", str(guest))


# What process 1 of a container is, beside a shell in that container.
INIT = """
import ctypes, os, sys
image, of, program, opening = sys.argv[1:]
ctypes.CDLL(None).mount(b"proc", image.encode() + b"/proc", b"proc", 0, None)
if os.fork() == 0:
    os.chroot(image)
    os.chdir("/")
    os.execve("/usr/bin/dash", ["sh", "-c", opening], {"PATH": "/usr/bin:/bin"})
os.chroot(of)
os.chdir("/")
os.execv(program, ["/any/java", "600"])
"""


@case
def as_root_process_1_is_run_only_if_nobody_else_can_change_it(bench):
    beside = yard(bench, "hostile-init-beside", *TOOLS, "sleep")
    for number, (owner, of, why) in enumerate(
        ((OTHER, None, "/srv/j/bin/java belongs to user 65534"), (0, beside, None))
    ):
        image = yard(bench, f"hostile-init-{number}", *TOOLS, "sleep")
        for each in (image, of or image):
            home = a_java(each, "srv/j")
            shutil.copy("/usr/bin/sleep", home / "bin/java")
        own(image, "srv/j/bin/java", by=owner)
        words = [str(image.folder), str((of or image).folder), "/srv/j/bin/java", opening(bench.scripts)]
        program = subprocess.Popen(
            ["unshare", "--mount", "--pid", "--fork", "--kill-child", sys.executable, "-c", INIT, *words],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )  # fmt: skip
        program.stdin.write(typed(bench.scripts, "look"))
        program.stdin.flush()
        told = []
        while not told or " saw " not in told[-1]:
            told.append(program.stdout.readline())
            require(told[-1], f"it ended early: {told}")
        program.kill()
        program.wait()
        # The java of another container is none of this one's, and no word is lost on it.
        said = [each for each in told if " said " in each]
        fits = any(why in each for each in said) if why else not said
        require("whoami:here java \n" in told and fits, f"it says {told}")


@case
def as_root_no_program_is_run_from_the_folders_of_another(bench):
    image = yard(bench, "hostile-path", *TOOLS)
    for each in ("stty", "ls", "mkdir", "rm", "java", "curl", "head", "chmod", "printf", "id"):
        planted(image, f"app/bin/{each}")
    path = "/app/bin:/usr/bin:/bin"
    for shell in SHELLS:
        lines = ("look", "place bundle /tmp", "leave")
        guest = Guest(bench.scripts, image, *lines, shell=shell, PATH=path)
        require(guest.tells("placed") and not was_run(image), f"{shell}: {was_run(image)}{guest}")
        guest = Guest(bench.scripts, image, 'tell "$path"', shell=shell, PATH=path)
        require(guest.tells(path), f"the container's path is lost, {shell}: {guest}")
    # One file among the system's.
    planted(image, "usr/bin/curl")
    guest = Guest(bench.scripts, image, "look")
    require("curl" not in guest.out and not was_run(image), f"it would be run: {guest}")


@case
def as_root_no_library_is_loaded_from_the_folders_of_another(bench):
    image = yard(bench, "hostile-libraries", *TOOLS)
    (image.folder / "srv/lib").mkdir()
    line = 'tell "${LD_LIBRARY_PATH-none} ${LD_PRELOAD-none}"'
    for folders, left in (("/app/lib:/srv/lib", "none"), ("/srv/lib", "/srv/lib"), ("/tmp", "none"), ("lib", "none")):
        given = {"LD_LIBRARY_PATH": folders, "LD_PRELOAD": ""}
        guest = Guest(bench.scripts, image, line, **given)
        require(guest.tells(f"{left} none"), f"{folders}: {guest}")
    blind = yard(bench, "hostile-libraries-blind")
    guest = Guest(bench.scripts, blind, line, LD_LIBRARY_PATH="/app/lib")
    require(guest.tells("none none"), f"without ls: {guest}")


@case
def the_options_of_the_application_lose_all_but_its_settings(bench):
    image = yard(bench, "hostile-options", *TOOLS)
    lines = ("keep_properties", 'tell "$JAVA_TOOL_OPTIONS"', 'tell "${JDK_JAVA_OPTIONS-none}"')
    given = {
        "JAVA_TOOL_OPTIONS": """-javaagent:/x.jar -Da=1 "-Db=2 -agentlib:x" -Dc='3 4'\t-Xmx1g -Dd=a"b c"d"""
        + " -Djava.ext.dirs=/app -Dcom.sun.management.jmxremote.port=1 '-Djava.library.path=/app' -De='5\n6' *",
        "JDK_JAVA_OPTIONS": "@/app/options -XX:OnError=x",
    }
    given["JAVA_TOOL_OPTIONS"] = given["JAVA_TOOL_OPTIONS"].replace("\\t", "\t").replace("\\n", "\n")
    for shell in SHELLS:
        guest = Guest(bench.scripts, image, *lines, shell=shell, **given)
        kept = """-Da=1 "-Db=2 -agentlib:x" -Dc='3 4' -Dd=a"b c"d"""
        require(guest.told[-2:] == [f"{kept} ", "none"], f"{shell}: {guest}")

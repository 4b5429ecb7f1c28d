"""The way in, end to end: the real scripts, and at their other end a shell in a bare folder.

scripts/try-way-in starts this inside a simulated task on EC2 whose code runs as the Host Role.
"""

import argparse
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import threading
import time
import traceback
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from cases import Failed, Ran, Skipped, case, cases, require
from cloud import Cloud
from container import Image, of_tree, tools_for_a_bundle
from hostile import Watcher, a_java, own, planted, was_run
import collecting  # noqa: F401 its cases
import lying  # noqa: F401 its cases
import one_off  # noqa: F401 its cases
from terminal import Terminal

HERE = Path(__file__).parent
HOST_ROLE = "HOST_ROLE likely arn:aws:sts::111122223333:assumed-role/ecsInstanceRole/"
# Other work on this machine must not make another answer of it.
PATIENT = ("--timeout", "60s")
QUIET = ("--", "--quiet", *PATIENT)
OF_THE_TASK = (
    "AWS_ENDPOINT_URL_STS",
    "AWS_EXECUTION_ENV",
    "ECS_CONTAINER_METADATA_URI",
    "ECS_CONTAINER_METADATA_URI_V4",
)
JAVA_TREE = "/usr/lib/jvm/java"


class Bench:
    """What all cases share: the jar, the Javas, the stand-ins, and a folder."""

    def __init__(self, given):
        self.folder = Path(given.folder)
        self.jar = given.jar
        self.scripts = Path(given.scripts)
        self.bundle = given.bundle
        self.java = given.java
        self.java8 = given.java8
        self.moto = given.moto
        self.environment = {key: os.environ[key] for key in OF_THE_TASK if key in os.environ}
        self.environment["PATH"] = f"{JAVA_TREE}/bin:/usr/local/bin:/usr/bin:/bin"
        self.tools = self.folder / "tools"
        shutil.rmtree(self.tools, ignore_errors=True)
        self.tools.mkdir(parents=True)
        for each in ("session-manager-plugin", "kubectl"):
            shutil.copy(HERE / each, self.tools)
        if given.bash:
            (self.tools / "bash").symlink_to(given.bash)
        self.quick = self.folder / "quick"
        shutil.rmtree(self.quick, ignore_errors=True)
        self.quick.mkdir()
        shutil.copy(HERE / "aws", self.quick)
        self.loaded = subprocess.Popen(
            ["/usr/bin/python3", "-B", "-W", "ignore", HERE / "aws_loaded.py", self.quick / "aws.socket"],
            env=self.laptop(), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
        )  # fmt: skip
        require(self.loaded.stdout.readline() == b"loaded\n", "the AWS CLI cannot be loaded")
        # What stands in for S3 takes a file in one piece.
        (self.folder / "config").write_text("[default]\ns3 =\n  multipart_threshold = 200MB\n")

    def image(self, name, *programs, java=True, shell="/usr/bin/dash"):
        tree = self.java if java else None
        every = (shell, *programs) if shell else programs
        if shell and java:
            # As every image has that is not made by hand: it shows who could have changed Java.
            every = (*every, "/usr/bin/ls")
        image = Image(self.folder / "images" / name, every, tree=tree, at=JAVA_TREE)
        if shell and not java:
            # What every image with glibc has, and the Java of a bundle needs.
            image.add(of_tree(self.java))
        if shell:
            image.link("bin/sh", shell)
        return image

    def inside(self, image, **more):
        return {"folder": str(image.folder), "environment": {**self.environment, **more}}

    def laptop(self):
        """The environment of the person who calls the scripts."""
        return {
            "PATH": f"{self.tools}:/usr/bin:/bin",
            "HOME": str(self.folder),
            "TERM": "xterm",
            "AWS_ACCESS_KEY_ID": "AKIAEXAMPLEEXAMPLE01",
            "AWS_SECRET_ACCESS_KEY": "of-the-person-at-the-laptop",
            "AWS_REGION": "us-west-2",
            "AWS_CONFIG_FILE": str(self.folder / "config"),
            "AWS_EC2_METADATA_DISABLED": "true",
        }

    def run(self, script, *words, path=None, environment=(), jar=True):
        full = {**self.laptop(), **dict(environment)}
        full["PATH"] = path or f"{self.quick}:{full['PATH']}"
        command = [str(self.scripts / script)]
        command += ["--jar", self.jar] if jar and "--ephemeral" not in words else []
        ended = subprocess.run(
            [*command, *words], env=full, capture_output=True, text=True, timeout=240,
            stdin=subprocess.DEVNULL,
        )  # fmt: skip
        return Ran(ended.returncode, ended.stdout, ended.stderr)

    def ecs(self, cloud, *words, fault="", **more):
        environment = {**endpoints(cloud), "STAND_IN_FAULT": fault}
        return self.run("ecs-exec", *words, environment=environment, **more)

    def kubectl(self, pods, *words, name, **more):
        state = self.folder / f"{name}.json"
        state.write_text(json.dumps(pods))
        ran = self.run("kubectl-whoami", *words, environment={"STAND_IN_STATE": str(state)}, **more)
        return ran, json.loads(state.read_text())


def endpoints(cloud):
    return {"AWS_ENDPOINT_URL_ECS": cloud.url, "AWS_ENDPOINT_URL_S3": cloud.url}


def only(bench, image, **more):
    """A cluster with one task of one container."""
    cloud = Cloud()
    cloud.add("1a2b3c", {"app": {"image": bench.inside(image, **more)}})
    return cloud


def nothing_left(image):
    left = image.left_behind()
    require(not left, f"left behind: {left}")


def is_the_host_role(ran):
    ran.ends_with(1).says(HOST_ROLE, "WHO101").is_a_message()
    require(ran.out.count("\n") == 1, f"the report is not one line: {ran}")


@case
def ecs_with_a_shell_and_java_and_nothing_else(bench):
    image = bench.image("ecs-bare")
    (image.folder / "usr/bin/ls").unlink()
    cloud = only(bench, image)
    ran = bench.ecs(cloud, "--bundle", bench.bundle).ends_with(4).is_a_message()
    ran.says("java is not run as root", "the container has no ls", f"--java {JAVA_TREE}/bin/java")
    ran = bench.ecs(cloud, "--java", f"{JAVA_TREE}/bin/java", *QUIET)
    is_the_host_role(ran)
    nothing_left(image)


@case
def ecs_the_whole_report_in_json(bench):
    """Java on no path, and told to load what is not there."""
    image = bench.image("ecs-json", "/usr/bin/curl")
    options = "-javaagent:/nowhere.jar -Dcom.sun.management.jmxremote.port=1 -Duser.home=/tmp/app"
    cloud = only(bench, image, PATH="/bin", JAVA_TOOL_OPTIONS=options)
    ran = bench.ecs(cloud, "--task", "1a2b3c", "--s3", "s3://b", "--", "--format", "json", *PATIENT)
    ran.ends_with(1).is_a_message()
    report = json.loads(ran.out)
    require(report["verdict"]["kind"] == "HOST_ROLE", f"another verdict: {ran}")
    require("/tmp/app/.aws" in ran.out, f"the application's -D flag is not seen: {ran}")
    nothing_left(image)


@case
def ecs_in_a_real_java_8(bench):
    if not bench.java8:
        return "no folder with Java 8 is on this machine; scripts/java8 makes it"
    tree = next(Path(bench.java8, "usr/lib/jvm").glob("java-8-openjdk-*"))
    image = Image(bench.folder / "images/ecs-java8", ["/usr/bin/dash", "/usr/bin/stty", "/usr/bin/ls"], root=bench.java8)
    image.link("bin/sh", "/usr/bin/dash")
    for each in (tree, Path(bench.java8, "etc/java-8-openjdk"), Path(bench.java8, "usr/lib/x86_64-linux-gnu")):
        image.mount(each, "/" + str(each.relative_to(bench.java8)))
    java_home = "/" + str(tree.relative_to(bench.java8)) + "/jre"
    cloud = only(bench, image, PATH="/bin", JAVA_HOME=java_home)
    is_the_host_role(bench.ecs(cloud, "--s3", "s3://bucket", *QUIET))
    nothing_left(image)
    return None


@case
def ecs_brings_a_recording_home_from_a_container_with_java_alone(bench):
    image = bench.image("ecs-record")
    home = new_file(bench, "from-ecs.zip")
    to_bucket = ("--s3", "s3://bucket/prefix")
    ran = bench.ecs(only(bench, image), *to_bucket, *QUIET, "--record", str(home.with_suffix("")))
    is_the_host_role(ran)
    is_a_recording(bench, home, ran)
    require(f"what was seen is in {home}," in ran.err, f"it does not say where it is: {ran}")
    require("/recording.zip" not in ran.err, f"it says where it was: {ran}")
    nothing_left(image)


@case
def kubectl_brings_a_recording_home_from_a_container_without_java(bench):
    image = bench.image("pod-record", *tools_for_a_bundle(), java=False)
    home = new_file(bench, "from-pod.zip")
    given = ("web", "--keep", "--bundle", bench.bundle, *QUIET, f"--record={home}")
    ran, _ = bench.kubectl(pod(bench, image), *given, name="record")
    is_the_host_role(ran)
    is_a_recording(bench, home, ran)
    left = [each for each in (image.folder / "tmp").rglob("*") if each.name in ("recording.zip", "lines")]
    require(not left, f"it stays in the container: {left}")


@case
def where_no_recording_can_come_home_nothing_is_sent(bench):
    image = bench.image("pod-no-record")
    there = new_file(bench, "there.zip")
    there.write_text("precious")

    def refuses(*words, given):
        ran, _ = bench.kubectl(pod(bench, image), *given, name="no-record")
        ran.ends_with(2).is_a_message().says(*words)
        require("sending" not in ran.err, f"it was sent: {ran}")

    refuses("is there already", given=("web", "--", "--record", str(there)))
    refuses("Nothing can be written into /no/such", given=("web", "--", "--record=/no/such/file"))
    beside = ("web", "--ephemeral", "--image", "whoami:1", "--", "--record", f"{there}2")
    refuses("no recording comes home", given=beside)
    require(there.read_text() == "precious", "it was overwritten")
    ran, _ = bench.kubectl(pod(bench, image), "web", "--", "--record", f"{there}2", "--nonsense", name="no-record")
    ran.ends_with(2).says("There is no recording, since whoami ended with 2")
    nothing_left(image)


@case
def what_comes_home_is_bounded_and_checked(bench):
    """What is at the other end of a line may say anything."""
    sum_of_pk = hashlib.sha256(b"PK").hexdigest()
    sum_of_ab = hashlib.sha256(b"ab").hexdigest()
    answers = [
        ("is not what was made", ["part UEs=", "sum " + sum_of_ab]),
        ("is not what was made", ["part YWI=", "sum " + sum_of_ab]),
        ("so it is not believed", ["part $(touch /x)", "sum " + sum_of_pk]),
        ("is larger than 16 MiB", ["part " + "A" * 1000] * 101),
        ("could not be read in the container", ["said no room", "failed"]),
        ("ended early", ["part UEs="]),
    ]
    home = new_file(bench, "hostile.zip")
    for number, (words, lines) in enumerate(answers):
        ran = bring_home(bench, home, lines, number).ends_with(4).is_a_message().says(words)
        require(not home.exists(), f"it was written: {ran}")
    ran = bring_home(bench, home, ["part UE", "part s=", "sum " + sum_of_pk], "whole").ends_with(0)
    require(home.read_bytes() == b"PK", f"it is another: {ran}")
    bring_home(bench, home, ["part UEs=", "sum " + sum_of_pk], "again").ends_with(4).says("could not be written")


def bring_home(bench, home, lines, name):
    talk = bench.folder / f"talk-{name}"
    shutil.rmtree(talk, ignore_errors=True)
    talk.mkdir()
    (talk / "line").write_text("".join(f"whoami:x {each}\n" for each in lines))
    script = (
        'set -euo pipefail; . "$1/into.sh"; id=x; mark=x; talk=$2; recording=$3; most_letters=100000; status=1; here=/there;'
        ' exec 7>/dev/null 8<"$talk/line"; bring_home'
    )
    ended = subprocess.run(
        ["bash", "-c", script, "ecs-exec", str(bench.scripts), str(talk), str(home)],
        env=bench.laptop(), capture_output=True, text=True, timeout=240,
    )  # fmt: skip
    return Ran(ended.returncode, ended.stdout, ended.stderr)


def new_file(bench, name):
    file = bench.folder / name
    file.unlink(missing_ok=True)
    return file


def is_a_recording(bench, file, ran):
    """One file for its owner alone, which whoami judges as it did there."""
    require(file.exists(), f"it did not come home: {ran}")
    require(file.stat().st_mode & 0o777 == 0o600, f"others can read it: {oct(file.stat().st_mode)}")
    java = str(Path(bench.java) / "bin/java")
    judged = subprocess.run(
        [java, "-jar", bench.jar, "read", str(file), "--quiet"],
        env=bench.laptop(), capture_output=True, text=True, timeout=240,
    )  # fmt: skip
    require(judged.stdout == ran.out, f"it is judged otherwise: {judged.stdout}{judged.stderr}{ran}")


@case
def ecs_through_a_presigned_address(bench):
    for tool in ("curl", "wget"):
        image = bench.image(f"ecs-{tool}", f"/usr/bin/{tool}")
        cloud = only(bench, image)
        ran = bench.ecs(cloud, "--s3", "s3://bucket/prefix", *QUIET)
        is_the_host_role(ran)
        require("through the session" not in ran.err, f"it was typed: {ran}")
        require(not cloud.objects, "the object stays in the bucket")
        nothing_left(image)


@case
def ecs_through_a_presigned_address_with_java_alone(bench):
    image = bench.image("ecs-get")
    cloud = only(bench, image)
    is_the_host_role(bench.ecs(cloud, "--s3", "s3://bucket/prefix", *QUIET))
    gets = [where for what, where in cloud.requests if what == "GET"]
    require(len(gets) == 1, f"not one download: {cloud.requests}")
    nothing_left(image)


@case
def ecs_goes_through_the_session_where_the_bucket_gives_something_else(bench):
    image = bench.image("ecs-other-bytes", "/usr/bin/curl", "/usr/bin/stty")
    cloud = only(bench, image)
    cloud.served = lambda body: body[:-1] + b"!"
    ran = bench.ecs(cloud, "--s3", "s3://bucket/prefix", *QUIET)
    is_the_host_role(ran)
    ran.says("is not what was put there, so it goes through the session")
    nothing_left(image)


@case
def the_signed_address_is_on_no_command_line(bench):
    """All of them, while what takes the file waits for it."""
    tools = {"curl": "curl -q", "wget": "wget -q", "busybox": "FileReceiver", "java": "FileReceiver"}
    for tool, taker in tools.items():
        programs = [] if tool == "java" else [f"/{'usr/' * (tool != 'busybox')}bin/{tool}"]
        image = bench.image(f"ecs-secret-{tool}", *programs)
        if tool == "busybox":
            image.link("bin/wget", "/bin/busybox")
        # Its settings could have another file written.
        home = image.folder / "app"
        home.mkdir()
        (home / ".curlrc").write_text('dump-header = "/etc/passwd"\n')
        (home / ".wgetrc").write_text("output_document = /etc/passwd\n")
        (image.folder / "etc/passwd").write_text("precious\n")
        cloud, seen = only(bench, image, HOME="/app", WGETRC="/app/.wgetrc"), []
        cloud.served = lambda body, seen=seen: seen.extend(command_lines()) or body
        ran = bench.ecs(cloud, "--s3", "s3://bucket/prefix", "--", "--version")
        ran.ends_with(0).is_a_message()
        require("through the session" not in ran.err, f"it was typed: {ran}")
        shown = [each for each in seen if "X-Amz-Signature" in each]
        require(not shown, f"every user can read it: {shown}")
        require(any(taker in each for each in seen), f"{tool} is not among {seen}")
        require((image.folder / "etc/passwd").read_text() == "precious\n", f"{tool} wrote another file")
        nothing_left(image)


@case
def ecs_takes_the_session_where_the_address_would_be_on_a_command_line(bench):
    tools = [each for each in tools_for_a_bundle() if "sha256sum" not in each]
    image = bench.image("ecs-busybox-wget", *tools, "/bin/busybox", java=False)
    for each in ("wget", "sha256sum"):
        image.link(f"bin/{each}", "/bin/busybox")
    little = bench.folder / "little.tar.gz"
    subprocess.run(["tar", "-czf", little, "-C", HERE, "run.py"], check=True)
    ran = bench.ecs(only(bench, image), "--s3", "s3://b", "--bundle", str(little))
    ran.says("where every user could read it", "goes through the session").is_a_message()


@case
def no_secret_is_on_a_command_line_of_java(bench):
    image = bench.image("pod-options")
    secret = "never-on-a-command-line"
    options = f"-Daws.accessKeyId=AKIAEXAMPLEEXAMPLE02 -Daws.secretAccessKey={secret}"
    web = {"web": {"name": "web", "containers": {"app": bench.inside(image, JAVA_TOOL_OPTIONS=options)}}}
    seen = set()
    with Repeatedly(lambda: seen.update(command_lines())):
        ran, _ = bench.kubectl(web, "web", *QUIET, name="options")
    ran.says("SYSTEM_PROPERTIES").is_a_message()
    shown = [each for each in seen if secret in each]
    require(not shown, f"every user can read it: {shown}")
    require(any("/whoami.jar --quiet" in each for each in seen), "whoami's own is not among them")
    # Nor the words that the two ends know each other by.
    typed = [each for each in seen if "FileReceiver" in each]
    require(typed and not re.search("[0-9a-f]{32}", "".join(typed)), f"every user can read it: {typed}")
    require(secret not in ran.out + ran.err, f"it is shown: {ran}")
    nothing_left(image)


def command_lines():
    lines = []
    for each in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            lines.append(each.read_text(errors="replace").replace("\0", " "))
        except OSError:
            pass
    return lines


class Repeatedly:
    """Something that is done over and over, until it is enough."""

    def __init__(self, work):
        self.enough = threading.Event()
        self.thread = threading.Thread(target=self.run, args=(work,))

    def run(self, work):
        while not self.enough.wait(0.02):
            work()

    def __enter__(self):
        self.thread.start()

    def __exit__(self, *_):
        self.enough.set()
        self.thread.join()


@case
def another_user_of_the_container_has_nothing_written_elsewhere(bench):
    for number, tools in enumerate(((), ("/usr/bin/mkdir", "/usr/bin/rm"))):
        image = bench.image(f"pod-hostile-{number}", *tools)
        precious = image.folder / "etc/precious"
        precious.write_text("precious\n")
        with Watcher(image, "/etc/precious"):
            ran, _ = bench.kubectl(pod(bench, image), "web", *QUIET, name=f"hostile-{number}")
        is_the_host_role(ran)
        require(precious.read_text() == "precious\n", "it was written through a link")
        theirs = [each for each in (image.folder / "tmp").iterdir() if not each.is_symlink() and each.stat().st_size]
        require(not theirs, f"written into the files of another: {theirs}")


@case
def a_line_break_in_an_argument_is_refused_before_anything_is_sent(bench):
    image = bench.image("pod-line-break")
    for word in ("a\nb", "\n", "a\rb", "a\x03", "it's\n'; exit; '"):
        ran, _ = bench.kubectl(pod(bench, image), "web", "--", "--quiet", word, name="line-break")
        ran.ends_with(2).says("An argument of whoami has a line break", "Give it without.").is_a_message()
        ran = bench.ecs(only(bench, image), "--", word)
        ran.ends_with(2).says("An argument of whoami has a line break").is_a_message()
    ran, _ = bench.kubectl(pod(bench, image), "web", "--folder", "/tmp\n/x", name="line-break")
    ran.ends_with(2).says("--folder has a line break")
    nothing_left(image)


@case
def kubectl_runs_no_shell_of_another_user(bench):
    image = bench.image("pod-shell", "/usr/bin/dash", shell=None, java=False)
    planted(image, "app/bin/sh", shell="/usr/bin/dash")
    inside = bench.inside(image, PATH="/app/bin:/bin")
    ran, _ = bench.kubectl({"web": {"name": "web", "containers": {"app": inside}}}, "web", name="shell")
    require(not was_run(image), f"it was run: {was_run(image)}")
    ran.ends_with(4).says("has no shell")


@case
def ecs_takes_another_folder_where_tmp_is_open_to_all(bench):
    # What is typed comes back, byte by byte, where there is no stty.
    image = bench.image("ecs-open-tmp", "/usr/bin/mkdir", "/usr/bin/rm", "/usr/bin/stty")
    (image.folder / "tmp").chmod(0o777)
    (image.folder / "var/tmp").mkdir(parents=True)
    (image.folder / "var/tmp").chmod(0o1777)
    image.mount("/var/empty" if Path("/var/empty").is_dir() else "/srv", "/dev/shm")
    ran = bench.ecs(only(bench, image), "--folder", "/tmp").ends_with(4).is_a_message()
    ran.says("every user can write to /tmp", "mode 1777")
    is_the_host_role(bench.ecs(only(bench, image), *QUIET))
    nothing_left(image)


@case
def ecs_sends_the_bundle_where_java_is_of_another_user(bench):
    tools = ("/usr/bin/curl", "/usr/bin/ls", *tools_for_a_bundle())
    image = bench.image("ecs-java-of-another", *tools, java=False)
    home = a_java(image, "app/jre")
    shutil.copy("/usr/bin/true", home / "bin/java")
    own(image, "app")
    said = "/app/jre/bin/java: /app belongs to user 65534"
    ran = bench.ecs(only(bench, image), "--bundle", bench.bundle, "--s3", "s3://bucket", *QUIET)
    is_the_host_role(ran)
    ran.says(said, "is sent, which has its own")
    given = ("--java", "/no/java", "--bundle", bench.bundle, "--s3", "s3://bucket")
    bench.ecs(only(bench, image), *given).ends_with(4).says("/no/java is not there").is_a_message()
    nothing_left(image)


@case
def ecs_does_not_run_what_was_damaged_on_the_way(bench):
    image = bench.image("ecs-damage", "/usr/bin/stty")
    ran = bench.ecs(only(bench, image), *QUIET, fault="damage")
    ran.ends_with(4).says("is not what was sent: the checksums differ").is_a_message()
    require("HOST_ROLE" not in ran.out, f"it was run: {ran}")
    nothing_left(image)


@case
def ecs_tidies_up_where_the_session_is_cut(bench):
    image = bench.image("ecs-cut", "/usr/bin/stty")
    ran = bench.ecs(only(bench, image), *QUIET, fault="cut")
    ran.ends_with(4).says("The session ended early").is_a_message()
    for _ in range(100):
        if not image.left_behind():
            break
        time.sleep(0.1)
    nothing_left(image)


@case
def ecs_sends_the_bundle_where_there_is_no_java(bench):
    programs = ["/usr/bin/curl", *tools_for_a_bundle()]
    image = bench.image("ecs-no-java", *programs, java=False)
    ran = bench.ecs(
        only(bench, image), "--bundle", bench.bundle, "--s3", "s3://bucket", *QUIET
    )
    is_the_host_role(ran)
    nothing_left(image)


@case
def ecs_says_why_the_bundle_cannot_run(bench):
    image = bench.image("ecs-no-tar", java=False)
    bench.ecs(only(bench, image), "--bundle", bench.bundle).ends_with(4).is_a_message().says(
        "no java, and the programs that unpack the bundle", "also missing: base64 tar gzip rm mkdir chmod sha256sum"
    )
    image = with_musl(bench, "ecs-musl-arm64", "aarch64")
    bench.ecs(only(bench, image), "--bundle", bench.bundle).ends_with(4).is_a_message().says(
        "its machine is an arm64"
    )
    nothing_left(image)


@case
def kubectl_sends_the_bundle_where_there_is_musl(bench):
    image = with_musl(bench, "pod-musl", "x86_64")
    ran, _ = bench.kubectl(pod(bench, image), "web", "--bundle", bench.bundle, *QUIET, name="musl")
    is_the_host_role(ran)
    nothing_left(image)


def with_musl(bench, name, machine):
    """What Alpine has of its C library, with a busybox that needs none."""
    image = bench.image(name, "/bin/busybox", java=False, shell=None)
    image.link("bin/sh", "/bin/busybox")
    (image.folder / "lib").mkdir(exist_ok=True)
    (image.folder / f"lib/ld-musl-{machine}.so.1").touch()
    return image


@case
def ecs_says_what_to_do_where_no_session_opens(bench):
    image = bench.image("ecs-refusals", java=False)
    cloud = only(bench, image)
    inside = bench.inside(image)
    no_shell = {"folder": str(bench.image("ecs-no-shell", java=False, shell=None).folder), **{"environment": {}}}
    cloud.add("off", {"app": {"image": inside}}, enabled=False)
    cloud.add("gone", {"app": {"image": inside}}, status="STOPPED")
    cloud.add("dead", {"app": {"image": inside, "agent": "STOPPED"}})
    cloud.add("young", {"app": {"image": inside, "agent": "PENDING"}})
    cloud.add("ended", {"app": {"image": inside, "status": "STOPPED"}})
    cloud.add("two", {"app": {"image": inside}, "log": {"image": inside}})
    cloud.add("far", {"app": {"image": inside, "connected": False}})
    cloud.add("bare", {"app": {"image": no_shell}})

    def refuses(status, *words, given):
        bench.ecs(cloud, *given.split()).ends_with(status).is_a_message().says(*words)

    enable = "update-service --cluster prod --service web --enable-execute-command"
    once = "ecs-run --cluster prod --service web --image IMAGE"
    refuses(4, "without ECS Exec", enable, "without a task role", once, given="--cluster prod --task off")
    refuses(4, "does not run: it is STOPPED", given="--task gone")
    refuses(4, "agent of ECS Exec", "it is STOPPED", "ssmmessages:", given="--task dead")
    refuses(4, "does not run yet", "Try again", given="--task young")
    refuses(4, "The container app of the task ended does not run", given="--task ended")
    refuses(2, "several containers", "app\n", "log\n", given="--task two")
    refuses(2, "has no container web. It has:", given="--task two --container web")
    refuses(4, "is not connected to Systems Manager", given="--task far")
    refuses(4, "has no /bin/sh", given="--task bare")
    refuses(4, "has no task nobody", given="--task nobody")
    refuses(4, "There is no cluster other", given="--cluster other")
    refuses(4, "has no service api", given="--service api")
    refuses(2, "Several tasks run", "--task", given="")
    refuses(2, "Unknown: --quiet. What is for whoami comes after --", given="--quiet")
    refuses(2, "cannot be used together", given="--task a --service b")
    refuses(2, "--s3 bucket is not the address", given="--s3 bucket")
    refuses(2, "--s3 bucket is not the address", given="--cluster=prod --s3=bucket")
    refuses(2, "Unknown: --taks. Did you mean --task?", given="--taks two")
    refuses(2, "--keep takes no value. Leave out =yes", given="--keep=yes")
    refuses(2, "--jar needs a value", given="--jar")
    cloud.denied = "DescribeTasks"
    refuses(4, "You may not do this: ecs:DescribeTasks", given="--task off")


@case
def ecs_takes_one_task_of_a_service(bench):
    image = bench.image("ecs-service", java=False)
    cloud = only(bench, image)
    cloud.add("4d5e6f", {"app": {"image": bench.inside(image)}})
    ran = bench.ecs(cloud, "--service", "web").ends_with(4)
    ran.says("This one is taken: 1a2b3c", "The others, for --task: 4d5e6f", "has no java")


@case
def what_is_missing_on_the_laptop_is_named(bench):
    few = bench.folder / "few"
    shutil.rmtree(few, ignore_errors=True)
    few.mkdir()
    for each in ("bash", "dirname", "readlink"):
        (few / each).symlink_to(shutil.which(each))
    bench.run("ecs-exec", path=str(few)).ends_with(2).says("aws is missing on this machine")
    bench.run("kubectl-whoami", "web", path=str(few)).ends_with(2).says("kubectl is missing")
    (few / "aws").symlink_to("/usr/bin/aws")
    bench.run("ecs-exec", path=str(few)).ends_with(2).says("session-manager-plugin is missing")
    alone = few / "kubectl-whoami"
    shutil.copy(bench.scripts / "kubectl-whoami", alone)
    ended = subprocess.run([alone, "web"], env={"PATH": str(few)}, capture_output=True, text=True)
    Ran(ended.returncode, ended.stdout, ended.stderr).ends_with(2).says("into.sh")
    damaged = few / "whoami.jar"
    damaged.write_text("no jar")
    image = bench.image("no-jar", java=False)
    ran = bench.ecs(only(bench, image), "--jar", str(damaged), jar=False)
    ran.ends_with(2).says("is no whoami.jar").is_a_message()


@case
def ecs_in_a_terminal_with_a_key_that_ends_it(bench):
    """Progress is shown, Ctrl-C ends it in the middle, and nothing stays."""
    image = bench.image("ecs-key", "/usr/bin/stty")
    # A key is lost while a program is being started. On a busy machine the sending can be over before
    # the next one is pressed, and then there is nothing left to end.
    for _ in range(3):
        pressed = terminal(bench, only(bench, image))
        pressed.await_words(" %,")
        require(image.left_behind(), "nothing is there in the middle")
        pressed.press_until_it_ends(b"\003")
        ran = pressed.ended()
        if ran.status == 130:
            break
    ran.ends_with(130).says("sending whoami.jar")
    for _ in range(50):
        if not image.left_behind():
            break
        time.sleep(0.1)
    nothing_left(image)


@case
def ecs_in_a_terminal_looks_as_whoami_does(bench):
    image = bench.image("ecs-terminal", "/usr/bin/curl", "/usr/bin/stty")
    ran = terminal(bench, only(bench, image), "--s3", "s3://bucket", "--", *PATIENT).ended()
    ran.ends_with(1).says("\x1b[1m", "Running as the HOST ROLE, not as a Task Role")
    nothing_left(image)


def terminal(bench, cloud, *words):
    """ecs-exec in one."""
    command = [str(bench.scripts / "ecs-exec"), "--jar", bench.jar, *words]
    return Terminal(command, {**bench.laptop(), **endpoints(cloud)})


def pod(bench, image, **more):
    return {"web": {"name": "web", "containers": {"app": bench.inside(image)}, **more}}


@case
def kubectl_with_a_shell_java_and_ls_and_nothing_else(bench):
    image = bench.image("pod-bare")
    ran, _ = bench.kubectl(pod(bench, image), "web", "-n", "shop", *QUIET, name="bare")
    is_the_host_role(ran)
    nothing_left(image)


@case
def kubectl_hands_on_what_goes_wrong_in_whoami(bench):
    image = bench.image("pod-usage")
    web = pod(bench, image)
    ran, _ = bench.kubectl(web, "web", "--", "--nonsense", "it's", name="nonsense")
    ran.ends_with(2)
    require("--nonsense" in ran.err and not ran.out, f"not on standard error alone: {ran}")
    ran, _ = bench.kubectl(web, "web", "--", "explain", "WHO101", name="explain")
    ran.ends_with(0)
    require("\nWHO101: " in ran.out and ran.out.endswith("\n"), f"not the page: {ran}")
    nothing_left(image)


@case
def kubectl_keeps_whoami_there_and_nothing_else(bench):
    image = bench.image("pod-keep")
    ran, _ = bench.kubectl(pod(bench, image), "web", "--keep", *QUIET, name="keep")
    is_the_host_role(ran)
    kept = [Path(each).name for each in image.left_behind()]
    require(len(kept) == 1, f"not one folder: {kept}")
    stays = image.folder / "tmp" / kept[0]
    inside = [each.name for each in stays.iterdir()]
    require(inside == ["whoami.jar"], f"not the jar alone: {inside}")
    ran.says(f"whoami stays in the container: {JAVA_TREE}/bin/java -jar /tmp/{kept[0]}/whoami.jar")
    require((stays / "whoami.jar").read_bytes() == Path(bench.jar).read_bytes(), "another jar")


@case
def kubectl_with_a_busybox(bench):
    image = bench.image("pod-busybox", "/bin/busybox", shell=None)
    for each in ("sh", "stty", "base64", "head", "rm"):
        image.link(f"bin/{each}", "/bin/busybox")
    ran, _ = bench.kubectl(pod(bench, image), "web", "-c", "app", *QUIET, name="busybox")
    is_the_host_role(ran)
    nothing_left(image)


@case
def kubectl_sends_the_bundle_where_there_is_no_java(bench):
    image = bench.image("pod-no-java", *tools_for_a_bundle(), java=False)
    ran, _ = bench.kubectl(
        pod(bench, image), "web", "--bundle", bench.bundle, *QUIET, name="bundle"
    )
    is_the_host_role(ran)
    nothing_left(image)
    subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "noexec", "tmpfs", image.folder / "tmp"], check=True
    )
    given = ("web", "--bundle", bench.bundle, "--folder", "/tmp")
    ran, _ = bench.kubectl(pod(bench, image), *given, name="noexec")
    ran.ends_with(4).says("In the container's folder /tmp", "no program may run in /tmp")
    nothing_left(image)


@case
def kubectl_says_that_the_folder_is_full(bench):
    image = bench.image("pod-full")
    mounted = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", image.folder / "tmp"]
    subprocess.run(mounted, check=True)
    ran, _ = bench.kubectl(pod(bench, image), "web", name="full")
    ran.ends_with(4).says("folder /tmp is full", "--folder DIR").is_a_message()
    nothing_left(image)


@case
def what_is_left_of_a_file_is_no_command(bench):
    guest = (bench.scripts / "into-guest.sh").read_text()
    ended = subprocess.run(
        ["/usr/bin/dash", "-c", "id=here\n" + guest], input="abc echo typed\nhere tell called\n",
        capture_output=True, text=True,
    )  # fmt: skip
    require(ended.stdout == "\nwhoami:here ready\n\nwhoami:here called\n", f"it says {ended.stdout}")


@case
def kubectl_leaves_the_application_its_memory(bench):
    image = bench.image("pod-memory", "/usr/bin/rm")
    group = image.folder / "sys/fs/cgroup"
    group.mkdir(parents=True)
    (group / "memory.max").write_text(f"{512 << 20}\n")
    (group / "memory.current").write_text(f"{500 << 20}\n")
    (group / "memory.stat").write_text(f"anon 1\ninactive_file {30 << 20}\n")
    ran, _ = bench.kubectl(pod(bench, image), "web", name="memory")
    ran.ends_with(4).says("has 42 MiB of its memory left", "--force").is_a_message()
    nothing_left(image)
    ran, _ = bench.kubectl(pod(bench, image), "web", "--force", *QUIET, name="force")
    is_the_host_role(ran)
    (group / "memory.max").write_text("max\n")
    ran, _ = bench.kubectl(pod(bench, image), "web", "--folder", "/proc", name="limitless")
    ran.ends_with(4).says("this user can make no file in /proc")


@case
def kubectl_says_what_to_do(bench):
    image = bench.image("pod-refusals")
    pods = pod(bench, image)
    no_shell = bench.image("pod-no-shell", java=False, shell=None)
    pods["bare"] = {"name": "bare", "containers": {"app": bench.inside(no_shell)}}
    pods["done"] = {**pods["web"], "name": "done", "phase": "Succeeded"}
    pods["secret"] = {**pods["web"], "name": "secret", "forbidden": True}

    def refuses(status, *words, given):
        ran, _ = bench.kubectl(pods, *given.split(), name="refusals")
        ran.ends_with(status).is_a_message().says(*words)

    refuses(4, "There is no pod other", given="other")
    refuses(4, "has no container db that runs. It has:", "app", given="web -c db")
    refuses(4, "has no shell", "--ephemeral --image IMAGE", given="bare")
    refuses(4, "The pod done has ended", given="done")
    refuses(4, "You may not do this", "pods/exec", given="secret")
    refuses(4, "does not reach the cluster", "--context NAME", given="web --context mars")
    refuses(4, "this user can make no file in /proc", "with mode 1777", given="web --folder /proc")
    refuses(4, "/nowhere/bin/java is not there", given="web --java /nowhere/bin/java")
    refuses(2, "--java java is no path", given="web --java java")
    refuses(2, "--user root is not a number", given="web --user root")
    refuses(2, "--user a is not a number", given="web --namespace=shop -capp --user=a")
    refuses(2, "Unknown: --namespce. Did you mean --namespace?", "-c --container", given="web --namespce shop")
    refuses(2, "Which pod?", given="")
    refuses(2, "One pod at a time", given="web web2")
    refuses(2, "Unknown: --quiet. What is for whoami comes after --", given="web --quiet")
    refuses(2, "--ephemeral needs whoami's image", given="web --ephemeral")
    refuses(2, "--image is only for --ephemeral", given="web --image IMAGE")
    refuses(2, "--user 0 is only for --ephemeral", "leave --user out", given="web --user 0")
    for option in ("--jar FILE", "--bundle FILE", "--java /x/java", "--folder /x", "--keep", "--force"):
        refuses(
            2,
            "nothing is put into the container",
            f"Leave out {option.split()[0]}, or leave out --ephemeral",
            given=f"web --ephemeral --image IMAGE {option}",
        )


@case
def kubectl_adds_a_container_where_nothing_can_be_put(bench):
    no_shell = bench.image("pod-distroless", java=False, shell=None)
    sidecar = bench.image("pod-sidecar")
    shutil.copy(bench.jar, sidecar.folder / "whoami.jar")
    pods = pod(bench, no_shell)
    pods["web"]["images"] = {
        "whoami:1": {**bench.inside(sidecar), "entrypoint": ["java", "-jar", "/whoami.jar"]}
    }
    given = ("web", "--ephemeral", "--image")
    ran, after = bench.kubectl(pods, *given, "whoami:1", *QUIET, name="beside")
    ran.is_a_message().says("looks into app")
    require(ran.status in (0, 1) and ran.out.count("\n") == 1, f"not one line: {ran}")
    asked = after["web"]["asked"]
    require(asked["target"] == "app", f"another target: {asked}")
    require(asked["user"] == {"runAsUser": 0, "runAsNonRoot": False}, f"another user: {asked}")
    ran, after = bench.kubectl(pods, *given, "whoami:1", "--user", "7:8", name="beside-user")
    user = {"runAsUser": 7, "runAsGroup": 8, "runAsNonRoot": False}
    require(after["web"]["asked"]["user"] == user, f"another user: {after}")
    ran, _ = bench.kubectl(pods, *given, "whoami:2", name="beside-image")
    ran.ends_with(4).says("does not start: ErrImagePull. whoami:2: not found").is_a_message()
    pods["web"]["restricted"] = True
    ran, _ = bench.kubectl(pods, *given, "whoami:1", name="beside-denied")
    ran.ends_with(4).says("does not allow such a container", "--user UID").is_a_message()


def attempt(test, bench):
    began = time.monotonic()
    try:
        skipped = test(bench)
        state, why = ("skipped", skipped) if skipped else ("ok", "")
    except Skipped as lacking:
        state, why = "skipped", str(lacking)
    except Failed as failed:
        state, why = "FAILED", f"\n{failed}"
    except Exception:
        state, why = "FAILED", "\n" + traceback.format_exc()
    name = test.__name__.replace("_", " ")
    print(f"  {state:8} {time.monotonic() - began:5.1f} s  {name} {why}", flush=True)
    return state


def main():
    parser = argparse.ArgumentParser()
    for each in ("--folder", "--jar", "--scripts", "--bundle", "--java", "--java8", "--moto", "--bash", "--only"):
        parser.add_argument(each, default="")
    given = parser.parse_args()
    bench = Bench(given)
    chosen = [each for each in cases if given.only.replace(" ", "_") in each.__name__]
    if not chosen:
        print(f'way in: no case has "{given.only}" in its name')
        return 2
    with ThreadPoolExecutor(3) as pool:
        states = list(pool.map(lambda each: attempt(each, bench), chosen))
    bench.loaded.kill()
    print(f"way in: {states.count('ok')} passed, {states.count('FAILED')} failed")
    return 1 if "FAILED" in states else 0


sys.exit(main())

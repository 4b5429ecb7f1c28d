"""The client libraries that can be run here: how to get each, and how to ask it."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Callable

import install

SOURCES = Path(__file__).resolve().parent.parent
# The SDK for Java 2 brings three HTTP clients, and refuses to choose between two.
OTHER_HTTP = [
    "software.amazon.awssdk:apache-client",
    "software.amazon.awssdk:apache5-client",
    "software.amazon.awssdk:netty-nio-client",
]
# Seconds.
PATIENCE = 20
# So much more where STS does not do what it is asked, and clients try again and again.
SLOW = 40
# So often it may wait that long where an endpoint hangs: a profile asks it, a link does so again,
# and the other endpoint comes after it.
WAITS = 4


@dataclass(frozen=True)
class Place:
    """Where a library is installed, and what it is asked with."""

    folder: Path
    jdk: str
    home: str
    # The JVM up to the main class, and the options of this machine.
    jvm: list
    java_options: list


@dataclass(frozen=True)
class Client:
    """A library, and what brings it to a place and asks it there."""

    id: str
    wanted: str
    # The files that it is asked with.
    drivers: list
    install: Callable
    command: Callable
    # How long it may do nothing where an endpoint hangs, in seconds.
    patience: int = PATIENCE
    is_java: bool = False
    # The oldest Java that it runs on, where that is newer than the usual one.
    java: int = 0
    # How it is configured, where it is there more than once; and the file that says so to whoami.
    variant: str = ""
    config: str = ""
    # The parts of a setting that make no difference to it, and why.
    ignores: dict = field(default_factory=dict)

    @property
    def folder_name(self):
        return "-".join(filter(None, [self.id, self.wanted, *self.variant.split()]))


def script(id, interpreter, driver, *packages):
    """A library of Debian's, asked by a script."""

    def bring(place):
        install.debian(*packages)

    def command(place):
        return [interpreter, str(SOURCES / driver)]

    return Client(id, "", [SOURCES / driver], bring, command)


def node(id, package, version):
    source = SOURCES / id.replace("aws-sdk-", "") / "driver.js"

    def bring(place):
        if not Path("/usr/bin/node").exists():
            install.debian("nodejs")
        install.npm(place.folder, f"{package}@{version}")
        # Node looks for packages from where the script is.
        (place.folder / "driver.js").write_text(source.read_text())

    def command(place):
        return ["node", str(place.folder / "driver.js")]

    return Client(id, version, [source], bring, command)


def go(id, package):
    source = SOURCES / id.replace("aws-sdk-", "") / "main.go"

    def bring(place):
        install.debian("golang-go", package)
        install.go(place.folder, source)

    def command(place):
        return [str(place.folder / "driver")]

    return Client(id, "", [source], bring, command)


def jvm(id, source, version, *artifacts, without=(), patience=PATIENCE):
    drivers = [SOURCES / "java/Answer.java", SOURCES / source / "Driver.java"]

    def bring(place):
        install.maven(place.folder, [f"{each}:{version}" for each in artifacts], without)
        install.javac(place.folder, f"{place.jdk}/bin/javac", drivers)

    def command(place):
        return [*place.jvm, *place.java_options, f"-Duser.home={place.home}", "Driver"]

    return Client(id, version, drivers, bring, command, patience, is_java=True)


def java_v1(version):
    core, sts = "com.amazonaws:aws-java-sdk-core", "com.amazonaws:aws-java-sdk-sts"
    return jvm("aws-sdk-java-v1", "java-v1", version, core, sts)


def java_v2(version, http="url-connection-client"):
    parts = [f"software.amazon.awssdk:{each}" for each in ("auth", "sts", http)]
    without = [each for each in OTHER_HTTP if each not in parts]
    return jvm("aws-sdk-java-v2", "java-v2", version, *parts, without=without)


def js_v2(version):
    return node("aws-sdk-js-v2", "aws-sdk", version)


def js_v3(version):
    return node("aws-sdk-js-v3", "@aws-sdk/credential-providers", version)


PYTHON = "/usr/bin/python3"
ALL = [
    java_v2("2.57.8"),
    java_v1("1.12.797"),
    script("aws-cli-v2", PYTHON, "aws-cli/driver.py", "awscli"),
    script("boto3", PYTHON, "boto3/driver.py", "python3-boto3"),
    go("aws-sdk-go-v2", "golang-github-aws-aws-sdk-go-v2-dev"),
    go("aws-sdk-go-v1", "golang-github-aws-aws-sdk-go-dev"),
    js_v3("3.1175.0"),
    js_v2("2.1693.0"),
    script("aws-sdk-ruby", "/usr/bin/ruby", "ruby/driver.rb", "ruby-aws-sdk-core"),
    jvm("aws-crt", "crt", "0.50.0", "software.amazon.awssdk.crt:aws-crt"),
    jvm("aws-sdk-kotlin", "kotlin", "1.8.12", "aws.sdk.kotlin:aws-config-jvm", patience=100),
    # Older ones, each from before or after a change in what it does.
    java_v2("2.10.91", http="apache-client"),
    java_v2("2.20.162"),
    java_v2("2.21.25"),
    java_v2("2.21.26"),
    java_v2("2.41.30"),
    java_v1("1.11.15"),
    java_v1("1.11.500"),
    java_v1("1.11.617"),
    java_v1("1.11.619"),
    java_v1("1.11.620"),
    java_v1("1.11.703"),
    js_v3("3.300.0"),
    js_v3("3.503.0"),
    js_v3("3.503.1"),
    js_v2("2.428.0"),
    js_v2("2.574.0"),
    js_v2("2.1549.0"),
]
# The newest of each that can be had, and the one that whoami has in it.
NEWEST = [*dict.fromkeys(each.id for each in ALL), "aws-sdk-java-v2@2.41.30"]
FAST = ["aws-sdk-java-v2", "boto3", "aws-sdk-js-v3", "aws-sdk-go-v2", "aws-sdk-ruby"]


def chosen(ids, among=tuple(ALL)):
    """The clients of these IDs, in every version; an ID with a version is that one alone."""
    wanted = set(ids)
    known = {each.id for each in among} | {f"{each.id}@{each.wanted}" for each in among}
    if wanted - known:
        raise ValueError(
            f"unknown client {', '.join(sorted(wanted - known))}. There are: "
            + ", ".join(dict.fromkeys(each.id for each in among))
        )
    return [each for each in among if wanted & {each.id, f"{each.id}@{each.wanted}"}]


def newest(ids):
    """One client for each ID, in its newest version unless the ID has another."""
    first = {}
    for each in chosen(ids):
        named = f"{each.id}@{each.wanted}"
        first.setdefault(named if named in ids else each.id, each)
    return list(first.values())

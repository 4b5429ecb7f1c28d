"""The clients of the conformance run as programs that catch nothing: how each is made and started."""

import shutil
from pathlib import Path

import clients
import install
from library import Library

HERE = Path(__file__).resolve().parent
SOURCES = HERE.parent
# By the folder of its driver. They come with the library, but for the HTTP of Java 2's STS.
JVMS = {
    "aws-sdk-java-v2": "java-v2",
    "aws-sdk-java-v1": "java-v1",
    "aws-sdk-kotlin": "kotlin",
    "aws-crt": "crt",
}
FAST = ["boto3", "aws-cli-v2", "aws-sdk-java-v2"]


class Caller:
    """A client whose output is what a program of its user would have in its log."""

    def __init__(self, id, command):
        self.id = id
        self.command = command


def all_of(ids, folder, jdk):
    """Makes the callers; prints why one cannot be had."""
    made = []
    for each in clients.newest(ids):
        try:
            library = Library.installed(each, folder.parent / "lib", jdk, [])
            made.append(Caller(each.id, command(each.id, library.place.folder, folder, jdk)))
        except install.Missing as why:
            print(f"SKIPPED: {each.id} cannot be had: {why}", flush=True)
    return made


def command(id, lib, folder, jdk):
    name = id.replace("aws-sdk-", "")
    if id == "aws-cli-v2":
        return ["aws", "sts", "get-caller-identity", "--output", "json"]
    if id == "boto3":
        return [clients.PYTHON, str(HERE / "boto3/caller.py")]
    if id == "aws-sdk-ruby":
        return ["/usr/bin/ruby", str(HERE / "ruby/caller.rb")]
    if id in JVMS:
        return java(JVMS[id], lib, folder / id, jdk)
    if id.startswith("aws-sdk-go"):
        (folder / id).mkdir(parents=True, exist_ok=True)
        install.go(folder / id, HERE / name / "main.go")
        return [str(folder / id / "driver")]
    # Node looks for packages from where the script is.
    shutil.copy(HERE / name / "caller.js", lib / "caller.js")
    return ["node", str(lib / "caller.js")]


def java(name, lib, folder, jdk):
    own = HERE / name / "Driver.java"
    sources = [own] if own.exists() else [HERE / "java/Answer.java", SOURCES / name / "Driver.java"]
    folder.mkdir(parents=True, exist_ok=True)
    jars = f"{lib}/jars/*"
    install.must([f"{jdk}/bin/javac", "-nowarn", "-d", ".", "-cp", jars, *map(str, sources)], cwd=folder)
    return [f"{jdk}/bin/java", "-XX:TieredStopAtLevel=1", "-cp", f"{folder}:{jars}", "Driver"]

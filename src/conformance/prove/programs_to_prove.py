"""Five clients in programs of a few lines, each as its users have it: how to get and start it."""

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Callable

import install
import versions

HERE = Path(__file__).resolve().parent
# So often, once a second, so that an endpoint that is well after three seconds is met then.
TIMES = "6"
SDK = "2.57.8"
OPENDAL = "0.49.10"
HADOOP = "3.4.3"


@dataclass(frozen=True)
class Program:
    """A client: its name, and what brings it to a folder and gives its version and command."""

    id: str
    title: str
    bring: Callable


def aws_cli(folder, jdk):
    install.debian("awscli")
    told = subprocess.run(["/usr/bin/aws", "--version"], capture_output=True, text=True, check=True)
    version = told.stdout.split()[0].partition("/")[2]
    return version, ["/usr/bin/aws", "s3", "ls", "s3://orders"]


def boto3(folder, jdk):
    install.debian("python3-boto3")
    asked = ["/usr/bin/python3", "-c", "import boto3; print(boto3.__version__)"]
    told = subprocess.run(asked, capture_output=True, text=True, check=True)
    return told.stdout.strip(), ["/usr/bin/python3", str(HERE / "boto3/program.py"), TIMES]


def java(folder, jdk):
    if not (folder / "classes/Program.class").exists():
        parts = [f"software.amazon.awssdk:{each}:{SDK}" for each in ("s3", "sts")]
        install.maven(folder, [*parts, f"software.amazon.awssdk:url-connection-client:{SDK}"], [
            "software.amazon.awssdk:apache-client",
            "software.amazon.awssdk:apache5-client",
            "software.amazon.awssdk:netty-nio-client",
        ])
        install.javac(folder, f"{jdk}/bin/javac", [HERE / "java/Program.java"])
    return SDK, [*jvm(jdk), f"{folder}/classes:{folder}/jars/*", "Program", TIMES]


def opendal(folder, jdk):
    install.debian("nodejs")
    if not (folder / "node_modules/opendal").exists():
        install.npm(folder, f"opendal@{OPENDAL}")
    # Node looks for packages from where the script is.
    shutil.copy(HERE / "opendal/program.js", folder / "program.js")
    name = "https://s3.us-west-2.amazonaws.com"
    return OPENDAL, ["/usr/bin/node", str(folder / "program.js"), TIMES, name]


def hadoop(folder, jdk):
    [release] = versions.chosen([HADOOP])
    home = release.installed(folder)
    versions.configure(home, fs_s3a_endpoint_region="us-west-2")
    parts = ["etc/hadoop", "share/hadoop/common/*", "share/hadoop/common/lib/*"]
    jars = ":".join(f"{home}/{each}" for each in [*parts, "share/hadoop/tools/lib/*"])
    shell = "org.apache.hadoop.fs.FsShell"
    return HADOOP, [*jvm(jdk), jars, shell, "-ls", "s3a://orders/"]


def jvm(jdk):
    return [f"{jdk}/bin/java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp"]


ALL = [
    Program("aws-cli", "AWS CLI", aws_cli),
    Program("boto3", "boto3", boto3),
    Program("java", "AWS SDK for Java", java),
    Program("opendal", "OpenDAL", opendal),
    Program("hadoop", "Hadoop S3A", hadoop),
]

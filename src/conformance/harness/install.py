"""Brings client libraries into a folder of the build, by the package managers' own clients."""

import os
import re
import shutil
import subprocess
import threading
from pathlib import Path
from xml.sax.saxutils import escape

POM = "http://maven.apache.org/POM/4.0.0"
LISTS = []
LOCK = threading.Lock()
# For another program that installs something now.
WAITING = ["-o", "DPkg::Lock::Timeout=300"]
SYSTEMS = Path(__file__).resolve().parents[3] / "scripts/debian.sh"


class Missing(Exception):
    """A library cannot be had here, and why."""


def debian(*packages):
    """Installs Debian's packages, which go where Debian puts them."""
    # One at a time: several threads may need the same, and apt-get does not wait for another.
    with LOCK:
        install_debian(*packages)


def install_debian(*packages):
    if all(is_installed(each) for each in packages):
        return
    if not shutil.which("apt-get"):
        raise Missing(f"this machine has no apt-get for {' '.join(packages)}")
    if os.geteuid() != 0:
        raise Missing(f"install it as root: apt-get install {' '.join(packages)}")
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    if not LISTS:
        must(["apt-get", "-qq", *WAITING, "update"], env=quiet)
        LISTS.append("new")
    plain = ["-y", *WAITING, "--no-install-recommends"]
    must(["apt-get", "-qq", *plain, "install", *packages], env=quiet)


def npm(folder, *packages):
    """Installs npm's packages below a folder."""
    if not shutil.which("npm"):
        debian("npm")
    quiet = ["--no-fund", "--no-audit", "--prefer-offline"]
    must(["npm", "install", "--prefix", str(folder), *quiet, *packages], cwd=folder)


def maven(folder, artifacts, without=()):
    """Copies artifacts, "group:artifact:version" each, and what they need, into folder/jars."""
    (folder / "pom.xml").write_text(pom(artifacts, without))
    goal = ["dependency:copy-dependencies", "-DincludeScope=runtime", "-DoutputDirectory=jars"]
    must(["mvn", "-B", "-ntp", "-q", *goal], cwd=folder)


def javac(folder, javac_command, sources, *options):
    """Compiles sources against folder/jars into folder/classes."""
    into = ["-nowarn", "-d", "classes", "-cp", "jars/*"]
    must([javac_command, *options, *into, *map(str, sources)], cwd=folder)


def java(folder, version):
    """Puts the JRE of this version that Debian's unstable distribution has into folder/java."""
    debian("mmdebstrap")
    system = folder / "system"
    made = '. "$1" && debian sid "$2" --variant=essential --include="$3"'
    package = f"openjdk-{version}-jre-headless"
    must(["bash", "-c", made, "bash", str(SYSTEMS), str(system), package])
    # Up to Java 8 it is a folder in that of the JDK. Its settings are links to other folders of that
    # system, and some lead nowhere.
    home = f"cd /usr/lib/jvm/java-{version}-openjdk-* && if [ -d jre ]; then cd jre; fi"
    copied = f"{home} && {{ cp -rL . /java || [ -x /java/bin/java ]; }}"
    must(["chroot", str(system), "sh", "-c", copied])
    (system / "java").rename(folder / "java")
    shutil.rmtree(system)


def jdk(oldest):
    """The home of a JDK that is no older; Missing where this machine has none."""
    for compiler in sorted(Path("/usr/lib/jvm").glob("*/bin/javac"), reverse=True):
        release = compiler.parent.parent / "release"
        told = re.search(r'JAVA_VERSION="(\d+)', release.read_text()) if release.exists() else None
        if told and int(told.group(1)) >= oldest:
            return str(compiler.parent.parent)
    raise Missing(f"there is no JDK {oldest} or newer below /usr/lib/jvm")


def go(folder, source):
    """Compiles a program against Debian's Go libraries to folder/driver."""
    old_ways = {**os.environ, "GO111MODULE": "off", "GOPATH": "/usr/share/gocode", "GOFLAGS": ""}
    must(["go", "build", "-o", str(folder / "driver"), str(source)], env=old_ways)


def pom(artifacts, without):
    left_out = "".join(
        f"<exclusion><groupId>{group}</groupId><artifactId>{artifact}</artifactId></exclusion>"
        for group, artifact in (each.split(":") for each in without)
    )
    dependencies = "".join(
        f"<dependency><groupId>{group}</groupId><artifactId>{artifact}</artifactId>"
        f"<version>{escape(version)}</version><exclusions>{left_out}</exclusions></dependency>"
        for group, artifact, version in (each.split(":") for each in artifacts)
    )
    return (
        f'<project xmlns="{POM}"><modelVersion>4.0.0</modelVersion><groupId>whoami</groupId>'
        "<artifactId>conformance</artifactId><version>1</version>"
        f"<dependencies>{dependencies}</dependencies></project>\n"
    )


def is_installed(package):
    asked = ["dpkg-query", "-W", "-f", "${Status}", package]
    try:
        return "ok installed" in subprocess.run(asked, capture_output=True, text=True).stdout
    except FileNotFoundError:
        return False


def must(command, **how):
    try:
        done = subprocess.run(
            command, stdin=subprocess.DEVNULL, capture_output=True, text=True, **how
        )
    except FileNotFoundError as e:
        raise Missing(f"there is no {command[0]} here") from e
    if done.returncode != 0:
        raise Missing(f"{Path(command[0]).name} says: {complaint(done.stdout + done.stderr)}")


def complaint(output):
    errors = [line for line in output.splitlines() if re.match(r"\[ERROR\]|E: |npm error", line)]
    return " / ".join((errors or output.strip().splitlines())[:3])

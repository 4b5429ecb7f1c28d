"""The Hadoop versions that are run: the newest served of each line, laid out as an installation."""

import shutil
from dataclasses import dataclass, field

import install

# Each in one jar of everything, which the modules that S3A needs stand in for.
NOT_NEEDED = [
    "com.amazonaws:aws-java-sdk-bundle",
    "software.amazon.awssdk:bundle",
    "jdk.tools:jdk.tools",
]
CORE_SITE = "<?xml version='1.0'?>\n<configuration>\n{}</configuration>\n"
PROPERTY = "  <property>\n    <name>{}</name>\n    <value>{}</value>\n  </property>\n"
# Where they are is not on Hadoop's own class path.
ENVIRONMENT = "export HADOOP_CLASSPATH=$HADOOP_HOME/share/hadoop/tools/lib/*\n"


@dataclass(frozen=True)
class Hadoop:
    """A version, and the artifacts that it needs beside hadoop-common and hadoop-aws."""

    version: str
    sdk: list = field(default_factory=list)

    def installed(self, folder):
        """The installation of it below a folder, made unless it is there."""
        home = folder / f"hadoop-{self.version}"
        if not (home / "ready").exists():
            shutil.rmtree(home, ignore_errors=True)
            self.lay_out(home)
            (home / "ready").write_text(self.version)
        return home

    def lay_out(self, home):
        core = f"org.apache.hadoop:hadoop-common:{self.version}"
        aws = f"org.apache.hadoop:hadoop-aws:{self.version}"
        part = home / "part"
        common = jars(part / "common", [core, *self.pins])
        everything = jars(part / "all", [core, aws, *self.sdk])
        hadoop, lib = home / "share/hadoop/common", home / "share/hadoop/common/lib"
        tools = home / "share/hadoop/tools/lib"
        for each in (lib, tools, home / "etc/hadoop"):
            each.mkdir(parents=True)
        for name, jar in common.items():
            jar.rename((hadoop if name.startswith("hadoop-common-") else lib) / name)
        for name, jar in everything.items():
            if name not in common:
                jar.rename(tools / name)
        shutil.rmtree(part)
        (home / "etc/hadoop/hadoop-env.sh").write_text(ENVIRONMENT)
        configure(home)

    @property
    def pins(self):
        return [each for each in self.sdk if "httpcomponents" in each]


def jars(folder, artifacts):
    """What artifacts are and need, by the names of the files."""
    folder.mkdir(parents=True)
    install.maven(folder, artifacts, NOT_NEEDED)
    return {each.name: each for each in (folder / "jars").glob("*.jar")}


def configure(home, **settings):
    """The installation's core-site.xml: settings with _ in the place of each dot."""
    text = "".join(PROPERTY.format(name.replace("_", "."), v) for name, v in settings.items())
    (home / "etc/hadoop/core-site.xml").write_text(CORE_SITE.format(text))


def v1(version, *modules):
    return [f"com.amazonaws:aws-java-sdk-{each}:{version}" for each in modules]


def v2(version, *modules):
    return [f"software.amazon.awssdk:{each}:{version}" for each in modules]


# What the real 2.7 has, where Maven would choose an older one.
HTTP = [
    "org.apache.httpcomponents:httpclient:4.2.5",
    "org.apache.httpcomponents:httpcore:4.2.5",
]
ALL = [
    Hadoop("2.7.7", HTTP),
    Hadoop("2.8.5"),
    Hadoop("2.10.2", v1("1.11.271", "s3", "sts", "dynamodb")),
    Hadoop("3.1.4", v1("1.11.271", "s3", "sts", "dynamodb")),
    Hadoop("3.2.4", v1("1.11.901", "s3", "sts", "dynamodb")),
    Hadoop("3.3.6", v1("1.12.367", "s3", "sts", "dynamodb")),
    Hadoop("3.4.3", v2("2.35.4", "s3", "sts", "s3-transfer-manager")),
    Hadoop("3.5.0", v2("2.35.4", "s3", "sts", "s3-transfer-manager")),
]
THIN = ["2.10.2", "3.4.3"]


def chosen(names):
    known = {each.version: each for each in ALL}
    wrong = [each for each in names if each not in known]
    if wrong:
        raise ValueError(f"no Hadoop {', '.join(wrong)} here. There are: {', '.join(known)}")
    return [known[each] for each in names]

"""A real Flume agent that writes three events to S3, and what it complains of."""

import shutil
import subprocess
import time
from pathlib import Path

import install
import versions

FLUME = "1.11.0"
SDK = "1.11.271"
HADOOP = versions.Hadoop("2.10.2", versions.v1(SDK, "s3", "sts", "dynamodb"))
PARTS = ["org.apache.flume:flume-ng-node", "org.apache.flume.flume-ng-sinks:flume-hdfs-sink"]
BUCKET = "orders"
EVENTS = ["order 1 was placed", "order 2 was placed", "order 1 was paid"]
AGENT = """\
agent.sources = orders
agent.channels = memory
agent.sinks = s3

agent.sources.orders.type = spooldir
agent.sources.orders.spoolDir = {spool}
agent.sources.orders.channels = memory

agent.channels.memory.type = memory

agent.sinks.s3.type = hdfs
agent.sinks.s3.channel = memory
agent.sinks.s3.hdfs.path = s3a://{bucket}/flume
agent.sinks.s3.hdfs.fileType = DataStream
agent.sinks.s3.hdfs.rollInterval = 2
agent.sinks.s3.hdfs.rollSize = 0
agent.sinks.s3.hdfs.rollCount = 0
"""
LOGGING = """\
log4j.rootLogger = WARN, console
log4j.appender.console = org.apache.log4j.ConsoleAppender
log4j.appender.console.layout = org.apache.log4j.PatternLayout
log4j.appender.console.layout.ConversionPattern = %d{HH:mm:ss} %-5p %c{1}: %m%n
"""


class Installation:
    """Flume and Hadoop in a folder, as an image has them: FLUME_HOME and HADOOP_HOME."""

    def __init__(self, folder):
        self.flume = folder / f"flume-{FLUME}"
        self.hadoop = folder / f"hadoop-{HADOOP.version}"

    @staticmethod
    def made(folder, lib):
        """A new one in a folder; what it needs is kept in lib."""
        kept = lib / f"flume-{FLUME}"
        if not (kept / "ready").exists():
            kept.mkdir(parents=True, exist_ok=True)
            install.maven(kept, [f"{each}:{FLUME}" for each in PARTS])
            (kept / "ready").write_text(FLUME)
        hadoop = HADOOP.installed(lib)
        made = Installation(folder)
        for home in (made.flume, made.hadoop):
            shutil.rmtree(home, ignore_errors=True)
        link_tree(kept / "jars", made.flume / "lib")
        link_tree(hadoop, made.hadoop)
        return made

    @property
    def core_site(self):
        return self.hadoop / "etc/hadoop/core-site.xml"

    def configure(self, home, port):
        """S3 is on loopback, and all else is as it comes."""
        self.core_site.unlink()
        versions.configure(
            self.hadoop,
            hadoop_tmp_dir=f"{home}/tmp",
            fs_s3a_endpoint=f"http://127.0.0.1:{port}",
            fs_s3a_path_style_access="true",
            fs_s3a_connection_ssl_enabled="false",
        )
        conf = self.flume / "conf"
        conf.mkdir()
        spool = Path(home, "orders")
        text = AGENT.format(spool=spool, bucket=BUCKET)
        (conf / "agent.properties").write_text(text)
        (conf / "log4j.properties").write_text(LOGGING)

    def add(self, snippet):
        """Puts a property into core-site.xml, as it stands."""
        text = self.core_site.read_text()
        self.core_site.write_text(text.replace("</configuration>", f"{snippet}\n</configuration>"))

    def command(self, java):
        """What bin/flume-ng comes to: its own folders, then "hadoop classpath"."""
        share = self.hadoop / "share/hadoop"
        path = [self.flume / "conf", self.flume / "lib/*", self.hadoop / "etc/hadoop"]
        path += [share / "common/lib/*", share / "common/*", share / "tools/lib/*"]
        options = ["-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"]
        main = ["org.apache.flume.node.Application", "-n", "agent", "-f"]
        classpath = ":".join(map(str, path))
        return [java, *options, "-cp", classpath, *main, str(self.flume / "conf/agent.properties")]


class Agent:
    """One run of it, in a world."""

    def __init__(self, world, installation, java):
        place_events(world)
        self.file = Path(world.home, "flume.log")
        with self.file.open("w") as log:
            self.process = world.start(installation.command(java), log)

    def await_that(self, is_so, seconds):
        """Whether it comes to be so in time, while it runs."""
        end = time.monotonic() + seconds
        while time.monotonic() < end and self.process.poll() is None:
            if is_so():
                return True
            time.sleep(0.2)
        return is_so()

    @property
    def log(self):
        return self.file.read_text(errors="replace")

    def end(self):
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def place_events(world):
    """What it is to deliver, and nothing of an earlier run."""
    spool = Path(world.home, "orders")
    shutil.rmtree(spool, ignore_errors=True)
    spool.mkdir()
    (spool / "today.log").write_text("\n".join(EVENTS) + "\n")


def link_tree(source, target):
    shutil.copytree(source, target, copy_function=lambda a, b: Path(b).hardlink_to(a))

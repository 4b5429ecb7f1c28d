"""Flume on Fargate, the whole story: it delivers nothing, whoami says why, the fix is applied.

scripts/conformance --flume starts this.
"""

import argparse
import json
import sys
import time
from pathlib import Path

import agent
import oracle
from archive import jvm
from bucket import Bucket
from expectation import Failed, require
from install import Missing
from trust import Trust
from world import World

FARGATE = ["task=FARGATE", "container=HEALTHY", "instance=BLACKHOLE", "env:AWS_REGION=us-west-2"]
PATIENCE = 60
CAUSE = "WHO601"
# The AWS SDK that this Hadoop loads, which the finding has to name.
OLD_SDK = "WHO704"


class Story:
    def __init__(self, given):
        self.java = f"{given.java_home}/bin/java"
        self.jar = given.jar
        self.installation = agent.Installation.made(given.folder, given.folder / "lib")
        self.world = World(jvm(self.java, given.classpath), Trust(given.folder, given.java_home))
        self.world.become(FARGATE)
        self.s3 = Bucket(self.world)

    def tell(self):
        self.installation.configure(self.world.home, self.s3.port)
        self.fails()
        print("== Act 2: whoami hadoop", self.whoami(), sep="\n")
        require(self.who() == {"nothing"}, f"whoami says it is {self.who()}")
        self.names_sdk()
        self.installation.add(self.diagnose())
        require(self.who() == {"TASK"}, f"whoami says it will be {self.who()}")
        self.delivers()

    def fails(self):
        """Act 1: it runs, tries again and again, and S3 gets nothing."""
        flume = agent.Agent(self.world, self.installation, self.java)
        failed = flume.await_that(lambda: flume.log.count(" HDFSEventSink: ") >= 2, PATIENCE)
        runs = flume.process.poll() is None
        flume.end()
        print("== Act 1: Flume", *excerpt(flume.log), sep="\n")
        require(failed, f"Flume did not complain twice in {PATIENCE} s: {flume.log[-2000:]}")
        require(runs, "Flume ended, where it should try again")
        require("No AWS Credentials provided by" in flume.log, "it complains of something else")
        require(not self.s3.requests(), f"S3 got requests: {self.s3.requests()[:3]}")
        require(not self.container_requests(), "the task's credentials were asked for")

    def diagnose(self):
        """Act 2: whoami names the cause, and prints the fix."""
        findings = {each["code"]: each for each in self.whoami_json()["findings"]}
        require(CAUSE in findings, f"whoami finds {', '.join(findings) or 'nothing'}")
        snippets = [each["snippet"] or "" for each in findings[CAUSE]["remedies"]]
        wanted = [each for each in snippets if each.strip().startswith("<property>")]
        require(len(wanted) == 1, f"{CAUSE} prints {len(wanted)} properties: {snippets}")
        return wanted[0]

    def names_sdk(self):
        """The whole diagnosis tells, too, that this Hadoop's SDK gets no update any more."""
        command = ["env", f"HADOOP_HOME={self.installation.hadoop}", self.java, "-jar", self.jar]
        command += ["--format", "json", "--timeout", f"{PATIENCE}s"]
        out, err = self.world.run(command, 2 * PATIENCE) or ("", "it never answers")
        require(out, f"whoami says nothing: {err}")
        findings = {each["code"]: each["text"] for each in json.loads(out)["findings"]}
        require(OLD_SDK in findings, f"whoami finds no {OLD_SDK}: {', '.join(findings)}")
        text = findings[OLD_SDK]
        require(f"SDK for Java {agent.SDK}." in text, f"it is {agent.SDK}, and it says: {text}")

    def who(self):
        """Who S3A is, as it is predicted and as it is tried: one name, where they agree."""
        walk = oracle.only_walk(self.whoami_json())
        return {oracle.read(self.world, each).who for each in (walk, walk["trial"])}

    def whoami_json(self):
        return json.loads(self.whoami("--format", "json", "--show-key-ids"))

    def whoami(self, *words):
        command = [self.java, f"-Duser.home={self.world.home}", "-jar", self.jar, "hadoop"]
        command += ["--home", str(self.installation.hadoop), "--timeout", f"{PATIENCE}s", *words]
        out, err = self.world.run(command, 2 * PATIENCE) or ("", "it never answers")
        require(out, f"whoami says nothing: {err}")
        return out

    def delivers(self):
        """Act 3: the events are in S3, and the Task Role put them there."""
        flume = agent.Agent(self.world, self.installation, self.java)
        arrived = flume.await_that(self.s3.has_events, PATIENCE)
        flume.end()
        signers = {self.world.source_of(each) for each in self.s3.signers()}
        print("== Act 3: S3", *map(self.line, self.s3.requests()), sep="\n")
        require(arrived, f"the events are not in S3 after {PATIENCE} s: {flume.log[-2000:]}")
        require(signers == {"TASK"}, f"S3 saw the keys of {signers}")

    def line(self, request):
        who = self.world.source_of(request["accessKeyId"])
        return f"{who} {request['status']} {request['request']}"

    def container_requests(self):
        """What the endpoint of the task's credentials was asked so far."""
        return self.world.requests().get("container", [])

    def end(self):
        self.s3.end()
        self.world.close()


def excerpt(log):
    """The complaints of the log, without the places in the code."""
    lines = [each for each in log.splitlines() if not each.startswith(("\t", "SLF4J:"))]
    return [each for each in lines if each]


def main():
    parser = argparse.ArgumentParser(prog="scripts/conformance --flume", allow_abbrev=False)
    for each in ("--folder", "--jar", "--java-home", "--classpath"):
        parser.add_argument(each, required=True, help=argparse.SUPPRESS)
    given = parser.parse_args()
    given.folder = Path(given.folder)
    given.folder.mkdir(parents=True, exist_ok=True)
    try:
        story = Story(given)
    except Missing as why:
        print(f"SKIPPED: Flume and Hadoop cannot be had: {why}")
        return 0
    try:
        story.tell()
    except Failed as why:
        print(f"flume: FAILED: {why}")
        return 1
    finally:
        story.end()
    print("flume: nothing arrives; the fix as printed makes it deliver, with the Task Role's keys")
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""S3 in a world."""

import json
import sys
import time
from pathlib import Path

import agent
from expectation import require


class Bucket:
    """The stand-in for S3 in the world, and what it saw."""

    def __init__(self, world):
        self.file = Path(world.home, "s3.jsonl")
        script = Path(__file__).with_name("s3.py")
        with self.file.open("w") as out:
            command = [sys.executable, "-B", str(script), agent.BUCKET, "0"]
            self.process = world.start(command, out)
        while "\n" not in self.file.read_text():
            require(self.process.poll() is None, f"S3 ended: {self.file.read_text()}")
            time.sleep(0.1)
        self.port = json.loads(self.file.read_text())["port"]

    def requests(self):
        told = [json.loads(each) for each in self.file.read_text().splitlines()]
        return [each for each in told if "request" in each]

    def signers(self):
        return {each["accessKeyId"] for each in self.requests()}

    def has_events(self):
        """Whether they are there as a whole, in an object whose name is the last one."""
        content = "\n".join(agent.EVENTS) + "\n"
        put = [each for each in self.requests() if each["status"] == 200 and each["object"]]
        names = [each["request"] for each in self.requests() if each["status"] in (200, 204)]
        renamed = any(each.startswith("DELETE ") and ".tmp" in each for each in names)
        return renamed and any(each["object"] == content for each in put)

    def end(self):
        self.process.kill()
        self.process.wait()

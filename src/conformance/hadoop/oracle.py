"""What whoami says of an installation, in a world that nobody has asked before."""

import json
import subprocess

from answer import NOTHING, Answer, one_line

LONGEST = 90


class Oracle:
    """The command "whoami hadoop", which predicts and tries; or the trial alone, without it."""

    def __init__(self, java, jar, classpath):
        self.java = java
        self.jar = jar
        self.classpath = classpath
        self.predicts = has_command(java, jar)

    def ask(self, world, setting, home):
        """The prediction, None where this jar makes none, and the trial."""
        world.become(setting.words)
        out = self.run(world, self.words(home))
        try:
            told = json.loads(out)
            if not self.predicts:
                return None, read(world, told)
            walk = only_walk(told)
            if not walk["trial"]:
                raise RuntimeError(f"not tried: {told['installations'][0]['trial']}")
            guess = read(world, walk)
            trial = read(world, walk["trial"])
        except (ValueError, KeyError, TypeError):
            raise RuntimeError(f"whoami gave no answer: {one_line(out)[-300:]}")
        if walk["trial"]["agrees"] != (guess.who == trial.who):
            raise RuntimeError(f"agrees is {walk['trial']['agrees']}: {guess.text}, {trial.text}")
        return guess, trial

    def words(self, home):
        if self.predicts:
            asked = ["hadoop", "--home", str(home), "--format", "json", "--show-key-ids"]
            return ["-jar", self.jar, *asked, "--timeout", "60s"]
        return ["-cp", self.classpath, "dev.whoami.trial.HadoopTrialMain", str(home)]

    def run(self, world, words):
        printed = world.run([self.java, f"-Duser.home={world.home}", *words], LONGEST)
        if printed is None:
            raise RuntimeError("whoami never answers")
        out, err = printed
        if not out.strip():
            raise RuntimeError(f"whoami said nothing: {one_line(err)[-300:]}")
        return out


def has_command(java, jar):
    command = ["unshare", "--net", java, "-jar", jar, "hadoop", "--help"]
    # Where there is none, it is the help of the whole.
    return "Usage: whoami hadoop" in subprocess.run(command, capture_output=True, text=True).stdout


def only_walk(told):
    walks = [each for each in told["walks"] if each["client"] == "hadoop-s3a"]
    if len(walks) != 1:
        raise KeyError(f"{len(walks)} walks of hadoop-s3a")
    return walks[0]


def read(world, told):
    """A walk, or a trial."""
    if told["accessKeyId"]:
        return Answer(world.source_of(told["accessKeyId"]))
    if told["ending"] == "NOT_RUN":
        raise RuntimeError(f"not tried: {told.get('error')}")
    return Answer(NOTHING, one_line(f"{told['ending']}: {told.get('error')}"))

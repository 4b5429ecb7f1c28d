"""What whoami says of an installation, in a world that nobody has asked before."""

import json

from answer import NOTHING, Answer, one_line

LONGEST = 90


class Oracle:
    """The command "whoami hadoop", which predicts and tries."""

    def __init__(self, java, jar):
        self.java = java
        self.jar = jar

    def ask(self, world, setting, home):
        """The prediction, and the trial."""
        world.become(setting.words)
        out = self.run(world, self.words(home))
        try:
            told = json.loads(out)
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
        asked = ["hadoop", "--home", str(home), "--format", "json", "--show-key-ids"]
        return ["-jar", self.jar, *asked, "--timeout", "60s"]

    def run(self, world, words):
        printed = world.run([self.java, f"-Duser.home={world.home}", *words], LONGEST)
        if printed is None:
            raise RuntimeError("whoami never answers")
        out, err = printed
        if not out.strip():
            raise RuntimeError(f"whoami said nothing: {one_line(err)[-300:]}")
        return out


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

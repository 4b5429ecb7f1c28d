"""What whoami says of all libraries, in a world that nobody has asked before."""

import json

from answer import ANONYMOUS, NOTHING, Answer, one_line

LONGEST = 240
# What whoami says of a look that its own limit ended.
CUT_SHORT = [
    "when the time of this run was up",
    "was not found out in time",
    "had not ended when its time was up",
    "not known: this container had",
]
MAIN = "dev.whoami.launcher.Boot"


class Whoami:
    """The jar, which predicts for all clients in one go."""

    def __init__(self, archive, java_options):
        self.archive = archive
        self.java_options = java_options
        self.words = [MAIN, "clients", "--format", "json", "--show-key-ids"]

    def predict(self, world, setting, libraries):
        """The answer of each library by its name."""
        world.become(setting.words, setting.names)
        usual = [each for each in libraries if not each.config]
        answers = self.walks(world, [each.name for each in usual]) if usual else {}
        for each in libraries:
            if each.config:
                answers[each.name] = self.configured(world, each)
        return answers

    def walks(self, world, names):
        walks = self.ask(world, [",".join(names)])["walks"]
        answers = {f"{each['client']}@{each['version']}": read(world, each) for each in walks}
        lost = [each for each in names if each not in answers]
        if lost:
            raise RuntimeError(f"whoami walked {', '.join(answers)} and not {', '.join(lost)}")
        return answers

    def configured(self, world, library):
        """The answer of one whose configuration whoami reads."""
        words = [library.id_with_version, "--config", str(library.config)]
        (program,) = self.ask(world, words)["programs"]
        return read(world, program["walk"])

    def ask(self, world, words):
        asked = [*words, "--timeout", "20s", "--run-credential-process"]
        home = f"-Duser.home={world.home}"
        java = [*self.archive.command, *self.java_options, home]
        printed = world.run([*java, *self.words, *asked], LONGEST)
        if printed is None:
            raise RuntimeError("whoami never answers")
        out, err = printed
        try:
            return json.loads(out)
        except ValueError:
            raise RuntimeError(f"whoami gave no walks: {one_line(out + err)[-300:]}")


def read(world, walk):
    unsure = not walk["parserKnown"]
    if walk["accessKeyId"]:
        return Answer(world.source_of(walk["accessKeyId"]), unsure=unsure)
    if walk["ending"] == ANONYMOUS:
        return Answer(ANONYMOUS, unsure=unsure)
    stopped = [each for each in walk.get("visits", []) if each.get("did") == "STOPPED_AT"]
    why = f": {stopped[-1].get('because')}" if stopped else ""
    cut_short = any(each in why for each in CUT_SHORT)
    return Answer(NOTHING, one_line(f"{walk['ending']}{why}"), cut_short=cut_short, unsure=unsure)

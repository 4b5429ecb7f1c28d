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
FIRST_LOOK = "dev.whoami.e2e.FirstLookMain"


class Whoami:
    """The jar, which predicts for all clients in one go.

    Where the world changes with the first request, the SDK that whoami runs asks too late, and
    whoami looks again. The clients ask first, so the first look is what they are compared with.
    """

    def __init__(self, archive, java_options, worlds):
        self.archive = archive
        self.java_options = java_options
        self.worlds = worlds
        self.words = [MAIN, "clients", "--format", "json", "--show-key-ids"]

    def predict(self, world, setting, libraries):
        """The answer of each library by its name."""
        world.become(setting.words, setting.names)
        usual = [each for each in libraries if not each.config]
        names = ",".join(each.name for each in usual)
        walks = self.first_look if setting.changes else self.walks
        answers = self.answers(world, walks(world, names), usual) if usual else {}
        for each in libraries:
            if each.config:
                answers[each.name] = self.configured(world, each)
        return answers

    def walks(self, world, names):
        return self.ask(world, [names])["walks"]

    def first_look(self, world, names):
        return self.printed(world, self.worlds, [FIRST_LOOK, names])["walks"]

    @staticmethod
    def answers(world, walks, libraries):
        answers = {f"{each['client']}@{each['version']}": read(world, each) for each in walks}
        lost = [each.name for each in libraries if each.name not in answers]
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
        return self.printed(world, self.archive, [*self.words, *asked])

    def printed(self, world, archive, words):
        home = f"-Duser.home={world.home}"
        java = [*archive.command, *self.java_options, home]
        printed = world.run([*java, *words], LONGEST)
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

"""Who somebody is in a setting: what a library answered, or what whoami predicts of it."""

from dataclasses import asdict, dataclass, field

NOTHING = "nothing"
# It sends requests that nobody signs.
ANONYMOUS = "ANONYMOUS"


@dataclass
class Answer:
    """A source's name, or nothing; and what was said if that."""

    who: str
    said: str = ""
    seconds: float = 0.0
    requests: dict = field(default_factory=dict)
    complaints: str = ""
    # Whether whoami says that it does not know how the client reads the files.
    unsure: bool = False
    # Whether whoami had no time to find it out, so that it is an answer to nothing.
    cut_short: bool = False

    @property
    def text(self):
        return self.who if self.who != NOTHING else f"{NOTHING} ({self.said})"

    def as_dict(self):
        return asdict(self)


def one_line(text):
    return " ".join(text.split())

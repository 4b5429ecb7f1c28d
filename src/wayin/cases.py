"""What is tried, by name, and how it says that something is not as it should be."""

cases = []


def case(test):
    cases.append(test)
    return test


class Skipped(Exception):
    """What this machine lacks for it."""


class Failed(Exception):
    """What was expected, and what came."""


def require(condition, what):
    if not condition:
        raise Failed(what)


class Ran:
    """What a script said, and its exit code."""

    def __init__(self, status, out, err):
        self.status, self.out, self.err = status, out, err

    def __str__(self):
        return f"exit {self.status}\n-- out\n{self.out}-- err\n{self.err}"

    def says(self, *words):
        for each in words:
            require(each in self.out + self.err, f"it does not say {each!r}: {self}")
        return self

    def ends_with(self, status):
        require(self.status == status, f"it does not end with {status}: {self}")
        return self

    def is_a_message(self):
        """What a person can read: no error of the shell, no trace of Java or Python."""
        for each in ("Traceback", "\tat ", ": line ", "unbound variable"):
            require(each not in self.err, f"it says {each!r}: {self}")
        return self

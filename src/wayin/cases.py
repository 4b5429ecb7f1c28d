"""What is tried, by name, and how it says that something is not as it should be."""

cases = []


def case(test):
    cases.append(test)
    return test


class Failed(Exception):
    """What was expected, and what came."""


def require(condition, what):
    if not condition:
        raise Failed(what)

"""What has to be so, or it is told what is."""


class Failed(Exception):
    """It went another way, and which."""


def require(condition, otherwise):
    if not condition:
        raise Failed(otherwise)

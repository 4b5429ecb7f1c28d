"""Settings drawn at random from the whole product of all factors."""

import random

import settings

# How often in a hundred a factor keeps its plain value; of the others each is as likely as the
# next. Without it, an early source would hide the late ones in nearly every setting.
PLAIN = {
    "keys": 70,
    "web-identity": 60,
    "profile": 30,
    "address": 80,
    "pod": 70,
    "sts": 40,
    "disabling": 75,
    "sts-answer": 60,
    "names": 75,
    "region": 60,
    "regional": 70,
    "fips": 80,
    "dual-stack": 80,
    "clock": 80,
    "load-config": 50,
    "dialect": 60,
    "profile-name": 75,
    "blank": 70,
    "helper": 75,
    "document": 80,
    "proxy": 75,
    "keys-end": 85,
    "attempts": 85,
    "timeout": 85,
    "mode": 85,
}


def draw(seed, number, factors=None):
    """So many different settings that can be predicted, and those left out on the way.

    The same for the same seed; a larger number begins with what a smaller one has. Where factors
    are named, the others are plain.
    """
    dice = random.Random(seed)
    drawn, left_out = {}, {}
    while len(drawn) < number:
        values = {name: value(dice, name) for name in factors or settings.FACTORS}
        setting = settings.Setting.of(values)
        (left_out if setting.left_out else drawn)[setting.id] = setting
    return list(drawn.values()), list(left_out.values())


def value(dice, name):
    first, *others = settings.FACTORS[name]
    if name not in PLAIN:
        return dice.choice([first, *others])
    return first if dice.random() * 100 < PLAIN[name] else dice.choice(others)

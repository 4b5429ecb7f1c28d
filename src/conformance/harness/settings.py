"""The settings in which the clients are asked: what each part of the world can be like."""

from pairs import covering, most_varied

FACTORS = {
    "container": {
        "absent": [],
        "healthy": ["container=HEALTHY"],
        "400": ["container=STALE_ID"],
        "404": ["container=NOT_FOUND"],
        "500": ["container=INTERNAL_ERROR"],
        "503": ["container=UNINITIALIZED"],
        "refused": ["container=REFUSED"],
        "hangs": ["container=HANGS"],
        "not-json": ["container=NOT_JSON"],
        "no-keys": ["container=NO_KEYS"],
        "expired": ["container=EXPIRED"],
        "fails-twice": ["container=FAILS_TWICE"],
    },
    "instance": {
        "v2": ["instance=V2_ONLY"],
        "v1-and-v2": ["instance=V1_AND_V2"],
        "refused": ["instance=REFUSED"],
        "hangs": ["instance=HANGS"],
        "no-role": ["instance=NO_ROLE"],
        "hop-limit": ["instance=HOP_LIMIT"],
        "hop-limit-v1": ["instance=HOP_LIMIT_V1"],
        "put-403-v1": ["instance=PUT_FORBIDDEN_V1"],
    },
    "keys": {
        "none": [],
        "both": ["keys=BOTH"],
        "id-only": ["keys=ID_ONLY"],
        "secret-only": ["keys=SECRET_ONLY"],
        "blank": ["keys=BLANK"],
    },
    "web-identity": {
        "none": [],
        "healthy": ["webIdentity=HEALTHY"],
        "missing-file": ["webIdentity=MISSING_FILE"],
        "denied": ["webIdentity=HEALTHY", "sts=DENIES_WEB_IDENTITY"],
        "only-file": ["webIdentity=ONLY_TOKEN_FILE"],
        "only-role": ["webIdentity=ONLY_ROLE_ARN"],
    },
    "profile": {
        "none": [],
        "default": ["profile=STATIC_DEFAULT"],
        "named": ["profile=NAMED_STATIC"],
        "named-missing": ["profile=NAMED_MISSING"],
        "missing-source": ["profile=MISSING_SOURCE"],
    },
    "pod": {
        "none": [],
        "healthy": ["secondAgent=HEALTHY"],
        "403": ["secondAgent=FORBIDDEN"],
        "missing-file": ["secondAgent=MISSING_TOKEN_FILE"],
        "newline": ["secondAgent=TOKEN_WITH_NEWLINE"],
    },
    # Whether STS has its own names, as mostly, or the one that a variable gives it.
    "sts": {
        "own-name": ["unset:AWS_ENDPOINT_URL_STS"],
        "variable": [],
    },
    "disabling": {
        "none": [],
        "imds-true": ["env:AWS_EC2_METADATA_DISABLED=true"],
        "imds-1": ["env:AWS_EC2_METADATA_DISABLED=1"],
        "v1-true": ["env:AWS_EC2_METADATA_V1_DISABLED=true"],
    },
}
# Sources that nearly every client asks first: in most settings they have to stay out of the way.
EARLY = ["keys", "web-identity", "profile"]
HEALTHY = {"container": "healthy", "instance": "v2"}
REGION = "env:AWS_REGION=us-west-2"


class Setting:
    """One value for each factor. Those that are not given have their first."""

    def __init__(self, **chosen):
        given = {name.replace("_", "-"): value for name, value in chosen.items()}
        self.values = {name: given.get(name, next(iter(FACTORS[name]))) for name in FACTORS}

    @staticmethod
    def of(values):
        return Setting(**values)

    @staticmethod
    def named(text):
        """The setting of an ID, which may be one that was not generated."""
        values = dict(part.split("=", 1) for part in text.split(","))
        for name, value in values.items():
            if value not in FACTORS.get(name, {}):
                raise ValueError(f"{name}={value} is no part of a setting; see settings.py")
        return Setting.of(values)

    @property
    def id(self):
        return ",".join(
            f"{name}={value}"
            for name, value in self.values.items()
            if name in HEALTHY or value != next(iter(FACTORS[name]))
        )

    @property
    def words(self):
        """What makes the lab's world this one."""
        return [REGION, *(w for name, value in self.values.items() for w in FACTORS[name][value])]

    @property
    def turned_early(self):
        """How many of the early sources are there, in whatever state."""
        return sum(self.values[name] != "none" for name in EARLY)

    @property
    def hangs(self):
        return any(
            value == "hangs" or value.startswith("hop-limit") for value in self.values.values()
        )


def singles():
    """Each value alone in an otherwise healthy world."""
    yield Setting.of(HEALTHY)
    for name, values in FACTORS.items():
        for value in values:
            yield Setting.of({**HEALTHY, name: value})


def container_and_instance():
    """Every container with every instance, and nothing else."""
    for container in FACTORS["container"]:
        for instance in FACTORS["instance"]:
            yield Setting(container=container, instance=instance)


def instance_without_container():
    """Every instance with every Pod Identity, and with everything that disables it."""
    for instance in FACTORS["instance"]:
        for pod in FACTORS["pod"]:
            yield Setting(container="absent", instance=instance, pod=pod)
        for disabling in FACTORS["disabling"]:
            yield Setting(container="absent", instance=instance, disabling=disabling)


def pairs():
    """Every pair of values of two factors, twice: in different company."""
    values = {name: list(each) for name, each in FACTORS.items()}
    turned = {name: [first, *reversed(rest)] for name, (first, *rest) in values.items()}
    done = [
        each.values
        for part in (singles(), container_and_instance(), instance_without_container())
        for each in part
    ]
    yield from map(Setting.of, covering(values, EARLY, done))
    yield from map(Setting.of, covering(turned, EARLY))


def every():
    parts = [singles(), container_and_instance(), instance_without_container(), pairs()]
    return list({each.id: each for part in parts for each in part}.values())


def thin(number):
    """So many that differ most, half of them without an early source in the way."""
    plain = [each for each in every() if each.turned_early == 0]
    rest = [each for each in every() if each.turned_early > 0]
    half = most_varied(plain, lambda each: each.values, (number + 1) // 2)
    return half + most_varied(rest, lambda each: each.values, number - len(half))

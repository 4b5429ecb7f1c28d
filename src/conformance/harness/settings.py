"""The settings in which the clients are asked: what each part of the world can be like."""

import replies
import sts_names
from dialects import DIALECTS
from pairs import covering, most_varied
from profiles import PROFILES, files

# The values that the table has in every pair. The first of a factor is its plain one.
CORE = {
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
        name: [] for name in ("none", "default", "named", "named-missing", "missing-source")
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
ADDRESS = "env:AWS_EC2_METADATA_SERVICE_ENDPOINT"
FULL_URI = "env:AWS_CONTAINER_CREDENTIALS_FULL_URI"
# Where the world has one; see WorldsMain.
PROXY = {"HTTP_PROXY": "http://127.0.0.1:3128"}
OWN = "127.0.0.1"
LINK_LOCAL = "169.254.169.254,169.254.170.2,169.254.170.23"
NO_STS = "unset:AWS_ENDPOINT_URL_STS"
IGNORED = "env:AWS_IGNORE_CONFIGURED_ENDPOINT_URLS=true"
SERVICES = ["line:services = lab", "section:[services lab]\nsts =\n  endpoint_url = {sts}\n"]
NO_REGION = ["unset:AWS_REGION", "unset:AWS_DEFAULT_REGION"]
BLANK = """
    AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN
    AWS_PROFILE AWS_DEFAULT_PROFILE AWS_CONFIG_FILE AWS_SHARED_CREDENTIALS_FILE AWS_SDK_LOAD_CONFIG
    AWS_ROLE_ARN AWS_WEB_IDENTITY_TOKEN_FILE AWS_ROLE_SESSION_NAME
    AWS_CONTAINER_CREDENTIALS_RELATIVE_URI AWS_CONTAINER_CREDENTIALS_FULL_URI
    AWS_CONTAINER_AUTHORIZATION_TOKEN AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE
    AWS_EC2_METADATA_DISABLED AWS_EC2_METADATA_V1_DISABLED AWS_EC2_METADATA_SERVICE_ENDPOINT
    AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE AWS_METADATA_SERVICE_TIMEOUT
    AWS_METADATA_SERVICE_NUM_ATTEMPTS AWS_REGION AWS_DEFAULT_REGION AWS_STS_REGIONAL_ENDPOINTS
    AWS_ENDPOINT_URL AWS_ENDPOINT_URL_STS AWS_IGNORE_CONFIGURED_ENDPOINT_URLS
    AWS_USE_FIPS_ENDPOINT AWS_USE_DUALSTACK_ENDPOINT AWS_RETRY_MODE AWS_MAX_ATTEMPTS
""".split()


def proxy(variables, **exempt):
    return [f"env:{name}={value}" for name, value in {**variables, **exempt}.items()]


# Another address of this machine, which is also one of the range 127.0.0.0/8.
AT_ANOTHER = replies.helper("usual", "127.0.0.2")
# The values and factors that are asked alone, and in whatever company a random draw finds.
MORE = {
    "container": {"429": ["container=THROTTLED"], "closes-early": ["container=CLOSES_EARLY"]},
    "instance": {"fails-once": ["instance=FAILS_ONCE"], "fails-twice": ["instance=FAILS_TWICE"]},
    "web-identity": {"expired": ["webIdentity=EXPIRED_TOKEN"]},
    "profile": {name: [] for name in PROFILES},
    # Where the instance metadata are, and how their address ends.
    "address": {
        "usual": [],
        "usual-set": [f"{ADDRESS}=http://169.254.169.254"],
        "usual-slash": [f"{ADDRESS}=http://169.254.169.254/"],
        "helper": ["standIn=SIGNING_HELPER"],
        "helper-slash": ["standIn=SIGNING_HELPER", f"{ADDRESS}=http://127.0.0.1:9911/"],
    },
    "pod": {"rotates": ["secondAgent=ROTATES_TOKEN"]},
    "sts": {
        "services": [NO_STS, *SERVICES],
        "services-ignored": [NO_STS, *SERVICES, IGNORED],
        "variable-and-services": [SERVICES[0], SERVICES[1].replace("{sts}", "http://127.0.0.1:9")],
        "profile": [NO_STS, "line:endpoint_url = {sts}"],
        "profile-ignores": ["line:ignore_configured_endpoint_urls = true"],
        "all-services": [NO_STS, "env:AWS_ENDPOINT_URL={sts}"],
        "variable-ignored": [IGNORED],
    },
    "disabling": {
        "imds-false": ["env:AWS_EC2_METADATA_DISABLED=false"],
        "v1-false": ["env:AWS_EC2_METADATA_V1_DISABLED=false"],
    },
    "sts-answer": {
        "healthy": [],
        "throttles": ["sts=THROTTLES"],
        "throttles-once": ["sts=THROTTLES_ONCE"],
        "fails-once": ["sts=FAILS_ONCE"],
        "denies": ["sts=DENIES"],
        "refused": ["sts=REFUSED"],
        "rotates": ["sts=ROTATES_TOKEN"],
    },
    # Which of the names of STS lead anywhere.
    "names": {"all": [f"names:{','.join(sts_names.KINDS)}"]}
    | {f"{kind}-only": [f"names:{kind}"] for kind in sts_names.KINDS}
    | {"none": ["names:"]},
    "region": {
        "us-west-2": ["env:AWS_REGION=us-west-2"],
        "none": NO_REGION,
        "default-region": [NO_REGION[0], "env:AWS_DEFAULT_REGION=us-west-2"],
        "profile": [*NO_REGION, "line:region = us-west-2"],
    }
    | {
        each: [f"env:AWS_REGION={each}", f"env:AWS_DEFAULT_REGION={each}"]
        for each in ("us-east-1", "us-gov-west-1", "cn-north-1", "us-iso-east-1")
    },
    "regional": {
        "platform": [],
        "legacy": ["env:AWS_STS_REGIONAL_ENDPOINTS=legacy"],
        "regional": ["env:AWS_STS_REGIONAL_ENDPOINTS=regional"],
        "profile-legacy": ["line:sts_regional_endpoints = legacy"],
    },
    "fips": {
        "none": [],
        "true": ["env:AWS_USE_FIPS_ENDPOINT=true"],
        "false": ["env:AWS_USE_FIPS_ENDPOINT=false"],
        "profile": ["line:use_fips_endpoint = true"],
    },
    "dual-stack": {
        "none": [],
        "true": ["env:AWS_USE_DUALSTACK_ENDPOINT=true"],
        "false": ["env:AWS_USE_DUALSTACK_ENDPOINT=false"],
        "profile": ["line:use_dualstack_endpoint = true"],
    },
    # The client's clock, in hours: the world's is that much behind.
    "clock": {"right": [], "ahead": ["clock:-3600"], "behind": ["clock:3600"]},
    "load-config": {"none": [], "1": ["env:AWS_SDK_LOAD_CONFIG=1"]},
    # How the profile files are written.
    "dialect": {name: [f"dialect:{name}"] for name in DIALECTS},
    "profile-name": {
        "default": [],
        "AWS_PROFILE": ["env:AWS_PROFILE=build"],
        "AWS_DEFAULT_PROFILE": ["env:AWS_DEFAULT_PROFILE=build"],
    },
    "blank": {"none": []} | {name: [f"env:{name}="] for name in BLANK},
    # A program at a FULL_URI whose replies are not always AWS's, and its address.
    "helper": {"none": []}
    | {name: [f"{FULL_URI}={replies.HELPER}", *replies.helper(name)] for name in replies.FORMS}
    | {
        f"at-{host}": [f"{FULL_URI}=http://{host}:7777/creds", *replies.helper("usual")]
        for host in ("localhost", "127.1", "2130706433")
    }
    | {"at-127.0.0.2": [f"{FULL_URI}=http://127.0.0.2:7777/creds", *AT_ANOTHER]},
    # The instance metadata, which may answer in as many ways.
    "document": {"own": []}
    | {name: replies.instance(name) for name in replies.FORMS}
    | {
        "two-roles": replies.instance("usual", "ecsInstanceRole\nother"),
        "role-and-line-break": replies.instance("usual", "ecsInstanceRole\n"),
        "no-code": replies.instance("usual", without=["Code"]),
    },
    # A proxy that does not lead to link-local addresses. That it is exempt for this machine keeps
    # the world's STS out of it, which real ones do not have there.
    "proxy": {
        "none": [],
        "upper": proxy(PROXY, NO_PROXY=OWN),
        "lower": proxy({"http_proxy": PROXY["HTTP_PROXY"]}, no_proxy=OWN),
        "https": proxy({"HTTPS_PROXY": PROXY["HTTP_PROXY"]}, NO_PROXY=OWN),
        "both": proxy({**PROXY, "HTTPS_PROXY": PROXY["HTTP_PROXY"]}, NO_PROXY=OWN),
        "exempt": proxy(PROXY, NO_PROXY=f"{OWN},{LINK_LOCAL}"),
        "range": proxy(PROXY, NO_PROXY=f"{OWN},169.254.0.0/16"),
        "star": proxy(PROXY, NO_PROXY="*"),
        "star-in-list": proxy(PROXY, NO_PROXY=f"{OWN},*"),
        "glob": proxy(PROXY, NO_PROXY=f"{OWN},169.254.*"),
        "blanks": proxy(PROXY, NO_PROXY=f"{OWN},{LINK_LOCAL.replace(',', ' ')}"),
        "suffix": proxy(PROXY, NO_PROXY=f"{OWN},.254,.2"),
        "port": proxy(PROXY, NO_PROXY=f"{OWN},169.254.169.254:80,169.254.170.2:80"),
        "upper-exempts": proxy(PROXY, NO_PROXY=f"{OWN},{LINK_LOCAL}", no_proxy=OWN),
        "lower-exempts": proxy(PROXY, NO_PROXY=OWN, no_proxy=f"{OWN},{LINK_LOCAL}"),
        "blank-lower": proxy({**PROXY, "http_proxy": ""}, NO_PROXY=OWN),
    },
    "keys-end": {
        "not-set": [],
        "past": ["env:AWS_CREDENTIAL_EXPIRATION=2020-01-01T00:00:00Z"],
        "future": ["env:AWS_CREDENTIAL_EXPIRATION=2100-01-01T00:00:00+00:00"],
        "word": ["env:AWS_CREDENTIAL_EXPIRATION=never"],
    },
    "attempts": {"not-set": []}
    | {n: [f"env:AWS_METADATA_SERVICE_NUM_ATTEMPTS={n}"] for n in ("0", "-1", "2", "many")},
    "timeout": {"not-set": []}
    | {n: [f"env:AWS_METADATA_SERVICE_TIMEOUT={n}"] for n in ("0", "-1", "2", "1.5", "long")},
    "mode": {
        "not-set": [],
        "IPv4": ["env:AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE=IPv4"],
        "ipv4": ["env:AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE=ipv4"],
        "IPv5": ["env:AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE=IPv5"],
        "IPv5-and-address": [
            "env:AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE=IPv5",
            f"{ADDRESS}=http://169.254.169.254",
        ],
        "no-address": [f"{ADDRESS}=no address"],
        "host-alone": [f"{ADDRESS}=169.254.169.254"],
    },
}
FACTORS = {name: CORE.get(name, {}) | MORE.get(name, {}) for name in [*CORE, *MORE]}
# Sources that nearly every client asks first: in most settings they have to stay out of the way.
EARLY = ["keys", "web-identity", "profile"]
HEALTHY = {"container": "healthy", "instance": "v2"}
# Where a value of MORE alone shows nothing, since nothing asks for it.
COMPANY = {
    name: {**HEALTHY, "web-identity": "healthy"}
    for name in ("sts", "sts-answer", "names", "region", "regional", "fips", "dual-stack", "clock")
} | {
    **{name: {"instance": "v2"} for name in ("helper", "document", "proxy", "mode", "address")},
    **{name: {"instance": "v2"} for name in ("attempts", "timeout")},
    "keys-end": {**HEALTHY, "keys": "both"},
}
COMPANY["dialect"] = {**HEALTHY, "profile": "default"}
# What answers another client in another way than the first.
CHANGING = {
    "container": {"fails-twice"},
    "instance": {"fails-once", "fails-twice"},
    "sts-answer": {"throttles-once", "fails-once", "rotates"},
}
# What no prediction can be made of, and why. Whoever draws it is told so.
NEVER = {("profile", "process-hangs")}
CHANCE = "two of whoami's probes ask it at once, and which of them meets the failure is chance"
REGION_FIRST = (
    "the SDK for Java 2 asks the instance metadata for the region before it asks STS, and meets "
    "their failures then, in a walk that whoami knows link by link"
)
ASSUMING = [name for name in PROFILES if name.startswith(("role", "chain", "token", "circle"))]
# Without one, or with one that a blank variable takes away.
WITHOUT_REGION = [{"region": ["none", "default-region"]}, {"blank": ["AWS_REGION"]}]
ASKING_STS = [
    {"profile": ASSUMING},
    {"web-identity": ["healthy", "missing-file", "denied", "expired"]},
]
LEFT_OUT = [
    (
        {"profile": ["process-hangs"]},
        "whoami waits three seconds for a credential_process and then says that it does not know, "
        "while most clients wait without a limit",
    ),
    (
        {
            "instance": ["fails-once", "fails-twice"],
            "profile": ["role-of-instance", "chain-of-instance", "role-alone"],
        },
        f"the instance fails first: {CHANCE}",
    ),
    (
        {
            "container": ["fails-twice"],
            "profile": ["role-of-container", "chain-of-container", "role-alone"],
        },
        f"the container's endpoint fails first: {CHANCE}",
    ),
    (
        {
            "sts-answer": ["fails-once", "throttles-once", "rotates"],
            "web-identity": ["healthy", "denied", "only-file"],
            "profile": ASSUMING,
        },
        f"STS fails first: {CHANCE}",
    ),
    (
        {"profile": ["circle"], "load-config": ["1"]},
        "the SDK for JavaScript v2 goes round until its stack is full, and whether that kills the "
        "process is chance",
    ),
    *(
        ({"instance": ["fails-once", "fails-twice"], **region, **asked}, REGION_FIRST)
        for region in WITHOUT_REGION
        for asked in ASKING_STS
    ),
]


class Setting:
    """One value for each factor. Those that are not given have their first."""

    def __init__(self, **chosen):
        given = {name.replace("_", "-"): value for name, value in chosen.items()}
        self.values = {name: given.get(name, plain(name)) for name in FACTORS}

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

    def without(self, ignored):
        """The same where these factors are plain."""
        return Setting.of({n: v for n, v in self.values.items() if n not in ignored})

    @property
    def id(self):
        return ",".join(
            f"{name}={value}"
            for name, value in self.values.items()
            if name in HEALTHY or value != plain(name)
        )

    @property
    def words(self):
        """What makes the lab's world this one."""
        variables = [f"env:{n}={v}" for n, v in self.profile.variables.items()]
        words = [*self.all_of("env:", keep=True), *variables, *self.all_of("unset:", keep=True)]
        blank = {f"unset:{self.values['blank']}"}
        traits = [w for w in self.raw if "=" in w and ":" not in w.split("=", 1)[0]]
        written = files(
            self.profile, self.profile_name, self.all_of("line:"), self.all_of("section:")
        )
        habit = DIALECTS[self.values["dialect"]]
        written = {p: habit(t) if p.startswith(".aws/") else t for p, t in written.items()}
        last = self.raw_of("blank")
        return [
            *traits,
            *self.all_of("serve:", keep=True),
            *(word for word in words if word not in {*blank, *last}),
            *last,
            *(f"fill:{path}={text}" for path, text in written.items()),
        ]

    @property
    def raw(self):
        return [word for name in FACTORS for word in self.raw_of(name)]

    def raw_of(self, name):
        return FACTORS[name][self.values[name]]

    def all_of(self, kind, keep=False):
        return [w if keep else w[len(kind) :] for w in self.raw if w.startswith(kind)]

    @property
    def profile(self):
        return PROFILES[self.values["profile"]]

    @property
    def profile_name(self):
        """Of the profile that is asked for."""
        by_name = self.profile.variables or self.values["profile-name"] != "default"
        return "build" if by_name else "default"

    @property
    def names(self):
        """The names of STS that lead to the world."""
        kinds = self.all_of("names:")[0].split(",")
        return [name for kind in kinds if kind for name in sts_names.KINDS[kind]]

    @property
    def clock(self):
        """The world's, in seconds before this machine's."""
        return int(self.all_of("clock:")[0]) if self.all_of("clock:") else 0

    @property
    def turned_early(self):
        """How many of the early sources are there, in whatever state."""
        return sum(self.values[name] != "none" for name in EARLY)

    @property
    def hangs(self):
        """How many endpoints do not answer."""
        return sum(
            self.values[name] == "hangs" or self.values[name].startswith("hop-limit")
            for name in HEALTHY
        )

    @property
    def changes(self):
        """Whether who asks first gets another answer than who asks later."""
        return any(self.values[name] in values for name, values in CHANGING.items())

    @property
    def is_slow(self):
        """Whether STS is such that clients may try it again and again."""
        return any(self.values[name] != plain(name) for name in ("sts-answer", "names", "region"))

    @property
    def is_core(self):
        """Whether the table has each pair of its values."""
        return all(
            value in CORE[name] if name in CORE else value == plain(name)
            for name, value in self.values.items()
        )

    @property
    def left_out(self):
        """Why there is no prediction; empty where there is one."""
        for values, why in LEFT_OUT:
            if all(self.values[name] in each for name, each in values.items()):
                return why
        return ""


def plain(name):
    return next(iter(FACTORS[name]))


# In which a client parses most of what there is to parse.
TYPICAL = Setting.of(
    {
        "container": "500",
        "instance": "v2",
        "web-identity": "denied",
        "profile": "role-of-instance",
        "profile-name": "AWS_PROFILE",
    }
)


def singles():
    """Each value alone in an otherwise healthy world."""
    yield Setting.of(HEALTHY)
    for name, values in FACTORS.items():
        for value in values:
            setting = Setting.of({**COMPANY.get(name, HEALTHY), name: value})
            if value in CORE.get(name, {}):
                yield Setting.of({**HEALTHY, name: value})
            elif not setting.left_out:
                yield setting


def container_and_instance():
    """Every container with every instance, and nothing else."""
    for container in CORE["container"]:
        for instance in CORE["instance"]:
            yield Setting(container=container, instance=instance)


def instance_without_container():
    """Every instance with every Pod Identity, and with everything that disables it."""
    for instance in CORE["instance"]:
        for pod in CORE["pod"]:
            yield Setting(container="absent", instance=instance, pod=pod)
        for disabling in CORE["disabling"]:
            yield Setting(container="absent", instance=instance, disabling=disabling)


def pairs():
    """Every pair of values of two factors, twice: in different company."""
    values = {name: list(each) for name, each in CORE.items()}
    turned = {name: [first, *reversed(rest)] for name, (first, *rest) in values.items()}
    done = [
        {name: each.values[name] for name in CORE}
        for part in (singles(), container_and_instance(), instance_without_container())
        for each in part
        if each.is_core
    ]
    yield from map(Setting.of, covering(values, EARLY, done))
    yield from map(Setting.of, covering(turned, EARLY))


def every():
    parts = [singles(), container_and_instance(), instance_without_container(), pairs()]
    return list({each.id: each for part in parts for each in part}.values())


def thin(number):
    """So many that differ most, half of them without an early source in the way."""
    core = [each for each in every() if each.is_core]
    plain_ones = [each for each in core if each.turned_early == 0]
    rest = [each for each in core if each.turned_early > 0]
    half = most_varied(plain_ones, core_values, (number + 1) // 2)
    return half + most_varied(rest, core_values, number - len(half))


def core_values(setting):
    return {name: setting.values[name] for name in CORE}

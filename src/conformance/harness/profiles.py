"""What the shared config and credentials files of a setting say."""

from dataclasses import dataclass, field

ACCOUNT = "arn:aws:iam::111122223333:role/"
ROLE = f"role_arn = {ACCOUNT}build-role"
KEYS = [
    "aws_access_key_id = {id:IMAGE_BUILD}",
    "aws_secret_access_key = {secret:IMAGE_BUILD}",
]
BASE = {"base": KEYS}
# What the world puts its web identity token into.
TOKEN = "profile/token"
TOKEN_FILE = f"web_identity_token_file = {{home}}/{TOKEN}"
TOKEN_ROLE = f"role_arn = {ACCOUNT}token-role"
MIDDLE = f"role_arn = {ACCOUNT}middle-role"
SCRIPT = "profile/process.sh"


@dataclass(frozen=True)
class Profile:
    """The lines of the profile in force, and whatever it needs beside it."""

    # None where the files do not have it.
    lines: list | None = field(default_factory=list)
    # Other profiles' lines by name.
    others: dict = field(default_factory=dict)
    # What the credentials file has: the profile in force, else others.
    keys: list = field(default_factory=list)
    stored: dict = field(default_factory=dict)
    files: dict = field(default_factory=dict)
    variables: dict = field(default_factory=dict)


def role(*lines, **more):
    return Profile([ROLE, *lines], **more)


def chain(middle, **more):
    """A role that is assumed with what another profile gives."""
    return role("source_profile = middle", others={"middle": middle}, **more)


def process(script, **more):
    return Profile(["credential_process = /bin/sh {home}/" + SCRIPT], files={SCRIPT: script}, **more)


def printing(*fields):
    keys = ['"Version": 1', '"AccessKeyId": "{id:role/process-role}"']
    keys += ['"SecretAccessKey": "{secret:role/process-role}"']
    keys += ['"SessionToken": "{token:role/process-role}"', *fields]
    return "echo '{" + ", ".join(keys) + "}'\n"


FRESH = printing('"Expiration": "{in:7200}"')
NAMED = {"AWS_PROFILE": "build"}
TOKENS = {TOKEN: "{web-identity-token}"}
PROFILES = {
    "none": Profile(),
    "default": Profile(keys=KEYS),
    "named": Profile(keys=KEYS, variables=NAMED),
    "named-missing": Profile(None, others={"other": ["region = us-west-2"]}, variables=NAMED),
    "missing-source": Profile([f"role_arn = {ACCOUNT}deploy", "source_profile = base"]),
    "keys-in-config": Profile(KEYS),
    "id-only": Profile(keys=KEYS[:1]),
    "blank-keys": Profile(keys=["aws_access_key_id =", "aws_secret_access_key ="]),
    "role": role("source_profile = base", stored=BASE),
    "role-of-own-keys": role("source_profile = {name}", *KEYS),
    "role-of-half": role("source_profile = base", stored={"base": KEYS[:1]}),
    "role-alone": role(),
    "role-of-environment": role("credential_source = Environment"),
    "role-of-container": role("credential_source = EcsContainer"),
    "role-of-instance": role("credential_source = Ec2InstanceMetadata"),
    "role-of-unknown": role("credential_source = Nowhere"),
    "role-of-both": role("source_profile = base", "credential_source = Environment", stored=BASE),
    "chain": chain([MIDDLE, "source_profile = base"], stored=BASE),
    "chain-of-environment": chain([MIDDLE, "credential_source = Environment"]),
    "chain-of-container": chain([MIDDLE, "credential_source = EcsContainer"]),
    "chain-of-instance": chain([MIDDLE, "credential_source = Ec2InstanceMetadata"]),
    "chain-of-token": chain([TOKEN_ROLE, TOKEN_FILE], files=TOKENS),
    "chain-of-process": chain(
        ["credential_process = /bin/sh {home}/" + SCRIPT], files={SCRIPT: FRESH}
    ),
    "chain-of-missing": chain([MIDDLE, "source_profile = base"]),
    "circle": chain([MIDDLE, "source_profile = {name}"]),
    "token": Profile([TOKEN_ROLE, TOKEN_FILE], files=TOKENS),
    "token-missing": Profile([TOKEN_ROLE, TOKEN_FILE]),
    "process": process(FRESH),
    "process-without-end": process(printing()),
    "process-expired": process(printing('"Expiration": "{in:-7200}"')),
    "process-fails": process("echo no >&2; exit 3\n"),
    "process-silent": process("exit 0\n"),
    "process-hangs": process("sleep 600\n"),
    "process-and-keys": process(FRESH, keys=KEYS),
}


def files(profile, name, lines, sections):
    """The files by their path, where the profile of this name has these lines as well."""
    texts = dict(profile.files)
    config = [*(profile.lines or []), *lines]
    named = dict(profile.others)
    if config:
        # Where the profile in force is missing, its lines are of no profile that counts.
        named["beside" if profile.lines is None else name] = config
    parts = [section(f"profile {each}", named[each]) for each in named if each != "default"]
    parts += [section("default", named[each]) for each in named if each == "default"]
    if parts or sections:
        texts[".aws/config"] = "".join([*parts, *sections]).replace("{name}", name)
    stored = {**({name: profile.keys} if profile.keys else {}), **profile.stored}
    if stored:
        texts[".aws/credentials"] = "".join(section(each, stored[each]) for each in stored)
    return texts


def section(title, lines):
    return "".join(f"{line}\n" for line in [f"[{title}]", *lines])

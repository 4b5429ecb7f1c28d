"""Gives every AWS CLI command of the findings' pages to the AWS CLI itself, which parses it and
checks its parameters, and is stopped right before it would send a request.

aws.py PAGES_FOLDER   exit 0 where it takes all of them, else 1
"""
import contextlib
import io
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

BLOCK = re.compile(r"^```sh [a-z0-9-]+\n(.*?)\n```$", re.M | re.S)
NAME = re.compile(r"\$\{([a-z][A-Za-z0-9]*)}")

# What stands for a name, where the AWS CLI minds what it is.
SAMPLES = {
    "whoami": ":",
    "partition": "aws",
    "account": "111122223333",
    "policyArn": "arn:aws:iam::111122223333:policy/app",
    "roleArn": "arn:aws:iam::111122223333:role/app",
}

# Commands of version 2 alone: the one from pip is version 1.
OF_VERSION_2 = [["login"], ["sso", "login"], ["configure", "export-credentials"]]

# What the commands in front of it write for --cli-input-json.
INPUTS = {
    "register-task-definition": {"family": "app", "containerDefinitions": []},
    "register-job-definition": {"jobDefinitionName": "app", "type": "container"},
}

# Runs a block with nothing but what bash itself has: each "aws" is written down, all else is not
# there and only reads what is piped to it. Each has a file of its own, since two of a pipe run at
# the same time.
RUN = r"""
drain() { while IFS= read -r; do :; done; }
aws() { printf '%s\0' "$@" >"$CALLS/$((++number))-$BASHPID"; drain; }
command_not_found_handle() { drain; }
eval "$BLOCK" </dev/null
"""


def filled(text):
    def value(match):
        name = match.group(1)
        return SAMPLES.get(name) or re.sub(r"(?=[A-Z])", "_", name).upper()

    named = NAME.sub(value, text).replace("HOPS", "2")
    return re.sub(r"(?<![A-Z_])KEY_ID", "AKIAIOSFODNN7EXAMPLE", named)


def calls(block, folder):
    written = pathlib.Path(tempfile.mkdtemp(dir=folder))
    environment = {
        "PATH": "/nowhere",
        "HOME": folder,
        "CALLS": str(written),
        "BLOCK": block,
        "CODEBUILD_BUILD_ID": "app:1",
    }
    subprocess.run(
        ["/bin/bash", "-c", RUN],
        env=environment,
        cwd=folder,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=False,
        timeout=10,
    )
    return [file.read_text().split("\0")[:-1] for file in sorted(written.iterdir())]


def with_input(call):
    if "file:///dev/stdin" not in call:
        return call
    text = json.dumps(INPUTS[call[1]])
    return [text if word == "file:///dev/stdin" else word for word in call]


class Taken(Exception):
    """It has got as far as to a request."""


def complaint(driver, call):
    """What the AWS CLI has against a call; None where it would send a request."""
    words = io.StringIO()
    with contextlib.redirect_stderr(words), contextlib.redirect_stdout(io.StringIO()):
        try:
            status = driver.main(with_input(call))
        except SystemExit as end:
            status = end.code
    return None if Taken.__doc__ in words.getvalue() else f"exit {status}: {words.getvalue().strip()}"


def stop(**_):
    raise Taken(Taken.__doc__)


def main(pages):
    from awscli.clidriver import create_clidriver

    failed = count = 0
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        os.environ.update(
            AWS_ACCESS_KEY_ID="AKIAIOSFODNN7EXAMPLE",
            AWS_SECRET_ACCESS_KEY="none",
            AWS_DEFAULT_REGION="eu-west-1",
            AWS_CONFIG_FILE=f"{folder}/none",
            AWS_SHARED_CREDENTIALS_FILE=f"{folder}/none",
            AWS_EC2_METADATA_DISABLED="true",
        )
        driver = create_clidriver()
        driver.session.register("before-call", stop)
        for page in sorted(pages.glob("WHO*.md")):
            for block in BLOCK.findall(page.read_text()):
                found = calls(filled(block), folder)
                # A block that fetches a policy has written over it.
                pathlib.Path("trust.json").write_text('{"Statement": []}')
                for call in found:
                    if any(call[: len(it)] == it for it in OF_VERSION_2):
                        continue
                    count += 1
                    why = complaint(driver, call)
                    if why:
                        failed += 1
                        print(f"{page.stem}: aws {' '.join(call)}\n  {why}")
    print(f"{count} commands, {failed} refused")
    return 1 if failed or count < 40 else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]).resolve()))

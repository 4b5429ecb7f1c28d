"""Asks the AWS CLI who this process is: the command of a person, in its own process."""

import contextlib
import io
import json

import awscli
from awscli.clidriver import main


def ask():
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        status = run(["configure", "export-credentials", "--format", "process"])
    if status != 0:
        return {"error": f"exit {status}: {err.getvalue().strip()}"}
    return {"accessKeyId": json.loads(out.getvalue())["AccessKeyId"]}


def run(words):
    import sys

    sys.argv = ["aws", *words]
    try:
        return main()
    except SystemExit as end:
        return end.code


print(json.dumps({"client": "aws-cli-v2", "version": awscli.__version__, **ask()}))

"""Runs a program beside an S3 of its own, and prints whose key the first request there has.

Its one word is JSON: the client's ID and version, the command, in which {s3} is the address of S3
and {port} its port, and the file of a certificate, if S3 is to be behind TLS.
"""

import json
import os
import re
import ssl
import subprocess
import sys
import tempfile
import threading

import s3

# How much of a program's last words is told, and what of a stack trace is not.
LAST_WORDS = 600
FRAME = re.compile(r"^\s+(at |\.\.\. \d+ more).*\n?", re.MULTILINE)
# Seconds that a program has to end when it is told to.
GRACE = 15


class Seen:
    """The first request, and whose it is: None where it is not signed."""

    def __init__(self):
        self.happened = threading.Event()
        self.signer = None

    def note(self, signer):
        if not self.happened.is_set():
            self.signer = signer
            self.happened.set()


class Handler(s3.Handler):
    def tell(self, status):
        # An empty key ID is one that it cannot read: of a request that was signed with nothing.
        is_signed = "Authorization" in self.headers
        self.server.seen.note(self.signer or ("" if is_signed else None))


class Storage(s3.Server):
    """S3 on a port of loopback, behind TLS where there is a certificate."""

    handler = Handler

    def __init__(self, certificate):
        super().__init__("orders", 0)
        self.seen = Seen()
        if certificate:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(certificate)
            self.socket = context.wrap_socket(self.socket, server_side=True)

    def handle_error(self, request, client_address):
        """Nothing: whoever is ended in the middle of a request has been heard."""


def main():
    asked = json.loads(sys.argv[1])
    storage = Storage(asked["certificate"])
    threading.Thread(target=storage.serve_forever, daemon=True).start()
    port = str(storage.server_port)
    places = {"{s3}": f"http://127.0.0.1:{port}", "{port}": port}
    command = [filled(each, places) for each in asked["command"]]
    answer = run(command, storage.seen)
    print(json.dumps({"client": asked["client"], "version": asked["version"], **answer}))
    sys.stdout.flush()
    os._exit(0)  # Not by way of the threads that still answer somebody.


def run(command, seen):
    """What came of it: who asked S3 first, or the last words of a program that did not."""
    with tempfile.TemporaryFile("w+", errors="replace") as output:
        program = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT
        )
        while not seen.happened.wait(0.05):
            if program.poll() is not None:
                break
        else:
            end(program)
        if seen.happened.is_set():
            return {"accessKeyId": seen.signer, "anonymous": seen.signer is None}
        output.seek(0)
        words = " ".join(FRAME.sub("", output.read()).split())
        return {"error": f"ended with {program.returncode}: {words[-LAST_WORDS:]}"}


def end(program):
    """Politely, so that a JVM that is to write something at its end does."""
    program.terminate()
    try:
        program.wait(GRACE)
    except subprocess.TimeoutExpired:
        program.kill()
        program.wait()


def filled(text, places):
    for name, value in places.items():
        text = text.replace(name, value)
    return text


if __name__ == "__main__":
    main()

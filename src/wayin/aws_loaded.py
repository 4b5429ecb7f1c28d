"""Has the real AWS CLI loaded, and forks for each call of src/wayin/aws. Its one argument is the socket."""

import json
import os
import select
import signal
import socket
import sys

# What a call would load.
import awscli.handlers  # noqa: F401
from awscli import clidriver


def call(asked, files):
    for number, file in enumerate(files):
        os.dup2(file, number)
    os.chdir(asked["folder"])
    # The CLI sets this variable when it is loaded.
    data = os.environ["AWS_DATA_PATH"]
    os.environ.clear()
    os.environ.update(asked["environment"], AWS_DATA_PATH=data)
    sys.argv = ["aws", *asked["words"]]
    status = clidriver.main()
    sys.stdout.flush()
    return status


def serve(line):
    """One call. It ends when the asking process does, and sends its exit code there."""
    asked, files, _, _ = socket.recv_fds(line, 1 << 16, 3)
    while not asked.endswith(b"\n"):
        asked += line.recv(1 << 16)
    process = os.fork()
    if process == 0:
        status = 255
        try:
            line.close()
            status = call(json.loads(asked), files)
        finally:
            os._exit(status)
    for each in (0, 1, 2, *files):
        os.close(each)
    ended = os.pidfd_open(process)
    if line in select.select([ended, line], [], [])[0]:
        os.kill(process, signal.SIGTERM)
    line.send(str(os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])).encode())


def main():
    door = socket.socket(socket.AF_UNIX)
    door.bind(sys.argv[1])
    door.listen(16)
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    print("loaded", flush=True)
    while True:
        line, _ = door.accept()
        if os.fork() == 0:
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            door.close()
            serve(line)
            os._exit(0)
        line.close()


main()

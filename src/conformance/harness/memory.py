"""The libraries' answers of all runs, in a file that grows by a line an answer."""

import json
import threading

from answer import Answer


class Memory:
    """Answers by (setting's ID, library's name); the last word on each is the one that counts."""

    def __init__(self, file):
        self.file = file
        self.lock = threading.Lock()

    def all(self):
        if not self.file.exists():
            return {}
        told = map(json.loads, self.file.read_text().splitlines())
        return {(setting, name): Answer(**answer) for setting, name, answer in told}

    def add(self, key, answer):
        line = json.dumps([*key, answer.as_dict()])
        with self.lock, self.file.open("a") as out:
            out.write(line + "\n")

"""The asking, several worlds at a time: most of the time is spent waiting for what hangs."""

import queue
import sys
import threading
from functools import partial

from clients import PATIENCE

AT_ONCE = 6
CAREFULLY = 2
# Those that only wait.
PATIENT = 6


class Labour:
    """Fills a table: each library and whoami in each setting."""

    def __init__(self, new_world, whoami, table, memory, reuse):
        self.new_world = new_world
        self.whoami = whoami
        self.table = table
        self.memory = memory
        self.known = memory.all() if reuse else {}
        self.troubles = []
        self.done = 0
        self.lock = threading.Lock()

    def do(self):
        """Asks everybody in every setting, but for what is known."""
        keys = [(s, each) for each in self.table.libraries for s in self.table.settings]
        for setting, library in keys:
            known = self.known.get((setting.id, library.name))
            if known:
                self.table.real[setting.id, library.name] = known
        self.share(
            self.table.settings if self.whoami else [],
            [key for key in keys if (key[0].id, key[1].name) not in self.known],
            AT_ONCE,
        )

    def ask_again(self):
        """What differs is asked once more, with less beside it, before it counts."""
        settings = {each.id: each for each in self.table.settings}
        libraries = {each.name: each for each in self.table.libraries}
        differing = [(settings[id], libraries[name]) for id, name in self.table.disagreements()]
        self.share({s.id: s for s, _ in differing}.values(), differing, CAREFULLY)

    def share(self, settings, keys, at_once):
        """Predicts for the settings, and asks the libraries of the keys."""
        patient = [key for key in keys if key[1].patience(key[0]) > PATIENCE]
        quick = [key for key in keys if key not in patient]
        jobs = [partial(self.predict, setting) for setting in settings]
        jobs += [partial(self.ask, *key) for key in quick]
        workers = self.workers(jobs, at_once)
        workers += self.workers([partial(self.ask, *key) for key in patient], PATIENT)
        for each in workers:
            each.start()
        for each in workers:
            each.join()

    def workers(self, jobs, number):
        todo = queue.SimpleQueue()
        for each in jobs:
            todo.put(each)
        return [
            threading.Thread(target=self.work, args=(todo,)) for _ in range(min(number, len(jobs)))
        ]

    def work(self, todo):
        world = self.new_world()
        while True:
            try:
                todo.get_nowait()(world)
            except queue.Empty:
                break
            except Exception as trouble:  # A thread that ends would leave its part undone.
                with self.lock:
                    self.troubles.append(f"{type(trouble).__name__}: {trouble}")
                world.close()
                world = self.new_world()
            self.tell()
        world.close()

    def ask(self, setting, library, world):
        answer = library.ask(world, setting)
        key = (setting.id, library.name)
        self.memory.add(key, answer)
        with self.lock:
            self.table.real[key] = answer

    def predict(self, setting, world):
        answers = self.whoami.predict(world, setting, self.table.libraries)
        with self.lock:
            for name, answer in answers.items():
                self.table.predicted[setting.id, name] = answer

    def tell(self):
        with self.lock:
            self.done += 1
            if self.done % 100 == 0:
                print(f"conformance: {self.done} asked …", file=sys.stderr, flush=True)

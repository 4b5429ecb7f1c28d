"""The asking, several worlds at a time: most of the time is spent waiting for what hangs."""

import queue
import threading
import time
from contextlib import contextmanager

from clients import PATIENCE
from processor import Share

# How many use the processors at once; what only waits does not count.
AT_ONCE = 4
# How many threads there are for those that answer soon, and for those that wait.
QUICK = 6
PATIENT = 40


class Labor:
    """Fills a table: each library and whoami in each setting."""

    def __init__(self, new_world, whoami, table, memory, reuse, tell=lambda labor: None):
        self.whoami = whoami
        self.table = table
        self.memory = memory
        self.known = memory.all() if reuse else {}
        self.tell = tell
        self.troubles = []
        self.worlds = Worlds(new_world)
        self.stopped = threading.Event()
        self.lock = threading.RLock()
        self.processors = threading.Semaphore(AT_ONCE)

    def do(self):
        """Asks everybody in every setting, but for what is known."""
        jobs = []
        for setting in self.table.settings:
            asked = self.table.asked_in(setting)
            jobs += [Job(self.predict, setting)] if self.whoami and asked else []
            for library in asked:
                known = self.known.get((setting.id, library.name))
                if known:
                    self.table.real[setting.id, library.name] = known
                else:
                    jobs.append(Job(self.ask, setting, library))
        waiting = sorted((each for each in jobs if each.waits), key=lambda each: -each.patience)
        self.share([each for each in jobs if not each.waits], waiting)

    def ask_again(self):
        """What differs is asked once more, alone, before it counts."""
        settings = {each.id: each for each in self.table.settings}
        libraries = {each.name: each for each in self.table.libraries}
        differing = self.table.disagreements()
        todo = [Job(self.predict, settings[id]) for id in dict.fromkeys(id for id, _ in differing)]
        self.share(todo, [], 1)
        # What whoami did not know for want of time, it may know now.
        still = self.table.disagreements()
        todo = [Job(self.ask, settings[id], libraries[name], again=True) for id, name in still]
        self.share(todo, [], 1)

    def share(self, quick, patient, at_once=QUICK):
        """Does the jobs, and returns when all is done or it was stopped."""
        workers = self.workers(quick, at_once) + self.workers(patient, PATIENT)
        for each in workers:
            each.start()
        # Not join(): whoever interrupts is heard meanwhile.
        while any(each.is_alive() for each in workers):
            time.sleep(0.2)
        self.worlds.close()

    def workers(self, jobs, number):
        todo = queue.SimpleQueue()
        for each in jobs:
            todo.put(each)
        return [
            threading.Thread(target=self.work, args=(todo,), daemon=True)
            for _ in range(min(number, len(jobs)))
        ]

    def stop(self):
        """Ends everything that runs, in the middle of it."""
        self.stopped.set()
        self.worlds.kill()

    def work(self, todo):
        while not self.stopped.is_set():
            try:
                job = todo.get_nowait()
            except queue.Empty:
                break
            try:
                with Share(self.processors) as share, self.worlds.one(job.setting.clock) as world:
                    share.give_back_when(world.is_at_rest)
                    job.do(world)
            except Exception as trouble:  # A thread that ends would leave its part undone.
                if not self.stopped.is_set():
                    self.note(job, trouble)
            with self.lock:
                if not self.stopped.is_set():
                    self.tell(self)

    def note(self, job, trouble):
        with self.lock:
            self.troubles.append(f"{job.name}: {type(trouble).__name__}: {trouble}")

    def ask(self, world, setting, library, again=False):
        answer = library.ask(world, setting)
        key = (setting.id, library.name)
        with self.lock:
            if self.stopped.is_set():
                return
            self.memory.add(key, answer)
            self.table.real[key] = answer
            if again:
                self.table.again.add(key)

    def predict(self, world, setting):
        answers = self.whoami.predict(world, setting, self.table.asked_in(setting))
        with self.lock:
            for name, answer in answers.items():
                self.table.predicted[setting.id, name] = answer


class Job:
    """Somebody who is to be asked in a setting."""

    def __init__(self, do, setting, library=None, **how):
        self.action = do
        self.setting = setting
        self.library = library
        self.how = how

    def do(self, world):
        self.action(world, self.setting, *([self.library] if self.library else []), **self.how)

    @property
    def name(self):
        return f"{self.library.name if self.library else 'whoami'} in {self.setting.id}"

    @property
    def patience(self):
        return self.library.patience(self.setting) if self.library else PATIENCE

    @property
    def waits(self):
        """Whether it may take long without doing anything."""
        return bool(self.setting.hangs)


class Worlds:
    """All worlds that there are, each used by one at a time: as few as can be, for each clock."""

    def __init__(self, new_world):
        self.new_world = new_world
        self.lock = threading.Lock()
        self.free = []
        self.used = set()

    @contextmanager
    def one(self, clock):
        """A world with this clock; it ends where there is any trouble with it."""
        world = self.take(clock)
        try:
            yield world
        except BaseException:
            with self.lock:
                self.used.discard(world)
            end(world)
            raise
        with self.lock:
            self.used.discard(world)
            self.free.append(world)

    def take(self, clock):
        with self.lock:
            found = next((each for each in self.free if each.clock == clock), None)
            if found:
                self.free.remove(found)
                self.used.add(found)
                return found
        made = self.new_world(clock)
        with self.lock:
            self.used.add(made)
        return made

    def close(self):
        with self.lock:
            free, self.free = self.free, []
        for each in free:
            end(each)

    def kill(self):
        with self.lock:
            for each in [*self.used, *self.free]:
                each.kill()


def end(world):
    try:
        world.close()
    except OSError:  # It has ended already.
        pass

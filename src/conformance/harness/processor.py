"""Who uses the processors: so few at once that nobody runs into a limit of time for want of one."""

import threading

# Seconds between two looks at somebody who has a share, and how many in a row find him at rest
# before he is taken for one who waits.
LOOK = 0.1
LOOKS = 5


class Share:
    """A share of the processors, which is given back as soon as its holder only waits."""

    def __init__(self, processors):
        self.processors = processors
        self.lock = threading.Lock()
        self.is_held = False
        self.given_back = threading.Event()

    def __enter__(self):
        self.processors.acquire()
        self.is_held = True
        return self

    def __exit__(self, *_):
        self.give_back()

    def give_back_when(self, is_at_rest):
        """Asks again and again whether the holder is at rest."""
        threading.Thread(target=self.watch, args=(is_at_rest,), daemon=True).start()

    def watch(self, is_at_rest):
        looks = 0
        while looks < LOOKS and not self.given_back.wait(LOOK):
            looks = looks + 1 if is_at_rest() else 0
        self.give_back()

    def give_back(self):
        with self.lock:
            if self.is_held:
                self.is_held = False
                self.given_back.set()
                self.processors.release()

"""A terminal, and who sits at it."""

import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time

from cases import Ran, require


class Terminal:
    """A command, started by a person who looks at it."""

    def __init__(self, command, environment):
        self.said = b""
        self.process, self.terminal = pty.fork()
        if self.process == 0:
            # A shell that starts this in the background has it ignore that key.
            signal.signal(signal.SIGINT, signal.SIG_DFL)
            os.execve(command[0], command, environment)
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 100, 0, 0))

    def hears(self):
        if not select.select([self.terminal], [], [], 60)[0]:
            return False
        try:
            self.said += os.read(self.terminal, 4096)
            return True
        except OSError:
            return False

    def await_words(self, words):
        while words.encode() not in self.said:
            require(self.hears(), f"it does not say {words!r}: {self.said}")

    def press(self, key):
        os.write(self.terminal, key)

    def press_until_it_ends(self, key):
        """Once is enough, unless it comes while a program is being started, as on a busy machine."""
        for _ in range(3):
            self.press(key)
            until = time.monotonic() + 2
            while time.monotonic() < until:
                if select.select([self.terminal], [], [], 0.1)[0] and not self.hears():
                    return

    def ended(self):
        while self.hears():
            pass
        status = os.waitstatus_to_exitcode(os.waitpid(self.process, 0)[1])
        return Ran(status, self.said.decode(), "")

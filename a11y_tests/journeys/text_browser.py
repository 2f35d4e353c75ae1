"""A person with `lynx` in a terminal: real keys go in, and what stands on the screen is what is read."""
import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pyte

# As tall as a whole page of this site: a person has it by paging down.
WIDTH, HEIGHT = 80, 240
PATIENCE = 30.0  # seconds until a page must have come
STILL = 0.15  # seconds without a new character: what is drawn is whole
DOWN, ENTER = "\x1b[B", "\r"

SETTINGS = """
ACCEPT_ALL_COOKIES:TRUE
CHARACTER_SET:utf-8
SHOW_CURSOR:TRUE
"""


class TextBrowser:
    """The screen and the keys of one lynx."""

    def __init__(self, terminal: int) -> None:
        self.terminal = terminal
        self.screen = pyte.Screen(WIDTH, HEIGHT)
        self.stream = pyte.ByteStream(self.screen)

    @property
    def lines(self) -> list[str]:
        """What stands on the screen, line by line."""
        return [line.rstrip() for line in self.screen.display]

    @property
    def text(self) -> str:
        """The same as one line, so that it does not matter where lines break."""
        return " ".join(" ".join(self.lines).split())

    @property
    def line(self) -> str:
        """The line on which the cursor stands: lynx puts it before the chosen link or field."""
        return " ".join(self.lines[self.screen.cursor.y].split())

    def hear(self, words: str) -> None:
        """Reads until these words stand on the screen."""
        deadline = time.monotonic() + PATIENCE
        while words not in self.text:
            assert time.monotonic() < deadline, f"“{words}” never came:\n" + self.page
            self._read()

    @property
    def page(self) -> str:
        """The screen without its empty lines."""
        return "\n".join(line for line in self.lines if line)

    def press(self, keys: str) -> None:
        """Presses keys, and reads what comes of it."""
        os.write(self.terminal, keys.encode())
        self._read()

    def go_to(self, words: str) -> None:
        """Arrow down, from one link or field to the next, until its line has these words."""
        for _stop in range(HEIGHT):
            if words in self.line:
                return
            self._down()
        raise AssertionError(f"the arrow never reached “{words}”:\n{self.page}")

    def _down(self) -> None:
        before = self.screen.cursor.y, self.screen.cursor.x
        os.write(self.terminal, DOWN.encode())
        deadline = time.monotonic() + PATIENCE
        while before == (self.screen.cursor.y, self.screen.cursor.x):
            assert time.monotonic() < deadline, f"nothing after {self.line}:\n{self.page}"
            self._read(still=0.02)

    def write(self, label: str, text: str) -> None:
        """Goes to a field and types."""
        self.go_to(label)
        self.press(text)

    def tick(self, words: str) -> None:
        """Goes to a box and presses Enter; lynx then shows an X in it."""
        self.go_to(f"[ ] {words}")
        self.press(ENTER)
        self.hear(f"[X] {words}")

    def choose(self, words: str) -> None:
        """Goes to an answer of which only one is possible, and presses Enter; lynx then shows a star in it."""
        self.go_to(f"( ) {words}")
        self.press(ENTER)
        self.hear(f"(*) {words}")

    def push(self, words: str, title: str) -> None:
        """Goes to a link or button, presses Enter, and waits for the page with this in its title."""
        self.go_to(words)
        self.press(ENTER)
        deadline = time.monotonic() + PATIENCE
        while title not in self.page.partition("\n")[0]:  # lynx shows the title in its first line
            assert time.monotonic() < deadline, f"“{title}” never came:\n{self.page}"
            self._read()

    def _read(self, still: float = STILL) -> None:
        with suppress(OSError):  # lynx has gone
            while select.select([self.terminal], [], [], still)[0]:
                self.stream.feed(os.read(self.terminal, 65536))


@contextmanager
def lynx(url: str, folder: Path) -> Iterator[TextBrowser]:
    """Starts lynx at this address in a terminal of its own, and ends it after the block."""
    settings = folder / "lynx.cfg"
    settings.write_text(SETTINGS)
    process, terminal = pty.fork()
    if process == 0:
        os.environ.update(TERM="linux", LANG="C.UTF-8", HOME=str(folder), LINES=str(HEIGHT), COLUMNS=str(WIDTH))
        os.execvp("lynx", ["lynx", "-nopause", f"-cfg={settings}", url])
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", HEIGHT, WIDTH, 0, 0))
    try:
        yield TextBrowser(terminal)
    finally:
        os.kill(process, signal.SIGTERM)
        os.close(terminal)
        os.waitpid(process, 0)

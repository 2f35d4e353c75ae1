"""Orca and a browser, used by keys and heard as text: what a person does, and what is said to them."""
import json
import re
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from html import escape

from a11y_tests.journeys.desktop import Desktop

QUIET = 0.4  # seconds without anything to do that end a step in which something was said
PATIENCE = 1.5  # the same for a step in which nothing was said
MOST = 40  # presses of one key in search of something


@dataclass(frozen=True)
class Record:
    """One thing that happened: `press` by the person, `say` by Orca; `event`, `key`, `done`, `idle` inside Orca."""

    at: float
    kind: str
    text: str


@contextmanager
def screen_reader(url: str, browser: str = "chromium") -> Iterator["ScreenReader"]:
    """A person at a fresh browser who has just opened this address."""
    desktop = Desktop(browser)
    try:
        reader = ScreenReader(desktop)
        desktop.start(reader.happened)
        reader.settle(quiet=1)
        reader.open(url)
        reader.forget()
        yield reader
    finally:
        desktop.close()


@dataclass
class ScreenReader:
    """Real key presses in, spoken lines out."""

    desktop: Desktop
    records: list[Record] = field(default_factory=list)
    _mark: int = 0
    _read_to: int = 0

    def press(self, *keys: str) -> list[str]:
        """Presses keys by their X names (Tab, h, shift+Tab, Insert+t); returns what was said until it was still."""
        self._send(" ".join(keys), len(keys), "key", "--delay", "60", *keys)
        return self.settle()

    def type(self, text: str) -> list[str]:
        """Types letters into the field that has the focus."""
        self._send(f"“{text}”", len(text), "type", "--delay", "40", "--", text)
        return self.settle(quiet=QUIET)

    def open(self, url: str) -> list[str]:
        """Goes to an address by a link on the browser's own home page; returns what was said of the new page."""
        self.desktop.home.write_text(f'<!doctype html><title>Mulai</title><a autofocus href="{escape(url)}">Buka</a>')
        for key in ("alt+Home", "Return"):
            self._send(key, 1, "key", key)
            said = self.wait_for_page()
        return said

    def wait_for_page(self, timeout: float = 20) -> list[str]:
        """Waits until a page has come since the last key and Orca is done with it."""
        self.desktop.until(lambda: self.happened("event", "load-complete"), "a loaded page", timeout)
        return self.settle(quiet=2 * QUIET)

    def wait_for_speech(self, pattern: str, timeout: float = 10) -> str:
        """Waits for something that comes by itself, such as a status; returns the first thing said that matches."""
        found = re.compile(pattern, re.I).search
        self.desktop.until(lambda: any(map(found, self.said())), f"speech like {pattern!r} in {self.said()}", timeout)
        self.settle()
        return next(line for line in self.said() if found(line))

    def said(self) -> list[str]:
        """What was said since the last key."""
        self._read()
        return [record.text for record in self.records[self._mark:] if record.kind == "say"]

    def happened(self, kind: str, text: str = "") -> bool:
        """Whether Orca's log holds such a line since the last key."""
        self._read()
        return any(record.kind == kind and text in record.text for record in self.records[self._mark:])

    def settle(self, quiet: float | None = None, timeout: float = 10) -> list[str]:
        """Waits until Orca has had nothing to do for a while; returns what was said since the last key."""
        end = time.monotonic() + timeout
        seen, busy = self._mark, time.monotonic()
        while time.monotonic() < end:
            self._read()
            wait = quiet or (QUIET if self.happened("say") else PATIENCE)
            for record in self.records[seen:]:
                busy = busy if record.kind == "idle" else record.at
                if record.at - busy > wait:
                    return self.said()
            seen = len(self.records)
            time.sleep(0.03)
        return self.said()

    def forget(self) -> None:
        """Leaves out how the browser was started; what was said of the first page stays."""
        self.records, self._mark = self.records[self._mark + 1:], 0

    def _send(self, what: str, presses: int, *command: str) -> None:
        self._read()
        self._mark = len(self.records)
        self.records.append(Record(time.monotonic(), "press", what))
        subprocess.run(["xdotool", *command], env=self.desktop.env, check=True, timeout=120)
        self.desktop.until(lambda: self._keys() >= presses, f"the keys {what} at Orca", 20)

    def _keys(self) -> int:
        self._read()
        return sum(record.kind == "key" and "PRESSED" in record.text for record in self.records[self._mark:])

    def _read(self) -> None:
        """Takes in the whole lines that Orca has written since the last look."""
        with open(self.desktop.log, "rb") as log:
            log.seek(self._read_to)
            whole = log.read().rpartition(b"\n")
        self._read_to += len(whole[0]) + len(whole[1])
        for line in whole[0].decode().splitlines():
            entry = json.loads(line)
            self.records.append(Record(entry["at"], entry["kind"], entry["text"]))

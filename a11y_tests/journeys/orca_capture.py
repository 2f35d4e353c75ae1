"""Starts Orca 43 with a voice that writes what it says to a file, one JSON object a line, instead of speaking it.

Run by desktop.py with the system's Python, where Orca lives. Kinds of line: `say`; `key` and `event` when Orca takes
one up; `done` when it is through with it; `idle` while it has nothing to do. The last three tell when a step has ended.
"""
import json
import os
import sys
import time
from collections.abc import Callable
from typing import Any

import gi

gi.require_version("Gdk", "3.0")
from gi.repository import GLib  # noqa: E402  # needs the version above
from orca import chnames, event_manager, orca, settings, speechserver  # noqa: E402  # needs the version above

LOG = open(os.environ["ORCA_CAPTURE_LOG"], "a", buffering=1, encoding="utf-8")  # noqa: SIM115  # open while Orca runs
IDLE_EVERY = 50  # milliseconds


def write(kind: str, text: str = "") -> bool:
    """One line of the log; true, so that a timer goes on."""
    LOG.write(json.dumps({"at": time.monotonic(), "kind": kind, "text": text}, ensure_ascii=False) + "\n")
    return True


class SpeechServer(speechserver.SpeechServer):  # type: ignore[misc]  # Orca has no types
    """The voice: Orca looks for a class of this name in the module that `speechServerFactory` names."""

    reading: Any = None

    @staticmethod
    def getSpeechServer(info: Any = None) -> "SpeechServer":
        """Orca asks for the voice by this name."""
        return VOICE

    def speak(self, text: Any = None, acss: Any = None, interrupt: bool = True) -> None:
        """Writes one utterance."""
        if isinstance(text, str) and text.strip():
            write("say", " ".join(text.split()))

    def speakCharacter(self, character: str, acss: Any = None) -> None:
        """A single sign has a name of its own."""
        self.speak(chnames.getCharacterName(character))

    def stop(self) -> None:
        """A key was pressed: reading on ends."""
        self.reading = None

    def sayAll(self, utterances: Any, callback: Callable[..., Any]) -> None:
        """Reads on, one utterance at a time, until a key ends it."""
        def read_on() -> bool:
            context, _ = next(utterances, (None, None)) if self.reading is utterances else (None, None)
            if context is None:
                return False
            self.speak(context.utterance)
            context.currentOffset = context.endOffset
            callback(context.copy(), speechserver.SayAllContext.COMPLETED)
            return True
        self.reading = utterances
        GLib.idle_add(read_on)


def report(method: str, kind: str) -> None:
    """Has Orca's event manager tell when it takes up an event and when it is done."""
    plain = getattr(event_manager.EventManager, method)

    def reported(manager: Any, event: Any) -> Any:
        write(kind, str(event.type))
        result = plain(manager, event)
        write("done")
        return result
    setattr(event_manager.EventManager, method, reported)


VOICE = SpeechServer()
report("_processObjectEvent", "event")
report("_processKeyboardEvent", "key")
settings.speechServerFactory = "__main__"
for name, value in json.loads(os.environ["ORCA_CAPTURE_SETTINGS"]).items():
    setattr(settings, name, value)
GLib.timeout_add(IDLE_EVERY, write, "idle", priority=GLib.PRIORITY_LOW)
orca.getSettingsManager().activate()
sys.exit(orca.main())

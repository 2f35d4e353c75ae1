"""Talks to the browser over its own protocol (CDP), which also tells what happens; WebDriver only answers."""
import contextlib
import json
import time
import urllib.request
from collections.abc import Iterator
from typing import Any

import websocket
from selenium.webdriver import Chrome

PATIENCE = 60  # seconds for an answer or an event


class Wire:
    """The first page of a browser: commands, and the events that came meanwhile."""

    def __init__(self, address: str) -> None:
        # Chromium refuses a connection that says it comes from a web page.
        self._socket = websocket.create_connection(address, suppress_origin=True, timeout=PATIENCE)
        self._number = 0
        self.events: list[dict[str, Any]] = []

    def say(self, command: str, **values: Any) -> dict[str, Any]:
        """Sends a command and returns its answer; RuntimeError with the browser's words when it refuses."""
        self._number += 1
        self._socket.send(json.dumps({"id": self._number, "method": command, "params": values}))
        while (message := self._next(PATIENCE)) is not None:
            if message.get("id") == self._number:
                if "error" in message:
                    raise RuntimeError(f"{command}: {message['error']}")
                result: dict[str, Any] = message["result"]
                return result
        raise TimeoutError(command)

    def all(self, name: str) -> list[dict[str, Any]]:
        """What the events of this name said, so far."""
        return [event["params"] for event in self.events if event["method"] == name]

    def wait_for(self, event_name: str, **values: Any) -> None:
        """Until there is such an event, saying these values; TimeoutError when none comes."""
        deadline = time.monotonic() + PATIENCE
        while not any(values.items() <= event.items() for event in self.all(event_name)):
            if time.monotonic() > deadline or self._next(PATIENCE) is None:
                raise TimeoutError(event_name)

    def wait_until_quiet(self, seconds: float) -> None:
        """Until nothing is loading and the browser has said nothing for that long."""
        deadline = time.monotonic() + PATIENCE
        while self._next(seconds) is not None or self._loading():
            if time.monotonic() > deadline:
                raise TimeoutError(f"still loading: {self._loading()}")

    def _loading(self) -> set[str]:
        ended = {event["requestId"] for name in ("Network.loadingFinished", "Network.loadingFailed")
                 for event in self.all(name)}
        return {event["requestId"] for event in self.all("Network.requestWillBeSent")} - ended

    def _next(self, seconds: float) -> dict[str, Any] | None:
        self._socket.settimeout(seconds)
        try:
            message: dict[str, Any] = json.loads(self._socket.recv())
        except websocket.WebSocketTimeoutException:
            return None
        if "method" in message:
            self.events.append(message)
        return message

    def close(self) -> None:
        """Hangs up; what was emulated ends with it."""
        self._socket.close()


@contextlib.contextmanager
def wire_to(driver: Chrome) -> Iterator[Wire]:
    """A second line to the page that a WebDriver drives."""
    address = driver.capabilities["goog:chromeOptions"]["debuggerAddress"]
    with urllib.request.urlopen(f"http://{address}/json", timeout=PATIENCE) as answer:
        page = next(target for target in json.load(answer) if target["type"] == "page")
    wire = Wire(page["webSocketDebuggerUrl"])
    try:
        yield wire
    finally:
        wire.close()

"""A running site with the demo people, for the browser: its own data folder, its own port."""
import contextlib
import fcntl
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, create_engine, text

from a11y_tests import prepared
from a11y_tests.catalogue import State
from webapp.core.settings import Settings

ROOT = Path(__file__).parent.parent
PATIENCE = 180  # seconds for a start on a busy machine


@dataclass(frozen=True)
class LiveSite:
    """The address of a running site and its database."""

    url: str
    data: Path

    def find(self, question: str, **values: Any) -> Any:
        """The first column of the first row; LookupError when the demo has no such thing."""
        with self._connection() as connection:
            row = connection.execute(text(question), values).first()
        if row is None:
            raise LookupError(f"the demo has nothing for: {question} {values}")
        return row[0]

    def address(self, state: State) -> str:
        """The path of a page state on this site; what it needs is made, what others have left is taken back."""
        self.take_back()
        if state.undo:
            self.change(state.undo)
        made = prepared.make(self._settings(), state.prepare) if state.prepare else ""
        return state.address(self.find, made)

    def take_back(self) -> None:
        """The demo as it was before a state was prepared; who signed in since would be forgotten with it."""
        prepared.take_back(self.data)

    def _settings(self) -> Settings:
        return Settings.from_env(_environment(self.data))

    def change(self, statement: str) -> None:
        """Changes the demo behind the back of the site."""
        with self._connection() as connection, connection.begin():
            connection.execute(text(statement))

    @contextlib.contextmanager
    def _connection(self) -> Iterator[Connection]:
        engine = create_engine(f"sqlite:///{self.data / prepared.DATABASE}")
        try:
            with engine.connect() as connection:
                yield connection
        finally:
            engine.dispose()


def demo_data(shared: Path) -> Path:
    """A data folder with the demo, made once for all processes of this test run."""
    folder = shared / "demo"
    with open(shared / "demo.lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / "done").exists():
            folder.mkdir(exist_ok=True)
            for command in ("migrate", "demo"):
                kerja(folder, command)
            (folder / "done").touch()
    return folder


@contextlib.contextmanager
def live_site(demo: Path, data: Path) -> Iterator[LiveSite]:
    """Copies a data folder (the demo) and serves it with gunicorn until the end of the block."""
    shutil.copytree(demo, data, dirs_exist_ok=True)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    log = data / "server.log"
    with open(log, "wb") as output:
        server = subprocess.Popen(
            [sys.executable, "-m", "gunicorn", "webapp:create_app()", "--bind", f"127.0.0.1:{port}",
             "--worker-class", "gthread", "--threads", "4", "--log-level", "warning"],
            cwd=ROOT, env=_environment(data, port), stdout=output, stderr=output)
        try:
            _wait_until_it_answers(f"http://127.0.0.1:{port}/status", server, log)
            yield LiveSite(f"http://127.0.0.1:{port}", data)
        finally:
            server.terminate()
            server.wait(timeout=20)


def _environment(data: Path, port: int = 8000) -> dict[str, str]:
    keep = {name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "SECRET_KEY", "SITE_URL")}
    # Always the same secret: equal candidates stand in the order of their keys, which are made from it.
    return keep | {"KERJA_DATA": str(data), "HOST": "127.0.0.1", "PORT": str(port), "KERJA_DEVELOPMENT": "1",
                   "SECRET_KEY": "the same in every test"}


def kerja(data: Path, *command: str) -> str:
    """Runs the command line on a data folder; returns what it printed."""
    done = subprocess.run([sys.executable, "-m", "webapp.cli", *command], cwd=ROOT, env=_environment(data),
                          capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError(f"kerja {' '.join(command)} failed:\n{done.stdout}{done.stderr}")
    return done.stdout


def _wait_until_it_answers(url: str, server: "subprocess.Popen[bytes]", log: Path) -> None:
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            urllib.request.urlopen(url, timeout=5).close()
            return
        except OSError as error:
            if server.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(f"the site did not start: {error}\n{log.read_text()[-3000:]}") from error
            time.sleep(0.1)

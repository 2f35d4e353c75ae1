"""A throw-away PostgreSQL server for one test run: its own folder, its own port, gone afterwards."""
import contextlib
import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import time
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import psycopg

# A test database may be lost at any moment, so nothing waits for the disk; and nobody tidies up in it.
FAST = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "autovacuum=off", "max_connections=60",
        "shared_buffers=64MB")
MEMORY, ENOUGH = Path("/dev/shm"), 2 * 1024 ** 3  # bytes; each test's database goes when the test ends


@dataclass(frozen=True)
class PostgresServer:
    """A running server; databases on it live until it stops."""

    port: int
    user: str = "kerja"

    def url(self, database: str = "postgres") -> str:
        """The address of one database, in SQLAlchemy's spelling."""
        return f"postgresql+psycopg://{self.user}@127.0.0.1:{self.port}/{database}"

    def create_database(self, template: str = "template0") -> str:
        """Makes a database, by default empty, and returns its name."""
        name = f"t{uuid.uuid4().hex[:12]}"
        self._run(f'CREATE DATABASE "{name}" TEMPLATE "{template}" ENCODING \'UTF8\' STRATEGY FILE_COPY')
        return name

    def create_database_from_template(self, template: str) -> str:
        """A copy of a migrated (and filled) database; nobody may be connected to the template meanwhile."""
        return self.url(self.create_database(template))

    def drop_database(self, name: str) -> None:
        """Removes a database, also when a test left a connection open."""
        self._run(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')

    def _run(self, statement: str) -> None:
        address = f"postgresql://{self.user}@127.0.0.1:{self.port}/postgres"
        with psycopg.connect(address, autocommit=True) as connection:
            connection.execute(statement.encode())


@contextlib.contextmanager
def postgres_server() -> Iterator[PostgresServer]:
    """Starts a server in a temporary folder and stops it at the end; RuntimeError says what is missing."""
    programs = _programs()
    folder = Path(tempfile.mkdtemp(prefix="kerja-pg-", dir=_memory()))
    prefix = _not_root(folder)
    port = _free_port()
    try:
        _call([*prefix, str(programs / "initdb"), "-D", str(folder / "data"), "-U", "kerja", "--auth=trust",
               "--no-sync", "--encoding=UTF8", "--locale=C"])
        settings = [part for setting in (*FAST, f"port={port}", "listen_addresses=127.0.0.1",
                                         f"unix_socket_directories={folder}") for part in ("-c", setting)]
        server = subprocess.Popen([*prefix, str(programs / "postgres"), "-D", str(folder / "data"), *settings],
                                  stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=folder)
        try:
            _wait_until_it_answers(port, server)
            yield PostgresServer(port)
        finally:
            _stop(folder / "data", server, [*prefix, str(programs / "pg_ctl")])
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _memory() -> str | None:
    """Where files lie in memory, when there is room: a copy of the template is 300 files, slow to make on a disk."""
    return str(MEMORY) if MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > ENOUGH else None


def _programs() -> Path:
    """Where Debian keeps initdb: the newest installed version."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[4]))
    on_path = shutil.which("initdb")
    if not found and not on_path:
        raise RuntimeError("PostgreSQL is missing (Debian package postgresql).")
    return (found[-1] if found else Path(on_path or "").resolve()).parent


def _not_root(folder: Path) -> list[str]:
    """PostgreSQL refuses to run as root: then it runs as the user its package made, who gets the folder."""
    if os.geteuid() != 0:
        return []
    names = [entry.pw_name for entry in pwd.getpwall()]
    user = "postgres" if "postgres" in names else "nobody"
    shutil.chown(folder, user)
    return ["runuser", "-u", user, "--"]


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _call(command: list[str]) -> None:
    done = subprocess.run(command, capture_output=True, text=True, cwd="/")
    if done.returncode:
        raise RuntimeError(f"{Path(command[-1]).name} failed: {done.stderr.strip()}")


def _wait_until_it_answers(port: int, server: "subprocess.Popen[bytes]") -> None:
    deadline = time.monotonic() + 30
    while True:
        try:
            psycopg.connect(f"postgresql://kerja@127.0.0.1:{port}/postgres", connect_timeout=2).close()
            return
        except psycopg.OperationalError as error:
            if server.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(f"PostgreSQL did not start: {error}") from error
            time.sleep(0.05)


def _stop(data: Path, server: "subprocess.Popen[bytes]", pg_ctl: list[str]) -> None:
    subprocess.run([*pg_ctl, "-D", str(data), "-m", "immediate", "stop"], capture_output=True, cwd="/")
    server.wait(timeout=30)

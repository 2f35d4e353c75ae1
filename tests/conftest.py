"""What every test may ask for: a migrated database of its own, the app on it, and an auditing client per role."""
import contextlib
import logging
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from flask import Flask
from hypothesis import settings as hypothesis_settings

from tests.support.client import AuditingClient
from tests.support.factories import Factory
from tests.support.postgres import PostgresServer, postgres_server
from tests.support.quicker import remember_compiled_rules, remember_compiled_statements
from webapp import create_app
from webapp.cli import prepare_database
from webapp.core.database import Database
from webapp.core.encryption import load_key_ring, use_keys
from webapp.core.settings import Settings, normal_database_url

logging.getLogger("alembic").setLevel(logging.WARNING)
# A busy machine takes its time for an example: that says nothing about the law it holds.
hypothesis_settings.register_profile("kerja", deadline=None)
hypothesis_settings.load_profile("kerja")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--quick", action="store_true", help="pure tests, the toolkit and the rules: under a minute")
    parser.addoption("--db", choices=("sqlite", "postgresql"), default="sqlite", help="the database to test on")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """On PostgreSQL only what touches the database runs again; `--quick` leaves out pages of features."""
    if config.getoption("--db") == "postgresql":
        keep_only(config, items, touches_database)
    if config.getoption("--quick"):
        keep_only(config, items, lambda item: not touches_database(item) or item.path.parent.name in ("rules", "web"))


def touches_database(item: pytest.Item) -> bool:
    """Whether a test asks for a database, directly or through another fixture."""
    return "template" in getattr(item, "fixturenames", ())


def keep_only(config: pytest.Config, items: list[pytest.Item], wanted: Callable[[pytest.Item], bool]) -> None:
    """Leaves the other tests out and says how many they are."""
    config.hook.pytest_deselected(items=[item for item in items if not wanted(item)])
    items[:] = [item for item in items if wanted(item)]


@pytest.fixture(scope="session")
def postgres(request: pytest.FixtureRequest) -> Iterator[PostgresServer | None]:
    """A throw-away server when the run is on PostgreSQL."""
    with contextlib.ExitStack() as stack:
        on_it = request.config.getoption("--db") == "postgresql"
        yield stack.enter_context(postgres_server()) if on_it else None


@pytest.fixture(scope="session")
def template(postgres: PostgresServer | None) -> Iterator[str]:
    """A migrated database with the vocabularies, copied for every test."""
    with tempfile.TemporaryDirectory() as folder:
        if postgres is None:
            name, url = f"{folder}/template.sqlite3", f"sqlite:///{folder}/template.sqlite3"
        else:
            name = postgres.create_database()
            url = postgres.url(name)
        use_keys(load_key_ring(Path(folder) / "kerja.key"))
        database = Database(normal_database_url(url))
        prepare_database(database)
        database.dispose()
        yield name


@pytest.fixture
def settings(template: str, postgres: PostgresServer | None, tmp_path: Path) -> Iterator[Settings]:
    """Settings of an installation of its own for this test."""
    if postgres is None:
        shutil.copy(template, tmp_path / "kerja.sqlite3")
        yield settings_of(tmp_path, f"sqlite:///{tmp_path / 'kerja.sqlite3'}")
        return
    name = postgres.create_database(template)
    yield settings_of(tmp_path, normal_database_url(postgres.url(name)))
    postgres.drop_database(name)


def settings_of(folder: Path, url: str) -> Settings:
    return Settings(data_dir=folder, database_url=url, secret_key="test-secret", development=True)


@pytest.fixture
def app(settings: Settings) -> Iterator[Flask]:
    """The whole application on a fresh database."""
    app = create_app(settings)
    app.testing = True
    yield app
    app.extensions["database"].dispose()


@pytest.fixture
def database(app: Flask) -> Database:
    """The database of this test."""
    return app.extensions["database"]


@pytest.fixture
def client(app: Flask) -> AuditingClient:
    """A visitor without JavaScript whose every answer is audited."""
    return AuditingClient(app)


@pytest.fixture
def make(app: Flask, database: Database) -> Factory:
    """Makes people, organisations and vacancies: `make.seeker()`, `make.employer()`, `make.vacancy()` …"""
    return Factory(app, database)


remember_compiled_rules()
remember_compiled_statements()
os.environ.setdefault("SE_OFFLINE", "true")

"""One loaded demonstration for all tests of this folder that only read it."""
import contextlib
import shutil
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from click.testing import CliRunner, Result
from flask import Flask
from sqlalchemy.orm import Session

from tests.support.client import AuditingClient
from tests.support.postgres import PostgresServer
from webapp import create_app
from webapp.core.database import Database
from webapp.core.settings import Settings, normal_database_url
from webapp.demo.commands import demo_command


@dataclass
class House:
    """What a command gets: see webapp.cli.House."""

    app: Flask
    database: Database

    @contextlib.contextmanager
    def writing(self) -> Iterator[Session]:
        with self.app.test_request_context("/"), self.database.writing() as session:
            yield session

    def run(self) -> Result:
        """`kerja demo`."""
        return CliRunner().invoke(demo_command, obj=self)

    def client(self) -> AuditingClient:
        """A visitor."""
        return AuditingClient(self.app)


@pytest.fixture(scope="module")
def house(template: str, postgres: PostgresServer | None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """An installation of its own in which `kerja demo` ran once."""
    folder = tmp_path_factory.mktemp("demo")
    if postgres is None:
        shutil.copy(template, folder / "kerja.sqlite3")
        url = f"sqlite:///{folder / 'kerja.sqlite3'}"
    else:
        url = postgres.create_database_from_template(template)
    settings = Settings(data_dir=folder, database_url=normal_database_url(url), secret_key="test-secret",
                        development=True)
    app = create_app(settings)
    app.testing = True
    app.config["COMPRESS_ALGORITHM"] = []
    made = House(app, app.extensions["database"])
    result = made.run()
    assert result.exit_code == 0, result.output
    yield made
    made.database.dispose()


@pytest.fixture
def session(house: House) -> Iterator[Session]:
    """The loaded data, to read."""
    with house.app.test_request_context("/"), house.database.reading() as session:
        yield session

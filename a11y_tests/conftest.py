"""One site, one browser for each test process; the demo is loaded once for all. A whole run is recorded."""
from collections.abc import Iterator
from pathlib import Path

import pytest
from selenium.webdriver import Chrome

from a11y_tests.browser import Browser, chromium
from a11y_tests.record import RecordPlugin
from a11y_tests.server import LiveSite, demo_data, live_site


def pytest_configure(config: pytest.Config) -> None:
    """Only the process that collects all reports writes the record."""
    if not hasattr(config, "workerinput"):
        config.pluginmanager.register(RecordPlugin(), "accessibility record")


@pytest.fixture(scope="session")
def shared_folder(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """A folder that all processes of this run see."""
    own = tmp_path_factory.getbasetemp()
    return own if worker_id == "master" else own.parent


@pytest.fixture(scope="session")
def site(shared_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveSite]:
    """The running demo site of this process."""
    with live_site(demo_data(shared_folder), tmp_path_factory.mktemp("site")) as running:
        yield running


@pytest.fixture(scope="module")
def own_site(shared_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveSite]:
    """A site for the tests of one file that change what others look at."""
    with live_site(demo_data(shared_folder), tmp_path_factory.mktemp("own")) as running:
        yield running


@pytest.fixture(scope="session")
def driver() -> Iterator[Chrome]:
    """The browser of this process."""
    with chromium() as running:
        yield running


@pytest.fixture(scope="session")
def browser(driver: Chrome, site: LiveSite) -> Iterator[Browser]:
    """The browser on the demo site."""
    yield Browser(driver, site)


@pytest.fixture
def bare_browser(driver: Chrome, tmp_path: Path) -> Browser:
    """The browser without a site, for pages that a test writes itself."""
    return Browser(driver, LiveSite("", tmp_path))

"""The features of the house, from the ground up: the only place where a feature is registered."""
import importlib
import pkgutil

from webapp.accounts.feature import accounts
from webapp.applications.feature import applications
from webapp.demo.feature import demo
from webapp.desk.feature import desk
from webapp.matching.feature import matching
from webapp.profiles.feature import profiles
from webapp.search.feature import search
from webapp.vacancies.feature import vacancies
from webapp.web.feature import Feature
from webapp.web.gallery import gallery
from webapp.web.status import status

FEATURES: tuple[Feature, ...] = (
    status, gallery, accounts, profiles, vacancies, matching, search, applications, desk, demo)

PAGES, COMMANDS = ("routes", "hooks", "jobs"), ("commands",)


def load_rooms(kinds: tuple[str, ...]) -> None:
    """Imports the modules of each feature that register something with it: routes*, hooks*, jobs*, or commands*."""
    for feature in FEATURES:
        package = importlib.import_module(feature.import_name.rpartition(".")[0])
        for module in pkgutil.iter_modules(package.__path__):
            if module.name.startswith(kinds):
                importlib.import_module(f"{package.__name__}.{module.name}")


load_rooms(PAGES)

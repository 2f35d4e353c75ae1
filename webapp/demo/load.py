"""Loads the whole demonstration in one transaction, in the order in which things rest on each other."""
from collections.abc import Callable

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from webapp.accounts.models import User
from webapp.core import hooks
from webapp.core.demo import DemoMark
from webapp.core.i18n import use_locale
from webapp.demo.load_applications import load_applications
from webapp.demo.load_desk import load_desk
from webapp.demo.load_organisations import Users, load_organisations
from webapp.demo.load_people import load_people
from webapp.demo.load_vacancies import load_vacancies
from webapp.demo.scene import Scene


class NotEmpty(Exception):
    """The database holds people who are not the demonstration's."""


def loaded_before(session: Session) -> bool:
    """Whether the demonstration is here already; NotEmpty when other people are."""
    if session.scalar(select(DemoMark.id)) is not None:
        return True
    if session.scalar(select(func.count()).select_from(User)):
        raise NotEmpty
    return False


def load_demo(session: Session, progress: Callable[[str], None]) -> Scene:
    """Fills the database of this transaction; `progress` hears what is done next."""
    scene = Scene(session)
    users = Users(scene)
    steps: tuple[tuple[str, Callable[[], None]], ...] = (
        ("organisations", lambda: load_organisations(scene, users)),
        ("vacancies", lambda: load_vacancies(scene)),
        ("people", lambda: load_people(scene, users)),
        ("applications", lambda: load_applications(scene)),
        ("the officer's desk", lambda: load_desk(scene)),
        ("search and matching", lambda: _tell(scene)),
    )
    with use_locale("id"):
        for name, step in steps:
            progress(name)
            step()
            session.flush()
    session.add(DemoMark(id=1, loaded_at=scene.now))
    return scene


def _tell(scene: Scene) -> None:
    """Everything that follows vacancies and people learns of them."""
    hooks.ask("vacancies_changed", list(scene.vacancies.values()))
    hooks.ask("person_changed", list(scene.users.values()))

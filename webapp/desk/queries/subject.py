"""What a report is about: its words, where it stands, whose desk answers, which organisation is a party."""
from dataclasses import dataclass

from sqlalchemy import func, or_, select

from webapp.access.roles import Actor
from webapp.accounts.models_organisations import Organisation
from webapp.accounts.states import OrganisationKind
from webapp.applications.models import Application, Message
from webapp.core.database import db
from webapp.core.i18n import _
from webapp.vacancies.models import Vacancy
from webapp.vacancies.queries.show import PUBLIC_STATES


@dataclass(frozen=True)
class Subject:
    """A thing that is reported."""

    about: str
    id: int
    title: str
    href: str | None
    organisation_id: int
    region_code: str | None
    quote: str | None = None


def subject(about: str, about_id: int | None) -> Subject | None:
    """The reported thing; None for the site itself, or when it is gone."""
    if about_id is None:
        return None
    if about == "vacancy":
        return _vacancy(about_id)
    if about == "organisation":
        return _organisation(about_id)
    return _message(about_id) if about == "message" else None


def may_report(actor: Actor | None, about: str, about_id: int) -> bool:
    """What one cannot see one cannot report: public things, and messages of one's own conversation."""
    if about == "vacancy":
        state = db().scalar(select(Vacancy.state).where(Vacancy.id == about_id))
        return state in PUBLIC_STATES
    if about == "organisation":
        return _organisation(about_id) is not None
    return about == "message" and actor is not None and db().scalar(
        select(Message.id).join(Application, Application.id == Message.application_id)
        .join(Vacancy, Vacancy.id == Application.vacancy_id)
        .where(Message.id == about_id, or_(
            Application.user_id == actor.user_id,
            Vacancy.organisation_id.in_(actor.organisation_ids())))) is not None


def _vacancy(vacancy_id: int) -> Subject | None:
    row = db().execute(
        select(Vacancy.title, Vacancy.organisation_id, Organisation.name,
               func.coalesce(Vacancy.region_code, Organisation.region_code).label("region"))
        .join(Organisation, Organisation.id == Vacancy.organisation_id).where(Vacancy.id == vacancy_id)).one_or_none()
    return Subject("vacancy", vacancy_id, f"{row.title}, {row.name}", f"/uld/lowongan/{vacancy_id}",
                   row.organisation_id, row.region) if row else None


def _organisation(organisation_id: int) -> Subject | None:
    row = db().execute(select(Organisation.name, Organisation.region_code).where(
        Organisation.id == organisation_id, Organisation.kind == OrganisationKind.EMPLOYER)).one_or_none()
    return Subject("organisation", organisation_id, row.name, f"/uld/organisasi/{organisation_id}",
                   organisation_id, row.region_code) if row else None


def _message(message_id: int) -> Subject | None:
    row = db().execute(
        select(Message.body, Vacancy.title, Vacancy.organisation_id, Organisation.name,
               func.coalesce(Vacancy.region_code, Organisation.region_code).label("region"))
        .join(Application, Application.id == Message.application_id)
        .join(Vacancy, Vacancy.id == Application.vacancy_id)
        .join(Organisation, Organisation.id == Vacancy.organisation_id)
        .where(Message.id == message_id)).one_or_none()
    if row is None:
        return None
    title = _("Pesan tentang lowongan %(judul)s, %(nama)s", judul=row.title, nama=row.name)
    return Subject("message", message_id, title, None, row.organisation_id, row.region, row.body)

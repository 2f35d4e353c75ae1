"""The desk's own queues: employers, claims, vacancies and reports that wait for an officer; oldest first."""
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import and_, func, or_, select

from webapp.access.roles import Actor
from webapp.accounts.models import User
from webapp.accounts.models_organisations import Organisation, OrganisationClaim
from webapp.accounts.responsible import Queue
from webapp.accounts.states import Decision, OrganisationKind, OrganisationStatus
from webapp.core.database import db
from webapp.core.i18n import _
from webapp.desk.models import Report
from webapp.desk.queries.concerned import concerns
from webapp.desk.scope import answer_due, in_area, is_late, is_overdue, late_before
from webapp.desk.words import about_name, reason_name
from webapp.reference.regions import label as region_label
from webapp.vacancies.models import Vacancy
from webapp.vacancies.states import VacancyState

SHOWN = 50
COUNTED = 100


@dataclass(frozen=True)
class Waiting:
    """One case of a queue."""

    title: str
    href: str
    region: str
    since: datetime
    late: bool
    note: str = ""
    due: datetime | None = None  # until when it was promised to be answered

    @property
    def overdue(self) -> bool:
        """Whether that day has gone by."""
        return is_overdue(self.due)


def employers(actor: Actor) -> Any:
    """Employers that asked for verification, or answered a suspension."""
    return select(Organisation.id, Organisation.name, Organisation.region_code, Organisation.asked_at.label("since"),
                  Organisation.status.label("note")).where(
        Organisation.kind == OrganisationKind.EMPLOYER,
        or_(Organisation.status == OrganisationStatus.WAITING,
            and_(Organisation.status == OrganisationStatus.SUSPENDED, Organisation.asked_at.is_not(None))),
        in_area(actor, Organisation.region_code, Organisation.asked_at))


def claims(actor: Actor) -> Any:
    """Claims of organisations for which nobody acts yet; also where the organisation only has its vacancies."""
    return select(OrganisationClaim.id, Organisation.name, Organisation.region_code,
                  OrganisationClaim.made_at.label("since"), User.full_name.label("note")).join(
        Organisation, Organisation.id == OrganisationClaim.organisation_id).join(
        User, User.id == OrganisationClaim.user_id).where(
        OrganisationClaim.state == Decision.OPEN, concerns(actor))


def vacancies(actor: Actor) -> Any:
    """Vacancies of unverified employers, or with words that the employer keeps."""
    region = func.coalesce(Vacancy.region_code, Organisation.region_code)
    return select(Vacancy.id, Vacancy.title.label("name"), region.label("region_code"),
                  Vacancy.updated_at.label("since"), Organisation.name.label("note")).join(
        Organisation, Organisation.id == Vacancy.organisation_id).where(
        Vacancy.state == VacancyState.WAITING, in_area(actor, region, Vacancy.updated_at))


def reports(actor: Actor) -> Any:
    """Reports and complaints without an answer."""
    return select(Report.id, Report.reason.label("name"), Report.region_code, Report.made_at.label("since"),
                  Report.about.label("note")).where(
        Report.state == Decision.OPEN, in_area(actor, Report.region_code, Report.made_at))


@dataclass(frozen=True)
class Kind:
    """A queue of the desk; `part` is the end of its address."""

    order: int
    part: str
    statement: Callable[[Actor], Any]
    item: str  # where one case stands


KINDS = {kind.part: kind for kind in (
    Kind(10, "verifikasi", employers, "/uld/organisasi/"), Kind(20, "klaim", claims, "/uld/klaim/"),
    Kind(30, "lowongan", vacancies, "/uld/lowongan/"), Kind(40, "laporan", reports, "/uld/laporan/"))}


def title_of(part: str) -> str:
    """The name of a queue."""
    return {"verifikasi": _("Pemberi kerja yang minta verifikasi"), "klaim": _("Klaim organisasi"),
            "lowongan": _("Lowongan yang menunggu"), "laporan": _("Laporan dan pengaduan")}[part]


def own_queues(actor: Actor) -> list[Queue]:
    """The queues of this feature with their counts, capped at 100 plus one."""
    found = []
    for kind in KINDS.values():
        statement = kind.statement(actor)
        since = statement.selected_columns["since"]
        found.append(Queue(kind.order, f"/uld/{kind.part}", title_of(kind.part), capped_count(statement),
                           capped_count(statement.where(since < late_before()))))
    return found


def capped_count(statement: Any) -> int:
    """How many rows, but no more than 101 are counted."""
    return db().scalar(select(func.count()).select_from(statement.limit(COUNTED + 1).subquery())) or 0


def cases(actor: Actor, part: str) -> list[Waiting]:
    """The oldest 50 of a queue."""
    kind = KINDS[part]
    statement = kind.statement(actor)
    columns = statement.selected_columns
    rows = db().execute(statement.order_by(columns["since"], columns["id"]).limit(SHOWN))
    return [Waiting(_title(part, row), f"{kind.item}{row.id}", region_label(row.region_code or ""), row.since,
                    is_late(row.since), _note(part, row),
                    answer_due(row.note, row.since) if part == "laporan" else None) for row in rows]


def _title(part: str, row: Any) -> str:
    return reason_name(row.name) if part == "laporan" else str(row.name)


def _note(part: str, row: Any) -> str:
    if part == "verifikasi":
        return _("Menjawab penangguhan") if row.note == OrganisationStatus.SUSPENDED else ""
    if part == "laporan":
        return about_name(row.note)
    return str(row.note)

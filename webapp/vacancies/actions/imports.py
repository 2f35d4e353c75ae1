"""Writes imported vacancies: new ones, changed ones, and one organisation for each company that is not here yet."""
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import delete, insert, or_, select, update

from webapp.accounts.models_organisations import Organisation
from webapp.accounts.states import OrganisationKind, OrganisationStatus
from webapp.core import clock
from webapp.core.database import db
from webapp.reference.text import normalise_phrase
from webapp.reference.vocabulary import vocabulary
from webapp.vacancies.actions.recognition import Recognised
from webapp.vacancies.actions.steps import vacancies_changed
from webapp.vacancies.importing import ParsedVacancy
from webapp.vacancies.models import Vacancy, VacancySkill
from webapp.vacancies.pay import compared_per_month
from webapp.vacancies.queries.show import zone_name
from webapp.vacancies.states import VacancyState, WorkMode

BATCH = 200
EDITED = "edited"  # its employer has claimed and changed it: later imports leave it alone
OPEN_FOR = timedelta(days=30)  # when neither the file nor the operator says until when
_LEGAL_SUFFIXES = {"tbk", "persero"}


@dataclass(frozen=True)
class ImportRow:
    """A checked row with the digest of what was written in the file and what was recognised in it."""

    vacancy: ParsedVacancy
    digest: str
    recognised: Recognised


@dataclass
class ImportCounts:
    """What an import did, or would do."""

    new: int = 0
    changed: int = 0
    same: int = 0
    organisations: int = 0


def save_rows(source: str, rows: Sequence[ImportRow], *, dry_run: bool = False,
              progress: Callable[[int], None] = lambda _done: None) -> ImportCounts:
    """Writes in this transaction what is new or changed in this source; `progress` hears how many are done."""
    before = _before(source)
    pending = [row for row in rows if before.get(row.vacancy.external_id, (0, ""))[1] not in (row.digest, EDITED)]
    organisations = _organisations()
    missing = {company_key(row.vacancy.company): row.vacancy for row in reversed(pending)}
    missing = {key: vacancy for key, vacancy in missing.items() if key not in organisations}
    known = sum(row.vacancy.external_id in before for row in pending)
    counts = ImportCounts(len(pending) - known, known, len(rows) - len(pending), len(missing))
    if dry_run or not pending:
        return counts
    organisations |= _add_organisations(missing)
    for start in range(0, len(pending), BATCH):
        _save_batch(source, pending[start:start + BATCH], before, organisations)
        progress(min(BATCH, len(pending) - start))
    return counts


def company_key(name: str) -> str:
    """Equal for spellings of one company: case, punctuation, "Tbk" and "(Persero)" do not part them."""
    return " ".join(word for word in normalise_phrase(name).split() if word not in _LEGAL_SUFFIXES) or name.casefold()


def _before(source: str) -> dict[str, tuple[int, str]]:
    found = db().execute(select(
        Vacancy.external_id, Vacancy.id, Vacancy.import_digest, Vacancy.written_by).where(Vacancy.source == source))
    return {row.external_id: (row.id, EDITED if row.written_by else row.import_digest or "")
            for row in found if row.external_id}


def _organisations() -> dict[str, int]:
    # A name alone proves nothing: who merely registered under a company's name gets none of its applications.
    found = db().execute(select(Organisation.name, Organisation.id).where(
        Organisation.kind == OrganisationKind.EMPLOYER,
        or_(Organisation.came_with_import, Organisation.status == OrganisationStatus.VERIFIED),
    ).order_by(Organisation.id.desc()))
    return {company_key(name): organisation_id for name, organisation_id in found}


def _add_organisations(missing: dict[str, ParsedVacancy]) -> dict[str, int]:
    if not missing:
        return {}
    rows = [{"kind": OrganisationKind.EMPLOYER, "status": OrganisationStatus.UNCLAIMED, "name": v.company[:160],
             "region_code": v.region_code, "came_with_import": True, "is_public_body": False,
             "created_at": clock.now()} for v in missing.values()]
    ids = db().scalars(insert(Organisation).returning(Organisation.id, sort_by_parameter_order=True), rows).all()
    return dict(zip(missing, ids, strict=True))


def _save_batch(source: str, rows: Sequence[ImportRow], before: dict[str, tuple[int, str]],
                organisations: dict[str, int]) -> None:
    ids: dict[str, int] = {}
    new, changed = [], []
    for row in rows:
        values = _columns(row) | {"organisation_id": organisations[company_key(row.vacancy.company)]}
        if row.vacancy.external_id in before:
            ids[row.vacancy.external_id] = before[row.vacancy.external_id][0]
            changed.append(values | {"id": ids[row.vacancy.external_id]})
        else:
            new.append(values | _first_columns(source, row))
    if changed:
        db().execute(update(Vacancy), changed)
        db().execute(delete(VacancySkill).where(VacancySkill.vacancy_id.in_(list(ids.values()))))
    if new:
        made = db().scalars(insert(Vacancy).returning(Vacancy.id, sort_by_parameter_order=True), new).all()
        ids |= dict(zip((str(values["external_id"]) for values in new), made, strict=True))
    skills = [{"vacancy_id": ids[row.vacancy.external_id], "skill_code": code, "must": False, "recognised": True}
              for row in rows for code in row.recognised.skills]
    if skills:
        db().execute(insert(VacancySkill), skills)
    vacancies_changed(list(ids.values()))


def _columns(row: ImportRow) -> dict[str, Any]:
    vacancy = row.vacancy
    zone = ZoneInfo(zone_name(vacancy.region_code))
    closes = vacancy.closes or vacancy.posted + OPEN_FOR
    period = vacancy.pay_period.value if vacancy.pay_period else None
    return {
        "import_digest": row.digest, "title": vacancy.title, "tasks": vacancy.description, "language": vacancy.lang,
        "occupation_code": row.recognised.occupation, "education_code": _lowest(vacancy.education_levels),
        "study_programmes": list(vacancy.study_programmes), "education_levels": list(vacancy.education_levels),
        "pay_from": vacancy.pay_from, "pay_to": vacancy.pay_to, "pay_period": period,
        "pay_per_month": compared_per_month(vacancy.pay_from, vacancy.pay_to, period),
        "contract_code": vacancy.contract, "positions": vacancy.positions,
        "work_mode": WorkMode.REMOTE if vacancy.remote else WorkMode.ONSITE, "region_code": vacancy.region_code,
        "address": vacancy.address or None, "starts_on": vacancy.starts, "ends_on": vacancy.ends,
        "closes_on": closes, "closes_at": clock.end_of_day(closes, zone), "updated_at": clock.now(),
        "flagged": row.recognised.flagged,
    }


def _first_columns(source: str, row: ImportRow) -> dict[str, Any]:
    """What a later import of the same row leaves alone: an officer may have stopped it meanwhile."""
    return {"source": source, "external_id": row.vacancy.external_id, "state": VacancyState.PUBLISHED,
            "published_at": _published_at(row.vacancy), "created_at": clock.now(), "questions": [],
            "education_essential": False, "pay_by_agreement": False}


def _published_at(vacancy: ParsedVacancy) -> datetime:
    begins = clock.end_of_day(vacancy.posted - timedelta(days=1), ZoneInfo(zone_name(vacancy.region_code)))
    return min(begins, clock.now())


def _lowest(levels: Sequence[str]) -> str | None:
    known = vocabulary().education_levels
    return min(levels, key=lambda code: known[code].rank, default=None)

"""The list of pages of a profile: which are done, skipped or open."""
from dataclasses import dataclass
from typing import Any

from sqlalchemy import exists, select

from webapp.core.database import db
from webapp.core.i18n import _
from webapp.profiles.models import (
    AccommodationNeed,
    Disclosure,
    Education,
    FunctionalAbility,
    SeekerLanguage,
    SeekerProfile,
    SeekerSkill,
    WishedOccupation,
    WishedRegion,
    WorkExperience,
)
from webapp.profiles.states import NeedKind, Visibility
from webapp.profiles.steps import STEPS, Step


@dataclass(frozen=True)
class Progress:
    """Codes of the pages that are done, and of those that were skipped; the others are open."""

    done: frozenset[str]
    skipped: frozenset[str]

    @property
    def next_step(self) -> Step | None:
        """The first page that is neither done nor skipped."""
        return next((step for step in STEPS if step.code not in self.done | self.skipped), None)

    def state(self, code: str) -> tuple[str, str]:
        """The state in words and the kind of its tag."""
        if code in self.done:
            return _("Sudah diisi"), "ok"
        return (_("Dilewati"), "plain") if code in self.skipped else (_("Belum diisi"), "wait")


def progress_of(user_id: int) -> Progress:
    """How far the profile is; what holds something counts as done, also when it was filled in elsewhere."""
    row = db().execute(select(SeekerProfile).where(SeekerProfile.user_id == user_id)).scalar_one_or_none()
    marks = set((row.done_pages if row else None) or ())
    filled = _filled(user_id) | (_filled_columns(row) if row else set())
    done = frozenset({mark for mark in marks if not mark.startswith("-")} | filled)
    return Progress(done, frozenset(mark[1:] for mark in marks if mark.startswith("-")) - done)


def _filled_columns(row: SeekerProfile) -> set[str]:
    holds = {
        "summary": row.headline or row.about, "home": row.region_code, "places": row.remote or row.distance_km,
        "hours": row.hours or row.pay_min, "kinds": row.disability_kinds, "cv": row.cv_items,
        "visibility": row.visibility != Visibility.PRIVATE}
    return {code for code, value in holds.items() if value}


def _filled(user_id: int) -> set[str]:
    tables: dict[str, Any] = {
        "skills": SeekerSkill, "experience": WorkExperience, "education": Education, "languages": SeekerLanguage,
        "occupations": WishedOccupation, "regions": WishedRegion, "abilities": FunctionalAbility,
        "disclosures": Disclosure}
    kinds = {"tools": NeedKind.TOOL, "needs_apply": NeedKind.APPLY, "needs_work": NeedKind.WORK}
    asked = [exists().where(table.user_id == user_id).label(code) for code, table in tables.items()]
    asked += [exists().where(AccommodationNeed.user_id == user_id, AccommodationNeed.kind == kind).label(code)
              for code, kind in kinds.items()]
    row = db().execute(select(*asked)).one()
    return {code for code, holds in row._mapping.items() if holds}

"""What a person told the matching itself: weights, and what is not for them."""
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from webapp.access.roles import Actor
from webapp.accounts.models_organisations import Organisation
from webapp.core.database import db
from webapp.core.i18n import _
from webapp.matching.corpus import common
from webapp.matching.model import Weights
from webapp.matching.models import MatchPreference, NotForMe
from webapp.matching.reasons import name_of, region_name
from webapp.matching.works import load_works
from webapp.reference.vocabulary import vocabulary
from webapp.vacancies.queries import cards


@dataclass(frozen=True)
class Dislike:
    """Something on the list "bukan untuk saya"; `text` says what and what follows from it."""

    id: int
    text: str
    at: datetime


def weights_of(user_id: int) -> Weights:
    """The person's weights; as usual until they choose."""
    found = db().execute(select(MatchPreference.weights).where(MatchPreference.user_id == user_id)).scalar()
    return Weights(**(found or {}))


def list_dislikes(actor: Actor) -> tuple[Dislike, ...]:
    """What the actor marked, the newest first: three statements however many they are."""
    rows = db().execute(select(NotForMe.id, NotForMe.kind, NotForMe.code, NotForMe.at).where(
        NotForMe.user_id == actor.user_id).order_by(NotForMe.at.desc(), NotForMe.id.desc())).all()
    titles = {str(card.id): f"{card.title}, {card.organisation_name}"
              for card in cards([int(row.code) for row in rows if row.kind == "vacancy"]).values()}
    employers = _employers([int(row.code) for row in rows if row.kind == "employer"])
    return tuple(Dislike(row.id, _in_words(row.kind, row.code, titles, employers), row.at) for row in rows)


def reasons_for(actor: Actor, vacancy_id: int) -> list[tuple[str, str]] | None:
    """What may be not for the person about an open vacancy, as choices `kind:code`; None when there is none."""
    work = load_works([vacancy_id], common().corpus, ()).get(vacancy_id)
    card = cards([vacancy_id]).get(vacancy_id)
    if work is None or card is None:
        return None
    known = vocabulary()
    found = [(f"vacancy:{vacancy_id}", _("Hanya lowongan ini"))]
    if work.occupation in known.occupations:
        name = name_of(known.occupations, work.occupation)
        found.append((f"occupation:{work.occupation}", _("Jenis pekerjaan ini: %(nama)s", nama=name)))
    if work.region:
        found.append((f"region:{work.region}", _("Tempat ini: %(nama)s", nama=region_name(work.region))))
    found.append((f"employer:{card.organisation_id}", _("Pemberi kerja ini: %(nama)s", nama=card.organisation_name)))
    return found + [(f"demand:{one.code}", _("Tuntutan ini: %(nama)s", nama=name_of(known.demands, one.code)))
                    for one in work.demands]


def _employers(ids: list[int]) -> dict[str, str]:
    return {str(row.id): row.name
            for row in db().execute(select(Organisation.id, Organisation.name).where(Organisation.id.in_(ids)))}


def _in_words(kind: str, code: str, titles: Mapping[str, str], employers: Mapping[str, str]) -> str:
    known, gone = vocabulary(), _("sudah tidak ada")
    if kind == "vacancy":
        return _("Lowongan: %(nama)s", nama=titles.get(code, gone))
    if kind == "employer":
        return _("Pemberi kerja: %(nama)s", nama=employers.get(code, gone))
    if kind == "region":
        return _("Tempat: %(nama)s", nama=region_name(code))
    if kind == "demand":
        return _("Tuntutan kerja: %(nama)s", nama=name_of(known.demands, code))
    return _("Jenis pekerjaan: %(nama)s", nama=name_of(known.occupations, code))

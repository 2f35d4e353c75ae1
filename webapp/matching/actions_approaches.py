"""Inviting a person who chose to be found, and that person's answers."""
from collections.abc import Iterable

from sqlalchemy import Select, select

from webapp.access.roles import Actor
from webapp.accounts.consents import give_consent, withdraw_consent
from webapp.accounts.kept_away import keep_away
from webapp.accounts.models_privacy import Consent
from webapp.accounts.notify import notify
from webapp.core import clock
from webapp.core.database import db
from webapp.core.i18n import _l
from webapp.matching.feature import matching
from webapp.matching.keys import key_of
from webapp.matching.models import Approach
from webapp.matching.queries_candidates import Candidate, Door
from webapp.matching.states import APPROACH_STEPS, ApproachState
from webapp.profiles.disclosures import disclose
from webapp.vacancies.models import Vacancy

PURPOSE = "approach"


def invite(actor: Actor, at: Door, candidate: Candidate, words: str) -> bool:
    """Sends an invitation and tells the person; False when one was sent before."""
    if candidate.state is not None:
        return False
    row = Approach(vacancy_id=at.vacancy_id, user_id=candidate.user_id, words=words, state=ApproachState.SENT,
                   sent_by=actor.user_id, at=clock.now())
    db().add(row)
    db().flush()
    notify(candidate.user_id, _l("Ada pemberi kerja yang mengundang Anda melamar “%(judul)s”.", judul=at.title),
           f"/undangan/{row.id}")
    return True


def accept(actor: Actor, approach_id: int, items: Iterable[str], wording: object, wording_shown: object) -> bool:
    """The actor lets this employer read name and contact, and these items; False when the step is not allowed."""
    row = _own(actor, approach_id, ApproachState.ACCEPTED)
    if row is None:
        return False
    organisation_id = _organisation_of(row)
    give_consent(actor.user_id, PURPOSE, wording, organisation_id)
    chosen = list(items)
    if chosen:
        disclose(actor, organisation_id, chosen, None, wording_shown)
    row.state, row.answered_at, row.shown = ApproachState.ACCEPTED, clock.now(), chosen
    _tell_employer(row, _l("Undangan Anda diterima."))
    return True


def decline(actor: Actor, approach_id: int) -> bool:
    """The actor says no, or takes a yes back, without a reason; False when the step is not allowed."""
    row = _own(actor, approach_id, ApproachState.DECLINED)
    if row is None:
        return False
    was_accepted = row.state == ApproachState.ACCEPTED
    _close(row)
    if was_accepted:
        _end_consent(actor.user_id, _organisation_of(row))
    _tell_employer(row, _l("Ada jawaban atas undangan Anda."))
    return True


def block(actor: Actor, approach_id: int) -> bool:
    """The actor declines and hides from the employer, who reads no more than a no."""
    row = db().execute(select(Approach).where(
        Approach.id == approach_id, Approach.user_id == actor.user_id)).scalar_one_or_none()
    if row is None:
        return False
    if row.state != ApproachState.DECLINED:
        decline(actor, approach_id)
    keep_away(actor, _organisation_of(row))
    return True


@matching.hook("consent_withdrawn")
def follow_consent(user_id: int, purpose: str, recipient_id: int | None) -> None:
    """Name and contact are closed at once when the consent for them ends."""
    if purpose != PURPOSE:
        return
    for row in db().scalars(_accepted(user_id, recipient_id)).all():
        _close(row)
    db().flush()


def _own(actor: Actor, approach_id: int, to: ApproachState) -> Approach | None:
    row = db().execute(select(Approach).where(
        Approach.id == approach_id, Approach.user_id == actor.user_id)).scalar_one_or_none()
    return row if row is not None and to in APPROACH_STEPS[ApproachState(row.state)] else None


def _close(row: Approach) -> None:
    row.state, row.answered_at, row.shown = ApproachState.DECLINED, clock.now(), None
    db().flush()


def _organisation_of(row: Approach) -> int:
    return db().execute(select(Vacancy.organisation_id).where(Vacancy.id == row.vacancy_id)).scalar_one()


def _accepted(user_id: int, organisation_id: int | None) -> Select[Approach]:
    return select(Approach).join(Vacancy, Vacancy.id == Approach.vacancy_id).where(
        Approach.user_id == user_id, Vacancy.organisation_id == organisation_id,
        Approach.state == ApproachState.ACCEPTED)


def _end_consent(user_id: int, organisation_id: int) -> None:
    """Ends the consent unless another accepted invitation of this employer rests on it."""
    if db().execute(_accepted(user_id, organisation_id)).first() is not None:
        return
    for consent_id in db().scalars(select(Consent.id).where(
            Consent.user_id == user_id, Consent.purpose == PURPOSE, Consent.recipient_id == organisation_id,
            Consent.withdrawn_at.is_(None))).all():
        withdraw_consent(user_id, consent_id)


def _tell_employer(row: Approach, text: object) -> None:
    if row.sent_by:
        key = key_of(row.vacancy_id, row.user_id)
        notify(row.sent_by, text, f"/pemberi-kerja/lowongan/{row.vacancy_id}/calon/{key}")

"""What the person who applied does: answers, withdraws, closes what was shown."""
from webapp.access.roles import Actor, Role
from webapp.accounts.consents import withdraw_consent
from webapp.applications.actions.steps import WrongStep, demand, note, step, tell_receivers
from webapp.applications.cases import Case
from webapp.applications.events import Event
from webapp.applications.models import Interview, Offer
from webapp.applications.queries.parts import open_offer, present_interview
from webapp.applications.states import SEEKER_STEPS, ApplicationState, InterviewState, OfferState
from webapp.core import clock
from webapp.core.i18n import _l

ANSWERS = {
    InterviewState.ACCEPTED: (Event.INTERVIEW_ACCEPTED, _l("Pelamar menerima undangan wawancara.")),
    InterviewState.OTHER_ASKED: (Event.INTERVIEW_OTHER, _l("Pelamar meminta waktu atau cara wawancara yang lain.")),
    InterviewState.DECLINED: (Event.INTERVIEW_DECLINED, _l("Pelamar menolak undangan wawancara.")),
}
MAY_ANSWER = (InterviewState.PROPOSED, InterviewState.ACCEPTED, InterviewState.OTHER_ASKED, InterviewState.DECLINED)


def answer_interview(actor: Actor, case: Case, answer: InterviewState, words: str | None) -> Interview:
    """Accepts, asks for another time or way, or declines; may be changed until the interview begins."""
    demand(case, ApplicationState.INVITED)
    interview = present_interview(case.application.id)
    if interview is None or interview.state not in MAY_ANSWER or interview.starts_at <= clock.now():
        raise WrongStep(case.application.state)
    event, text = ANSWERS[answer]
    interview.state, interview.answer_words, interview.answered_at = answer, words or None, clock.now()
    note(case, actor, Role.SEEKER, event, words)
    tell_receivers(case, text)
    return interview


def accept_offer(actor: Actor, case: Case, words: str | None) -> None:
    """Takes the offer; the employer says when the work begins."""
    offer = _open(case)
    step(case, ApplicationState.ACCEPTED, SEEKER_STEPS)
    offer.state, offer.answered_at = OfferState.ACCEPTED, clock.now()
    note(case, actor, Role.SEEKER, Event.OFFER_ACCEPTED, words)
    tell_receivers(case, _l("Pelamar menerima tawaran kerja “%(judul)s”.", judul=case.title))


def decline_offer(actor: Actor, case: Case, words: str | None) -> None:
    """Declines the offer, which ends the application."""
    offer = _open(case)
    step(case, ApplicationState.WITHDRAWN, SEEKER_STEPS)
    offer.state, offer.answered_at = OfferState.DECLINED, clock.now()
    note(case, actor, Role.SEEKER, Event.OFFER_DECLINED, words)
    tell_receivers(case, _l("Pelamar menolak tawaran kerja “%(judul)s”.", judul=case.title))


def withdraw(actor: Actor, case: Case, words: str | None) -> None:
    """Takes the application back; an open offer falls with it."""
    step(case, ApplicationState.WITHDRAWN, SEEKER_STEPS)
    offer = open_offer(case.application.id)
    if offer is not None:
        offer.state, offer.answered_at = OfferState.DECLINED, clock.now()
    note(case, actor, Role.SEEKER, Event.WITHDRAWN, words)
    tell_receivers(case, _l("Sebuah lamaran untuk “%(judul)s” ditarik.", judul=case.title))


def close_facts(actor: Actor, case: Case) -> bool:
    """Withdraws the consent for what was shown to this employer; False when nothing is shown."""
    consent = case.application.consent_id
    return bool(case.application.shown and consent and withdraw_consent(actor.user_id, consent))


def _open(case: Case) -> Offer:
    demand(case, ApplicationState.OFFERED)
    offer = open_offer(case.application.id)
    if offer is None:
        raise WrongStep(case.application.state)
    return offer

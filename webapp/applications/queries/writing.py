"""What the pages of applying need to know: the vacancy to apply for, the profile's CV and needs."""
from dataclasses import dataclass

from webapp.access.roles import Actor
from webapp.accounts.kept_away import is_kept_away
from webapp.accounts.models_organisations import Organisation
from webapp.accounts.responsible import responsible_uld
from webapp.accounts.states import OrganisationStatus
from webapp.applications import consent
from webapp.core.database import db
from webapp.core.i18n import _
from webapp.profiles.cv import Cv, chosen_cv_items, cv_items, make_cv
from webapp.profiles.disclosures import disclosures_of
from webapp.profiles.queries.needs import Need, needs_of
from webapp.profiles.states import NeedKind
from webapp.vacancies.queries import show_vacancy

CONTACT = ("email", "phone")  # not in a CV that nobody chose the parts of


@dataclass(frozen=True)
class Target:
    """The vacancy to apply for. `obstacle` says in words why one cannot; empty when one can."""

    vacancy_id: int
    title: str
    language: str
    organisation_id: int
    organisation: str
    to_uld: bool
    reader: str
    questions: tuple[str, ...]
    reply_days: int | None
    obstacle: str

    @property
    def facts_wording(self) -> str:
        return consent.facts_wording(self.organisation, self.to_uld)

    @property
    def requests_wording(self) -> str:
        return consent.requests_wording(self.organisation, self.to_uld)


def target_of(actor: Actor, vacancy_id: int) -> Target | None:
    """The vacancy as somebody who wants to apply sees it; None when they may not see it."""
    found = show_vacancy(actor, vacancy_id)
    if found is None:
        return None
    card = found.card
    to_uld = card.organisation_status == OrganisationStatus.UNCLAIMED
    obstacle = ""
    if not card.is_open:
        obstacle = _("Lowongan ini sudah tutup atau sedang dijeda. Lamaran baru tidak diterima.")
    elif found.is_own:
        obstacle = _("Ini lowongan organisasi Anda sendiri.")
    elif is_kept_away(actor.user_id, card.organisation_id):
        obstacle = _("Anda sedang menutup diri dari organisasi ini. Buka lagi di halaman akun sebelum melamar.")
    return Target(
        vacancy_id=card.id, title=card.title, language=card.language, organisation_id=card.organisation_id,
        organisation=card.organisation_name, to_uld=to_uld,
        reader=_reader(card.organisation_id, card.region_code) if to_uld else card.organisation_name,
        questions=found.questions, reply_days=found.reply_days, obstacle=obstacle)


def _reader(organisation_id: int, region_code: str | None) -> str:
    """Who receives an application for an unclaimed organisation (design.md §8)."""
    region = region_code or db().get_one(Organisation, organisation_id).region_code
    uld_id = responsible_uld(region)
    return db().get_one(Organisation, uld_id).name if uld_id else _("pengelola Kerja Setara")


def cv_from_profile(user_id: int) -> Cv:
    """The CV with the parts that the person chose; before any choice everything but the ways to reach them."""
    chosen = chosen_cv_items(user_id)
    if chosen is None:
        chosen = tuple(item.key for item in cv_items(user_id) if item.key not in CONTACT)
    return make_cv(user_id, chosen)


def shown_to_every_employer(user_id: int) -> list[str]:
    """Keys of the facts that the person shows to every employer they apply to; ticked beforehand, nothing else is."""
    return [fact.key for line in disclosures_of(user_id)
            if line.organisation_id is None and not line.to_finders for fact in line.facts]


def needs_to_apply(user_id: int) -> tuple[Need, ...]:
    """What the profile says the person needs in a selection."""
    return needs_of(user_id, NeedKind.APPLY)


def own_need(user_id: int, key: str) -> Need | None:
    """One of these needs by its key."""
    return next((need for need in needs_to_apply(user_id) if need.key == key), None)

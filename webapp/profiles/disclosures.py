"""Disclosures: which sensitive facts a person shows to whom, until when; nothing without one (design.md §7, §9)."""
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, or_, select, update

from webapp.access.roles import Actor
from webapp.accounts.consents import give_consent, withdraw_consent
from webapp.accounts.kept_away import is_kept_away
from webapp.accounts.models_organisations import Organisation
from webapp.accounts.models_privacy import Consent
from webapp.core import clock
from webapp.core.database import db
from webapp.core.i18n import _
from webapp.profiles.consents import TO_FINDERS
from webapp.profiles.models import Disclosure
from webapp.profiles.queries.needs import functions_of, kinds_of, needs_of
from webapp.reference.vocabulary import vocabulary

PURPOSE = "disclosure"
FINDERS_READ = ("function", "need", "tool")  # never the kind of disability: no work needs it


@dataclass(frozen=True)
class ShownFact:
    """One fact in words; kind is function, need, tool or kinds, code as in the vocabulary (or of own words)."""

    kind: str
    code: str
    text: str

    @property
    def key(self) -> str:
        """As it is chosen and kept: `function:seeing`, `need:work:<code>`, `tool:<code>`, `kinds`."""
        return f"{self.kind}:{self.code}" if self.code else self.kind


@dataclass(frozen=True)
class DisclosureLine:
    """A disclosure as its giver reads it; `organisation` is None for all they apply to, or all that find them."""

    id: int
    organisation_id: int | None
    organisation: str | None
    facts: tuple[ShownFact, ...]
    until: datetime | None
    given_at: datetime
    to_finders: bool = False


def disclosable_items(user_id: int) -> tuple[ShownFact, ...]:
    """Everything this person could show, in words: functions answered, needs, tools, kinds."""
    functions = [ShownFact("function", one.code, one.text) for one in functions_of(user_id) if one.answer != "not_said"]
    needs = []
    for need in needs_of(user_id):
        kind, code = need.key.split(":", 1)
        needs.append(ShownFact(kind, code, f"{need.kind.label}: {need.text}"))
    names = [vocabulary().disability_kinds[code].name for code in kinds_of(user_id)
             if code in vocabulary().disability_kinds]
    kinds = [ShownFact("kinds", "", _("Ragam disabilitas: %(ragam)s", ragam=", ".join(names)))] if names else []
    return (*functions, *needs, *kinds)


def shown_to(user_id: int, organisation_id: int) -> tuple[ShownFact, ...]:
    """What this organisation may read now. The caller makes sure that the person applied to it or accepted it."""
    return _shown(user_id, organisation_id, Disclosure.to_finders.is_(False), or_(
        Disclosure.organisation_id == organisation_id, Disclosure.organisation_id.is_(None)))


def shown_to_finder(user_id: int, organisation_id: int) -> tuple[ShownFact, ...]:
    """What an employer that found this person may read before an invitation is accepted; nothing unless they chose it.

    The caller makes sure that the organisation may find the person now.
    """
    return _shown(user_id, organisation_id, Disclosure.to_finders.is_(True))


def _shown(user_id: int, organisation_id: int, *which: ColumnElement[bool]) -> tuple[ShownFact, ...]:
    rows = db().execute(select(Disclosure.content).where(*_active(user_id), *which)).scalars().all()
    chosen = {key for content in rows for key in content}
    if not chosen or is_kept_away(user_id, organisation_id):
        return ()
    return tuple(fact for fact in disclosable_items(user_id) if fact.key in chosen)


def finder_items(user_id: int) -> tuple[ShownFact, ...]:
    """What this person could show to employers that find them: functions, needs and tools."""
    return tuple(fact for fact in disclosable_items(user_id) if fact.kind in FINDERS_READ)


def disclosures_of(user_id: int) -> tuple[DisclosureLine, ...]:
    """The person's disclosures that are in force, the newest first."""
    rows = db().execute(
        select(Disclosure.id, Disclosure.organisation_id, Organisation.name, Disclosure.content, Disclosure.until,
               Disclosure.given_at, Disclosure.to_finders)
        .outerjoin(Organisation, Organisation.id == Disclosure.organisation_id)
        .where(*_active(user_id)).order_by(Disclosure.given_at.desc(), Disclosure.id.desc())).all()
    facts = disclosable_items(user_id) if rows else ()
    return tuple(
        DisclosureLine(row.id, row.organisation_id, row.name, tuple(f for f in facts if f.key in row.content),
                       row.until, row.given_at, row.to_finders)
        for row in rows)


def disclose(
    actor: Actor, organisation_id: int | None, items: Iterable[str], until: datetime | None, wording: object
) -> int | None:
    """The actor shows these items (keys) to one organisation, or to every employer they apply to (None).

    `wording` is what the page said; it never names the facts, because consents are kept as proof. Returns the id of
    the disclosure; None when no item is one of theirs.
    """
    return _keep(actor, PURPOSE, organisation_id, _own(disclosable_items(actor.user_id), items), until, wording)


def disclose_to_finders(actor: Actor, items: Iterable[str], until: datetime | None, wording: object) -> int | None:
    """The actor shows these items to every employer that may find them, in place of what they showed before."""
    keys = _own(finder_items(actor.user_id), items)
    if keys:
        end_to_finders(actor.user_id)
    return _keep(actor, TO_FINDERS, None, keys, until, wording)


def _own(facts: Iterable[ShownFact], items: Iterable[str]) -> list[str]:
    wanted = set(items)
    return [fact.key for fact in facts if fact.key in wanted]


def _keep(actor: Actor, purpose: str, organisation_id: int | None, keys: list[str], until: datetime | None,
          wording: object) -> int | None:
    if not keys:
        return None
    row = Disclosure(
        user_id=actor.user_id, organisation_id=organisation_id, to_finders=purpose == TO_FINDERS, content=keys,
        consent_id=give_consent(actor.user_id, purpose, wording, organisation_id), until=until, given_at=clock.now())
    db().add(row)
    db().flush()
    return int(row.id)


def end_to_finders(user_id: int) -> None:
    """Ends what employers that find this person may read, with its consent; also when they are no longer findable."""
    for consent_id in db().scalars(select(Disclosure.consent_id).where(
            *_active(user_id), Disclosure.to_finders.is_(True)).distinct()).all():
        if consent_id:
            withdraw_consent(user_id, consent_id)


def withdraw(actor: Actor, disclosure_id: int) -> bool:
    """Ends a disclosure at once, and its consent when nothing else rests on it; False when there is none to end."""
    row = db().execute(select(Disclosure).where(
        Disclosure.id == disclosure_id, *_active(actor.user_id))).scalar_one_or_none()
    if row is None:
        return False
    row.withdrawn_at = clock.now()
    db().flush()
    others = db().execute(select(Disclosure.id).where(
        Disclosure.consent_id == row.consent_id, *_active(actor.user_id)).limit(1)).scalar()
    if others is None and row.consent_id:
        withdraw_consent(actor.user_id, row.consent_id)
    return True


def end_without_consent(user_id: int) -> None:
    """Ends every disclosure whose consent was withdrawn elsewhere (on the page of consents)."""
    ended = select(Consent.id).where(Consent.user_id == user_id, Consent.withdrawn_at.is_not(None))
    db().execute(update(Disclosure).where(
        Disclosure.user_id == user_id, Disclosure.withdrawn_at.is_(None), Disclosure.consent_id.in_(ended)
    ).values(withdrawn_at=clock.now()))


def forget_items(user_id: int, gone: Sequence[str]) -> None:
    """Takes facts out of every disclosure, so that a later answer is never shown by an old consent.

    `gone` are keys, or kinds with their colon: `function:`.
    """
    kinds = tuple(key for key in gone if key.endswith(":"))
    for row in db().execute(select(Disclosure).where(Disclosure.user_id == user_id)).scalars():
        kept = [key for key in row.content if key not in gone and not key.startswith(kinds)]
        if kept != row.content:
            row.content = kept
            row.withdrawn_at = row.withdrawn_at or (None if kept else clock.now())


def _active(user_id: int) -> tuple[ColumnElement[bool], ...]:
    return (Disclosure.user_id == user_id, Disclosure.withdrawn_at.is_(None),
            or_(Disclosure.until.is_(None), Disclosure.until > clock.now()))

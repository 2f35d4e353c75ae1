"""Saving what rests on a consent: functional abilities, tools and needs, kinds of disability (design.md §9)."""
from collections.abc import Iterable, Mapping

from sqlalchemy import select

from webapp.access.roles import Actor
from webapp.core.database import db
from webapp.profiles import disclosures
from webapp.profiles.actions.pages import changed, mark_done, own_profile
from webapp.profiles.models import AccommodationNeed, FunctionalAbility
from webapp.profiles.queries.needs import needs_of
from webapp.profiles.states import NeedKind
from webapp.reference.vocabulary import vocabulary

NEED_STEPS = {NeedKind.TOOL: "tools", NeedKind.APPLY: "needs_apply", NeedKind.WORK: "needs_work"}


def save_abilities(actor: Actor, answers: Mapping[str, tuple[str, str]]) -> None:
    """Function → (answer, own words); an empty answer is "not answered" and takes the row away."""
    rows = {row.function_code: row for row in db().execute(select(FunctionalAbility).where(
        FunctionalAbility.user_id == actor.user_id)).scalars()}
    for code, (answer, words) in answers.items():
        row = rows.get(code)
        if not answer:
            if row is not None:
                db().delete(row)
                disclosures.forget_items(actor.user_id, [f"function:{code}"])
            continue
        if row is None:
            row = FunctionalAbility(user_id=actor.user_id, function_code=code)
            db().add(row)
        row.answer, row.own_words = answer, words or None
    mark_done(actor, "abilities")


def save_needs(actor: Actor, kind: NeedKind, codes: Iterable[str], words: Iterable[str]) -> None:
    """The codes and own words of one kind as they are from now on; what is gone is also no longer disclosed."""
    wanted = {("", text) for text in words} | {(code, "") for code in codes}
    gone = []
    for need in needs_of(actor.user_id, kind):
        if (need.code, need.words) in wanted:
            wanted.discard((need.code, need.words))
        else:
            gone.append(need)
    if gone:
        for row in db().execute(select(AccommodationNeed).where(
                AccommodationNeed.id.in_([need.id for need in gone]),
                AccommodationNeed.user_id == actor.user_id)).scalars():
            db().delete(row)
        disclosures.forget_items(actor.user_id, [need.key for need in gone])
    for code, text in sorted(wanted):
        db().add(AccommodationNeed(user_id=actor.user_id, kind=kind, content={"code": code, "words": text}))
    mark_done(actor, NEED_STEPS[kind])


def save_kinds(actor: Actor, codes: Iterable[str]) -> None:
    """The kinds of disability, for statistics only; none takes them away."""
    chosen = [code for code in codes if code in vocabulary().disability_kinds]
    own_profile(actor).disability_kinds = chosen or None
    if not chosen:
        disclosures.forget_items(actor.user_id, ["kinds"])
    mark_done(actor, "kinds")
    changed(actor)

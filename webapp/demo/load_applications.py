"""Applications: sent, answered and followed up by the site's own actions, each at its moment in the past."""
from itertools import zip_longest

from sqlalchemy import insert, select

from webapp.access.roles import SYSTEM, Actor, Role
from webapp.accounts.access_log import Facts
from webapp.accounts.models_privacy import AccessLog
from webapp.applications.actions.drafts import save_draft
from webapp.applications.actions.placements import answer_follow_up
from webapp.applications.actions.send import send
from webapp.applications.cases import Case, case_of, receivers
from webapp.applications.models import FollowUp, Placement
from webapp.applications.queries.writing import Target, target_of
from webapp.applications.states import Side
from webapp.core import clock
from webapp.demo.application_steps import PERSON, RECEIVER
from webapp.demo.entries import Entry, entries
from webapp.demo.scene import Scene
from webapp.profiles.disclosures import disclosable_items
from webapp.reference.vocabulary import vocabulary


def load_applications(scene: Scene) -> None:
    """Every application with its whole story, then the drafts."""
    for entry in entries("applications", "application"):
        application_id = _send(scene, entry)
        scene.applications[entry.key] = application_id
        for step in entry.entries("steps"):
            _do(scene, step, application_id)
            step.close()
        for answer in entry.entries("follow_ups"):
            _follow_up(scene, answer, application_id)
            answer.close()
        entry.close()
    for entry in entries("applications", "draft"):
        with clock.at(scene.moment(entry.need("days"), "20.00")):
            actor = scene.actor(scene.user(entry, "person"), Role.SEEKER)
            target = _target(scene, entry, actor)
            save_draft(actor, target.vacancy_id, answered=_answered(target, entry), **entry.need("content"))
        entry.close()


def _send(scene: Scene, entry: Entry) -> int:
    actor = scene.actor(scene.user(entry, "person"), Role.SEEKER)
    with clock.at(scene.moment(entry.need("sent"), entry.get("at", "07.30"))):
        target = _target(scene, entry, actor)
        requests = entry.get("requests", [])
        unknown = [key for key in requests if key.rpartition(":")[2] not in vocabulary().accommodations]
        if unknown:
            raise entry.wrong(f"requests: {unknown} are not known")
        known = {fact.key for fact in disclosable_items(actor.user_id)}
        save_draft(actor, target.vacancy_id, letter=entry.text("letter"), cv="profile",
                   answered=_answered(target, entry), requests=requests,
                   request_words=entry.get("request_words", ""), show=entry.codes("show", known))
        return send(actor, target)


def _target(scene: Scene, entry: Entry, actor: Actor) -> Target:
    """The vacancy as it was on the day of applying; that it is closed by now does not matter."""
    target = target_of(actor, scene.vacancy(entry, "vacancy"))
    if target is None:
        raise entry.wrong("vacancy: nobody can see it")
    if len(entry.get("answers", [])) > len(target.questions):
        raise entry.wrong("answers: the vacancy asks less")
    return target


def _answered(target: Target, entry: Entry) -> list[list[str]]:
    """Each question with its answer; the last ones may be left out."""
    return [list(pair) for pair in zip_longest(target.questions, entry.get("answers", []), fillvalue="")]


def _do(scene: Scene, step: Entry, application_id: int) -> None:
    name = step.need("do")
    step.code("do", {**RECEIVER, **PERSON})
    with clock.at(scene.moment(step.need("days"), step.get("at", "09.00" if name in RECEIVER else "17.00"))):
        case = case_of(application_id)
        if case is None:
            raise step.wrong("the application is gone")
        if name in RECEIVER:
            actor = scene.actor(receivers(case)[0], case.desk.role)
            RECEIVER[name](scene, step, case, actor)
            if name == "read":
                _note_reading(scene, case, actor)
        else:
            PERSON[name](scene, step, case, scene.actor(case.application.user_id or 0, Role.SEEKER))
        scene.session.flush()


def _note_reading(scene: Scene, case: Case, actor: Actor) -> None:
    scene.session.execute(insert(AccessLog).values(
        subject_id=case.application.user_id, viewer_id=actor.user_id, organisation_id=case.organisation_id,
        role=case.desk.role, facts=f"{Facts.PROFILE},{Facts.APPLICATION}", at=clock.now()))


def _follow_up(scene: Scene, entry: Entry, application_id: int) -> None:
    side = entry.code("side", list(Side))
    placement = scene.session.scalars(select(Placement).where(Placement.application_id == application_id)).one()
    row = scene.session.scalars(select(FollowUp).where(
        FollowUp.placement_id == placement.id, FollowUp.month == entry.need("month"), FollowUp.side == side)).one()
    if row.due_at > scene.now:
        raise entry.wrong("this question is not due yet")
    row.asked_at = row.due_at
    with clock.at(row.due_at):
        answer_follow_up(SYSTEM, row, placement, {
            "still": entry.need("still"), "how": entry.need("how"), "words": entry.get("words", "")})

"""What may happen to an application in applications.toml: each step is done by the site's own action."""
from collections.abc import Callable
from datetime import datetime, time
from zoneinfo import ZoneInfo

from webapp.access.roles import Actor, Role
from webapp.applications.actions import messages, receiver, seeker
from webapp.applications.cases import Case
from webapp.applications.states import InterviewForm, InterviewState
from webapp.applications.words import request_in_words
from webapp.demo.entries import Entry
from webapp.demo.scene import Scene
from webapp.reference.vocabulary import vocabulary

Step = Callable[[Scene, Entry, Case, Actor], None]


def _invite(scene: Scene, entry: Entry, case: Case, actor: Actor) -> None:
    requests = case.application.requests or []
    answers = entry.get("answers", [])
    if len(answers) != len(requests):
        raise entry.wrong(f"answers: {len(requests)} accommodations were asked for")
    confirmed = [{"code": request["code"], "words": request_in_words(request["code"], request["words"]),
                  "answer": answer, "note": note}
                 for request, (answer, note) in zip(requests, answers, strict=True)]
    hour, minute = entry.need("time").split(".")
    starts = datetime.combine(scene.day(entry.need("in_days")), time(int(hour), int(minute)), ZoneInfo(case.zone))
    receiver.invite(actor, case.desk, case, receiver.Proposal(
        form=InterviewForm(entry.code("form", list(InterviewForm)) or InterviewForm.IN_PERSON), starts_at=starts,
        minutes=entry.get("minutes", 45), place=entry.need("place"), contact_name=entry.need("contact"),
        contact_reach=entry.need("reach"), accommodations=confirmed, note=entry.get("note", "")))


def _offer(scene: Scene, entry: Entry, case: Case, actor: Actor) -> None:
    receiver.offer(actor, case.desk, case, {
        "start": scene.day(entry.need("start")).isoformat(),
        "contract": entry.code("contract", vocabulary().contract_types) or "", "pay": entry.need("pay"),
        "hours": entry.need("hours"), "accommodations": entry.get("accommodations", ""),
        "words": entry.get("words", "")})


def _refuse(_scene: Scene, entry: Entry, case: Case, actor: Actor) -> None:
    reason = entry.code("reason", vocabulary().refusal_reasons)
    receiver.refuse(actor, case.desk, case, reason or "other", entry.get("words"))


def _place(scene: Scene, entry: Entry, case: Case, actor: Actor) -> None:
    receiver.place(actor, case.desk, case, scene.day(entry.need("starts")))


def _answer(answer: InterviewState) -> Step:
    def step(_scene: Scene, entry: Entry, case: Case, actor: Actor) -> None:
        seeker.answer_interview(actor, case, answer, entry.get("words"))

    return step


def _write(role: Role) -> Step:
    def step(_scene: Scene, entry: Entry, case: Case, actor: Actor) -> None:
        messages.write_message(actor, case.desk.role if role is Role.EMPLOYER else role, case, entry.need("text"))

    return step


RECEIVER: dict[str, Step] = {
    "read": lambda _scene, _entry, case, actor: receiver.begin_reading(actor, case.desk, case),
    "forward": lambda _scene, entry, case, actor: receiver.forward(actor, case, entry.need("how")),
    "invite": _invite, "offer": _offer, "place": _place, "refuse": _refuse,
    "take_up": lambda _scene, _entry, case, actor: receiver.take_up_again(actor, case.desk, case),
    "reply": _write(Role.EMPLOYER),
}
PERSON: dict[str, Step] = {
    "accept_interview": _answer(InterviewState.ACCEPTED), "ask_other": _answer(InterviewState.OTHER_ASKED),
    "decline_interview": _answer(InterviewState.DECLINED),
    "accept_offer": lambda _scene, entry, case, actor: seeker.accept_offer(actor, case, entry.get("words")),
    "decline_offer": lambda _scene, entry, case, actor: seeker.decline_offer(actor, case, entry.get("words")),
    "withdraw": lambda _scene, entry, case, actor: seeker.withdraw(actor, case, entry.get("words")),
    "say": _write(Role.SEEKER),
}

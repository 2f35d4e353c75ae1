"""Functions, tools, needs and kinds of one person: sealed, read only for the person or what they disclosed."""
import hashlib
from dataclasses import dataclass

from sqlalchemy import select

from webapp.core.database import db
from webapp.core.i18n import _
from webapp.profiles.models import AccommodationNeed, FunctionalAbility, SeekerProfile
from webapp.profiles.states import Answer, NeedKind
from webapp.reference.vocabulary import vocabulary


@dataclass(frozen=True)
class FunctionAnswer:
    """One answer with the person's own words."""

    code: str
    answer: Answer
    own_words: str

    @property
    def text(self) -> str:
        """`Melihat: Bisa, dengan alat atau penyesuaian. Saya memakai pembaca layar.`"""
        function = vocabulary().functions.get(self.code)
        said = _("%(fungsi)s: %(jawaban)s", fungsi=function.name if function else self.code, jawaban=self.answer.label)
        return f"{said}. {self.own_words}" if self.own_words else said


@dataclass(frozen=True)
class Need:
    """An accommodation or a tool, from the vocabulary (`code`) or in own words."""

    id: int
    kind: NeedKind
    code: str
    words: str

    @property
    def text(self) -> str:
        """Its name, or the person's words."""
        items = vocabulary().assistive_tools if self.kind is NeedKind.TOOL else vocabulary().accommodations
        item = items.get(self.code)
        return item.name if item else self.words or self.code

    @property
    def key(self) -> str:
        """`need:work:<code>`, `tool:<code>`; own words stand as a short digest, so that a key is stable."""
        name = self.code or "w-" + hashlib.blake2b(self.words.encode(), digest_size=6).hexdigest()
        return f"tool:{name}" if self.kind is NeedKind.TOOL else f"need:{self.kind}:{name}"


def functions_of(user_id: int) -> tuple[FunctionAnswer, ...]:
    """What the person answered, in the order of the questions."""
    rows = db().execute(
        select(FunctionalAbility.function_code, FunctionalAbility.answer, FunctionalAbility.own_words)
        .where(FunctionalAbility.user_id == user_id)).all()
    order = list(vocabulary().functions)
    known = [FunctionAnswer(code, Answer(answer), words or "") for code, answer, words in rows if code in order]
    return tuple(sorted(known, key=lambda one: order.index(one.code)))


def needs_of(user_id: int, *kinds: NeedKind) -> tuple[Need, ...]:
    """Tools and needs of the person, all kinds unless told, in the order in which they were added."""
    rows = db().execute(
        select(AccommodationNeed.id, AccommodationNeed.kind, AccommodationNeed.content)
        .where(AccommodationNeed.user_id == user_id, AccommodationNeed.kind.in_(kinds or tuple(NeedKind)))
        .order_by(AccommodationNeed.id)).all()
    return tuple(Need(id_, NeedKind(kind), content.get("code", ""), content.get("words", ""))
                 for id_, kind, content in rows)


def kinds_of(user_id: int) -> tuple[str, ...]:
    """Codes of the kinds of disability that the person named; for statistics only, never for a score."""
    return tuple(db().execute(
        select(SeekerProfile.disability_kinds).where(SeekerProfile.user_id == user_id)).scalar() or ())

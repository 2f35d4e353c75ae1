"""What the text index is asked: a small tree of terms, written the same for SQLite and PostgreSQL.

A term is a word's stem ("ketik") or a token ("r:3273"): tokens carry a colon, which no word has.
"""
from collections.abc import Iterable
from dataclasses import dataclass

from webapp.reference.text import stems


@dataclass(frozen=True)
class Term:
    """One stem or token; `in_title` asks for the word in the title."""

    text: str
    in_title: bool = False

    @property
    def is_token(self) -> bool:
        return ":" in self.text


@dataclass(frozen=True)
class AllOf:
    """Every part must hold."""

    parts: tuple["Expression", ...]


@dataclass(frozen=True)
class AnyOf:
    """One part must hold."""

    parts: tuple["Expression", ...]


Expression = Term | AllOf | AnyOf


def all_of(parts: Iterable[Expression]) -> Expression | None:
    """The parts joined by "and"; None when there is nothing to ask."""
    kept = tuple(dict.fromkeys(parts))
    return None if not kept else kept[0] if len(kept) == 1 else AllOf(kept)


def any_of(parts: Iterable[Expression]) -> Expression | None:
    """The parts joined by "or"; None when there is nothing to ask."""
    kept = tuple(dict.fromkeys(parts))
    return None if not kept else kept[0] if len(kept) == 1 else AnyOf(kept)


def word_terms(text: str) -> tuple[Term, ...]:
    """The stems of any text as terms, each once."""
    return tuple(dict.fromkeys(Term(plain(stem)) for stem in stems(text)))


def token(kind: str, code: str | int) -> Term:
    """A token such as `r:3273`; see `webapp.vacancies.text_rows` for the kinds."""
    return Term(f"{kind}:{code}")


def plain(stem: str) -> str:
    """A stem of letters and digits alone, as both databases keep it: "c++" is "cplusplus"; "staff" is "staf"."""
    written = stem.replace("+", "plus").replace("#", "sharp")
    return written[:-1] if written.endswith("ff") else written


def as_fts5(expression: Expression) -> str:
    """The expression for FTS5's MATCH. Terms hold letters and digits only and are quoted all the same."""
    if isinstance(expression, Term):
        if expression.is_token:
            return f'k:"{squeezed(expression.text)}"'
        return f'{"title" if expression.in_title else "{title t}"}:"{squeezed(expression.text)}"'
    joint = " AND " if isinstance(expression, AllOf) else " OR "
    return "(" + joint.join(as_fts5(part) for part in expression.parts) + ")"


def as_tsquery(expression: Expression) -> str:
    """The expression as the text of a PostgreSQL tsquery."""
    if isinstance(expression, Term):
        return f"'{lexeme(expression.text)}'" + (":A" if expression.in_title else "")
    joint = " & " if isinstance(expression, AllOf) else " | "
    return "(" + joint.join(as_tsquery(part) for part in expression.parts) + ")"


def squeezed(term: str) -> str:
    """A term as one word of FTS5's tokenizer: `f:step-free-entrance` is `fstepfreeentrance`."""
    return "".join(letter for letter in term if letter.isascii() and letter.isalnum())


def lexeme(term: str) -> str:
    """A term as a lexeme that needs no escaping."""
    return "".join(letter for letter in term if letter.isascii() and (letter.isalnum() or letter in ":-"))

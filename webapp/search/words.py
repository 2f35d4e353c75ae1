"""What was typed into the search box, as terms of the text index: stems, or any other name of the same thing."""
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from rapidfuzz import fuzz, process

from webapp.reference.recognise import named_occupation, named_skill
from webapp.reference.text import STOP_WORDS, words
from webapp.reference.vocabulary import Occupation, Skill, vocabulary
from webapp.vacancies.text_terms import Expression, Term, all_of, any_of, token, word_terms

MOST_WORDS = 12
LONGEST_NAME = 6  # words in the name of a skill or an occupation
LIKE_ENOUGH = 75.0  # "admnistrsi" → "administrasi"; lower begins to offer other words
SHORTEST = 4


def asked_words(typed: str) -> Expression | None:
    """All words must be there; a name of a skill or an occupation may stand under any of its other names."""
    return all_of(expression for span, names in _spans(typed) if (expression := any_of(
        [part for part in (all_of(word_terms(" ".join(span))), *names) if part])))


def asked_title(typed: str) -> Expression | None:
    """The same for the title alone; an occupation counts, because it is read from the title."""
    return all_of(expression for span, names in _spans(typed) if (expression := any_of(
        [part for part in (all_of(Term(term.text, in_title=True) for term in word_terms(" ".join(span))),
                           *(name for name in names if name.text.startswith("o:"))) if part])))


def _spans(typed: str) -> Iterator[tuple[list[str], tuple[Term, ...]]]:
    """The words from left to right, longest known names together, each with the tokens it stands for."""
    typed_words, start = words(typed)[:MOST_WORDS], 0
    while start < len(typed_words):
        for end in range(min(start + LONGEST_NAME, len(typed_words)), start, -1):
            span = typed_words[start:end]
            names = _tokens(span, typed_words)
            if names or end == start + 1:
                yield span, names
                start = end
                break


def _tokens(span: list[str], typed_words: list[str]) -> tuple[Term, ...]:
    """What has this name: "ms excel" is one name, and not "excel" with a word more that must be there too."""
    named = (("s", named_skill(span, typed_words)), ("o", named_occupation(span, typed_words)))
    return tuple(token(kind, code) for kind, code in named if code)


def suggest(typed: str) -> str | None:
    """The words with each unknown one replaced by the nearest known; None when nothing would change."""
    found = [_nearest(word) for word in words(typed)[:MOST_WORDS]]
    return " ".join(found) if found != words(typed)[:MOST_WORDS] else None


def _nearest(word: str) -> str:
    named, also = _known_words()
    if word in named or word in also or word in STOP_WORDS or len(word) < SHORTEST:
        return word
    near = (process.extractOne(word, known, scorer=fuzz.ratio, score_cutoff=LIKE_ENOUGH) for known in (named, also))
    return next((str(best[0]) for best in near if best), word)


@lru_cache(maxsize=1)
def _known_words() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Words of names, and those of synonyms when several have them: synonyms hold misspellings on purpose."""
    known = vocabulary()
    named, also = Counter[str](), Counter[str]()
    items: list[Skill | Occupation] = [*known.skills.values(), *known.occupations.values()]
    for item in items:
        named.update(words(f"{item.name_id} {item.name_en}"))
        also.update(words(" ".join(item.synonyms)))
    return (tuple(word for word in named if len(word) >= SHORTEST),
            tuple(word for word, times in also.items() if times > 1 and len(word) >= SHORTEST and word not in named))

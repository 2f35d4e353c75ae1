"""Words of a text as search and recognition compare them. Pure: no data files, no database."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

import Stemmer

# Few on purpose: a word that may carry meaning in a job ("tanpa", "not") stays searchable.
STOP_WORDS = frozenset(
    "ada adalah agar akan anda antara apa atau atas bagi bahwa bila dalam dan dapat dari dengan di dll dsb guna"
    " hal hingga ini itu jika juga kami karena ke kepada kita maka maupun melalui mereka namun oleh pada para"
    " pun saat saja sampai saya sebagai secara sehingga serta setiap suatu telah tentang terhadap untuk yaitu"
    " yang a an and are as at be by for from in is it of on or our that the this to we will with you your".split()
)

# Indonesian words do not end so: what does is English or Latin, which the stemmer would only damage.
_FOREIGN_ENDING = re.compile(r"(?:tion|tions|ment|ments|ity|ness|ship|ence|ure)$")
_APOSTROPHES = re.compile(r"(?<=\w)['’‘`´ʼ](?=\w)")
_WORD = re.compile(r"[a-z0-9]+(?:\+\+|#)?")
_DROPPED_INITIAL = re.compile(r"^[ktps](?=[aeiou]\w{2})")
_stemmer = Stemmer.Stemmer("indonesian")


def words(text: str) -> list[str]:
    """The words of a text in order: lower case, no accents or punctuation; "C++" and "C#" stay whole."""
    plain = unicodedata.normalize("NFKD", _APOSTROPHES.sub("", text)).casefold()
    if not plain.isascii():
        plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return _WORD.findall(plain)


def normalise_phrase(text: str) -> str:
    """The text as its words with single spaces between: equal for spellings that differ only in form."""
    return " ".join(words(text))


def stems(text: str) -> list[str]:
    """The stems of a text's words, stop words left out: the same call for the index and for the query."""
    return [stem(word) for word in words(text) if word not in STOP_WORDS]


def stem_all(sequence: Iterable[str]) -> tuple[str, ...]:
    """The stems of words that are already split, one for one."""
    return tuple(stem(word) for word in sequence)


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """The stem of one lower-case word.

    A prefix may have swallowed an initial k, t, p or s ("menulis", "tulis"), so that letter is dropped from
    every stem.
    """
    if len(word) < 4 or _FOREIGN_ENDING.search(word):
        return word
    return _DROPPED_INITIAL.sub("", _stemmer.stemWord(word))

"""Words of a person and of a vacancy → weighted terms: one sum tells how much they speak of the same.

A term is a stem or two neighbouring stems. Both languages go through the Indonesian stemmer, which leaves
English words nearly as they are.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import log

import Stemmer

from webapp.matching.model import Terms

# Words that say nothing about the work: grammar of both languages and the phrases every vacancy carries.
_SILENT = """
    ada adalah agar akan aku anda antara apa atas atau bagi bahwa baik beberapa belum berbagai
    berdasarkan bisa bila dalam dan dapat dari demi dengan di dll dsb dua guna hal harus hingga ini itu
    jika juga kami kamu karena ke kepada ketika kita lain lainnya lebih maka mampu masing mau melalui
    mereka memiliki menjadi merupakan minimal namun nya oleh pada para per pun saat sama sampai satu
    saya sebagai secara sedang sehingga sekitar selama seluruh semua seperti serta sesuai setiap siap
    suatu sudah supaya tanpa telah tentang terhadap terkait tersebut tidak tiga untuk yaitu yakni yang a
    an and are as at be by for from have in is it its of on or our that the their this to we will with
    you your kerja bekerja pekerjaan tugas tanggung jawab lingkup jobdesk kualifikasi persyaratan syarat
    deskripsi posisi peserta magang pemagangan internship intern program pt tbk persero cabang kantor
"""
STOP_WORDS = frozenset(_SILENT.split())
TERM_HALF = 1.2  # BM25's k1: how soon repeating a word stops counting
LENGTH_SHARE = 0.6  # BM25's b: how much a long text is held back
PAIR_FACTOR = 0.8  # two neighbouring words also count each by itself

_WORD = re.compile(r"[a-z0-9][a-z0-9+#]*")


@lru_cache(maxsize=1)
def _stemmer() -> Stemmer.Stemmer:
    return Stemmer.Stemmer("indonesian")


@lru_cache(maxsize=50_000)
def _stem(word: str) -> str:
    return str(_stemmer().stemWord(word))


def words(text: str) -> list[str]:
    """The stems of a text in order, without words that say nothing."""
    found = _WORD.findall(text.casefold())
    return [_stem(word) for word in found if word not in STOP_WORDS and (len(word) > 1 or word in "cr")]


def with_pairs(stems: list[str]) -> Iterator[str]:
    """The stems and each two neighbours joined by a blank."""
    yield from stems
    for left, right in zip(stems, stems[1:], strict=False):
        yield f"{left} {right}"


@dataclass(frozen=True)
class Corpus:
    """What the open vacancies as a whole say about a term: in how many it stands, and how long they are."""

    documents: int = 0
    frequency: Mapping[str, int] | None = None
    length: float = 1.0

    def rarity(self, term: str) -> float:
        """Inverse document frequency, never negative; a term never seen is as rare as one seen once."""
        seen = (self.frequency or {}).get(term, 1)
        value = log(1.0 + (self.documents - seen + 0.5) / (seen + 0.5)) if self.documents else 1.0
        return value * (PAIR_FACTOR if " " in term else 1.0)


def corpus_of(texts: Iterable[str]) -> Corpus:
    """The corpus of these vacancy texts (title and description of each as one text)."""
    frequency: Counter[str] = Counter()
    documents = length = 0
    for text in texts:
        stems = words(text)
        frequency.update(set(with_pairs(stems)))
        documents += 1
        length += len(stems)
    return Corpus(documents, dict(frequency), length / documents if documents else 1.0)


def count_terms(fields: Iterable[tuple[str, float]]) -> tuple[dict[str, float], int]:
    """Term → how often by importance, and the number of words, of a vacancy's texts with their importance."""
    counts: dict[str, float] = {}
    length = 0
    for text, importance in fields:
        stems = words(text)
        length += len(stems)
        for term in with_pairs(stems):
            counts[term] = counts.get(term, 0.0) + importance
    return counts, length


def weigh_terms(counts: Mapping[str, float], length: int, corpus: Corpus) -> Terms:
    """Terms of a vacancy from its counts: rare ones weigh more, and repeating one counts less and less."""
    hold = TERM_HALF * (1.0 - LENGTH_SHARE + LENGTH_SHARE * length / max(corpus.length, 1.0))
    return {term: corpus.rarity(term) * count / (count + hold) for term, count in counts.items()}


def work_terms(fields: Iterable[tuple[str, float]], corpus: Corpus) -> Terms:
    """Terms of a vacancy from its texts with their importance (a title counts more than a description)."""
    return weigh_terms(*count_terms(fields), corpus)


def person_terms(phrases: Iterable[tuple[str, float]]) -> Terms:
    """Terms of a person from phrases with an importance between 0 and 1.

    Saying a word again strengthens it towards 1 and never beyond, so one more phrase never lowers a fit.
    """
    open_part: dict[str, float] = {}
    for phrase, importance in phrases:
        for term in set(with_pairs(words(phrase))):
            open_part[term] = open_part.get(term, 1.0) * (1.0 - importance)
    return {term: 1.0 - left for term, left in open_part.items()}

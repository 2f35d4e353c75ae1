"""Relevance of our ranking against plain BM25 on real vacancies: nDCG@20, study programmes hidden and visible.

Usage: python -m bench.match_relevance [--tune] [--csv FILE]
A person comes from a programme that at least five vacancies list; relevant (gain 2) are those that list it,
nearly relevant (gain 1, graded figure only) those whose list holds a programme with the same main words.
Half of the programmes, chosen by a digest of their names, are kept for `held out`: weights and vocabulary
are looked at with `--tune` on the other half only.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import re
import time
from collections import Counter
from collections.abc import Callable, Iterable
from math import log, log2
from pathlib import Path
from statistics import mean
from typing import Any

from bench.people import WORDS
from webapp.matching import describe
from webapp.matching.cases import person_from_json, rarity_of, work_from_texts
from webapp.matching.fit import fit, for_seeker
from webapp.matching.terms import corpus_of

DEFAULT = Path(__file__).parents[2] / "shared" / "data" / "vacancies.csv"
Row = dict[str, str]
Ranking = Callable[[dict[str, Any]], list[int]]
LEAST = 5
TOP = 20


def listed(row: Row) -> list[str]:
    return [part.strip() for part in row["study_programmes"].split(";") if part.strip()]


def same(name: str) -> str:
    return " ".join(name.casefold().split())


def main_words(name: str) -> frozenset[str]:
    loose = {"ilmu", "pjj", "pendidikan", "dan", "terapan", "digital", "vokasional", "&", "-"}
    return frozenset(same(name).replace("/", " ").split()) - loose


class Bm25:
    """The plain ranking to beat: words as they stand, k1 1.5, b 0.75."""

    def __init__(self, texts: list[str]) -> None:
        docs = [Counter(self.words(text)) for text in texts]
        lengths = [sum(doc.values()) for doc in docs]
        average = mean(lengths)
        self.hold = [1.5 * (0.25 + 0.75 * length / average) for length in lengths]
        self.postings: dict[str, list[tuple[int, int]]] = {}
        for number, doc in enumerate(docs):
            for word, count in doc.items():
                self.postings.setdefault(word, []).append((number, count))

    @staticmethod
    def words(text: str) -> list[str]:
        return re.findall(r"\w+", text.casefold())

    def rank(self, query: str) -> list[int]:
        scores = [0.0] * len(self.hold)
        for word in self.words(query):
            found = self.postings.get(word, [])
            idf = log(1 + (len(scores) - len(found) + 0.5) / (len(found) + 0.5))
            for number, count in found:
                scores[number] += idf * count * 2.5 / (count + self.hold[number])
        return sorted(range(len(scores)), key=lambda number: -scores[number])


def ours(rows: list[Row], visible: bool) -> Ranking:
    corpus = corpus_of(f"{row['title']} {row['description']}" for row in rows)
    works = [
        work_from_texts(str(number), row["title"], row["description"], corpus,
                        study_programmes=listed(row) if visible else [], region=row["region_code"] or None)
        for number, row in enumerate(rows)
    ]
    knowledge = describe.knowledge(rarity_of(works))

    def rank(person: dict[str, Any]) -> list[int]:
        described = person_from_json(person)
        return [int(found.work) for found in for_seeker(fit(described, work, knowledge) for work in works)]

    return rank


def ndcg(order: list[int], gains: dict[int, int]) -> float:
    got = sum((2 ** gains.get(number, 0) - 1) / log2(place + 2) for place, number in enumerate(order[:TOP]))
    best = sum(
        (2**gain - 1) / log2(place + 2) for place, gain in enumerate(sorted(gains.values(), reverse=True)[:TOP])
    )
    return got / best if best else 0.0


def words_for(name: str) -> tuple[str, tuple[str, ...], tuple[str, ...]] | None:
    for pattern, headline, skills, occupations in WORDS:
        if re.search(pattern, name.casefold()):
            return headline, skills, occupations
    return None


def styles(name: str, region: str) -> Iterable[tuple[str, dict[str, Any]]]:
    """The ways one and the same person may describe themself."""
    yield "programme", {"study_programmes": [name]}
    yield "headline", {"headline": f"Lulusan {name}"}
    if found := words_for(name):
        headline, skills, occupations = found
        yield "full", {"study_programmes": [name], "headline": headline, "skills": list(skills),
                       "occupations": list(occupations), "education": "S1"}
        yield "programme+skills", {"study_programmes": [name], "skills": list(skills)}
        yield "skills", {"skills": list(skills)}
        yield "occupations", {"occupations": list(occupations)}
        yield "region", {"study_programmes": [name], "headline": headline, "regions": [region],
                         "distance_km": 60, "languages": ["id"]}


def query_of(person: dict[str, Any]) -> str:
    parts = [person.get("headline", "")]
    for key in ("study_programmes", "skills", "occupations"):
        parts += person.get(key, [])
    return " ".join(parts)


def cases(rows: list[Row], held_out: bool) -> list[tuple[str, str, dict[str, Any], dict[int, int]]]:
    shown = {same(name): name for row in rows for name in listed(row)}
    holders: dict[str, list[int]] = {}
    for number, row in enumerate(rows):
        for key in {same(name) for name in listed(row)}:
            holders.setdefault(key, []).append(number)
    found = []
    for key, numbers in sorted(holders.items()):
        digest = int(hashlib.sha256(key.encode()).hexdigest(), 16) % 2
        if len(numbers) < LEAST or bool(digest) != held_out:
            continue
        gains = dict.fromkeys(numbers, 2)
        for number, row in enumerate(rows):
            if any(main_words(name) == main_words(key) for name in listed(row)):
                gains.setdefault(number, 1)
        region = next((rows[number]["region_code"] for number in numbers if rows[number]["region_code"]), "31")
        found += [(style, key, person, gains) for style, person in styles(shown[key], region)]
    return found


def measure(rows: list[Row], held_out: bool, detail: bool) -> None:
    everyone = cases(rows, held_out)
    print(f"{'held out' if held_out else 'tuned'}: {len(everyone)} persons")
    for visible in (False, True):
        texts = [f"{row['title']} {row['description']} {row['study_programmes'] if visible else ''}" for row in rows]
        rank, plain = ours(rows, visible), Bm25(texts)
        results: dict[str, list[tuple[float, float, float, float, str]]] = {}
        started = time.perf_counter()
        orders = [rank(person) for _, _, person, _ in everyone]
        each = (time.perf_counter() - started) / len(everyone)
        for (style, key, person, gains), mine in zip(everyone, orders, strict=True):
            theirs = plain.rank(query_of(person))
            exact = {number: 1 for number, gain in gains.items() if gain == 2}
            results.setdefault(style, []).append(
                (ndcg(mine, exact), ndcg(theirs, exact), ndcg(mine, gains), ndcg(theirs, gains), key))
        report(results, "visible" if visible else "hidden", each, len(rows), detail)


def report(results: dict[str, list[tuple[float, float, float, float, str]]], name: str, each: float, count: int,
           detail: bool) -> None:
    print(f"  {name}: {each * 1000:.1f} ms a person over {count} vacancies ({each / count * 1e6:.0f} µs a pair)")
    everything = [case for found in results.values() for case in found]
    for style, found in [*results.items(), ("all", everything)]:
        mine, plain, graded, plain_graded = (mean(case[column] for case in found) for column in range(4))
        print(f"    {style:18} ours {mine:.3f}  BM25 {plain:.3f}  ratio {mine / max(plain, 1e-9):.2f}"
              f"   graded {graded:.3f} / {plain_graded:.3f} = {graded / max(plain_graded, 1e-9):.2f}")
    if detail and name == "hidden":
        worst = sorted(results["programme"], key=lambda case: case[0] - case[1])
        for mine, plain, _, _, key in worst[:45]:
            print(f"      {mine:.2f} {plain:.2f} {key}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--csv", type=Path, default=DEFAULT)
    parser.add_argument("--tune", action="store_true", help="only the tuned half, with its worst persons")
    options = parser.parse_args()
    with options.csv.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    for held_out in (False,) if options.tune else (False, True):
        measure(rows, held_out, options.tune)


if __name__ == "__main__":
    main()

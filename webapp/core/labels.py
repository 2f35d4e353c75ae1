"""Labels of columns: why a fact is kept, how sensitive it is and how long it stays (design.md §6, UU 27/2022)."""
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy.orm import MappedColumn, mapped_column


class Sensitivity(StrEnum):
    """How carefully a fact is handled; `SPECIFIC` facts must be encrypted and never indexed."""

    PUBLIC = "public"  # anyone may read it
    INTERNAL = "internal"  # how the site works; says nothing about a person
    PERSONAL = "personal"  # belongs to a person (UU 27/2022 art. 4(3))
    SPECIFIC = "specific"  # disability, health and what is handled like it (art. 4(2))


class Retention(StrEnum):
    """When a fact goes away."""

    REFERENCE = "reference"  # vocabulary, stays
    RECORD = "record"  # organisations and vacancies, stays as the public record
    ACCOUNT = "account"  # until the person erases the account
    SHORT = "short"  # days: tokens, counters, submissions, drafts
    PROOF = "proof"  # consent and placement counts: stay under a random id


@dataclass(frozen=True)
class Label:
    """What `docs/data.md`, export and erasure know of one column."""

    purpose: str
    sensitivity: Sensitivity
    retention: Retention


def col(
    type_: Any, purpose: str, sensitivity: Sensitivity, retention: Retention, *args: Any, **options: Any
) -> MappedColumn[Any]:
    """A mapped column with its label; further arguments go to `mapped_column` as they are."""
    return mapped_column(type_, *args, info={"label": Label(purpose, sensitivity, retention)}, **options)

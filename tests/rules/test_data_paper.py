"""docs/data.md, the record of processing (UU 27/2022 art. 31), is made from the columns' labels."""
from pathlib import Path

import pytest

import webapp.models  # noqa: F401  (registers every table)
from webapp.core.encryption import ENCRYPTED
from webapp.core.models import Base

PAPER = Path(__file__).parents[2] / "docs" / "data.md"
HEAD = """# What is kept, why, and how long

Made by `tests/rules/test_data_paper.py` from the labels of the columns. *specific* facts are sealed (AES-GCM) and in
no index. Retention: *reference* stays · *record* stays as the public record · *account* until the person erases the
account · *short* days · *proof* stays under a random id.
"""


def paper() -> str:
    parts = [HEAD]
    for table in sorted(Base.metadata.tables.values(), key=lambda found: found.name):
        parts.append(f"\n## {table.name}\n\n| column | purpose | sensitivity | retention |\n| --- | --- | --- | --- |")
        for column in table.columns:
            label = column.info["label"]
            sealed = ", sealed" if isinstance(column.type, ENCRYPTED) else ""
            purpose = label.purpose.replace("|", "/")
            parts.append(f"| {column.name} | {purpose} | {label.sensitivity}{sealed} | {label.retention} |")
    return "\n".join(parts) + "\n"


def test_the_paper_says_what_the_tables_keep() -> None:
    if not PAPER.exists() or PAPER.read_text("utf-8") != paper():
        proposed = PAPER.with_suffix(".new.md")
        proposed.write_text(paper(), "utf-8")
        pytest.fail(f"columns changed: read docs/{proposed.name} and move it to docs/{PAPER.name}")

"""Puts what a measurement found into its section of docs/performance.md."""
import re
from pathlib import Path

PAGE = Path(__file__).parents[1] / "docs" / "performance.md"


def write_section(marks: tuple[str, str], title: str, lines: list[str]) -> None:
    """Replaces the section between the two marks (HTML comments), or adds it at the end."""
    section = "\n".join([marks[0], f"## {title}", "", *lines, marks[1]])
    page = PAGE.read_text("utf-8") if PAGE.exists() else "# What was measured\n"
    found = re.search(re.escape(marks[0]) + ".*?" + re.escape(marks[1]), page, re.S)
    PAGE.write_text(page.replace(found[0], section) if found else f"{page.rstrip()}\n\n{section}\n", "utf-8")

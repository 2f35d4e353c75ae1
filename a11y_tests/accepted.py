"""Files that somebody has read and accepted: what is found now must be what stands there."""
import difflib
import os
from pathlib import Path

ACCEPTING = bool(os.environ.get("KERJA_ACCEPT"))  # set by the person who has read the change, never by bin/test
SHOWN = 60  # lines of a difference in a test's output


def difference(path: Path, lines: list[str]) -> list[str]:
    """Lines of a diff from the accepted file to `lines`; none when equal, or when they are accepted now and written."""
    accepted = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    if accepted == lines:
        return []
    if ACCEPTING:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return []
    diff = list(difflib.unified_diff(accepted, lines, str(path.name), "now", lineterm="", n=2))
    return [f"read the change, then accept it with KERJA_ACCEPT=1 ({path.name}):", *diff[:SHOWN]]

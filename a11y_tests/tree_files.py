"""The trees that somebody has read and accepted: `trees/<feature>/<state>.txt`, one line for each node.

Header and footer are the same on all pages that somebody sees in one role: they stand once, in `trees/frame`.
"""
import re
from functools import cache
from pathlib import Path

from a11y_tests import checks_tree, tree
from a11y_tests.accepted import difference
from a11y_tests.browser import Browser
from a11y_tests.catalogue import State, states_by_feature
from a11y_tests.tree import Node

FOLDER = Path(__file__).parent / "trees"
MONTHS = "Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember"
DAYS = "Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu"
SPAN = r"\d+ (detik|menit|jam|hari|minggu|bulan|tahun)"
# What changes by the day or the run, and what stands for it in the files. The first that fits counts.
VARIES = tuple((re.compile(pattern), word) for pattern, word in (
    (r"\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b", "‹id›"),
    (rf"(({DAYS}), )?\b\d{{1,2}} ({MONTHS}) \d{{4}}", "‹date›"),
    (r"\d{4}-\d\d-\d\d(T[\d:.]+\+00:00)?|\b\d\d-\d\d-\d{4}\b", "‹date›"),
    (rf"\b({MONTHS}) \d{{4}}", "‹month›"),
    (r"pukul \d\d\.\d\d", "pukul ‹time›"),
    (rf"\b({SPAN} yang lalu|dalam {SPAN})\b", "‹while›"),
    (r"\b(19|20)\d\d\b", "‹year›"),
    (r"\b([A-Z2-7]{4} ){7}[A-Z2-7]{4}\b", "‹key›"),  # of an officer's code app
    (r"\bcalon [A-Z2-7]{5}\b", "calon ‹code›"),
    (r"(?<=\d\. )[a-z0-9]{5}-[a-z0-9]{5}\b", "‹code›"),  # to sign in with, in their list
    (r"\b[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}\b", "‹code›"),  # of a report
    (r"127\.0\.0\.1:\d+", "‹site›"),
))

# What the accessibility tests wrote about themselves, or that they have not yet: another after every whole run.
RECORD = ("Hasil uji, dicatat oleh uji itu sendiri", "Catatan hasil uji belum diterbitkan di halaman ini.")


def problems(browser: Browser, state: State) -> list[str]:
    """What is wrong in the tree of the page that is shown, and what differs from the accepted files."""
    page = tree.read(browser)
    found = [f"tree: {sentence}" for sentence in checks_tree.problems(page)]
    frame = [_taken_out(page, role) for role in ("banner", "contentinfo")]
    found += difference(_frame_of(state, frame), [line for node in frame if node for line in as_text(node, page.lang)])
    _leave_out_the_record(page)
    return found + difference(path_of(state), as_text(page, ""))


def as_text(node: Node, lang: str) -> list[str]:
    """The lines of a node, without what changes by the day or the run."""
    return [_steady(line) for line in node.lines(lang)]


def path_of(state: State) -> Path:
    """The file of a page state."""
    return FOLDER / _features()[state.name] / f"{_slug(state.name)}.txt"


def orphans() -> list[str]:
    """Files of page states that are no more."""
    known = {path_of(state) for states in states_by_feature().values() for state in states}
    known |= set((FOLDER / "frame").glob("*.txt"))
    return sorted(str(path.relative_to(FOLDER)) for path in FOLDER.rglob("*") if path.is_file() and path not in known)


@cache
def _features() -> dict[str, str]:
    return {state.name: feature for feature, states in states_by_feature().items() for state in states}


def _taken_out(page: Node, role: str) -> Node | None:
    """Takes a part of the frame out of the page, which keeps a word of it and of what is current in it."""
    for at, child in enumerate(page.children):
        if child.role == role:
            here = [node.name for node in child.all() if "current page" in node.states]
            page.children[at] = Node(role, lang=child.lang, states=(f'current page "{here[0]}"',) if here else ())
            for node in child.all():
                node.states = tuple(state for state in node.states if state != "current page")
            return child
    return None


def _leave_out_the_record(page: Node) -> None:
    for node in page.all():
        node.children = [Node("‹record of the tests›", lang=child.lang) if {child.name, child.text} & set(RECORD)
                         else child for child in node.children]


def _frame_of(state: State, frame: list[Node | None]) -> Path:
    """Who is signed in has a header for each role that they act in; the header says which."""
    acting = [node.text.partition(": ")[2] for node in (frame[0].all() if frame[0] else ()) if ": " in node.text]
    return FOLDER / "frame" / f"{_slug(' '.join([state.role or 'nobody', *acting[:1]]))}.txt"


def _slug(words: str) -> str:
    return re.sub("[^a-z0-9]+", "-", words.lower()).strip("-")


def _steady(line: str) -> str:
    for pattern, word in VARIES:
        line = pattern.sub(word, line)
    return line

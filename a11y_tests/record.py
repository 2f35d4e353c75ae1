"""What a whole run of these tests found, in words, for `/aksesibilitas`: docs/accessibility-record.json.

A pytest plugin of the process that collects all reports (with xdist: the controller). A selection of tests writes
nothing, because it would speak for tests that did not run.
"""
import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import pytest

from webapp.core import clock

HERE = Path(__file__).parent
RECORD = HERE.parent / "docs" / "accessibility-record.json"
STATES = ("keadaan halaman", "page states")
JOURNEYS = ("perjalanan", "journeys")
TESTS = ("uji", "tests")
CHECKS_OF_THE_CHECKS = ("test_checks.py::*", "test_tree.py::*")  # they say nothing about the site


@dataclass(frozen=True)
class Area:
    """Tests that the statement names together: a pattern of `file::function`, and both languages of its words."""

    tests: str
    what: tuple[str, str]
    unit: tuple[str, str] = TESTS


AREAS = (  # the first that fits counts
    Area("test_states.py::test_in_indonesian", (
        "Halaman dalam bahasa Indonesia di Chromium: aturan axe-core, pohon untuk pembaca layar, urutan dan fokus "
        "papan ketik, kontras 7:1, ukuran sasaran, lebar 320 piksel, jarak teks, setiap tema",
        "Pages in Indonesian in Chromium: axe-core rules, the tree for screen readers, keyboard order and focus, "
        "contrast 7:1, target size, 320 pixels wide, text spacing, every theme"), STATES),
    Area("test_states.py::test_in_english", (
        "Halaman dalam bahasa Inggris di Chromium: aturan axe-core, teks sampai 200 persen, kontras lebih tinggi, "
        "warna dari sistem",
        "Pages in English in Chromium: axe-core rules, text up to 200 per cent, more contrast, colours of the system"),
        STATES),
    Area("test_pages.py::test_every_page_is_valid_html", (
        "HTML yang sah menurut pemeriksa Nu", "Valid HTML by the Nu checker"), STATES),
    Area("journeys/test_main_job_by_keyboard.py::*", (
        "Pekerjaan utama hanya dengan papan ketik", "The main job by keyboard alone"), JOURNEYS),
    Area("journeys/test_main_job_in_lynx.py::*", (
        "Pekerjaan utama di peramban teks lynx", "The main job in the text browser lynx"), JOURNEYS),
    Area("journeys/test_firefox_by_ear.py::*", (
        "Pembaca layar Orca dengan Firefox", "The screen reader Orca with Firefox"), JOURNEYS),
    Area("journeys/*", (
        "Pembaca layar Orca dengan Chromium, dengan menekan tombol sungguhan",
        "The screen reader Orca with Chromium, by real key presses"), JOURNEYS),
    Area("test_slow_phone.py::*", (
        "Ponsel lambat: jaringan 3G yang lemah, prosesor seperempat kecepatan",
        "A slow phone: weak 3G, a quarter of the processor's speed")),
    Area("test_interrupted.py::*", (
        "Sambungan terputus: isian tidak hilang dan tidak terkirim dua kali",
        "A line that drops: nothing typed is lost, nothing is sent twice")),
    Area("test_without_htmx.py::*", ("Tanpa skrip di peramban", "Without scripts in the browser")),
    Area("test_kept.py::*", ("Lowongan yang disimpan di perangkat", "Vacancies kept on the device")),
    Area("*", ("Uji aksesibilitas lain", "Other accessibility tests")),
)


def area_of(test: str) -> Area | None:
    """The area of a test by its id below this folder; None for what is not about the site."""
    name = test.partition("[")[0]
    if any(fnmatch(name, pattern) for pattern in CHECKS_OF_THE_CHECKS):
        return None
    return next(area for area in AREAS if fnmatch(name, area.tests))


def is_whole(arguments: Iterable[str], options: Any) -> bool:
    """Whether pytest was asked for everything in this folder, without a choice among the tests."""
    chosen = ("keyword", "markexpr", "deselect", "ignore", "ignore_glob", "lf", "collectonly")
    asked = {Path(argument).resolve() for argument in arguments}
    return bool(asked & {HERE, HERE.parent}) and not any(getattr(options, name, None) for name in chosen)


def result_in_words(count: Counter[str], unit: tuple[str, str]) -> dict[str, str]:
    """`Semua 180 keadaan halaman lulus`, or how many failed."""
    passed, failed, skipped = count["passed"], count["failed"], count["skipped"]
    if not failed and not skipped:
        one = unit[1].removesuffix("s") if passed == 1 else unit[1]
        return {"id": f"Semua lulus: {passed} {unit[0]}", "en": f"All passed: {passed} {one}"}
    indonesian, english = f"{failed} gagal, {passed} lulus", f"{failed} failed, {passed} passed"
    if skipped:
        indonesian, english = f"{indonesian}, {skipped} tidak dijalankan", f"{english}, {skipped} did not run"
    return {"id": f"{indonesian} ({unit[0]})", "en": f"{english} ({unit[1]})"}


@dataclass(eq=False)  # pytest keeps plugins in sets
class RecordPlugin:
    """Listens to the reports. A test that looks at many things says how many: `record_property("counted", n)`."""

    path: Path = RECORD
    counts: dict[Area, Counter[str]] = field(default_factory=dict)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """One phase of one test; a failing preparation is a failing test."""
        folder, _slash, test = report.nodeid.partition("/")
        area = area_of(test) if folder == HERE.name else None
        if area and (report.when == "call" or (report.when == "setup" and report.outcome != "passed")):
            counted = int(str(dict(report.user_properties).get("counted", 1)))
            self.counts.setdefault(area, Counter())[report.outcome] += counted

    def pytest_sessionfinish(self, session: pytest.Session, exitstatus: int) -> None:
        """Writes what a finished whole run found, also what failed."""
        if exitstatus not in (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED) or session.shouldstop:
            return
        if self.counts and is_whole(session.config.args, session.config.option):
            self.path.write_text(json.dumps(self.lines(), ensure_ascii=False, indent=1) + "\n", "utf-8")

    def lines(self) -> list[dict[str, Any]]:
        """The record in the order of the areas."""
        return [{"date": clock.today().isoformat(), "what": dict(zip(("id", "en"), area.what, strict=True)),
                 "result": result_in_words(self.counts[area], area.unit)}
                for area in AREAS if area in self.counts]

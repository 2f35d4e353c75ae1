"""The record of the accessibility tests speaks only of whole runs, and says failures in words."""
import json
from collections import Counter
from pathlib import Path
from types import SimpleNamespace

import pytest

from a11y_tests.record import AREAS, HERE, RECORD, Area, RecordPlugin, area_of, is_whole, result_in_words

NOTHING_CHOSEN = SimpleNamespace(keyword="", markexpr="", collectonly=False)


def report(test: str, outcome: str, when: str = "call", **properties: int) -> SimpleNamespace:
    return SimpleNamespace(nodeid=f"a11y_tests/{test}", outcome=outcome, when=when,
                           user_properties=list(properties.items()))


def finished(plugin: RecordPlugin, *arguments: str, status: int = 1, **options: object) -> None:
    config = SimpleNamespace(args=arguments, option=SimpleNamespace(**vars(NOTHING_CHOSEN) | options))
    plugin.pytest_sessionfinish(SimpleNamespace(config=config, shouldstop=False), status)


def test_a_whole_run_is_told_with_its_failures(tmp_path: Path) -> None:
    plugin = RecordPlugin(tmp_path / "record.json")
    for name, outcome in (("beranda", "passed"), ("masuk", "passed"), ("daftar", "failed")):
        plugin.pytest_runtest_logreport(report(f"test_states.py::test_in_indonesian[{name}]", "passed", "setup"))
        plugin.pytest_runtest_logreport(report(f"test_states.py::test_in_indonesian[{name}]", outcome))
    plugin.pytest_runtest_logreport(report("test_pages.py::test_every_page_is_valid_html", "passed", counted=360))
    plugin.pytest_runtest_logreport(report("journeys/test_finding_by_ear.py::test_search", "failed", "setup"))
    plugin.pytest_runtest_logreport(report("test_checks.py::test_axe_finds[x]", "failed"))
    finished(plugin, str(HERE))
    states, html, journeys = json.loads(plugin.path.read_text("utf-8"))
    assert states["result"] == {"id": "1 gagal, 2 lulus (keadaan halaman)", "en": "1 failed, 2 passed (page states)"}
    assert html["result"]["id"] == "Semua lulus: 360 keadaan halaman"
    assert "Orca" in journeys["what"]["id"] and journeys["result"]["en"] == "1 failed, 0 passed (journeys)"


@pytest.mark.parametrize(("arguments", "options", "status"), [
    ([str(HERE / "test_states.py")], {}, 0), ([f"{HERE}/test_states.py::test_in_english"], {}, 0),
    ([str(HERE)], {"keyword": "beranda"}, 0), ([str(HERE)], {"markexpr": "not slow"}, 0), ([str(HERE)], {}, 2),
    ([str(HERE)], {"lf": True}, 0),
])
def test_a_selection_or_a_stopped_run_writes_nothing(
        tmp_path: Path, arguments: list[str], options: dict[str, object], status: int) -> None:
    plugin = RecordPlugin(tmp_path / "record.json")
    plugin.pytest_runtest_logreport(report("test_states.py::test_in_english[beranda]", "passed"))
    finished(plugin, *arguments, status=status, **options)
    assert not plugin.path.exists()


def test_what_did_not_run_is_said() -> None:
    said = result_in_words(Counter(passed=3, skipped=1), ("uji", "tests"))
    assert said["id"] == "0 gagal, 3 lulus, 1 tidak dijalankan (uji)"
    assert said["en"] == "0 failed, 3 passed, 1 did not run (tests)"


def test_every_test_has_an_area_but_those_of_the_checks() -> None:
    assert area_of("test_checks.py::test_axe_finds[label]") is None
    assert area_of("test_something_new.py::test_it") is not None
    assert is_whole([str(HERE)], NOTHING_CHOSEN) and is_whole([str(HERE.parent)], NOTHING_CHOSEN)


def test_a_word_in_a_name_does_not_move_a_test_to_another_area() -> None:
    kept = area_of("test_kept.py::test_it_is_deleted_from_the_list_without_a_line")
    assert kept == area_of("test_kept.py::test_a_401_clears_the_device") != area_of("test_without_htmx.py::test_a")
    assert area_of("journeys/test_interrupted_by_ear.py::test_a") == area_of("journeys/test_finding_by_ear.py::test_b")


@pytest.mark.parametrize("area", AREAS, ids=lambda area: area.what[1][:40])
def test_every_area_has_its_file(area: Area) -> None:
    file = area.tests.partition("::")[0]
    assert list(HERE.glob(file)), f"{file} is no more: its tests would be counted elsewhere"


def test_the_kept_record_can_be_shown() -> None:
    lines = json.loads(RECORD.read_text("utf-8")) if RECORD.exists() else []
    assert all(line["date"] and set(line["what"]) == set(line["result"]) == {"id", "en"} for line in lines)

"""The steps of the vacancy editor: their order, their names, and what of each is done."""
from dataclasses import dataclass
from typing import Any

from webapp.core.i18n import _
from webapp.vacancies.actions.publish import missing_steps
from webapp.vacancies.models import Vacancy
from webapp.vacancies.queries.own import DemandRow

STEPS = ("pekerjaan", "jenis", "keahlian", "tuntutan", "rincian", "pendidikan", "upah", "tempat", "akomodasi",
         "seleksi", "melamar")
NUMBERED = ("pekerjaan", "jenis", "keahlian", "tuntutan", "pendidikan", "upah", "tempat", "akomodasi", "melamar")
BASE = "/pemberi-kerja/lowongan"


@dataclass(frozen=True)
class Task:
    """A line of the task list."""

    text: str
    href: str
    state: str
    kind: str


def step_name(step: str) -> str:
    """The name of a step, which is the name of its page."""
    return {
        "pekerjaan": _("Nama dan tugas"), "jenis": _("Jenis pekerjaan"), "keahlian": _("Keahlian"),
        "tuntutan": _("Yang diminta pekerjaan"), "rincian": _("Rincian yang diminta pekerjaan"),
        "pendidikan": _("Pendidikan"), "upah": _("Upah dan jam kerja"), "tempat": _("Tempat kerja"),
        "akomodasi": _("Akomodasi saat bekerja"), "seleksi": _("Akomodasi saat seleksi"),
        "lain": _("Akomodasi lain saat bekerja"), "melamar": _("Cara melamar dan tanggal tutup"),
    }[step]


def step_href(vacancy_id: int, step: str) -> str:
    """The address of a step; after the last one comes the preview."""
    return f"{BASE}/{vacancy_id}/{step}"


def next_href(vacancy_id: int, step: str) -> str:
    """Where "Simpan dan lanjutkan" leads."""
    if step == "lain":
        return step_href(vacancy_id, "seleksi")
    place = STEPS.index(step) + 1
    return step_href(vacancy_id, STEPS[place] if place < len(STEPS) else "pratinjau")


def position(step: str) -> tuple[int, int]:
    """Which step of how many; small pages belong to the one before."""
    belongs = {"rincian": "tuntutan", "seleksi": "akomodasi", "lain": "akomodasi"}.get(step, step)
    return NUMBERED.index(belongs) + 1, len(NUMBERED)


def task_lines(vacancy: Vacancy, skills: dict[str, Any], demands: list[DemandRow],
               offers: dict[str, str]) -> list[Task]:
    """What is done, what is needed and what may be passed over."""
    missing = set(missing_steps(vacancy))
    filled = {
        "pekerjaan": "pekerjaan" not in missing, "jenis": bool(vacancy.occupation_code), "keahlian": bool(skills),
        "tuntutan": bool(demands), "pendidikan": bool(vacancy.education_code), "upah": "upah" not in missing,
        "tempat": "tempat" not in missing, "akomodasi": bool(offers), "melamar": "melamar" not in missing}
    return [_line(vacancy.id, name, filled[name], name in missing) for name in NUMBERED]


def _line(vacancy_id: int, name: str, filled: bool, needed: bool) -> Task:
    if needed:
        state, kind = _("Belum diisi"), "wait"
    else:
        state, kind = (_("Selesai"), "ok") if filled else (_("Boleh dilewati"), "plain")
    return Task(step_name(name), step_href(vacancy_id, name), state, kind)

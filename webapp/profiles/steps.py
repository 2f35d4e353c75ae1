"""The pages of a profile in their order; each can be saved, skipped and taken up again."""
from dataclasses import dataclass
from typing import Any

from webapp.core.i18n import _l


@dataclass(frozen=True)
class Step:
    """One page of the profile. Only a name and a way to be contacted cannot be skipped."""

    code: str
    part: str
    path: str
    title: Any
    skippable: bool = True


PARTS: dict[str, Any] = {
    "me": _l("Tentang saya"), "wishes": _l("Pekerjaan yang saya cari"), "needs": _l("Kemampuan dan kebutuhan"),
    "who": _l("Siapa yang melihat apa"),
}

STEPS: tuple[Step, ...] = (
    Step("name", "me", "/profil/nama", _l("Nama dan cara dihubungi"), skippable=False),
    Step("summary", "me", "/profil/ringkasan", _l("Ringkasan tentang saya")),
    Step("skills", "me", "/profil/keterampilan", _l("Keterampilan")),
    Step("experience", "me", "/profil/pengalaman", _l("Pengalaman kerja")),
    Step("education", "me", "/profil/pendidikan", _l("Pendidikan dan pelatihan")),
    Step("languages", "me", "/profil/bahasa", _l("Bahasa")),
    Step("occupations", "wishes", "/profil/pekerjaan", _l("Jenis pekerjaan")),
    Step("home", "wishes", "/profil/tempat-tinggal", _l("Tempat tinggal")),
    Step("places", "wishes", "/profil/jarak", _l("Jarak dan kerja dari rumah")),
    Step("regions", "wishes", "/profil/wilayah", _l("Wilayah kerja lain")),
    Step("hours", "wishes", "/profil/jam-dan-upah", _l("Jam kerja dan upah")),
    Step("abilities", "needs", "/profil/kemampuan", _l("Kemampuan fungsional")),
    Step("tools", "needs", "/profil/kebutuhan/alat", _l("Alat bantu")),
    Step("needs_apply", "needs", "/profil/kebutuhan/melamar", _l("Akomodasi saat melamar")),
    Step("needs_work", "needs", "/profil/kebutuhan/bekerja", _l("Akomodasi saat bekerja")),
    Step("kinds", "needs", "/profil/ragam", _l("Ragam disabilitas")),
    Step("visibility", "who", "/profil/terlihat", _l("Siapa yang boleh melihat profil")),
    Step("disclosures", "who", "/profil/keterbukaan", _l("Kebutuhan yang boleh ditampilkan")),
    Step("cv", "who", "/profil/cv/pilih", _l("Isi CV")),
)
BY_CODE = {step.code: step for step in STEPS}


def next_path(code: str) -> str:
    """Where "simpan dan lanjutkan" leads: the next page, after the last one the list of pages."""
    at = STEPS.index(BY_CODE[code])
    return STEPS[at + 1].path if at + 1 < len(STEPS) else "/profil"

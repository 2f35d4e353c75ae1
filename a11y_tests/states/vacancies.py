"""Vacancies: the public pages, the employer's desk, every step of the editor, workplaces."""
from collections.abc import Callable

from a11y_tests import acts
from a11y_tests.catalogue import Lookup, State

BASE = "/pemberi-kerja/lowongan"
OWN = ("select v.id from vacancy v join membership m on m.organisation_id = v.organisation_id "
       "join \"user\" u on u.id = m.user_id where u.email = 'pemberi@demo.test' and v.state = :state order by v.id")
PLACE = ("select w.id from workplace w join membership m on m.organisation_id = w.organisation_id "
         "join \"user\" u on u.id = m.user_id where u.email = 'pemberi@demo.test' order by w.id")

# The state with words to look at again leaves a draft behind, which lists of the same employer would show.
DOUBTFUL = (("#title", "Pramusaji contoh"), ("#tasks", "Melayani tamu. Berpenampilan menarik."))
NO_DRAFT = f"delete from vacancy where state = 'draft' and title = '{DOUBTFUL[0][1]}'"


def any_vacancy(state: str, order: str = "id") -> Callable[[Lookup], str]:
    """The public page of some vacancy in a state."""
    return lambda find: f"/lowongan/{find(f'select id from vacancy where state = :s order by {order}', s=state)}"


def own(part: str = "", state: str = "published") -> Callable[[Lookup], str]:
    """A page of a vacancy of the demo employer."""
    return lambda find: f"{BASE}/{find(OWN, state=state)}{part}"


def place(part: str = "") -> Callable[[Lookup], str]:
    """A page of a workplace of the demo employer."""
    return lambda find: f"/pemberi-kerja/tempat-kerja/{find(PLACE)}{part}"


def employer_page(find: Lookup) -> str:
    """An employer with open vacancies."""
    return f"/organisasi/{find('select organisation_id from vacancy where state = :s order by id', s='published')}"


EDITOR = ("pekerjaan", "jenis", "jenis?cari=jahit", "jenis?cari=zzzz", "keahlian", "keahlian?cari=excel", "tuntutan",
          "rincian", "pendidikan", "upah", "tempat", "akomodasi", "seleksi", "lain", "melamar", "kata", "pratinjau")

STATES = (
    State("lowongan: terbuka", any_vacancy("published")),
    State("lowongan: terbuka, dilihat pencari kerja", any_vacancy("published"), "seeker"),
    State("lowongan: ditutup, ada yang serupa", any_vacancy("closed")),
    State("lowongan: milik sendiri", lambda find: f"/lowongan/{find(OWN, state='published')}", "employer"),
    State("lowongan tersimpan di perangkat", "/lowongan/tersimpan"),
    State("lowongan tersimpan di perangkat: ada isinya", any_vacancy("published"), act=acts.open_kept_list,
          lands="/lowongan/tersimpan", focus="body"),
    State("lowongan tersimpan: salinan tanpa sambungan", any_vacancy("published"), act=acts.open_kept_copy,
          focus="body"),
    State("organisasi: halaman umum", employer_page),
    State("meja pemberi kerja", "/pemberi-kerja", "employer", undo=NO_DRAFT),
    State("lowongan saya", BASE, "employer", undo=NO_DRAFT),
    State("lowongan baru", f"{BASE}/baru", "employer"),
    State("lowongan baru dengan kesalahan", f"{BASE}/baru", "employer", press="#kirim",
          focus="#ringkasan-kesalahan"),
    State("lowongan saya: tayang", own(), "employer"),
    State("lowongan saya: dijeda", own("", "paused"), "employer"),
    *(State(f"tulis lowongan: {part}", own(f"/{part}"), "employer") for part in EDITOR),
    State("tulis lowongan: kata yang ditemukan", f"{BASE}/baru", "employer", fill=DOUBTFUL, press="#kirim",
          lands=f"{BASE}/<int:vacancy_id>/kata", focus="body"),
    State("tulis lowongan: upah dengan kesalahan", own("/upah"), "employer",
          fill=(("#pay_from", "banyak"),), press="#kirim", focus="#ringkasan-kesalahan"),
    State("tempat kerja: daftar", "/pemberi-kerja/tempat-kerja", "employer"),
    State("tempat kerja: baru", "/pemberi-kerja/tempat-kerja/baru", "employer"),
    State("tempat kerja: baru dengan kesalahan", "/pemberi-kerja/tempat-kerja/baru", "employer", press="#kirim",
          focus="#ringkasan-kesalahan"),
    State("tempat kerja: ubah", place(), "employer"),
    State("tempat kerja: keterangan", place("/keterangan"), "employer"),
)

"""Matching: the person's list and reasons, what matters more, invitations; the employer's list of people."""
from collections.abc import Callable

from a11y_tests.catalogue import Lookup, State

WAITS = ("select a.id from approach a join \"user\" u on u.id = a.user_id where u.email = 'pencari@demo.test' "
         "and a.state = 'sent' order by a.id")
OWN = ("select v.id from vacancy v join membership m on m.organisation_id = v.organisation_id "
       "join \"user\" u on u.id = m.user_id where u.email = 'pemberi@demo.test' and v.state = :state order by v.id")


def vacancy(part: str = "") -> Callable[[Lookup], str]:
    """A page about one open vacancy."""
    return lambda find: f"/kecocokan/{find('select vacancy_id from match_work order by vacancy_id')}{part}"


def invitation(part: str = "") -> Callable[[Lookup], str]:
    """The demo person's invitation."""
    return lambda find: f"/undangan/{find(WAITS)}{part}"


def people(state: str = "published") -> Callable[[Lookup], str]:
    """The people of an own vacancy."""
    return lambda find: f"/pemberi-kerja/lowongan/{find(OWN, state=state)}/calon"


STATES = (
    State("kecocokan", "/kecocokan", "seeker"),
    State("kecocokan menurut skor, halaman kedua", "/kecocokan?susun=skor&halaman=2", "seeker"),
    State("kecocokan tanpa profil", "/kecocokan", "administrator"),
    State("kecocokan: semua alasan", vacancy(), "seeker"),
    State("kecocokan: bobot", "/kecocokan/bobot", "seeker"),
    State("kecocokan: bukan untuk saya, daftar", "/kecocokan/bukan-untuk-saya", "seeker"),
    State("kecocokan: bukan untuk saya, pilih", vacancy("/bukan-untuk-saya"), "seeker"),
    State("kecocokan: bukan untuk saya, kesalahan", vacancy("/bukan-untuk-saya"), "seeker", press="#kirim",
          focus="#ringkasan-kesalahan"),
    State("undangan", "/undangan", "seeker"),
    State("undangan: belum ada", "/undangan", "officer"),
    State("undangan: satu", invitation(), "seeker"),
    State("undangan: terima", invitation("/terima"), "seeker"),
    State("undangan: terima, kesalahan", invitation("/terima"), "seeker", press="#kirim",
          focus="#ringkasan-kesalahan"),
    State("calon", people(), "employer"),
    State("calon: lowongan tidak tayang", people("paused"), "employer"),
    State("calon: satu orang dan undangan", people(), "employer", press=".results h3 a",
          focus="body",
          lands="/pemberi-kerja/lowongan/<int:vacancy_id>/calon/<key>"),
)

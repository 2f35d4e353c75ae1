"""Applications: applying, the person's pages, both desks, placements and follow-ups."""
from collections.abc import Callable

from a11y_tests import prepare_applications as prepare
from a11y_tests.catalogue import Lookup, State

SEEKER, EMPLOYER = "pencari@demo.test", "pemberi@demo.test"
MINE = ("select a.id from application a join \"user\" u on u.id = a.user_id "
        "where u.email = :mail and a.state = :state order by a.id")
RECEIVED = ("select a.id from application a join vacancy v on v.id = a.vacancy_id "
            "join membership m on m.organisation_id = v.organisation_id join \"user\" u on u.id = m.user_id "
            "where u.email = :mail and a.state = :state and not a.to_uld order by a.id")
AT_ULD = "select id from application where to_uld and state = :state order by id"
UNSENT = ("select v.id from vacancy v join organisation o on o.id = v.organisation_id where v.state = 'published' "
          "and v.closes_at > datetime('now') and (o.status = 'unclaimed') = :unclaimed and v.id not in "
          "(select a.vacancy_id from application a join \"user\" u on u.id = a.user_id where u.email = :mail) "
          "order by v.id")
DRAFT = ("select d.vacancy_id from application_draft d join \"user\" u on u.id = d.user_id "
         "join vacancy v on v.id = d.vacancy_id where u.email = :mail and v.closes_at > datetime('now')")
PLACED_IN = "select p.id from placement p where p.region_code like '3273%' order by p.started_on"
ASKED = ("select f.id from follow_up f join placement p on p.id = f.placement_id "
         "join membership m on m.organisation_id = p.organisation_id join \"user\" u on u.id = m.user_id "
         "where f.side = 'employer' and u.email = :mail order by f.due_at")
ASKED_OFFICER = ("select f.id from follow_up f join placement p on p.id = f.placement_id "
                 "where f.side = 'officer' and p.region_code like '3273%' order by f.due_at")
ASKED_SEEKER = ("select f.id from follow_up f join placement p on p.id = f.placement_id "
                "join \"user\" u on u.id = p.user_id where f.side = 'seeker' and u.email = :mail order by f.due_at")


def mine(state: str, part: str = "") -> Callable[[Lookup], str]:
    """A page of the demo seeker's application in a state."""
    return lambda find: f"/lamaran/{find(MINE, mail=SEEKER, state=state)}{part}"


def received(state: str, part: str = "") -> Callable[[Lookup], str]:
    """A page of an applicant of the demo employer."""
    return lambda find: f"/pemberi-kerja/pelamar/{find(RECEIVED, mail=EMPLOYER, state=state)}{part}"


def at_uld(state: str, part: str = "") -> Callable[[Lookup], str]:
    """A page of an applicant of an unclaimed organisation."""
    return lambda find: f"/uld/lamaran/{find(AT_ULD, state=state)}{part}"


def writing(part: str = "", unclaimed: int = 0) -> Callable[[Lookup], str]:
    """A page of applying for something not yet applied for."""
    return lambda find: f"/lowongan/{find(UNSENT, mail=SEEKER, unclaimed=unclaimed)}/lamar{part}"


def drafted(part: str) -> Callable[[Lookup], str]:
    """A page of the demo seeker's draft."""
    return lambda find: f"/lowongan/{find(DRAFT, mail=SEEKER)}/lamar{part}"


def of_vacancy(find: Lookup) -> str:
    """The applicants of one vacancy of the demo employer."""
    number = find(RECEIVED, mail=EMPLOYER, state="received")
    return f"/pemberi-kerja/lowongan/{find('select vacancy_id from application where id = :n', n=number)}/pelamar"


def several(step: str, state: str) -> Callable[[Lookup], str]:
    """The confirmation page of an act for several."""
    return lambda find: ("/pemberi-kerja/pelamar/bersama?langkah=" + step
                         + f"&id={find(RECEIVED, mail=EMPLOYER, state=state)}")


STATES = (
    State("melamar: surat dan CV", writing(), "seeker"),
    State("melamar: surat, organisasi belum diklaim", writing(unclaimed=1), "seeker"),
    State("melamar: surat dengan kesalahan", writing(), "seeker",
          fill=(("#letter", "x" * 4001),), press="#kirim", focus="#ringkasan-kesalahan"),
    State("melamar: berkas belum dipilih", writing(), "seeker", fill=(("#cv-1", "file"),), press="#kirim",
          focus="#ringkasan-kesalahan"),
    State("melamar: akomodasi dan keterbukaan", writing("/akomodasi"), "seeker"),
    State("melamar: akomodasi tanpa persetujuan", writing("/akomodasi"), "seeker",
          fill=(("#request_words", "Ruang tenang"),), press="#kirim", focus="#ringkasan-kesalahan"),
    State("melamar: periksa", drafted("/tinjau"), "seeker"),
    State("melamar: buang konsep", drafted("/buang"), "seeker"),
    State("melamar: sudah melamar",
          lambda find: f"/lowongan/{find('select vacancy_id from application where id = :n', n=_first(find))}/lamar",
          "seeker"),
    State("lamaran saya", "/lamaran", "seeker"),
    State("lamaran: diterima", mine("received"), "seeker"),
    State("lamaran: diundang", mine("invited"), "seeker"),
    State("lamaran: tidak dilanjutkan", mine("not_taken"), "seeker"),
    State("lamaran: ditarik", mine("withdrawn"), "seeker"),
    State("lamaran: pesan kosong", mine("invited"), "seeker", press="#kirim-pesan", focus="#ringkasan-kesalahan"),
    State("lamaran: tarik", mine("received", "/tarik"), "seeker"),
    State("lamaran: tarik keterangan", mine("invited", "/tarik-keterangan"), "seeker"),
    State("lamaran: tarik permintaan", mine("invited", "/tarik-permintaan"), "seeker"),
    State("lamaran: wawancara", mine("invited", "/wawancara"), "seeker"),
    State("lamaran: tawaran", lambda find: f"/lamaran/{find(OFFER, mail=SEEKER)}/tawaran", "seeker"),
    State("kabar setelah bulan: pekerja", lambda find: f"/tindak-lanjut/{find(ASKED_SEEKER, mail=SEEKER)}", "seeker"),
    State("pelamar: semua lowongan", "/pemberi-kerja/pelamar", "employer"),
    State("pelamar: satu lowongan", of_vacancy, "employer"),
    State("pelamar: satu lowongan, kosong", lambda find: of_vacancy(find) + "?keadaan=placed", "employer"),
    State("pelamar: diterima", received("received"), "employer"),
    State("pelamar: diundang", received("invited"), "employer"),
    State("pelamar: undang", received("invited", "/undang"), "employer"),
    State("pelamar: undang dengan kesalahan", received("invited", "/undang"), "employer",
          fill=(("#day", "besok"),), press="#kirim", focus="#ringkasan-kesalahan"),
    State("pelamar: tawarkan", received("invited", "/tawarkan"), "employer"),
    State("pelamar: tidak dilanjutkan", received("received", "/tidak-dilanjutkan"), "employer"),
    State("pelamar: langkah yang tidak dapat dilakukan", received("received", "/mulai"), "employer", status=409),
    State("pelamar: mulai bekerja", "/pemberi-kerja/pelamar/{}/mulai", "employer",
          prepare=prepare.accepted("employer")),
    State("pelamar: sudah dikirim sebelumnya", "/pemberi-kerja/pelamar/{}/mulai", "employer",
          prepare=prepare.sent_before, fill=(("#mulai [name=_kunci]", prepare.KEY),), press="#kirim", focus="body"),
    State("pelamar: bersama, baca", several("baca", "received"), "employer"),
    State("pelamar: bersama, tidak dilanjutkan", several("tidak-dilanjutkan", "received"), "employer"),
    State("pelamar: bersama, tidak ada yang dipilih", "/pemberi-kerja/pelamar/bersama?langkah=baca", "employer"),
    State("kabar setelah bulan: pemberi kerja",
          lambda find: f"/pemberi-kerja/tindak-lanjut/{find(ASKED, mail=EMPLOYER)}", "employer"),
    State("lamaran di ULD", "/uld/lamaran", "officer"),
    State("lamaran di ULD: satu", at_uld("received"), "officer"),
    State("lamaran di ULD: teruskan", at_uld("received", "/teruskan"), "officer"),
    State("lamaran di ULD: undang", at_uld("received", "/undang"), "officer"),
    State("lamaran di ULD: tawarkan", at_uld("received", "/tawarkan"), "officer"),
    State("lamaran di ULD: mulai bekerja", "/uld/lamaran/{}/mulai", "officer", prepare=prepare.accepted("officer")),
    State("lamaran di ULD: tidak dilanjutkan", at_uld("received", "/tidak-dilanjutkan"), "officer"),
    State("lamaran di ULD: bersama",
          lambda find: f"/uld/lamaran/bersama?langkah=baca&id={find(AT_ULD, state='received')}", "officer"),
    State("penempatan", "/uld/penempatan", "officer"),
    State("penempatan: satu", lambda find: f"/uld/penempatan/{find(PLACED_IN)}", "officer"),
    State("kabar setelah bulan: petugas", lambda find: f"/uld/tindak-lanjut/{find(ASKED_OFFICER)}", "officer"),
)

OFFER = ("select o.application_id from offer o join application a on a.id = o.application_id "
         "join \"user\" u on u.id = a.user_id where u.email = :mail order by o.id")


def _first(find: Lookup) -> int:
    return int(find(MINE, mail=SEEKER, state="received"))

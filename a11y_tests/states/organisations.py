"""Pages of an employer's organisation: finding, registering, claiming, members, invitations."""
from a11y_tests import prepare
from a11y_tests.catalogue import Lookup, State


def own(find: Lookup) -> str:
    """The page of the demo employer's organisation."""
    found = find("select m.organisation_id from membership m join user u on u.id = m.user_id "
                 "where u.email = :mail order by m.id", mail="pemberi@demo.test")
    return f"/pemberi-kerja/organisasi/{found}"


def claim(find: Lookup) -> str:
    """The claim of an organisation that nobody looks after."""
    return f"/organisasi/{find('select id from organisation where status = :s order by id', s='unclaimed')}/klaim"


STATES = (
    State("organisasi: cari", "/pemberi-kerja/daftar", "employer"),
    State("organisasi: hasil cari", "/pemberi-kerja/daftar?q=a", "seeker"),
    State("organisasi: baru", "/pemberi-kerja/daftar/baru", "seeker"),
    State("organisasi: baru dengan kesalahan", "/pemberi-kerja/daftar/baru", "seeker",
          fill=(("#name", "Contoh"), ("#region", "bandung")), press="#kirim", focus="#ringkasan-kesalahan"),
    State("organisasi: daftar kosong", "/pemberi-kerja/organisasi", "seeker"),
    State("organisasi: milik sendiri", own, "employer"),
    State("organisasi: ubah", lambda find: own(find) + "/ubah", "employer"),
    State("organisasi: anggota", lambda find: own(find) + "/anggota", "employer"),
    State("organisasi: klaim", claim, "seeker"),
    State("undangan organisasi, belum masuk", "/undangan/{}", prepare=prepare.invitation),
    State("undangan organisasi", "/undangan/{}", "seeker", prepare=prepare.invitation),
    State("undangan tidak berlaku", "/undangan/tidak-ada", status=410),
)

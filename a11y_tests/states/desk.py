"""Pages of the officer's desk, of the administrator, of reports, and the statement."""
from a11y_tests.catalogue import Lookup, State

SUMMARY = "#ringkasan-kesalahan"
# The region for which the demo's officer works.
HERE = ("(select o.region_code from organisation o join membership m on m.organisation_id = o.id "
        "join user u on u.id = m.user_id where u.email = 'petugas@demo.test' and o.kind = 'uld')")


def waiting_employer(find: Lookup) -> str:
    question = f"select id from organisation where status = 'waiting' order by region_code = {HERE} desc, id"
    return f"/uld/organisasi/{find(question)}"


def verified_employer(find: Lookup) -> str:
    question = (f"select id from organisation where status = 'verified' and kind = 'employer' and region_code = {HERE} "
                "order by id desc")
    return f"/uld/organisasi/{find(question)}"


def claim(find: Lookup) -> str:
    question = ("select c.id from organisation_claim c join organisation o on o.id = c.organisation_id "
                f"where c.state = 'open' order by o.region_code = {HERE} desc, c.id")
    return f"/uld/klaim/{find(question)}"


def vacancy(find: Lookup) -> str:
    question = f"select id from vacancy where state = 'waiting' order by region_code = {HERE} desc, id"
    return f"/uld/lowongan/{find(question)}"


def report(find: Lookup) -> str:
    question = f"select id from report where state = 'open' order by region_code = {HERE} desc, id"
    return f"/uld/laporan/{find(question)}"


def answered(find: Lookup) -> str:
    return f"/lapor/{find('select code from report order by case state when :s then 1 else 0 end', s='open')}"


def person(find: Lookup) -> str:
    question = f"select user_id from seeker_profile where visibility <> 'private' order by region_code = {HERE} desc"
    return f"/uld/orang/{find(question)}"


def unit(find: Lookup) -> str:
    return f"/pengelola/uld/{find('select id from organisation where kind = :k order by id', k='uld')}"


def public_vacancy(find: Lookup) -> str:
    return f"/lapor?tentang=lowongan&id={find('select id from vacancy where state = :s order by id', s='published')}"


STATES = (
    State("meja ULD", "/uld", "officer"),
    State("meja ULD: pengelola", "/uld", "administrator"),
    State("meja ULD: verifikasi", "/uld/verifikasi", "officer"),
    State("meja ULD: klaim", "/uld/klaim", "officer"),
    State("meja ULD: lowongan", "/uld/lowongan", "officer"),
    State("meja ULD: laporan", "/uld/laporan", "officer"),
    State("meja ULD: cari organisasi", "/uld/organisasi", "officer"),
    State("meja ULD: satu pemberi kerja yang menunggu", waiting_employer, "officer"),
    State("meja ULD: keputusan tanpa alasan", verified_employer, "officer", press="#tindakan-kirim",
          lands="/uld/organisasi/<int:organisation_id>/tindakan", focus=SUMMARY),
    State("meja ULD: satu klaim", claim, "officer"),
    State("meja ULD: satu lowongan", vacancy, "officer"),
    State("meja ULD: satu laporan", report, "officer"),
    State("meja ULD: catat pengaduan", "/uld/laporan/catat", "officer"),
    State("meja ULD: catat pengaduan dengan kesalahan", "/uld/laporan/catat", "officer", press="#kirim", focus=SUMMARY),
    State("meja ULD: orang", "/uld/orang", "officer"),
    State("meja ULD: satu orang", person, "officer"),
    State("meja ULD: kode masuk", "/uld/kode-masuk", "officer"),
    State("pengelolaan", "/pengelola", "administrator"),
    State("pengelolaan: ULD baru", "/pengelola/uld/baru", "administrator"),
    State("pengelolaan: satu ULD", unit, "administrator"),
    State("lapor", "/lapor"),
    State("lapor lowongan", public_vacancy),
    State("lapor dengan kesalahan", "/lapor", press="#kirim", focus=SUMMARY),
    State("lapor: baca jawaban", "/lapor/jawaban"),
    State("lapor: jawaban", answered),
    State("pernyataan aksesibilitas", "/aksesibilitas"),
    State("pernyataan aksesibilitas: alamat ULD", "/aksesibilitas/uld"),
    State("pengaduan aksesibilitas", "/lapor?tentang=aksesibilitas"),
    State("pengaduan aksesibilitas dengan kesalahan", "/lapor?tentang=aksesibilitas", press="#kirim", focus=SUMMARY),
)

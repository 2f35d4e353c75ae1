"""Pages of the officer's desk, of the administrator, of reports, and the statement."""
from a11y_tests.catalogue import Lookup, State


def waiting_employer(find: Lookup) -> str:
    return f"/uld/organisasi/{find('select id from organisation where status = :s order by id', s='waiting')}"


def verified_employer(find: Lookup) -> str:
    return "/uld/organisasi/" + str(find(
        "select id from organisation where status = 'verified' and kind = 'employer' and region_code = "
        "(select o.region_code from organisation o join membership m on m.organisation_id = o.id "
        "join user u on u.id = m.user_id where u.email = :mail) order by id", mail="petugas@demo.test"))


def claim(find: Lookup) -> str:
    return f"/uld/klaim/{find('select id from organisation_claim where state = :s order by id', s='open')}"


def vacancy(find: Lookup) -> str:
    return f"/uld/lowongan/{find('select id from vacancy where state = :s order by id', s='waiting')}"


def report(find: Lookup) -> str:
    return f"/uld/laporan/{find('select id from report where state = :s order by id', s='open')}"


def answered(find: Lookup) -> str:
    return f"/lapor/{find('select code from report order by case state when :s then 1 else 0 end', s='open')}"


def person(find: Lookup) -> str:
    return "/uld/orang/" + str(find(
        "select user_id from seeker_profile where visibility <> 'private' and region_code is not null order by user_id"))


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
    State("meja ULD: satu pemberi kerja yang menunggu", waiting_employer, "administrator"),
    State("meja ULD: keputusan tanpa alasan", verified_employer, "officer", press="#tindakan-kirim"),
    State("meja ULD: satu klaim", claim, "administrator"),
    State("meja ULD: satu lowongan", vacancy, "administrator"),
    State("meja ULD: satu laporan", report, "administrator"),
    State("meja ULD: orang", "/uld/orang", "officer"),
    State("meja ULD: satu orang", person, "administrator"),
    State("meja ULD: kode masuk", "/uld/kode-masuk", "officer"),
    State("pengelolaan", "/pengelola", "administrator"),
    State("pengelolaan: ULD baru", "/pengelola/uld/baru", "administrator"),
    State("pengelolaan: satu ULD", unit, "administrator"),
    State("lapor", "/lapor"),
    State("lapor lowongan", public_vacancy),
    State("lapor dengan kesalahan", "/lapor", press="#kirim"),
    State("lapor: baca jawaban", "/lapor/jawaban"),
    State("lapor: jawaban", answered),
    State("pernyataan aksesibilitas", "/aksesibilitas"),
)

"""The pages of a profile and the CV, empty, filled and with errors."""
from typing import Any

from a11y_tests.catalogue import Lookup, State

ME = "(select id from \"user\" where email = 'pencari@demo.test')"


def own_job(find: Lookup) -> str:
    """A job of the demo's job seeker."""
    return f"/profil/pengalaman/{find('select min(id) from work_experience where user_id = ' + ME)}"


def own_school(find: Lookup) -> str:
    """A school of the demo's job seeker."""
    return f"/profil/pendidikan/{find('select min(id) from education where user_id = ' + ME)}"


def one_employer(find: Lookup) -> str:
    """An employer to whom something could be shown."""
    return f"/profil/keterbukaan/baru/{find('select min(id) from organisation where kind = :k', k='employer')}"


def seeker(name: str, path: Any, **more: Any) -> State:
    """A page in the role of the job seeker."""
    return State(f"profil: {name}", path, "seeker", **more)


STATES = (
    seeker("daftar halaman", "/profil"),
    seeker("nama", "/profil/nama"),
    seeker("nama dengan kesalahan", "/profil/nama", fill=(("#full_name", ""),), press="#kirim",
           focus="#ringkasan-kesalahan"),
    seeker("ringkasan", "/profil/ringkasan"),
    seeker("keterampilan", "/profil/keterampilan"),
    seeker("keterampilan dicari", "/profil/keterampilan?q=masak"),
    seeker("keterampilan dicari dengan htmx", "/profil/keterampilan", fill=(("#cari", "masak"),), press="#cari-kirim",
           focus="#cari-kirim"),
    seeker("keterampilan tanpa hasil", "/profil/keterampilan?q=zzqqxx"),
    seeker("keterampilan sendiri kosong", "/profil/keterampilan", press="#tambah-sendiri",
           lands="/profil/keterampilan/sendiri", focus="#ringkasan-kesalahan"),
    seeker("tingkat keterampilan", "/profil/keterampilan/tingkat"),
    seeker("pengalaman", "/profil/pengalaman"),
    seeker("pengalaman baru", "/profil/pengalaman/baru"),
    seeker("pengalaman dengan kesalahan", "/profil/pengalaman/baru", press="#kirim", focus="#ringkasan-kesalahan"),
    seeker("satu pengalaman", own_job),
    seeker("pendidikan", "/profil/pendidikan"),
    seeker("pendidikan baru", "/profil/pendidikan/baru"),
    seeker("satu pendidikan", own_school),
    seeker("bahasa", "/profil/bahasa"),
    seeker("pekerjaan", "/profil/pekerjaan"),
    seeker("pekerjaan dicari", "/profil/pekerjaan?q=admin"),
    seeker("tempat tinggal", "/profil/tempat-tinggal?q=semarang"),
    seeker("jarak", "/profil/jarak"),
    seeker("wilayah", "/profil/wilayah?q=bandung"),
    seeker("jam dan upah", "/profil/jam-dan-upah"),
    seeker("jam dan upah dengan kesalahan", "/profil/jam-dan-upah", fill=(("#pay_min", "banyak"),), press="#kirim",
           focus="#ringkasan-kesalahan"),
    seeker("kemampuan: penjelasan", "/profil/kemampuan"),
    seeker("kemampuan: bagian 1", "/profil/kemampuan/1"),
    seeker("kemampuan: bagian 3", "/profil/kemampuan/3"),
    seeker("alat bantu", "/profil/kebutuhan/alat"),
    seeker("akomodasi dicari", "/profil/kebutuhan/bekerja", fill=(("#q", "layar"),), press="#cari-kirim",
           focus="#hasil"),
    seeker("akomodasi melamar", "/profil/kebutuhan/melamar"),
    seeker("ragam", "/profil/ragam"),
    seeker("terlihat", "/profil/terlihat"),
    seeker("sembunyi", "/profil/sembunyi?q=pt"),
    seeker("keterbukaan", "/profil/keterbukaan"),
    seeker("keterbukaan dicari", "/profil/keterbukaan?q=pt"),
    seeker("keterbukaan baru", "/profil/keterbukaan/baru"),
    seeker("keterbukaan untuk satu", one_employer),
    seeker("keterbukaan untuk yang menemukan", "/profil/keterbukaan/penemu"),
    seeker("tarik persetujuan", "/profil/persetujuan/kemampuan"),
    seeker("cv", "/profil/cv"),
    seeker("isi cv", "/profil/cv/pilih"),
)

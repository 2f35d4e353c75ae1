"""The filter "fits my profile": what it leaves out, what it never leaves out, and for whom it works."""
from tests.search.test_search_page import titles
from tests.support.queries import counted_queries
from webapp.profiles.models import SeekerSkill
from webapp.vacancies.models import VacancyDemand


def test_only_what_fits_my_profile_can_be_shown(make, database) -> None:
    make.vacancy(title="Staf data", tasks="Mengisi lembar kerja.")
    make.vacancy(title="Welder", tasks="Mengelas pipa.")
    seeker = make.seeker(headline="Hadir tepat waktu")
    make.add(SeekerSkill(user_id=seeker, skill_code="spreadsheet", level=3))
    barred = make.vacancy(title="Penata berkas", tasks="Mengisi lembar kerja dan mengangkat.")
    make.add(VacancyDemand(vacancy_id=barred, demand_code="lift-10kg", essential=True, task="Mengangkat kardus."))
    make.index(barred)
    me = make.client(seeker)
    me.get("/lowongan")
    me.follow("Saring dan urutkan")
    me.submit({"cocok": "y"}, form="#saring")
    assert sorted(titles(me)) == ["Penata berkas", "Staf data"] and me.h1 == "2 lowongan ditemukan"
    me.submit({"kata": "data"}, form="#cari")
    assert titles(me) == ["Staf data"] and "cocok=y" in me.path
    me.follow("Hapus: cocok dengan profil saya")
    assert "cocok" not in me.path
    with counted_queries(database.reader, database.writer) as few:
        me.get("/lowongan?cocok=y&kata=data")
    for number in range(12):
        make.vacancy(title=f"Staf lembar kerja {number}", tasks="Mengisi data di lembar kerja.")
    with counted_queries(database.reader, database.writer) as many:
        me.get("/lowongan?cocok=y&kata=data")
    assert me.h1 == "13 lowongan ditemukan" and len(many) <= len(few)


def test_who_cannot_be_fitted_reads_why_and_sees_all(client, make) -> None:
    make.vacancy(title="Staf data")
    client.get("/lowongan/saring")
    assert client.page.select_one("[name=cocok]") is None
    client.get("/lowongan?cocok=y")
    assert client.h1 == "1 lowongan ditemukan" and "Masuk dahulu untuk menyaring" in client.text
    newcomer = make.client(make.user())
    newcomer.get("/lowongan?cocok=y")
    assert newcomer.h1 == "1 lowongan ditemukan" and "Lengkapi profil Anda untuk menyaring" in newcomer.text

"""Who asks for help after a placement: counted, reached, answered, and moved up when nobody answers."""
import pytest
from sqlalchemy import select, update

from tests.applications.conftest import Scene
from tests.applications.support import answer, days_later, notices, placed, question
from tests.support.client import AuditingClient
from webapp.accounts.models import User
from webapp.applications.models import Placement
from webapp.desk.jobs import tell_above


@pytest.mark.parametrize("side", ["seeker", "employer"])
def test_who_asks_for_help_stands_in_the_officer_s_queue_until_news_is_written(scene: Scene, database, side) -> None:
    placed(scene)
    far = scene.make.officer("7371")
    with days_later(scene, 35) as visitors:
        officer = visitors["officer"]
        assert calls_counted(officer) == "Kosong"
        answer(visitors[side], question(scene, side), how="help", words="Liftnya rusak sejak Senin.")
        assert "Petugas ULD sudah diberi tahu" in visitors[side].text
        told = notices(database, scene.officer_id)
        assert any("meminta bantuan ULD" in text and "Lift" not in text for text in told), told
        assert not any("meminta bantuan" in text for text in notices(database, far))
        assert calls_counted(officer) == "1 menunggu"
        officer.follow("Permintaan bantuan dari tempat kerja")
        assert "1 penempatan meminta bantuan Anda" in officer.text and "Perlu bantuan" in officer.text
        officer.follow("Baca permintaan bantuan")
        assert "Perlu bantuan" in officer.text and "Liftnya rusak" in officer.text
        officer.follow("Tulis kabar bulan ke-1")
        officer.submit({"still": "yes", "how": "good", "words": "Lift diperbaiki."})
        officer.get("/uld/penempatan")
        assert "bantuan" not in officer.text
    with days_later(scene, 40) as visitors:
        answer(visitors[side], question(scene, side), how="help", words="Rusak lagi.")
        assert calls_counted(visitors["officer"]) == "1 menunggu"
        answer(visitors[side], question(scene, side), how="good")
        assert calls_counted(visitors["officer"]) == "Kosong"


def test_who_asks_for_help_is_reached_the_way_they_chose_and_only_until_it_is_answered(scene: Scene, database) -> None:
    placed(scene)
    person = {"contact_how": ["whatsapp", "companion"], "contact_note": "Kakak saya, Rudi.", "phone": "+6281311112222",
              "email": "jangan@contoh.test"}
    with database.writing() as session:
        session.execute(update(User).where(User.id == scene.seeker_id).values(person))
    ask_page, placement = question(scene, "seeker"), placement_page(scene)
    with days_later(scene, 35) as visitors:
        officer = visitors["officer"]
        answer(visitors["employer"], question(scene, "employer"), how="good")
        visitors["seeker"].get(ask_page)
        for told in ("petugas membaca cara menghubungi Anda", "Pesan WhatsApp", "+62 813-1111-2222", "Rudi"):
            assert told in visitors["seeker"].text
        officer.get(placement)
        assert "+62 813-1111-2222" not in officer.text and "Rudi" not in officer.text
        answer(visitors["seeker"], ask_page, how="help")
        officer.get(placement)
        for told in ("Pesan WhatsApp, Lewat pendamping saya", "+62 813-1111-2222", "Kakak saya, Rudi."):
            assert told in officer.text
        assert "jangan@contoh.test" not in officer.text, "an address that was not chosen"
        answer(officer, question(scene, "officer"), words="Sudah dibantu.")
        officer.get(placement)
        assert "+62 813-1111-2222" not in officer.text and "Rudi" not in officer.text


def test_a_call_of_the_employer_says_whom_to_call_there_and_nothing_of_the_worker(scene: Scene) -> None:
    placed(scene)
    with days_later(scene, 35) as visitors:
        answer(visitors["employer"], question(scene, "employer"), how="help")
        visitors["officer"].get(placement_page(scene))
        assert "Hubungi pemberi kerja: PT Jahit Rapi" in visitors["officer"].text
        assert "Hubungi pekerja" not in visitors["officer"].text


def test_a_call_for_help_that_is_left_for_three_working_days_moves_up_to_the_province(scene, database, app) -> None:
    placed(scene)
    above, elsewhere = scene.make.officer("32"), scene.make.officer("73")
    placement, news = placement_page(scene), question(scene, "officer")
    with days_later(scene, 35) as visitors:
        answer(visitors["seeker"], question(scene, "seeker"), how="help", words="Liftnya rusak.")
        province = scene.make.client(above)
        assert calls_counted(province) == "Kosong"
        for page in (placement, news):
            province.get(page, status=404)
        round_of(app, database)
    with days_later(scene, 55):
        told = round_of(app, database)
        assert told == 1 and any("naik ke meja Anda" in text for text in notices(database, above))
        assert not any("naik" in text for text in notices(database, elsewhere))
    with days_later(scene, 57) as visitors:
        # Whoever waits is not sent back to the end of the queue by another word about it.
        answer(visitors["seeker"], question(scene, "seeker"), how="help", words="Liftnya masih rusak.")
        city, province, far = (scene.make.client(one) for one in (scene.officer_id, above, elsewhere))
        assert calls_counted(city) == calls_counted(province) == "1 menunggu"
        assert calls_counted(far) == "Kosong"
        far.get(placement, status=404)
        province.get("/uld/penempatan")
        assert "lebih dari 3 hari kerja" in province.text and "tindak lanjut menunggu" not in province.text
        province.follow("Baca permintaan bantuan")
        assert "Liftnya masih rusak." in province.text
        province.follow("Tulis kabar bulan ke-1")
        province.submit({"still": "yes", "how": "good", "words": "Lift diperbaiki."})
        assert province.path == "/uld/penempatan" and "sudah disimpan" in province.text
        assert calls_counted(city) == calls_counted(province) == "Kosong"
        province.get(placement, status=404)
        city.get(placement)
        assert "Lift diperbaiki." in city.text


def round_of(app, database) -> int:
    """The worker's daily round: tells who stands above of what became late; returns how many cases."""
    with app.test_request_context("/"), database.writing():
        return tell_above()


def placement_page(scene: Scene) -> str:
    """The officer's page of the placement."""
    with scene.make.database.reading() as session:
        return f"/uld/penempatan/{session.scalars(select(Placement.id)).one()}"


def calls_counted(officer: AuditingClient) -> str:
    """What the desk says about calls for help."""
    officer.get("/uld")
    line = next(one for one in officer.page.select("main li") if "Permintaan bantuan" in one.get_text())
    return str(line.select_one(".tag").get_text(strip=True))

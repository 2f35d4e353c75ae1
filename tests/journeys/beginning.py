"""The beginning: an empty database gets its vacancies, a disability service unit (ULD) and an officer."""
from tests.journeys.story import COMPANY, OFFICER, REAL, Story, errors, link_in, typed
from tests.support.client import AuditingClient

ADMINISTRATOR = "ayu@situs.test"


def import_vacancies(story: Story) -> None:
    """The real file, with closing dates that lie ahead."""
    said = story.kerja("import-vacancies", str(REAL), "--closes", "2030-01-31")
    assert "Imported 862 new" in said and "New organisations: 209" in said
    visitor = AuditingClient(story.app)
    visitor.get("/")
    visitor.submit({"kata": COMPANY}, form="main form[action='/lowongan']")
    assert COMPANY in visitor.text, "the search of the home page finds what was imported"


def open_uld(story: Story) -> None:
    """The administrator comes from the command line, makes the ULD and invites its officer."""
    said = story.kerja("user", "add", "--name", "Ayu Pengelola", "--email", ADMINISTRATOR, "--administrator")
    administrator = AuditingClient(story.app)
    administrator.get(link_in(said))
    administrator.submit(button="Masuk sekarang")
    give_code(story, administrator, ADMINISTRATOR)
    assert administrator.h1.startswith("Halo")
    administrator.follow("Pengelolaan")
    administrator.follow("Buat ULD baru")
    administrator.submit({"name": "ULD Kota Bandung", "region": "Kota Antah"}, status=422)
    assert "region" in errors(administrator) and typed(administrator, "name") == "ULD Kota Bandung"
    administrator.submit({"region": "Kota Bandung"})
    administrator.submit({"email": "rahmat"}, form="#undang", status=422)
    assert typed(administrator, "email") == "rahmat"
    administrator.submit({"email": OFFICER}, form="#undang")
    assert f"Undangan dikirim ke {OFFICER}" in administrator.text


def become_officer(story: Story) -> None:
    """The invited person signs up, accepts, and comes to the desk with a second step."""
    officer, invitation = story.officer, story.mailed_link(OFFICER)
    officer.get(invitation)
    officer.follow("Daftar untuk menerima undangan")
    officer.submit({"full_name": "Rahmat Hidayat", "identity": OFFICER, "password": "lima kata acak sekali lagi",
                    "adult": "y"})
    officer.get(story.mailed_link(OFFICER))
    officer.submit(button="Konfirmasi dan masuk")
    officer.get(invitation)
    assert officer.h1 == "Bergabung dengan ULD Kota Bandung"
    officer.submit()
    give_code(story, officer, OFFICER)
    assert officer.h1 == "Meja ULD" and "ULD Kota Bandung" in officer.text


def sign_in_again(story: Story) -> None:
    """The officer signs in with a password and a mailed code."""
    story.officer.get("/masuk")
    story.officer.submit({"identity": OFFICER, "password": "lima kata acak sekali lagi"})
    give_code(story, story.officer, OFFICER)


def give_code(story: Story, visitor: AuditingClient, address: str) -> None:
    """The second step: a wrong code is told, the mailed one leads on."""
    assert visitor.h1 == "Tulis kode masuk"
    visitor.submit({"code": "12"}, status=422)
    assert "Kode tidak cocok" in errors(visitor)["code"]
    visitor.submit({"code": story.mailed_code(address)})

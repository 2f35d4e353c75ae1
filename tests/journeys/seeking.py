"""The person: signs up, fills in a profile, finds vacancies with reasons, applies asking for an accommodation."""
from tests.journeys.story import COMPANY, HEARD_NEED, SEEKER, SEEKER_PASSWORD, VACANCY, Story, errors, ticked, typed

ADD = "form[action$='/tambah']"
NEXT = "#lanjut"


def sign_up(story: Story) -> None:
    """By e-mail; what was wrong is named at its field and nothing but the password is lost."""
    visitor = story.seeker
    visitor.get("/daftar")
    visitor.submit({"full_name": "Sari Wulandari", "identity": "sari", "password": "pendek"}, status=422)
    assert set(errors(visitor)) == {"identity", "password", "adult"}
    assert typed(visitor, "full_name") == "Sari Wulandari" and typed(visitor, "identity") == "sari"
    visitor.submit({"identity": SEEKER, "password": SEEKER_PASSWORD, "adult": "y"})
    assert visitor.h1 == "Periksa surat Anda"
    visitor.get(story.mailed_link(SEEKER))
    visitor.submit(button="Konfirmasi dan masuk")
    assert visitor.h1 == "Halo, Sari Wulandari"


def tell_about_work(story: Story) -> None:
    """Name, summary, skills, wished work, home and distance, page after page."""
    visitor = story.seeker
    visitor.follow("Lanjutkan: Nama dan cara dihubungi")
    visitor.submit({"full_name": "", "contact_note": "Sesudah jam lima"}, status=422)
    assert "full_name" in errors(visitor) and typed(visitor, "contact_note") == "Sesudah jam lima"
    visitor.submit({"full_name": "Sari Wulandari", "contact_how": ["email", "uld"]})
    visitor.submit({"headline": "Penata data yang teliti"})
    assert visitor.h1 == "Keterampilan" and "Disimpan: Ringkasan tentang saya" in visitor.text
    for word, skill in (("excel", "Lembar kerja (Excel)"), ("arsip", "Mengarsipkan dokumen")):
        visitor.submit({"q": word}, form="#cari-formulir")
        visitor.submit(form=ADD)
        assert f"Ditambahkan: {skill}" in visitor.text
    visitor.submit(form=NEXT)
    visitor.submit()  # how well: as offered
    assert visitor.h1 == "Pengalaman kerja"
    visitor.get("/profil/pekerjaan")
    visitor.submit({"q": "administrasi"}, form="#cari-formulir")
    visitor.submit(form=ADD)
    visitor.submit(form=NEXT)
    visitor.submit({"q": "bandung"}, form="#cari-formulir")
    visitor.submit(form=ADD)
    assert visitor.h1 == "Jarak dan kerja dari rumah"
    visitor.submit({"remote": "also", "distance_km": "dekat"}, status=422)
    assert "distance_km" in errors(visitor) and typed(visitor, "distance_km") == "dekat"
    assert ticked(visitor, "remote") == ["also"]
    visitor.submit({"distance_km": "60"})


def tell_about_needs(story: Story) -> None:
    """Functions and needs, kept only with a consent; then who may see the profile."""
    visitor = story.seeker
    visitor.get("/profil/kemampuan")
    visitor.submit(button="Mulai menjawab")
    answer = {"answer_seeing": "adjust", "words_seeing": "Saya memakai pembaca layar."}
    visitor.submit(answer, status=422)
    assert "consent" in errors(visitor)
    assert ticked(visitor, "answer_seeing") == ["adjust"] and typed(visitor, "words_seeing") == answer["words_seeing"]
    visitor.submit({"consent": "y"})
    visitor.submit()
    visitor.submit()
    assert visitor.h1 == "Alat bantu"
    visitor.submit({"needs": ["screen-reader-computer"], "consent": "y"}, button="Simpan dan lanjutkan")
    visitor.submit({"needs": ["application-accessible-form"]}, button="Simpan dan lanjutkan")
    visitor.submit({"needs": ["screen-reader"]}, button="Simpan dan lanjutkan")
    assert visitor.h1 == "Ragam disabilitas"
    visitor.submit(button="Lewati")
    visitor.submit({"visibility": "applied"})
    visitor.follow("Ke daftar profil")
    assert visitor.h1 == "Profil saya"


def find(story: Story) -> None:
    """The list of matches says why, and so do the search and the page of a vacancy."""
    visitor = story.seeker
    visitor.get("/kecocokan")
    assert visitor.h1.startswith("Kecocokan") and "Dekat dengan pekerjaan yang dicari" in visitor.text
    visitor.follow("Semua alasan")
    assert "Skor" in visitor.text and "Jumlah" in visitor.text
    visitor.get("/lowongan")
    visitor.submit({"kata": "marketing sales supporting", "tempat": "Kota Bandung"}, form="#cari")
    assert "Tempat kerja di Kota Bandung." in visitor.text or "Isi lowongan ini dekat" in visitor.text
    visitor.follow(VACANCY)
    story.vacancy = visitor.path
    assert "Kecocokan dengan Anda" in visitor.text and "Organisasi ini belum diklaim" in visitor.text


def apply(story: Story) -> None:
    """Three pages; each says that the ULD receives this application, as nobody acts for the company yet."""
    visitor = story.seeker
    visitor.follow(f"Lamar: {VACANCY}")
    assert "diterima oleh ULD Kota Bandung" in visitor.text and COMPANY in visitor.text
    visitor.submit({"letter": "Saya teliti dan terbiasa dengan lembar kerja.", "cv": "profile"})
    asked = {"mine": ["need:apply:application-accessible-form"], "others": ["interview-questions-ahead"],
             "request_words": HEARD_NEED, "show": ["tool:screen-reader-computer"], "agree_show": "y"}
    visitor.submit(asked, status=422)
    assert "agree_requests" in errors(visitor) and typed(visitor, "request_words") == HEARD_NEED
    assert ticked(visitor, "others") == ["interview-questions-ahead"]
    assert ticked(visitor, "show") == ["tool:screen-reader-computer"]
    visitor.submit({"agree_requests": "y"})
    for said in (HEARD_NEED, "Pembaca layar di komputer", "Saya teliti", "Lembar kerja (Excel)", "ULD Kota Bandung"):
        assert said in visitor.text
    assert "Melihat" not in visitor.text, "what was not chosen is not sent"
    visitor.submit(form="#kirim-lamaran")
    assert "sudah terkirim" in visitor.text and "Petugas ULD menerima lamaran Anda" in visitor.text
    story.application = visitor.path
    story.officer.get("/uld")
    story.officer.follow("Lamaran untuk organisasi yang belum diklaim")
    story.officer.follow("Sari Wulandari")
    assert HEARD_NEED in story.officer.text

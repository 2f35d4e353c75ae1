"""The wording check: what it finds, what it leaves alone, and that nothing a person types can break it."""

import csv
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from webapp.core.i18n import use_locale
from webapp.vacancies.wording import Severity, check, rules, summary

REAL = Path(__file__).parents[3] / "shared" / "data" / "vacancies.csv"

POSITIVE = [
    ("healthy", "Sehat jasmani dan rohani"),
    ("healthy", "Pelamar harus sehat secara jasmani dan rohani."),
    ("healthy", "SEHAT   JASMANI\nDAN ROHANI"),
    ("healthy", "Syarat: sehat jasmani & rohani, jujur"),
    ("healthy", "Memiliki kondisi fisik yang prima"),
    ("healthy", "Berbadan sehat dan tidak merokok"),
    ("healthy", "Sehat fisik dan mental"),
    ("healthy", "Jujur, rajin\n- Sehat\n- Disiplin"),
    ("healthy", "Must be physically and mentally healthy"),
    ("healthy", "Candidates should be in good health"),
    ("appearance", "Berpenampilan menarik"),
    ("appearance", "Percaya diri dan berpenampilan rapi dan menarik"),
    ("appearance", "Good looking"),
    ("appearance", "Wanita, good-looking, ramah"),
    ("appearance", "Penampilan menarik dan bersih"),
    ("appearance", "Memiliki penampilan yang menarik"),
    ("appearance", "Diutamakan berwajah cantik"),
    ("appearance", "Kasir berkulit putih"),
    ("appearance", "Attractive appearance is a must"),
    ("age", "Usia maksimal 25 tahun"),
    ("age", "Umur maks. 30 th"),
    ("age", "Fresh graduate maks 25 tahun"),
    ("age", "Pria/wanita 18-25 tahun"),
    ("age", "Berusia antara 20 sampai 35 tahun"),
    ("age", "Usia: 18 – 27 tahun"),
    ("age", "usia 21 s/d 30 thn"),
    ("age", "Batas usia pelamar 28 tahun"),
    ("age", "Kelahiran tahun 1998 ke atas"),
    ("age", "Usia minimal 18 tahun dan maksimal 30 tahun"),
    ("age", "Diutamakan usia muda"),
    ("age", "Umur di bawah 35 tahun"),
    ("age", "Maximum age 27"),
    ("age", "Aged between 20 and 30"),
    ("age", "Not older than 30 years"),
    ("sex", "Pria"),
    ("sex", "1. Wanita\n2. Bersedia lembur"),
    ("sex", "Laki-laki, maksimal SMA"),
    ("sex", "Jenis kelamin: perempuan"),
    ("sex", "Dibutuhkan 3 orang laki-laki untuk bagian gudang"),
    ("sex", "Khusus wanita"),
    ("sex", "Diutamakan pria"),
    ("sex", "Kasir wanita"),
    ("sex", "Operator produksi (pria)"),
    ("sex", "Lowongan: perempuan saja"),
    ("sex", "Male only"),
    ("sex", "Gender: female"),
    ("sex", "Female candidates preferred"),
    ("body_size", "Tinggi badan minimal 160 cm"),
    ("body_size", "Tinggi min. 165cm"),
    ("body_size", "TB min 155 cm"),
    ("body_size", "Berat badan ideal"),
    ("body_size", "Tinggi dan berat badan proporsional"),
    ("body_size", "Postur tubuh proporsional"),
    ("body_size", "Minimum height 160 cm"),
    ("body_size", "Proportional body weight"),
    ("marital_status", "Belum menikah"),
    ("marital_status", "Pelamar berstatus belum berkeluarga"),
    ("marital_status", "Wanita, single, usia 20"),
    ("marital_status", "Status: lajang"),
    ("marital_status", "Bersedia tidak menikah selama masa kontrak"),
    ("marital_status", "Tidak sedang hamil"),
    ("marital_status", "Diutamakan sudah menikah"),
    ("marital_status", "Must be unmarried"),
    ("marital_status", "Marital status: single"),
    ("religion", "Beragama Islam"),
    ("religion", "Diutamakan muslim"),
    ("religion", "Agama: Kristen"),
    ("religion", "Wajib berhijab"),
    ("religion", "Bersedia melepas jilbab saat bekerja"),
    ("religion", "Muslim only"),
    ("normal", "Penglihatan normal"),
    ("normal", "Fisik normal dan kuat"),
    ("normal", "Mata dan pendengaran harus normal"),
    ("normal", "Untuk orang normal"),
    ("normal", "Normal, tidak cacat"),
    ("normal", "Normal vision and hearing"),
    ("normal", "Able-bodied applicants"),
    ("no_disability", "Tidak cacat"),
    ("no_disability", "Tidak memiliki cacat fisik"),
    ("no_disability", "Menerima penyandang cacat"),
    ("no_disability", "Tidak cacat fisik maupun mental"),
    ("no_disability", "Bukan penyandang disabilitas"),
    ("no_disability", "Tidak menerima disabilitas"),
    ("no_disability", "No physical disability"),
    ("no_disability", "Must not be disabled"),
    ("mild_disability", "Terbuka untuk disabilitas ringan"),
    ("mild_disability", "Menerima difabel fisik ringan"),
    ("mild_disability", "Tuna daksa ringan dipersilakan"),
    ("mild_disability", "People with mild disabilities may apply"),
    ("one_kind_only", "Khusus disabilitas rungu"),
    ("one_kind_only", "Lowongan khusus penyandang disabilitas daksa"),
    ("one_kind_only", "Hanya menerima teman Tuli"),
    ("one_kind_only", "Khusus tunarungu dan tunawicara"),
    ("one_kind_only", "Deaf only"),
    ("independent", "Mandiri"),
    ("independent", "Mampu beraktivitas secara mandiri"),
    ("independent", "Disabilitas mandiri tanpa pendamping"),
    ("independent", "Dapat datang tanpa didampingi"),
    ("independent", "Tidak perlu dibantu orang lain"),
    ("independent", "Harus bisa mobilitas mandiri"),
    ("independent", "Able to work without assistance"),
    ("independent", "No companion needed: must commute independently"),
    ("no_aids", "Mampu berjalan tanpa alat bantu"),
    ("no_aids", "Tidak menggunakan kursi roda"),
    ("no_aids", "Tidak berkacamata"),
    ("no_aids", "Able to walk without assistive devices"),
    ("colour_vision", "Tidak buta warna"),
    ("colour_vision", "Tidak mengalami buta-warna parsial"),
    ("colour_vision", "Not color blind"),
    ("tattoo", "Tidak bertato dan bertindik"),
    ("tattoo", "Tidak memiliki tato"),
    ("tattoo", "No visible tattoos"),
    ("health_certificate", "Melampirkan surat keterangan sehat dari dokter"),
    ("health_certificate", "Surat bebas narkoba"),
    ("health_certificate", "Bersedia mengikuti tes narkoba"),
    ("health_certificate", "Lampirkan hasil medical check up"),
    ("health_certificate", "SKBN yang masih berlaku"),
    ("health_certificate", "Attach a health certificate"),
    ("money", "Membayar biaya pendaftaran Rp 150.000"),
    ("money", "Uang jaminan Rp500.000 dikembalikan setelah kontrak"),
    ("money", "Ada biaya administrasi 50 ribu"),
    ("money", "Deposit Rp 1.000.000 sebelum mulai kerja"),
    ("money", "Bersedia dipotong gaji sebagai jaminan"),
    ("money", "Biaya seragam ditanggung pelamar"),
    ("money", "Applicants must pay a registration fee"),
    ("money", "A refundable deposit is required"),
    ("original_documents", "Ijazah asli ditahan selama kontrak"),
    ("original_documents", "Bersedia menitipkan ijazah"),
    ("original_documents", "Ada penahanan ijazah"),
    ("original_documents", "Menyerahkan ijazah terakhir sebagai jaminan"),
    ("original_documents", "BPKB dijadikan jaminan"),
    ("original_documents", "Submit your original diploma"),
    ("original_documents", "Original certificates will be kept by the company"),
]

NEGATIVE = [
    "Menyusun menu untuk gaya hidup sehat.",
    "Mengajar pendidikan jasmani di sekolah dasar.",
    "Memastikan tempat kerja aman dan sehat.",
    "Memantau kesehatan fisik dan mental karyawan.",
    "Memastikan kondisi fisik barang baik saat diterima.",
    "Menjaga ternak dalam kondisi sehat.",
    "Complies with health and safety rules.",
    "Serves healthy food to guests.",
    "Menata etalase agar menarik bagi pembeli.",
    "Membuat konten yang menarik dan relevan.",
    "Berpenampilan rapi sesuai seragam kerja.",
    "Menjual krim perawatan kulit.",
    "Create good looking designs for our website.",
    "Menarik pelanggan baru lewat media sosial.",
    "Kulit jeruk dipisahkan dari daging buah.",
    "Pengalaman minimal 2 tahun di bidang yang sama.",
    "Kontrak 1 tahun dan dapat diperpanjang.",
    "Perusahaan berusia 20 tahun dan terus tumbuh.",
    "Pengalaman 15-20 tahun sebagai penjahit.",
    "Garansi mesin selama 20 tahun.",
    "Mengajar anak usia 15-17 tahun.",
    "Guru untuk pendidikan anak usia dini.",
    "Menyusun laporan umur piutang setiap bulan.",
    "Memperpanjang umur peralatan dengan perawatan rutin.",
    "Usia minimal 18 tahun.",
    "Berusia 18 tahun ke atas.",
    "Tidak ada batas usia.",
    "Tidak dibatasi umur dan pendidikan.",
    "Terbuka untuk semua usia.",
    "Target audiens kami berusia 18-25 tahun.",
    "Must be at least 18 years old.",
    "At least 3 years of experience.",
    "No age limit.",
    "Arsip disimpan selama 30 tahun.",
    "Antusias mengelola sumber daya manusia.",
    "Terbuka untuk pria dan wanita.",
    "Pria/wanita dipersilakan melamar.",
    "Laki-laki maupun perempuan boleh melamar.",
    "Membersihkan toilet pria dan toilet wanita.",
    "Menjual busana wanita dan anak.",
    "Menjahit pakaian wanita.",
    "Memotong rambut pria di pangkas rambut.",
    "Memberi penyuluhan kesehatan perempuan.",
    "Male or female applicants are welcome.",
    "Menyolder konektor male dan konektor female.",
    "Jenis kelamin bebas.",
    "Pemberdayaan perempuan di desa.",
    "Mengukur tinggi badan dan berat badan balita.",
    "Mencatat berat badan pasien.",
    "Tinggi rak di gudang 160 cm.",
    "Menimbang bobot badan sapi.",
    "Mencapai target penjualan yang tinggi.",
    "Maximum shelf height is 180 cm.",
    "Boleh sudah atau belum menikah.",
    "Memasang single sign-on untuk aplikasi.",
    "Menulis berita tentang keluarga.",
    "Mengurus tunjangan karyawan yang sudah menikah.",
    "Tanpa memandang status pernikahan.",
    "Build a single page application.",
    "Menjual busana muslim dan hijab.",
    "Teller di bank Islam.",
    "Guru pendidikan agama Islam.",
    "Terbuka bagi semua agama.",
    "Boleh berhijab.",
    "All religions are welcome, regardless of religion or sex.",
    "Jam kerja normal, Senin sampai Jumat.",
    "Memeriksa kondisi normal mesin.",
    "Memastikan fungsi lift berjalan normal.",
    "Menjaga suhu ruangan tetap normal.",
    "Normal working hours apply.",
    "Servers operate normally.",
    "Memeriksa cacat jahitan pada kemeja.",
    "Memisahkan barang cacat dari barang bagus.",
    "Menghitung cacat produksi setiap hari.",
    "Memastikan produk tidak cacat sebelum dikirim.",
    "Menghasilkan kain tanpa cacat.",
    "Dokumen tidak cacat hukum.",
    "Mencatat cacat fisik pada kemasan.",
    "Terbuka bagi penyandang disabilitas.",
    "Pelamar disabilitas dan non-disabilitas dipersilakan.",
    "Inspect garments for physical defects.",
    "Terbuka bagi disabilitas ringan, sedang, maupun berat.",
    "Pekerjaan ringan seperti melipat kain.",
    "Perawatan ringan mesin jahit.",
    "Lowongan khusus penyandang disabilitas.",
    "Guru di sekolah khusus tunarungu.",
    "Tidak hanya untuk disabilitas netra, semua ragam diterima.",
    "Menjual buku khusus tunanetra.",
    "Membantu usaha mandiri warga desa.",
    "Teller di Bank Mandiri.",
    "Mampu bekerja mandiri maupun dalam tim.",
    "Bisa bekerja secara tim maupun mandiri.",
    "Melatih siswa agar mampu hidup mandiri.",
    "Pendamping boleh ikut saat wawancara.",
    "Able to work independently and in a team.",
    "Dengan atau tanpa pendamping.",
    "Merawat alat bantu kerja di bengkel.",
    "Jangan mengangkat beban berat tanpa alat bantu.",
    "Boleh memakai alat bantu dengar.",
    "Kantor belum dapat dilalui kursi roda.",
    "Wear safety glasses in the workshop.",
    "Memberi tes buta warna kepada pasien.",
    "Pelamar buta warna tidak masalah.",
    "Bekerja sebagai fasilitator pelatihan.",
    "Boleh bertato.",
    "Mengurus BPJS Kesehatan karyawan.",
    "Menerbitkan surat keterangan sehat untuk pasien.",
    "Pemeriksaan kesehatan setelah diterima, kami yang membayar.",
    "Surat keterangan sehat diminta setelah penawaran kerja.",
    "Tidak perlu melampirkan surat keterangan sehat.",
    "Mengatur jadwal medical check up karyawan.",
    "Tidak dipungut biaya apa pun.",
    "Kami tidak pernah meminta uang jaminan.",
    "Tanpa biaya pendaftaran.",
    "Menyusun rencana anggaran biaya.",
    "Menawarkan tabungan, giro dan deposito.",
    "Mencatat uang muka dari pelanggan.",
    "Mengelola deposit tamu hotel.",
    "Menerima biaya pendaftaran siswa baru.",
    "Biaya pelatihan ditanggung perusahaan.",
    "Process customer deposits at the counter.",
    "There is no registration fee.",
    "Ijazah minimal SMA.",
    "Melampirkan fotokopi ijazah.",
    "Kami tidak menahan ijazah.",
    "Ijazah asli tidak ditahan.",
    "Mendata ijazah siswa.",
    "Tunjukkan ijazah asli saat wawancara untuk dicocokkan.",
    "Send a copy of your diploma.",
]


@pytest.mark.parametrize(("code", "text"), POSITIVE, ids=[text[:40] for _, text in POSITIVE])
def test_words_that_shut_people_out_are_found(code: str, text: str) -> None:
    findings = check(text, "description")
    assert code in {finding.code for finding in findings}


@pytest.mark.parametrize("text", NEGATIVE, ids=[text[:40] for text in NEGATIVE])
def test_ordinary_sentences_are_left_alone(text: str) -> None:
    assert [(finding.code, finding.quote) for finding in check(text, "description")] == []


@pytest.mark.parametrize(("code", "text"), POSITIVE[::3], ids=[text[:40] for _, text in POSITIVE[::3]])
def test_case_gaps_and_surroundings_do_not_matter(code: str, text: str) -> None:
    loud = "Tugas:\r\n- Menyusun laporan;\r\n•\t" + text.upper().replace(" ", " \u00a0 ") + "\r\n- Menjaga kebersihan."
    assert code in {finding.code for finding in check(loud, "tasks")}


def test_a_finding_says_where_why_and_what_to_write_instead() -> None:
    text = "Syarat: jujur; usia maks. 25 tahun."
    [finding] = check(text, "tasks")
    assert (finding.field, finding.quote) == ("tasks", "usia maks. 25 tahun")
    assert text[finding.start:finding.end] == finding.quote
    assert "SE Menaker" in finding.why and "Hapus" in finding.advice
    with use_locale("en"):
        assert finding.name == "Age" and "Take out" in finding.advice


def test_money_documents_and_certificates_can_never_stay() -> None:
    text = "Biaya pendaftaran Rp 50.000. Ijazah asli ditahan. Surat bebas narkoba. Usia maks 30 tahun."
    severities = {finding.code: finding.severity for finding in check(text, "how")}
    assert severities == {
        "money": Severity.NEVER, "original_documents": Severity.NEVER,
        "health_certificate": Severity.NEVER, "age": Severity.ASK_REASON,
    }


def test_the_summary_explains_each_rule_once_and_puts_what_must_go_first() -> None:
    groups = summary(check("Usia maks 25 tahun. Deposit Rp 100.000. Umur maks 30 tahun.", "tasks"))
    assert [(group.code, len(group.findings)) for group in groups] == [("money", 1), ("age", 2)]
    assert groups[0].severity is Severity.NEVER and groups[0].why and groups[0].advice


def test_every_rule_is_complete_in_both_languages_and_tested() -> None:
    for code, rule in rules().items():
        assert all(text.strip() for text in rule.texts.values()), code
    assert {code for code, _ in POSITIVE} == set(rules())


SENTENCES = [text for _, text in POSITIVE] + NEGATIVE + ["\x00", "\ud800", "İ", "\u00ad"]


@given(st.text(max_size=400) | st.lists(st.sampled_from(SENTENCES)).map(" ".join))
@settings(max_examples=150, deadline=None)
def test_nothing_typed_breaks_the_check(text: str) -> None:
    findings = check(text, "title")
    for finding in findings:
        assert 0 <= finding.start < finding.end <= len(text)
        assert finding.quote == text[finding.start:finding.end]
    assert sum(len(group.findings) for group in summary(findings)) == len(findings)


def _seconds(text: str) -> float:
    check("", "tasks")
    times = []
    for _ in range(3):
        start = time.process_time()
        check(text, "tasks")
        times.append(time.process_time() - start)
    return min(times)


def test_a_very_long_text_is_checked_at_once() -> None:
    plain = " ".join(text for text in NEGATIVE if "2 tahun" in text or "konten" in text or "jadwal" in text)
    filler = "Menyusun jadwal kerja, membuat laporan mingguan, dan menjawab pertanyaan pelanggan lewat telepon. "
    assert _seconds((filler * 18 + plain + "\n") * 10) * 20_000 / len((filler * 18 + plain + "\n") * 10) < 0.05


@pytest.mark.parametrize("bad", [
    "usia " * 4000, "a" * 20_000, "tidak " * 3500, "- " * 10_000, "biaya uang deposit " * 1000,
])
def test_time_grows_with_the_length_only(bad: str) -> None:
    assert _seconds(bad) < 6 * _seconds(bad[: len(bad) // 4]) + 0.02


if REAL.exists():  # other people's sentences: read in place, never part of the repository

    def test_real_vacancies_get_only_findings_that_a_person_agreed_with() -> None:
        """Every finding on the 862 was read; a new one must be read before this number changes."""
        with REAL.open(encoding="utf-8", newline="") as file:
            found = [(finding.code, finding.quote) for row in csv.DictReader(file)
                     for field in ("title", "description") for finding in check(row[field], field)]
        assert sorted(found) == [
            ("appearance", "berpenampilan menarik"), ("independent", "Mandiri"),
            ("sex", "Kebutuhan 2 wanita dan 1 laki - laki"),
            ("sex", "Perempuan"), ("sex", "Wanita"),
        ]

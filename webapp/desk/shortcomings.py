"""What the statement says beside the tests' record: the aim beyond AA, what was never tried, what is not good enough.

A shortcoming leaves this list when it is mended, not before; whoever finds one adds it.
"""
from webapp.core.i18n import _l

BEYOND_AA = (
    _l("Kontras teks paling sedikit 7:1 (1.4.6)."),
    _l("Tidak ada batas waktu untuk mengisi, dan isian yang terputus tersimpan (2.2.3, 2.2.5, 2.2.6)."),
    _l("Tidak ada yang menyela Anda (2.2.4)."),
    _l("Nama tautan jelas tanpa kalimat di sekitarnya, dan isi halaman dibagi dengan judul (2.4.9, 2.4.10)."),
    _l("Fokus selalu terlihat utuh dan tebal (2.4.12, 2.4.13)."),
    _l("Tombol dan tautan paling kecil 44 piksel, kecuali tautan di dalam kalimat (2.5.5)."),
    _l("Bantuan di setiap halaman, dan setiap kiriman dapat diperiksa, diubah, atau dibatalkan (3.3.5, 3.3.6)."),
)

UNTRIED = (
    _l("TalkBack di Android, dan VoiceOver di iPhone atau Mac."),
    _l("NVDA dan JAWS di Windows."),
    _l("Tampilan braille, kontrol suara, dan sakelar."),
    _l("Uji oleh orang disabilitas netra, low vision, Tuli, atau dengan disabilitas lain. Belum ada satu pun."),
)

KNOWN = (
    _l("Lowongan yang disalin dari tempat lain tampil apa adanya. Bahasanya dapat sulit atau tidak ramah."),
    _l("Berkas CV yang diunggah orang tidak diperiksa. Berkas itu dapat sulit dibaca dengan pembaca layar."),
    _l("Belum ada video bahasa isyarat dan belum ada versi mudah baca."),
    _l("Tabel yang lebar, misalnya daftar pelamar, digeser ke samping di layar kecil."),
    _l("Halaman bahasa Inggris masih memuat tulisan orang dalam bahasa Indonesia. Bagian itu ditandai bahasanya."),
)

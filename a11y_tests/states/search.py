"""Finding vacancies: the list in its states and the page of filters."""
from a11y_tests.catalogue import State

STATES = (
    State("lowongan", "/lowongan"),
    State("lowongan sebagai pencari kerja", "/lowongan?urut=kecocokan", role="seeker"),
    State("lowongan dengan kata dan tempat", "/lowongan?kata=staf&tempat=bandung&jarak=100&jam=full_time&upah=1000000"),
    State("lowongan disaring, ada yang cocok", "/lowongan?kata=operator&tempat=bandung&jarak=100&jam=full_time"),
    State("lowongan, halaman kedua", "/lowongan?halaman=2"),
    State("lowongan tidak ditemukan", "/lowongan?kata=admnistrsi+xyzzyq"),
    State("lowongan dengan kesalahan", "/lowongan?tempat=qqqq&upah=banyak&jarak=7"),
    State("lowongan dicari di tempat", "/lowongan", fill=(("#kata", "xyzzyq"),), press="#cari-kirim",
          focus="#cari-kirim", says="Tidak ada lowongan yang ditemukan"),
    State("lowongan dicari di tempat, ada yang cocok", "/lowongan", fill=(("#kata", "staf"),), press="#cari-kirim",
          focus="#cari-kirim", says="lowongan"),
    State("saring lowongan", "/lowongan/saring?jarak=50&urut=terdekat"),
)

"""Pages that belong to no feature: the component gallery and the errors."""
from a11y_tests import acts, prepare
from a11y_tests.catalogue import State
from a11y_tests.states.applications import writing

STATES = (
    State("komponen", "/komponen"),
    State("komponen dengan kesalahan", "/komponen/kesalahan"),
    State("tidak ditemukan", "/tidak-ada", status=404),
    State("bukan untuk peran ini", "/pengelola", "seeker", status=403),
    State("bukan lewat alamatnya", "/notifikasi/dibaca", "seeker", status=405),
    State("permintaan tidak dapat diproses", "/masuk", fill=(("#masuk [name=_token]", "lama"),),
          press="#masuk #kirim", refused=400, focus="body"),
    State("terlalu banyak percobaan", "/masuk/tautan", prepare=prepare.too_many_tries,
          fill=(("#email", "siapa@contoh.test"),), press="#kirim", refused=429, focus="body"),
    State("berkas terlalu besar", writing(), "seeker", act=acts.send_a_huge_file, focus="body"),
    State("kesalahan situs", "/lowongan", prepare=prepare.broken("vacancy"), status=500),
)

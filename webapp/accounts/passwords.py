"""Passwords: argon2id, and the few rules that help (long enough, not among the first that anybody tries)."""
import unicodedata
from functools import lru_cache

from argon2 import PasswordHasher
from argon2.exceptions import Argon2Error, InvalidHashError

from webapp.core.i18n import _

# 19 MiB, two passes, one lane: 33 ms on the machine it was measured on (OWASP's second setting).
HASHER = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)
SHORTEST, LONGEST = 8, 200
GUESSED_FIRST = frozenset((
    "12345678", "123456789", "1234567890", "password", "kata sandi", "katasandi", "qwertyui", "qwerty123", "11111111",
    "00000000", "indonesia", "bismillah", "sayang123", "password1", "admin123", "rahasia123"))


def hash_password(password: str) -> str:
    """What the database keeps."""
    return HASHER.hash(_normal(password))


def password_fits(kept: str | None, password: str) -> bool:
    """Whether it is the right one; takes the same time when there is no account."""
    try:
        return HASHER.verify(kept or _nobody(), _normal(password)) and kept is not None
    except (Argon2Error, InvalidHashError):
        return False


def what_is_wrong(password: str, identity: str = "") -> str | None:
    """A sentence about a new password that will not do, or None."""
    if len(password) < SHORTEST:
        return _("Tulis kata sandi sepanjang %(n)s huruf atau lebih.", n=SHORTEST)
    if len(password) > LONGEST:
        return _("Tulis kata sandi paling panjang %(n)s huruf.", n=LONGEST)
    if password.lower() in GUESSED_FIRST or (identity and password.lower() == identity.lower()):
        return _("Kata sandi ini mudah ditebak. Pilih yang lain, misalnya tiga kata yang tidak berhubungan.")
    return None


def _normal(password: str) -> str:
    """The same password from every keyboard."""
    return unicodedata.normalize("NFKC", password)[:LONGEST]


@lru_cache(1)
def _nobody() -> str:
    return HASHER.hash("nobody has this password")

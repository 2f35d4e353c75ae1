"""Opaque keys of people on an employer's list: they tell nothing, and nobody can compare them between vacancies."""
import hashlib
from base64 import b32decode, b32encode

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from flask import current_app

CHECK = b"calo"  # what a key that we made holds besides the two ids
LENGTH = 26
SHORT = 5  # letters by which a page names somebody


def key_of(vacancy_id: int, user_id: int) -> str:
    """The key of a person for one vacancy, always the same: one block of AES over both ids."""
    block = user_id.to_bytes(8, "big") + vacancy_id.to_bytes(4, "big") + CHECK
    sealed = _cipher().encryptor().update(block)
    return b32encode(sealed).decode().rstrip("=").lower()


def user_of(vacancy_id: int, key: str) -> int | None:
    """The person behind a key; None when it was not made for this vacancy."""
    if len(key) != LENGTH:
        return None
    try:
        sealed = b32decode(key.upper() + "=" * 6)
    except ValueError:
        return None
    block = _cipher().decryptor().update(sealed)
    if block[8:] != vacancy_id.to_bytes(4, "big") + CHECK:
        return None
    return int.from_bytes(block[:8], "big")


def short(key: str) -> str:
    """The first letters, for people: `K7F2Q`."""
    return key[:SHORT].upper()


def _cipher() -> Cipher[modes.ECB]:
    # A single block with a key of its own: ECB is then a plain permutation, which is what is wanted.
    secret: str = current_app.extensions["settings"].secret_key
    key = hashlib.blake2b(secret.encode(), digest_size=32, person=b"matching keys").digest()
    return Cipher(algorithms.AES(key), modes.ECB())

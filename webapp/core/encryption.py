"""Encryption of specific data: AES-GCM with a ring of keys, so that a key can be rotated (design.md §6)."""
import base64
import json
import os
import secrets
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy import LargeBinary
from sqlalchemy.types import TypeDecorator

NONCE = 12


class KeyRing:
    """Encrypts with the newest key and decrypts with any; a cell begins with the number of its key."""

    def __init__(self, keys: Sequence[bytes]) -> None:
        self._ciphers = [AESGCM(key) for key in keys]

    def encrypt(self, plain: bytes) -> bytes:
        """One byte of key number, the nonce, then the sealed text."""
        number, nonce = len(self._ciphers) - 1, secrets.token_bytes(NONCE)
        return bytes([number]) + nonce + self._ciphers[number].encrypt(nonce, plain, None)

    def decrypt(self, sealed: bytes) -> bytes:
        """The plain bytes; raises `cryptography.exceptions.InvalidTag` when they were changed."""
        return self._ciphers[sealed[0]].decrypt(sealed[1 : 1 + NONCE], sealed[1 + NONCE :], None)


def load_key_ring(path: Path) -> KeyRing:
    """Reads a key file (one base64 key a line, newest last); makes it with mode 0600 when it is not there."""
    if not path.exists():
        with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(base64.b64encode(AESGCM.generate_key(256)).decode() + "\n")
    return KeyRing([base64.b64decode(line) for line in path.read_text().split()])


def add_key(path: Path) -> None:
    """Appends a new key: what is written from now on uses it, older cells stay readable."""
    with open(path, "a") as file:
        file.write(base64.b64encode(AESGCM.generate_key(256)).decode() + "\n")


_ring: KeyRing | None = None


def use_keys(ring: KeyRing) -> None:
    """Sets the ring of this process; called once by `create_app`."""
    global _ring
    _ring = ring


def ring() -> KeyRing:
    """The ring of this process; raises RuntimeError before `use_keys`."""
    if _ring is None:
        raise RuntimeError("no encryption keys: call use_keys() first")
    return _ring


class EncryptedText(TypeDecorator[str]):
    """A text column whose cells are sealed."""

    impl = LargeBinary
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Any) -> bytes | None:
        return None if value is None else ring().encrypt(value.encode())

    def process_result_value(self, value: bytes | None, dialect: Any) -> str | None:
        return None if value is None else ring().decrypt(value).decode()


class EncryptedJson(TypeDecorator[Any]):
    """A JSON column (lists, dicts, texts, numbers) whose cells are sealed."""

    impl = LargeBinary
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Any) -> bytes | None:
        return None if value is None else ring().encrypt(json.dumps(value, ensure_ascii=False).encode())

    def process_result_value(self, value: bytes | None, dialect: Any) -> Any:
        return None if value is None else json.loads(ring().decrypt(value))


class EncryptedBytes(TypeDecorator[bytes]):
    """A column for files: sealed bytes."""

    impl = LargeBinary
    cache_ok = True

    def process_bind_param(self, value: bytes | None, dialect: Any) -> bytes | None:
        return None if value is None else ring().encrypt(value)

    def process_result_value(self, value: bytes | None, dialect: Any) -> bytes | None:
        return None if value is None else ring().decrypt(value)


ENCRYPTED = (EncryptedText, EncryptedJson, EncryptedBytes)

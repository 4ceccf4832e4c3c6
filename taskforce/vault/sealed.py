"""Seal text with AES-256-GCM, bound to its place: moved to another row or column, it does not open.

Layout of a sealed value: version byte, length and name of the key, 12-byte nonce, ciphertext with its tag.
"""

from __future__ import annotations

import hashlib
import hmac
import os
from functools import lru_cache

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from taskforce.errors import DomainError
from taskforce.vault.keys import index_key, sealing_keys

VERSION = 1


class CannotOpen(DomainError):
    """A sealed value was changed, moved, or its key is not here."""

    code, status = "cannot_open_sealed", 500


@lru_cache(maxsize=16)
def _cipher(key: bytes) -> AESGCM:
    return AESGCM(key)


def seal(text: str, *, side: str, place: str) -> bytes:
    """Seal `text` with the key of `side`, bound to `place` ("table.column.row")."""
    name, key = next(iter(sealing_keys(side).items()))
    nonce = os.urandom(12)
    body = _cipher(key).encrypt(nonce, text.encode("utf-8", "surrogatepass"), f"{side}|{place}".encode())
    return bytes([VERSION, len(name)]) + name.encode() + nonce + body


def unseal(sealed: bytes | memoryview, *, side: str, place: str) -> str:
    """Open what `seal` made for the same side and place; `CannotOpen` otherwise."""
    raw = bytes(sealed)
    try:
        size = raw[1]
        name, nonce, body = (raw[2 : 2 + size].decode(), raw[2 + size : 14 + size], raw[14 + size :])
        key = sealing_keys(side)[name]
        return _cipher(key).decrypt(nonce, body, f"{side}|{place}".encode()).decode("utf-8", "surrogatepass")
    except (IndexError, KeyError, UnicodeDecodeError, InvalidTag, ValueError):
        raise CannotOpen() from None


def blind_index(value: str, *, kind: str) -> str:
    """A keyed digest for exact search of a sealed value in its canonical form (`kind` keeps kinds apart)."""
    return hmac.new(index_key(), f"{kind}:{value}".encode("utf-8", "surrogatepass"), hashlib.sha256).hexdigest()

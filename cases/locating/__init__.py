"""The locate engine: observations of a case in, sites with honest radii out. Pure Python with numpy, no Django.

See docs/engines/locate.md.
"""

from __future__ import annotations

from .engine import VERSION, locate

__all__ = ["VERSION", "locate"]

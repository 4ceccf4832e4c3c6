"""The route engine: facts of a case in, the agency queues it belongs to out, with the rules that say so.

Pure Python, no Django. See docs/engines/route.md.
"""

from __future__ import annotations

from .conditions import PolicyError
from .engine import VERSION, route
from .policy import DEFAULT_POLICY, Policy, Rule

__all__ = ["DEFAULT_POLICY", "VERSION", "Policy", "PolicyError", "Rule", "route"]

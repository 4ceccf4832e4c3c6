"""Counting wrong tries, per number and per network, in the cache. Without a cache nobody is shut out."""

from __future__ import annotations

import hashlib
import ipaddress
import logging

from django.core.cache import cache
from redis.exceptions import RedisError

from taskforce.errors import TooMany

logger = logging.getLogger("complaints.throttle")

MINUTES = 15
TRIES_PER_NUMBER = 8
TRIES_PER_NETWORK = 120  # a mobile carrier puts thousands of people behind one address


def check_not_tried_too_often(*, what: str, key: str, network: str) -> None:
    """`TooMany` when this number, or this network, was tried wrongly too often in the last quarter of an hour."""
    for name, limit in _counters(what, key, network):
        if _read(name) >= limit:
            raise TooMany(minutes=MINUTES)


def count_wrong_try(*, what: str, key: str, network: str) -> None:
    """One more wrong try."""
    for name, _limit in _counters(what, key, network):
        try:
            if not cache.add(name, 1, MINUTES * 60):
                cache.incr(name)
        except (RedisError, OSError, ValueError) as error:
            logger.warning("a wrong try was not counted: %s", type(error).__name__)


def network_of(address: str) -> str:
    """The network that an address counts for: 24 bits of IPv4, 48 bits of IPv6."""
    try:
        found = ipaddress.ip_address(address.strip())
    except ValueError:
        return "unknown"
    return str(ipaddress.ip_network(f"{found}/{24 if found.version == 4 else 48}", strict=False))


def _counters(what: str, key: str, network: str) -> list[tuple[str, int]]:
    # Keys are hashed: what was typed may be anything, and says who looks for what.
    digest = hashlib.sha256(key.encode("utf-8", "replace")).hexdigest()[:32]
    return [(f"tries:{what}:key:{digest}", TRIES_PER_NUMBER), (f"tries:{what}:net:{network}", TRIES_PER_NETWORK)]


def _read(name: str) -> int:
    try:
        return int(cache.get(name, 0))
    except (RedisError, OSError, ValueError) as error:
        logger.warning("wrong tries cannot be read: %s", type(error).__name__)
        return 0

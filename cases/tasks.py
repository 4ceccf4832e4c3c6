"""Work of joint cases that time asks for. Safe to run twice."""

from __future__ import annotations

from celery import shared_task

from cases.actions import expire_shares, send_requests
from cases.exports.actions import make_exports, remove_expired
from cases.pipeline.gateways import learn_gateways
from taskforce.celery import every, side_queue

SECONDS = 60
DAY_S = 86_400
HOLDS_S = 15
EXPORTS_S = 10
HOUR_S = 3600


@every(SECONDS)
@shared_task(name="cases.expire_shares")
def close_expired_shares() -> int:
    """Close shares whose day has come; the other side stopped reading them at that moment."""
    return expire_shares()


@every(HOLDS_S, queue=side_queue("TH"))
@shared_task(name="cases.send_holds_th")
def send_thai_holds() -> int:
    """Send out the hold requests for Thai banks; none are made for Cambodian ones."""
    return send_requests(side="TH")


@every(DAY_S)
@shared_task(name="cases.learn_gateways")
def renew_gateways() -> int:
    """Learn afresh where wrong positions come out."""
    return learn_gateways()


@every(EXPORTS_S, queue=side_queue("TH"))
@shared_task(name="cases.make_exports_th")
def make_thai_exports() -> int:
    """Write the files that Thai officers asked for."""
    return make_exports(side="TH")


@every(HOUR_S, queue=side_queue("TH"))
@shared_task(name="cases.remove_exports_th")
def remove_thai_exports() -> int:
    """Remove the Thai side's files whose week is over."""
    return remove_expired(side="TH")


@every(EXPORTS_S, queue=side_queue("KH"))
@shared_task(name="cases.make_exports_kh")
def make_cambodian_exports() -> int:
    """Write the files that Cambodian officers asked for."""
    return make_exports(side="KH")


@every(HOUR_S, queue=side_queue("KH"))
@shared_task(name="cases.remove_exports_kh")
def remove_cambodian_exports() -> int:
    """Remove the Cambodian side's files whose week is over."""
    return remove_expired(side="KH")

"""Work of joint cases that time asks for. Safe to run twice."""

from __future__ import annotations

from celery import shared_task

from cases.actions import expire_shares, send_requests
from cases.pipeline.gateways import learn_gateways
from taskforce.celery import every, side_queue

SECONDS = 60
DAY_S = 86_400
HOLDS_S = 15


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

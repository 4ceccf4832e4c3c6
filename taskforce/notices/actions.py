"""Notices in and out of their box: queued in the transaction of what they tell, sent once by the side's workers."""

from __future__ import annotations

import logging
from datetime import timedelta
from smtplib import SMTPException
from uuid import UUID

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.db import connection, transaction
from django.template.loader import render_to_string
from django.utils import timezone

from taskforce.access.context import acting_as
from taskforce.i18n import languages
from taskforce.notices.models import Notice
from taskforce.vault.sealed import CannotOpen, seal, unseal

logger = logging.getLogger("taskforce.notices")

MAX_ATTEMPTS = 8
LEASE_S = 120
_CLAIM = """
UPDATE notices_notice SET attempts = attempts + 1, leased_until = now() + %s * interval '1 second'
WHERE id IN (
    SELECT id FROM notices_notice
    WHERE state = 'waiting' AND owner_side = %s AND (leased_until IS NULL OR leased_until < now())
      AND (not_before IS NULL OR not_before <= now())
    ORDER BY created_at LIMIT %s FOR UPDATE SKIP LOCKED
) RETURNING id
"""


def queue_notice(
    *, side: str, kind: str, address: str, language: str, reference: str, path: str, dedupe_key: str
) -> None:
    """Put one message in the box of `side`; a second one with the same `dedupe_key` is passed over.

    It will hold the reference and a link to `path`, and nothing else. `kind` names `templates/notices/<kind>.txt`.
    """
    notice = Notice(
        owner_side=side,
        kind=kind,
        language=languages.language_for(preferred=language, side=side),
        reference=reference,
        path=path,
        dedupe_key=dedupe_key,
    )
    notice.address_sealed = seal(address, side=side, place=_place(notice))
    Notice.objects.bulk_create([notice], ignore_conflicts=True)


def send_due(*, side: str, limit: int = 50) -> int:
    """Send what waits in the box of `side`; returns how many left. Several workers may do this at once."""
    with acting_as(side):
        return sum(_send(notice_id) for notice_id in _claim(side, limit))


def _claim(side: str, limit: int) -> list[UUID]:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(_CLAIM, [LEASE_S, side, limit])
        return [row[0] for row in cursor.fetchall()]


def _send(notice_id: UUID) -> bool:
    """Send one claimed notice and say so in its row; another worker's finished work is left alone."""
    with transaction.atomic():
        notice = Notice.objects.select_for_update().filter(pk=notice_id, state=Notice.State.WAITING).first()
        if notice is None:
            return False
        try:
            _deliver(notice)
        except (SMTPException, OSError, CannotOpen) as error:
            _failed(notice, error)
            return False
        notice.state, notice.sent_at, notice.last_error = Notice.State.SENT, timezone.now(), ""
        notice.leased_until = None
        notice.save(update_fields=["state", "sent_at", "last_error", "leased_until"])
        return True


def _deliver(notice: Notice) -> None:
    address = unseal(notice.address_sealed, side=notice.owner_side, place=_place(notice))
    with languages.override_for(notice.language, side=notice.owner_side) as language:
        link = settings.PORTAL_URL.rstrip("/") + notice.path
        context = {
            "reference": notice.reference,
            "link": link,
            "portal_name": settings.PORTAL_NAME[language],
            "page_language": language,
        }
        subject = render_to_string(f"notices/{notice.kind}.subject.txt", context)
        message = EmailMultiAlternatives(
            " ".join(subject.split()), render_to_string(f"notices/{notice.kind}.txt", context), to=[address]
        )
        message.attach_alternative(render_to_string(f"notices/{notice.kind}.html", context), "text/html")
        message.extra_headers["Message-ID"] = f"<{notice.pk}@{_host()}>"
        message.extra_headers["Auto-Submitted"] = "auto-generated"
        message.send()


def _failed(notice: Notice, error: Exception) -> None:
    """Try again later, twice as late each time; after too many attempts it is visibly not delivered."""
    notice.last_error = f"{type(error).__name__}: {error}"[:300].replace("\x00", "")
    notice.leased_until = None
    notice.not_before = timezone.now() + timedelta(seconds=30 * 2**notice.attempts)
    if notice.attempts >= MAX_ATTEMPTS:
        notice.state = Notice.State.FAILED
        logger.error("notice %s was not delivered after %s attempts", notice.pk, notice.attempts)
    notice.save(update_fields=["last_error", "leased_until", "not_before", "state"])


def _place(notice: Notice) -> str:
    return f"notices_notice.address.{notice.pk}"


def _host() -> str:
    return settings.PORTAL_URL.split("://")[-1].split("/")[0].split(":")[0] or "localhost"

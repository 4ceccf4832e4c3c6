"""Complaints that agencies' systems hand in: one or many, each once, whatever the network repeats."""

from __future__ import annotations

import hashlib
import json
from typing import Any, NamedTuple

from complaints.actions import store
from complaints.actions.drafts import one_transaction
from complaints.actions.filing import complainant, follow_secret, new_complaint, tell, tell_filed
from complaints.errors import KeyReused, MissingPart
from complaints.models import Complaint, Story
from complaints.pipeline import nudge
from complaints.statement import Answers, clean_json, clean_text, first_missing, identity_of, statement_of
from taskforce.errors import NotAllowed
from taskforce.i18n import languages
from taskforce.ids import uuid7

#: An agency may know no name and declares for the victim: the words and the money are what must be there.
NEEDED = ("story",)


class Filed(NamedTuple):
    """A complaint that an agency handed in, the secret code for its victim, and whether it is new."""

    complaint: Complaint
    secret: str
    new: bool


def file_from_agency(*, answers: Answers, key: str, by: Any, language: str = "", external: str = "") -> Filed:
    """File one complaint for the agency of `by`; it belongs to the officer's side.

    `key` makes it idempotent within the agency: sent again with the same contents, the same complaint comes back;
    with others, `KeyReused`. `external` is the agency's own number of it.
    """
    check_can_file(by)
    with one_transaction():
        filed, transfers = _write(_checked(answers), key, by, language, external)
        if filed.new:
            tell(filed.complaint, by=by, transfers=transfers)
            nudge(filed.complaint.pk)
    return filed


def file_many_from_agency(
    *, rows: list[tuple[Answers, str, str]], key: str, by: Any, numbers: list[int] | None = None
) -> list[Filed | Exception]:
    """File many at once: (answers, language, external number) each; a bad row is answered by its error, the others
    are filed. `numbers` are the rows' numbers in what was sent, so that a corrected row does not shift the others'
    keys. The audit of all stands at the end, so that the chain's lock is held for as short as can be."""
    check_can_file(by)
    found: list[Filed | Exception] = []
    news: list[tuple[Filed, int]] = []
    with one_transaction():
        for number, (answers, language, external) in zip(numbers or range(len(rows)), rows, strict=True):
            try:
                filed, transfers = _write(_checked(answers), f"{key}:{number}", by, language, external)
            except (MissingPart, KeyReused) as error:
                found.append(error)
                continue
            found.append(filed)
            news += [(filed, transfers)] if filed.new else []
        for filed, transfers in news:
            tell(filed.complaint, by=by, transfers=transfers)
        if news:
            nudge()
    return found


def _checked(answers: Answers) -> Answers:
    cleaned: Answers = clean_json(answers)
    if missing := first_missing(cleaned, required=NEEDED):
        raise MissingPart(missing)
    return cleaned


def check_can_file(by: Any) -> None:
    """Handing in complaints takes a permission."""
    if not by.can("complaints.file"):
        raise NotAllowed()


def _write(answers: Answers, key: str, by: Any, language: str, external: str) -> tuple[Filed, int]:
    filing_key = "api:" + hashlib.sha256(f"{by.agency_id}\x1f{key}".encode("utf-8", "replace")).hexdigest()[:60]
    contents = hashlib.sha256(json.dumps(answers, sort_keys=True).encode()).hexdigest()
    complaint = new_complaint(
        uuid7(), answers, side=by.side, language=languages.language_for(preferred=language, side=by.side), channel="api"
    )
    complaint.filing_key = filing_key
    statement = {
        **statement_of(answers),
        "filed_by": by.agency_id,
        "external": clean_text(external)[:80],
        "contents": contents,
    }
    story = Story(
        complaint=complaint,
        owner_side=by.side,
        text=answers["story"]["text"],
        language=complaint.language,
        statement=statement,
    )
    identity = identity_of(answers)
    if not store.write(complaint, story, complainant(complaint, identity), from_draft=False):
        return _again(filing_key, contents), 0
    if identity.get("email"):
        tell_filed(complaint, identity["email"])
    return Filed(complaint, follow_secret(complaint.pk), True), len(statement["transfers"])


def _again(filing_key: str, contents: str) -> Filed:
    story = Story.objects.select_related("complaint").get(complaint__filing_key=filing_key)
    if story.statement.get("contents") != contents:
        raise KeyReused()
    return Filed(story.complaint, follow_secret(story.complaint_id), False)

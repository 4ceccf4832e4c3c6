"""Shapes of the interface. What a shape does not name does not leave: no victim's identity, no account they paid from."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from cases.actions.shares import ANSWERS
from cases.models import Case, Merge, Note, QueueItem, Share
from cases.queries.naming import case_title, place_words
from taskforce.i18n.languages import LANGUAGES


class QueueOut(serializers.Serializer[Any]):
    code = serializers.CharField()
    name = serializers.CharField()
    waiting = serializers.IntegerField(help_text="Counted to 99; 100 stands for more")


class CaseBrief(serializers.ModelSerializer[Case]):
    title = serializers.SerializerMethodField()
    place = serializers.SerializerMethodField()
    lead_queue = serializers.CharField(source="lead_queue_id", allow_null=True)
    scam_type = serializers.CharField(source="scam_type_id", allow_null=True)
    impersonated = serializers.CharField(source="impersonated_id", allow_null=True)
    merged_into = serializers.CharField(source="merged_into.reference", allow_null=True, default=None)

    class Meta:
        model = Case
        fields = (
            "reference",
            "state",
            "title",
            "place",
            "joint",
            "lead_queue",
            "scam_type",
            "impersonated",
            "country",
            "province",
            "confidence",
            "complaint_count",
            "total_loss_minor",
            "people_held",
            "opened_at",
            "changed_at",
            "merged_into",
        )

    def get_title(self, case: Case) -> str:
        return case_title(case)

    def get_place(self, case: Case) -> str:
        return place_words(province=case.province, place_name=case.place_name)


class ItemOut(serializers.ModelSerializer[QueueItem]):
    case = CaseBrief()
    queue = serializers.CharField(source="queue_id")
    officer = serializers.CharField(source="officer.username", allow_null=True, default=None)

    class Meta:
        model = QueueItem
        fields = (
            "id",
            "queue",
            "part",
            "because",
            "state",
            "officer",
            "entered_at",
            "taken_at",
            "due_at",
            "reason",
            "fresh_complaints",
            "case",
        )


class ItemPage(serializers.Serializer[Any]):
    results = ItemOut(many=True)
    after = serializers.CharField(allow_blank=True, help_text="Opens the next page; empty on the last")


class CasePage(serializers.Serializer[Any]):
    results = CaseBrief(many=True)
    after = serializers.CharField(allow_blank=True)


class ShareOut(serializers.ModelSerializer[Share]):
    case = serializers.CharField(source="case.reference")
    to_agency = serializers.CharField(source="to_agency_id")
    purpose = serializers.CharField(source="purpose_id")

    class Meta:
        model = Share
        fields = (
            "id",
            "case",
            "owner_side",
            "to_agency",
            "item_type",
            "purpose",
            "reason",
            "language",
            "snapshot",
            "snapshot_hash",
            "state",
            "requested_at",
            "sent_at",
            "expires_at",
            "answer",
            "answer_text",
            "answer_language",
            "answered_at",
        )


class NoteOut(serializers.ModelSerializer[Note]):
    author = serializers.CharField(source="author.username")

    class Meta:
        model = Note
        fields = ("id", "owner_side", "joint", "author", "language", "text", "created_at")


class TyingIdentifierOut(serializers.Serializer[Any]):
    type = serializers.CharField()
    value = serializers.CharField()
    here = serializers.IntegerField(help_text="Complaints of this case that name it")
    everywhere = serializers.IntegerField(help_text="Complaints of all cases that name it")


class CaseOut(CaseBrief):
    """A case with what its reader may see of it."""

    moves = serializers.ListField(child=serializers.CharField(), source="_page.allowed_moves")
    items = ItemOut(many=True, source="_page.items")
    identifiers = TyingIdentifierOut(many=True, source="_page.chips")
    shares = ShareOut(many=True, source="_page.shares")
    notes = NoteOut(many=True, source="_page.notes")

    class Meta(CaseBrief.Meta):
        fields = (*CaseBrief.Meta.fields, "moves", "items", "identifiers", "shares", "notes")  # type: ignore[assignment]


class ReasonIn(serializers.Serializer[Any]):
    reason = serializers.CharField(max_length=400)


class AssignIn(serializers.Serializer[Any]):
    officer = serializers.CharField(help_text="User name of an officer of the queue's agency")


class MoveIn(serializers.Serializer[Any]):
    move = serializers.ChoiceField(["start", "hold_operation", "close", "reopen"])
    close_reason = serializers.CharField(required=False, default="", max_length=40)


class MergeIn(serializers.Serializer[Any]):
    other = serializers.CharField(max_length=40, help_text="Number of the case that becomes part of this one")
    reason = serializers.CharField(required=False, default="", allow_blank=True, max_length=400)
    seen = serializers.CharField(required=False, default="", max_length=64, help_text="`seen` of the preview")


class MergePreviewOut(serializers.Serializer[Any]):
    """Counted with the caller's rights."""

    other = serializers.CharField(source="other.reference")
    complaints = serializers.IntegerField()
    identifiers = serializers.IntegerField()
    shared_identifiers = serializers.IntegerField()
    sites = serializers.IntegerField()
    shares = serializers.IntegerField()
    notes = serializers.IntegerField()
    tasks = serializers.IntegerField()
    holds = serializers.IntegerField()
    queues = serializers.ListField(child=serializers.CharField(), source="queue_codes")
    above = serializers.DictField(child=serializers.IntegerField(), help_text="Persons found, handovers, warrants")
    crosses = serializers.BooleanField(help_text="The other side will see complaints that it does not see now")
    refused = serializers.CharField(allow_blank=True)
    seen = serializers.CharField(help_text="Send it with the merge, so that nothing else is merged")


class MergeOut(serializers.ModelSerializer[Merge]):
    case = serializers.CharField(source="survivor.reference")
    other = serializers.CharField(source="absorbed.reference")
    merged_by = serializers.CharField(source="merged_by.username")

    class Meta:
        model = Merge
        fields = ("id", "case", "other", "reason", "merged_by", "merged_at")


class NoteIn(serializers.Serializer[Any]):
    text = serializers.CharField(max_length=20_000, trim_whitespace=False)
    language = serializers.ChoiceField(LANGUAGES)
    both_sides = serializers.BooleanField(default=False)


class ShareIn(serializers.Serializer[Any]):
    item_type = serializers.ChoiceField(["site", "story", "victim", "transfer"])
    item_id = serializers.CharField(max_length=40)
    to_agency = serializers.CharField(max_length=20)
    purpose = serializers.CharField(max_length=20)
    reason = serializers.CharField(max_length=20_000)
    expires_at = serializers.DateTimeField()
    text = serializers.CharField(required=False, default="", max_length=20_000, trim_whitespace=False)
    language = serializers.ChoiceField(LANGUAGES, required=False, default="")


class ApproveIn(serializers.Serializer[Any]):
    snapshot_hash = serializers.CharField(max_length=64, help_text="The hash of what was looked at")


class AnswerIn(serializers.Serializer[Any]):
    answer = serializers.ChoiceField(ANSWERS)
    text = serializers.CharField(required=False, default="", max_length=20_000, trim_whitespace=False)
    language = serializers.ChoiceField(LANGUAGES, required=False, default="")

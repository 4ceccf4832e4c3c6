"""What agencies' systems send and get about persons and handovers. Field names are stable, times are ISO 8601."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from extradition import words
from extradition.models import Approval, Candidate, Handover, Person


class PersonIn(serializers.Serializer[Any]):
    """A person found, as the Cambodian side records it. What is not known is left out."""

    name_given = serializers.CharField(max_length=200)
    other_names = serializers.ListField(child=serializers.CharField(max_length=200), max_length=10, required=False)
    sex = serializers.ChoiceField(["F", "M"], required=False)
    birth_date = serializers.DateField(required=False)
    minor = serializers.BooleanField(required=False)
    nationality = serializers.ChoiceField([code for code in words.NATIONALITIES if code], required=False)
    document_no = serializers.CharField(max_length=40, required=False, help_text="Sealed when stored")
    found_at = serializers.DateTimeField()
    found_place = serializers.CharField(max_length=200)
    province = serializers.CharField(max_length=6, required=False)
    indicators = serializers.ListField(child=serializers.ChoiceField([*words.INDICATORS]), required=False)
    case = serializers.CharField(max_length=20, required=False, help_text="Reference of a case you may see")


class PersonOut(serializers.ModelSerializer[Person]):
    """A person found as both sides may read it. `matched` is the released warrant, if one is this person's."""

    case = serializers.CharField(source="case.reference", allow_null=True, default=None)
    matched = serializers.SerializerMethodField()

    class Meta:
        model = Person
        fields = [
            "reference", "owner_side", "joint", "state", "case", "name_given", "other_names", "sex", "birth_date",
            "minor", "nationality", "found_at", "found_place", "province", "custody_since", "indicators", "view_th",
            "view_kh", "screening_result", "matched", "status_reason", "created_at",
        ]  # fmt: skip
        read_only_fields = fields

    def get_matched(self, person: Person) -> dict[str, str] | None:
        return {k: v for k, v in person.matched.items() if k != "warrant_id"} if person.matched else None


class CandidateOut(serializers.ModelSerializer[Candidate]):
    """A warrant that may be the person's, with the engine's reasons and the judgement. Thai side only."""

    warrant = serializers.CharField(source="warrant.label")
    court = serializers.CharField(source="warrant.court")
    name = serializers.CharField(source="warrant.name")

    class Meta:
        model = Candidate
        fields = [
            "id", "rank", "score", "flagged", "because", "engine_version", "warrant", "court", "name", "judgement",
            "judged_reason", "judged_at",
        ]  # fmt: skip
        read_only_fields = fields


class JudgementIn(serializers.Serializer[Any]):
    judgement = serializers.ChoiceField([value for value in Candidate.Judgement.values if value])
    reason = serializers.CharField(max_length=400)


class HandoverReasonIn(serializers.Serializer[Any]):
    reason = serializers.CharField(max_length=400)


class HandoverIn(serializers.Serializer[Any]):
    """A new list; it stays the caller's side's own until it is proposed."""

    gate = serializers.CharField(max_length=40)
    planned_at = serializers.DateTimeField()
    legal_basis = serializers.ChoiceField([*words.LEGAL_BASES], default="deportation")
    interpreter = serializers.CharField(max_length=150, required=False)
    medical_note = serializers.CharField(max_length=2000, required=False)
    case = serializers.CharField(max_length=20, required=False)
    persons = serializers.ListField(child=serializers.CharField(max_length=20), max_length=1000, required=False)


class KeyOut(serializers.ModelSerializer[Approval]):
    """An approval or a signature of the present version."""

    side = serializers.CharField(source="owner_side")
    officer = serializers.CharField(source="officer.name_latin")

    class Meta:
        model = Approval
        fields = ["kind", "side", "officer", "version", "document_hash", "language", "at"]
        read_only_fields = fields


class HandoverOut(serializers.ModelSerializer[Handover]):
    """A handover. Approving and signing name `document_hash`; `document` is exactly what that hash is of."""

    case = serializers.CharField(source="case.reference", allow_null=True, default=None)
    gate = serializers.CharField(source="gate_id")
    persons = serializers.SerializerMethodField()
    keys = serializers.SerializerMethodField()

    class Meta:
        model = Handover
        fields = [
            "reference", "owner_side", "joint", "state", "case", "gate", "planned_at", "legal_basis", "interpreter",
            "medical_note", "version", "document", "document_hash", "refusal_ground", "refusal_reason", "persons",
            "keys", "created_at", "proposed_at", "completed_at",
        ]  # fmt: skip
        read_only_fields = fields

    def get_persons(self, handover: Handover) -> list[str]:
        return sorted(entry.person.reference for entry in handover.entries.select_related("person"))

    def get_keys(self, handover: Handover) -> list[dict[str, Any]]:
        given = handover.approvals.filter(version=handover.version, voided_at=None).select_related("officer")
        return [dict(KeyOut(key).data) for key in given]


class HandoverApproveIn(serializers.Serializer[Any]):
    document_hash = serializers.CharField(max_length=64, help_text="Of the document that the officer was shown")


class SignIn(HandoverApproveIn):
    persons = serializers.IntegerField(min_value=0, max_value=10_000, help_text="How many persons are on the list")
    code = serializers.CharField(max_length=12, help_text="A fresh code of the officer's second factor")


class RefuseIn(serializers.Serializer[Any]):
    ground = serializers.CharField(max_length=30)
    reason = serializers.CharField(max_length=2000)


class CompleteIn(serializers.Serializer[Any]):
    counted = serializers.IntegerField(min_value=0, max_value=10_000)
    absent = serializers.DictField(
        child=serializers.CharField(max_length=200), required=False, help_text="Reason by the person's reference"
    )

"""What agencies' systems send and get. Field names are stable; money is in minor units, times in ISO 8601."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from complaints.forms.money import RAILS
from complaints.forms.text import LIMIT
from complaints.models import Complaint
from complaints.statement import Answers, moment_of
from complaints.typed import CHANNELS, normalise
from taskforce.i18n import languages


class LongTextField(serializers.CharField):
    """A text as it was written: not trimmed; what no database keeps (NUL, half a surrogate pair) is put right later."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(trim_whitespace=False, max_length=LIMIT, **kwargs)
        self.validators = [rule for rule in self.validators if "Null" not in type(rule).__name__
                           and "Surrogate" not in type(rule).__name__]  # fmt: skip


class TransferIn(serializers.Serializer[Any]):
    """Money that left. What is not known is left out."""

    at = serializers.CharField(
        required=False, allow_blank=True, max_length=40, help_text="ISO 8601; a day alone is fine"
    )
    amount_minor = serializers.IntegerField(required=False, allow_null=True, min_value=1, max_value=10**15)
    currency = serializers.RegexField(r"\A[A-Z]{3,4}\Z", default="THB")
    rail = serializers.ChoiceField([code for code, _words in RAILS], default="bank")
    from_bank = serializers.CharField(required=False, allow_blank=True, max_length=12)
    from_account = serializers.CharField(required=False, allow_blank=True, max_length=40)
    to_bank = serializers.CharField(required=False, allow_blank=True, max_length=12)
    to_account = serializers.CharField(required=False, allow_blank=True, max_length=80)
    to_name = serializers.CharField(required=False, allow_blank=True, max_length=150)
    reference = serializers.CharField(required=False, allow_blank=True, max_length=60)

    def validate_at(self, value: str) -> str:
        if value and moment_of(value) is None:
            raise serializers.ValidationError("Not a moment in ISO 8601.", code="invalid")
        return value

    def validate_currency(self, value: str) -> str:
        return value[:3]


class ContactIn(serializers.Serializer[Any]):
    """A number, name or address that the suspects used."""

    type = serializers.ChoiceField([channel.type for channel in CHANNELS])
    value = serializers.CharField(max_length=300)

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        named = normalise(attrs["type"], attrs["value"])
        if named is None:
            raise serializers.ValidationError({"value": "Not a value of this type."}, code="invalid")
        return {"type": named.type, "value": named.value, "typed": attrs["value"], "asked": attrs["type"]}


class AboutIn(serializers.Serializer[Any]):
    """Who files; sealed when stored, never in an answer."""

    name = serializers.CharField(max_length=150, required=False, allow_blank=True)
    phone = serializers.CharField(max_length=40, required=False, allow_blank=True)
    email = serializers.EmailField(required=False, allow_blank=True)
    national_id = serializers.CharField(max_length=20, required=False, allow_blank=True)
    province = serializers.CharField(max_length=6, required=False, allow_blank=True)


class ComplaintIn(serializers.Serializer[Any]):
    """A complaint as an agency hands it in."""

    text = LongTextField(help_text="The victim's own words, in their language")
    language = serializers.ChoiceField(languages.LANGUAGES, required=False)
    external = serializers.CharField(
        max_length=80, required=False, allow_blank=True, help_text="The agency's own number"
    )
    people_held = serializers.BooleanField(default=False)
    transfers = TransferIn(many=True, required=False)
    contacts = ContactIn(many=True, required=False)
    about = AboutIn(required=False)

    def answers(self) -> Answers:
        """The answers as the actions take them."""
        return answers_of_row(self.validated_data)


def answers_of_row(row: dict[str, Any]) -> Answers:
    """A validated row in the shape of a draft's answers."""
    transfers = [dict(transfer) for transfer in row.get("transfers") or []]
    return {
        "story": {"text": row["text"], "people_held": row["people_held"]},
        "money": {"paid": "", "transfers": transfers},
        "contacts": {"contacts": [dict(contact) for contact in row.get("contacts") or []]},
        "about": dict(row.get("about") or {}),
        "check": {"declared": True, "consents": {}},
    }


class FiledOut(serializers.Serializer[Any]):
    """The answer to a filing. `secret` is for the victim; the same key gives the same answer."""

    reference = serializers.CharField()
    secret = serializers.CharField()
    new = serializers.BooleanField()


class RowOut(serializers.Serializer[Any]):
    """The answer to one row of many: either what was filed, or what is wrong with it."""

    index = serializers.IntegerField()
    status = serializers.IntegerField()
    reference = serializers.CharField(required=False)
    secret = serializers.CharField(required=False)
    new = serializers.BooleanField(required=False)
    code = serializers.CharField(required=False)
    detail = serializers.CharField(required=False)
    errors = serializers.DictField(required=False)  # type: ignore[assignment]


class BulkOut(serializers.Serializer[Any]):
    """The answers to many rows, in their order."""

    filed = serializers.IntegerField()
    failed = serializers.IntegerField()
    results = RowOut(many=True)


class ComplaintOut(serializers.ModelSerializer[Complaint]):
    """Facts of a complaint: what a joint case shows to both sides. No words, no identity."""

    class Meta:
        model = Complaint
        fields = [
            "reference", "owner_side", "joint", "channel", "language", "filed_at", "state", "stage", "stage_since",
            "scam_type", "impersonated", "amount_lost_minor", "currency", "event_date", "last_transfer_at",
            "stated_country", "stated_province", "people_held",
        ]  # fmt: skip
        read_only_fields = fields


class IdentifierOut(serializers.Serializer[Any]):
    """An identifier that the complaint names."""

    type = serializers.CharField()
    value = serializers.CharField()
    role = serializers.CharField()
    bank = serializers.CharField()
    chain = serializers.CharField()
    source = serializers.CharField()  # type: ignore[assignment]


class TransferOut(serializers.Serializer[Any]):
    """Money that left, for the owner's side."""

    at = serializers.DateTimeField(allow_null=True)
    amount_minor = serializers.IntegerField(allow_null=True)
    currency = serializers.CharField()
    rail = serializers.CharField()
    to_bank = serializers.CharField()
    to_account = serializers.CharField()
    to_name = serializers.CharField()
    reference = serializers.CharField()


class ComplaintDetailOut(ComplaintOut):
    """One complaint. `text`, `transfers` and `files` are null for the other side, whatever it may see beside."""

    identifiers = IdentifierOut(many=True)
    text = serializers.CharField(allow_null=True)
    transfers = TransferOut(many=True, allow_null=True)

    class Meta(ComplaintOut.Meta):
        fields = [*ComplaintOut.Meta.fields, "identifiers", "text", "transfers"]
        read_only_fields = fields

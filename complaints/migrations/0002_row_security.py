"""The second wall: what a complaint says in words and who said it stay on the owner's side."""

from django.db import migrations

from taskforce.access.rls import ASKING, OWN_OR_JOINT, OWN_SIDE, mine, protect

OF_THIS_COMPLAINT = mine("complaint_id")
OWN = f"({OWN_SIDE} OR {OF_THIS_COMPLAINT})"
SUSPECTS = f"({OWN_SIDE} OR (joint AND role = 'suspect' AND {ASKING} IN ('TH', 'KH')) OR {OF_THIS_COMPLAINT})"


class Migration(migrations.Migration):
    dependencies = [("complaints", "0001_complaints")]
    operations = [
        protect("complaints_draft", mine("id")),
        protect("complaints_complaint", f"({OWN_OR_JOINT} OR {mine('id')})", write=f"({OWN_SIDE} OR {mine('id')})"),
        protect("complaints_story", OWN),
        protect("complaints_complainant", OWN),
        protect("complaints_transfer", OWN),
        protect("complaints_identifier", SUSPECTS, write=OWN),
        protect("complaints_evidence", f"({OWN} OR {mine('draft_id')})"),
        protect("complaints_outcome", OWN, write=OWN_SIDE),
    ]

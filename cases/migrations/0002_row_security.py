"""The second wall: a case is for both sides once it is joint; clues, holds and sites stay with their owner."""

from django.db import migrations

from taskforce.access.rls import ASKING, OWN_OR_JOINT, OWN_SIDE, protect

RECEIVED = f"(to_side = {ASKING} AND state IN ('sent', 'answered') AND expires_at > now())"
SYSTEM_ONLY = "false"


class Migration(migrations.Migration):
    dependencies = [("cases", "0001_cases")]
    operations = [
        protect("cases_case", OWN_OR_JOINT),
        protect("cases_link", OWN_OR_JOINT),
        protect("cases_posting", SYSTEM_ONLY),
        protect("cases_observation", OWN_SIDE),
        protect("cases_site", OWN_SIDE),
        protect("cases_routingdecision", OWN_OR_JOINT, write=OWN_SIDE),
        protect("cases_queueitem", OWN_OR_JOINT, write=OWN_SIDE),
        protect("cases_holdrequest", OWN_SIDE),
        protect("cases_share", f"({OWN_SIDE} OR {RECEIVED})"),
        protect("cases_note", OWN_OR_JOINT, write=OWN_SIDE),
        protect("cases_notetranslation", OWN_OR_JOINT, write=OWN_SIDE),
        protect("cases_task", OWN_OR_JOINT),
    ]

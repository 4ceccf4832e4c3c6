"""The second wall: warrants and what screening found stay on the Thai side; persons and handovers are joint by an act."""

from django.db import migrations

from taskforce.access.rls import OWN_OR_JOINT, OWN_SIDE, protect


class Migration(migrations.Migration):
    dependencies = [("extradition", "0001_handovers")]
    operations = [
        protect("extradition_warrant", OWN_SIDE),
        protect("extradition_candidate", OWN_SIDE),
        protect("extradition_person", OWN_OR_JOINT),
        protect("extradition_handover", OWN_OR_JOINT),
        protect("extradition_handoverperson", OWN_OR_JOINT),
        protect("extradition_approval", OWN_OR_JOINT, write=OWN_SIDE),
        protect("extradition_prosecutionstep", OWN_OR_JOINT, write=OWN_SIDE),
    ]

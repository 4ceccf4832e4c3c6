"""Shorter names of two states; nothing changes in the database."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("extradition", "0004_compared_warrant")]

    operations = [
        migrations.AlterField(
            model_name="handover",
            name="state",
            field=models.CharField(
                choices=[
                    ("draft", "Being prepared"),
                    ("proposed", "Waiting for approvals"),
                    ("approved", "Waiting for signatures"),
                    ("signed", "Signed by both sides"),
                    ("completed", "Handed over at the gate"),
                    ("suspended", "Channel suspended"),
                    ("refused", "Not approved"),
                    ("withdrawn", "Withdrawn"),
                ],
                default="draft",
                max_length=20,
            ),
        ),
        migrations.AlterField(
            model_name="handoverhistory",
            name="state",
            field=models.CharField(
                choices=[
                    ("draft", "Being prepared"),
                    ("proposed", "Waiting for approvals"),
                    ("approved", "Waiting for signatures"),
                    ("signed", "Signed by both sides"),
                    ("completed", "Handed over at the gate"),
                    ("suspended", "Channel suspended"),
                    ("refused", "Not approved"),
                    ("withdrawn", "Withdrawn"),
                ],
                default="draft",
                max_length=20,
            ),
        ),
    ]

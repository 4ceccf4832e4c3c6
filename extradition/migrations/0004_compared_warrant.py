"""Whether a warrant was compared with persons found before it was recorded."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("extradition", "0003_matched_warrant")]

    operations = [
        migrations.AddField(
            model_name="warrant", name="compared_at", field=models.DateTimeField(editable=False, null=True)
        ),
        migrations.AddIndex(
            model_name="warrant",
            index=models.Index(condition=models.Q(("compared_at", None)), fields=["id"], name="warrant_to_compare"),
        ),
    ]

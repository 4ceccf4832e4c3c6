"""Tables of the reference data; the rows come from `manage.py load_reference`."""

from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Bank",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
                ("code", models.CharField(max_length=40, unique=True)),
                ("name", models.CharField(max_length=300)),
                ("name_th", models.CharField(max_length=300, null=True)),
                ("name_km", models.CharField(max_length=300, null=True)),
                ("name_en", models.CharField(max_length=300, null=True)),
                ("source", models.CharField(blank=True, max_length=300)),
                ("confirmed", models.BooleanField(default=False)),
                ("position", models.PositiveIntegerField(default=0)),
                (
                    "country",
                    models.CharField(
                        choices=[
                            ("TH", "Thailand"),
                            ("KH", "Cambodia"),
                            ("MM", "Myanmar"),
                            ("LA", "Laos"),
                        ],
                        max_length=2,
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[("bank", "Bank"), ("wallet", "Electronic wallet")],
                        default="bank",
                        max_length=8,
                    ),
                ),
                ("short_name", models.CharField(blank=True, max_length=60)),
                (
                    "short_name_th",
                    models.CharField(blank=True, max_length=60, null=True),
                ),
                (
                    "short_name_km",
                    models.CharField(blank=True, max_length=60, null=True),
                ),
                (
                    "short_name_en",
                    models.CharField(blank=True, max_length=60, null=True),
                ),
                ("aliases", models.JSONField(blank=True, default=list)),
            ],
            options={
                "verbose_name": "bank",
                "verbose_name_plural": "banks",
                "ordering": ["position", "code"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="DocumentType",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
                ("code", models.CharField(max_length=40, unique=True)),
                ("name", models.CharField(max_length=300)),
                ("name_th", models.CharField(max_length=300, null=True)),
                ("name_km", models.CharField(max_length=300, null=True)),
                ("name_en", models.CharField(max_length=300, null=True)),
                ("source", models.CharField(blank=True, max_length=300)),
                ("confirmed", models.BooleanField(default=False)),
                ("position", models.PositiveIntegerField(default=0)),
                (
                    "stage",
                    models.CharField(
                        choices=[
                            ("complaint", "Complaint"),
                            ("evidence", "Evidence"),
                            ("handover", "Handover"),
                            ("extradition", "Extradition"),
                        ],
                        max_length=12,
                    ),
                ),
                ("note", models.TextField(blank=True)),
                ("note_th", models.TextField(blank=True, null=True)),
                ("note_km", models.TextField(blank=True, null=True)),
                ("note_en", models.TextField(blank=True, null=True)),
            ],
            options={
                "verbose_name": "document type",
                "verbose_name_plural": "document types",
                "ordering": ["position", "code"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="LegalClock",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
                ("code", models.CharField(max_length=40, unique=True)),
                ("name", models.CharField(max_length=300)),
                ("name_th", models.CharField(max_length=300, null=True)),
                ("name_km", models.CharField(max_length=300, null=True)),
                ("name_en", models.CharField(max_length=300, null=True)),
                ("source", models.CharField(blank=True, max_length=300)),
                ("confirmed", models.BooleanField(default=False)),
                ("position", models.PositiveIntegerField(default=0)),
                ("value", models.PositiveSmallIntegerField()),
                ("max_value", models.PositiveSmallIntegerField(blank=True, null=True)),
                (
                    "unit",
                    models.CharField(
                        choices=[("h", "Hours"), ("d", "Days"), ("months", "Months")],
                        max_length=8,
                    ),
                ),
                ("basis", models.CharField(max_length=300)),
                ("basis_th", models.CharField(max_length=300, null=True)),
                ("basis_km", models.CharField(max_length=300, null=True)),
                ("basis_en", models.CharField(max_length=300, null=True)),
            ],
            options={
                "verbose_name": "time limit",
                "verbose_name_plural": "time limits",
                "ordering": ["position", "code"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Offence",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
                ("code", models.CharField(max_length=40, unique=True)),
                ("name", models.CharField(max_length=300)),
                ("name_th", models.CharField(max_length=300, null=True)),
                ("name_km", models.CharField(max_length=300, null=True)),
                ("name_en", models.CharField(max_length=300, null=True)),
                ("source", models.CharField(blank=True, max_length=300)),
                ("confirmed", models.BooleanField(default=False)),
                ("position", models.PositiveIntegerField(default=0)),
                ("law", models.CharField(max_length=200)),
                ("law_th", models.CharField(max_length=200, null=True)),
                ("law_km", models.CharField(max_length=200, null=True)),
                ("law_en", models.CharField(max_length=200, null=True)),
                ("section", models.CharField(max_length=60)),
                ("max_penalty", models.CharField(max_length=300)),
                ("max_penalty_th", models.CharField(max_length=300, null=True)),
                ("max_penalty_km", models.CharField(max_length=300, null=True)),
                ("max_penalty_en", models.CharField(max_length=300, null=True)),
                ("max_years", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("limitation_years", models.PositiveSmallIntegerField()),
                ("compoundable", models.BooleanField(default=False)),
            ],
            options={
                "verbose_name": "offence",
                "verbose_name_plural": "offences",
                "ordering": ["position", "code"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Organisation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
                ("code", models.CharField(max_length=40, unique=True)),
                ("name", models.CharField(max_length=300)),
                ("name_th", models.CharField(max_length=300, null=True)),
                ("name_km", models.CharField(max_length=300, null=True)),
                ("name_en", models.CharField(max_length=300, null=True)),
                ("source", models.CharField(blank=True, max_length=300)),
                ("confirmed", models.BooleanField(default=False)),
                ("position", models.PositiveIntegerField(default=0)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("police", "Police"),
                            ("prosecutor", "Prosecutor"),
                            ("court", "Court"),
                            ("regulator", "Regulator"),
                            ("government", "Government office"),
                            ("utility", "Electricity or water supplier"),
                            ("bank", "Bank"),
                            ("courier", "Parcel carrier"),
                            ("telecom", "Telecom operator"),
                            ("platform", "Online platform"),
                            ("other", "Other"),
                        ],
                        max_length=12,
                    ),
                ),
                ("short_name", models.CharField(blank=True, max_length=60)),
                (
                    "short_name_th",
                    models.CharField(blank=True, max_length=60, null=True),
                ),
                (
                    "short_name_km",
                    models.CharField(blank=True, max_length=60, null=True),
                ),
                (
                    "short_name_en",
                    models.CharField(blank=True, max_length=60, null=True),
                ),
                ("aliases", models.JSONField(blank=True, default=list)),
            ],
            options={
                "verbose_name": "impersonated organisation",
                "verbose_name_plural": "impersonated organisations",
                "ordering": ["position", "code"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Province",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
                ("code", models.CharField(max_length=40, unique=True)),
                ("name", models.CharField(max_length=300)),
                ("name_th", models.CharField(max_length=300, null=True)),
                ("name_km", models.CharField(max_length=300, null=True)),
                ("name_en", models.CharField(max_length=300, null=True)),
                ("source", models.CharField(blank=True, max_length=300)),
                ("confirmed", models.BooleanField(default=False)),
                ("position", models.PositiveIntegerField(default=0)),
                (
                    "country",
                    models.CharField(
                        choices=[
                            ("TH", "Thailand"),
                            ("KH", "Cambodia"),
                            ("MM", "Myanmar"),
                            ("LA", "Laos"),
                        ],
                        max_length=2,
                    ),
                ),
                ("lat", models.FloatField(blank=True, null=True)),
                ("lon", models.FloatField(blank=True, null=True)),
                ("radius_m", models.PositiveIntegerField(default=40000)),
                ("hot_spot", models.BooleanField(default=False)),
                ("aliases", models.JSONField(blank=True, default=list)),
            ],
            options={
                "verbose_name": "province",
                "verbose_name_plural": "provinces",
                "ordering": ["position", "code"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Purpose",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
                ("code", models.CharField(max_length=40, unique=True)),
                ("name", models.CharField(max_length=300)),
                ("name_th", models.CharField(max_length=300, null=True)),
                ("name_km", models.CharField(max_length=300, null=True)),
                ("name_en", models.CharField(max_length=300, null=True)),
                ("source", models.CharField(blank=True, max_length=300)),
                ("confirmed", models.BooleanField(default=False)),
                ("position", models.PositiveIntegerField(default=0)),
                ("note", models.TextField(blank=True)),
                ("note_th", models.TextField(blank=True, null=True)),
                ("note_km", models.TextField(blank=True, null=True)),
                ("note_en", models.TextField(blank=True, null=True)),
            ],
            options={
                "verbose_name": "purpose of sharing",
                "verbose_name_plural": "purposes of sharing",
                "ordering": ["position", "code"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="RefusalGround",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
                ("code", models.CharField(max_length=40, unique=True)),
                ("name", models.CharField(max_length=300)),
                ("name_th", models.CharField(max_length=300, null=True)),
                ("name_km", models.CharField(max_length=300, null=True)),
                ("name_en", models.CharField(max_length=300, null=True)),
                ("source", models.CharField(blank=True, max_length=300)),
                ("confirmed", models.BooleanField(default=False)),
                ("position", models.PositiveIntegerField(default=0)),
                (
                    "stage",
                    models.CharField(
                        choices=[
                            ("complaint", "Complaint"),
                            ("evidence", "Evidence"),
                            ("handover", "Handover"),
                            ("extradition", "Extradition"),
                        ],
                        max_length=12,
                    ),
                ),
                ("basis", models.CharField(blank=True, max_length=300)),
                ("basis_th", models.CharField(blank=True, max_length=300, null=True)),
                ("basis_km", models.CharField(blank=True, max_length=300, null=True)),
                ("basis_en", models.CharField(blank=True, max_length=300, null=True)),
            ],
            options={
                "verbose_name": "ground for refusal",
                "verbose_name_plural": "grounds for refusal",
                "ordering": ["position", "code"],
                "abstract": False,
            },
        ),
    ]

"""The chains, and the only function that adds to them."""

from django.db import migrations, models

APPEND = """
CREATE FUNCTION audit_append(
    p_side text, p_actor_side text, p_actor text, p_agency text, p_verb text,
    p_object_type text, p_object_id text, p_case_id uuid, p_detail text
) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    v_seq bigint; v_prev text; v_hash text; v_at timestamptz; sep text := chr(31);
BEGIN
    SELECT seq + 1, hash INTO v_seq, v_prev FROM audit_head WHERE side = p_side FOR UPDATE;
    IF v_seq IS NULL THEN
        RAISE EXCEPTION 'no audit chain for side %', p_side;
    END IF;
    v_at := clock_timestamp();
    v_hash := encode(sha256(convert_to(concat_ws(sep,
        v_prev, p_side, v_seq::text,
        to_char(v_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        p_actor_side, p_actor, p_agency, p_verb, p_object_type, p_object_id,
        coalesce(p_case_id::text, ''), p_detail), 'UTF8')), 'hex');
    INSERT INTO audit_event (side, seq, at, actor_side, actor, agency, verb, object_type, object_id, case_id, detail,
                             prev_hash, hash)
    VALUES (p_side, v_seq, v_at, p_actor_side, p_actor, p_agency, p_verb, p_object_type, p_object_id, p_case_id,
            p_detail, v_prev, v_hash);
    UPDATE audit_head SET seq = v_seq, hash = v_hash WHERE side = p_side;
    RETURN v_seq;
END $$;
"""

WALL = """
ALTER TABLE audit_event ENABLE ROW LEVEL SECURITY;
CREATE POLICY side_wall ON audit_event FOR SELECT
    USING (current_setting('app.side', true) = 'SYS' OR side = current_setting('app.side', true));
INSERT INTO audit_head (side, seq, hash) VALUES ('TH', 0, repeat('0', 64)), ('KH', 0, repeat('0', 64));
"""


class Migration(migrations.Migration):
    initial = True
    dependencies: list[tuple[str, str]] = []
    operations = [
        migrations.CreateModel(
            name="Head",
            fields=[
                ("side", models.CharField(max_length=2, primary_key=True, serialize=False)),
                ("seq", models.BigIntegerField(default=0)),
                ("hash", models.CharField(max_length=64)),
            ],
            options={"db_table": "audit_head"},
        ),
        migrations.CreateModel(
            name="Event",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("side", models.CharField(choices=[("TH", "Thai side"), ("KH", "Cambodian side")], max_length=2)),
                ("seq", models.BigIntegerField()),
                ("at", models.DateTimeField()),
                ("actor_side", models.CharField(max_length=3)),
                ("actor", models.CharField(max_length=150)),
                ("agency", models.CharField(max_length=20)),
                ("verb", models.CharField(max_length=60)),
                ("object_type", models.CharField(max_length=40)),
                ("object_id", models.CharField(max_length=40)),
                ("case_id", models.UUIDField(null=True)),
                ("detail", models.TextField()),
                ("prev_hash", models.CharField(max_length=64)),
                ("hash", models.CharField(max_length=64)),
            ],
            options={
                "db_table": "audit_event",
                "ordering": ["side", "seq"],
                "indexes": [
                    models.Index(fields=["object_type", "object_id"], name="audit_event_object"),
                    models.Index(
                        condition=models.Q(("case_id__isnull", False)),
                        fields=["case_id", "at"],
                        name="audit_event_case",
                    ),
                    models.Index(fields=["verb", "at"], name="audit_event_verb"),
                ],
                "constraints": [models.UniqueConstraint(fields=("side", "seq"), name="audit_event_gapless")],
            },
        ),
        migrations.RunSQL(APPEND, "DROP FUNCTION audit_append"),
        migrations.RunSQL(WALL, "DROP POLICY side_wall ON audit_event"),
    ]

"""Many events in one call: the same fields, the same hash, the same clock; the chain's lock is held for one statement."""

from django.db import migrations

APPEND_MANY = """
CREATE FUNCTION audit_append_many(p_side text, p_events json) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    v_seq bigint; v_hash text; v_prev text; v_at timestamptz; v_clock timestamptz; sep text := chr(31); e record;
BEGIN
    SELECT seq, hash INTO v_seq, v_hash FROM audit_head WHERE side = p_side FOR UPDATE;
    IF v_seq IS NULL THEN
        RAISE EXCEPTION 'no audit chain for side %', p_side;
    END IF;
    IF nullif(current_setting('app.clock', true), '') IS NOT NULL
       AND session_user = (SELECT tableowner FROM pg_tables WHERE tablename = 'audit_event' LIMIT 1) THEN
        v_clock := current_setting('app.clock')::timestamptz;
    END IF;
    FOR e IN
        SELECT * FROM json_to_recordset(p_events) AS new(actor_side text, actor text, agency text, verb text,
            object_type text, object_id text, case_id uuid, detail text)
    LOOP
        v_seq := v_seq + 1;
        v_prev := v_hash;
        v_at := coalesce(v_clock, clock_timestamp());
        v_hash := encode(sha256(convert_to(concat_ws(sep,
            v_prev, p_side, v_seq::text,
            to_char(v_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
            e.actor_side, e.actor, e.agency, e.verb, e.object_type, e.object_id,
            coalesce(e.case_id::text, ''), e.detail), 'UTF8')), 'hex');
        INSERT INTO audit_event (side, seq, at, actor_side, actor, agency, verb, object_type, object_id, case_id,
                                 detail, prev_hash, hash)
        VALUES (p_side, v_seq, v_at, e.actor_side, e.actor, e.agency, e.verb, e.object_type, e.object_id, e.case_id,
                e.detail, v_prev, v_hash);
    END LOOP;
    UPDATE audit_head SET seq = v_seq, hash = v_hash WHERE side = p_side;
    RETURN v_seq;
END $$;
"""


class Migration(migrations.Migration):
    dependencies = [("audit", "0002_demonstration_clock")]
    operations = [migrations.RunSQL(APPEND_MANY, "DROP FUNCTION audit_append_many")]

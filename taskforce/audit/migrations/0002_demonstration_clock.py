"""Only the owner of the chains, filling a demonstration, may say when an event was; everybody else has the server's clock."""

from django.db import migrations

SERVER_CLOCK = "    v_at := clock_timestamp();"
DEMO_CLOCK = """    v_at := clock_timestamp();
    IF nullif(current_setting('app.clock', true), '') IS NOT NULL
       AND session_user = (SELECT tableowner FROM pg_tables WHERE tablename = 'audit_event' LIMIT 1) THEN
        v_at := current_setting('app.clock')::timestamptz;
    END IF;"""


def _replace(old: str, new: str) -> str:
    """SQL that puts `new` in place of `old` in the function's own text."""
    return f"""
    DO $do$ DECLARE body text; BEGIN
        SELECT pg_get_functiondef('audit_append'::regproc) INTO body;
        EXECUTE replace(body, $old${old}$old$, $new${new}$new$);
    END $do$;
    """


class Migration(migrations.Migration):
    dependencies = [("audit", "0001_chained_events")]
    operations = [migrations.RunSQL(_replace(SERVER_CLOCK, DEMO_CLOCK), _replace(DEMO_CLOCK, SERVER_CLOCK))]

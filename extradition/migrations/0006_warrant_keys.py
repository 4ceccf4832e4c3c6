"""Names of warrants found by whole numbers in a narrow table, which an index can answer behind row-level security."""

from typing import Any

import django.contrib.postgres.fields
from django.db import migrations, models

from taskforce.access.rls import OWN_SIDE, protect

TABLE = [
    """CREATE TABLE extradition_warrant_key (
        key integer NOT NULL,
        warrant_id uuid NOT NULL,
        owner_side varchar(2) NOT NULL,
        sounds text NOT NULL)""",
    "CREATE INDEX warrant_key ON extradition_warrant_key (key)",
    "CREATE INDEX warrant_key_of ON extradition_warrant_key (warrant_id)",
    """CREATE FUNCTION extradition_keep_warrant_keys() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF TG_OP <> 'INSERT' THEN
            DELETE FROM extradition_warrant_key WHERE warrant_id = OLD.id;
        END IF;
        IF TG_OP <> 'DELETE' AND NEW.status = 'active' THEN
            INSERT INTO extradition_warrant_key (key, warrant_id, owner_side, sounds)
            SELECT unnest(NEW.name_keys), NEW.id, NEW.owner_side, NEW.name_sounds;
        END IF;
        RETURN NULL;
    END $$""",
    """CREATE TRIGGER warrant_keys_added AFTER INSERT ON extradition_warrant
    FOR EACH ROW EXECUTE FUNCTION extradition_keep_warrant_keys()""",
    """CREATE TRIGGER warrant_keys_removed AFTER DELETE ON extradition_warrant
    FOR EACH ROW EXECUTE FUNCTION extradition_keep_warrant_keys()""",
    """CREATE TRIGGER warrant_keys_changed AFTER UPDATE ON extradition_warrant FOR EACH ROW
    WHEN (OLD.status IS DISTINCT FROM NEW.status OR OLD.name_keys IS DISTINCT FROM NEW.name_keys
          OR OLD.name_sounds IS DISTINCT FROM NEW.name_sounds)
    EXECUTE FUNCTION extradition_keep_warrant_keys()""",
]
UNDO = [
    "DROP TRIGGER warrant_keys_changed ON extradition_warrant",
    "DROP TRIGGER warrant_keys_added ON extradition_warrant",
    "DROP TRIGGER warrant_keys_removed ON extradition_warrant",
    "DROP FUNCTION extradition_keep_warrant_keys()",
    "DROP TABLE extradition_warrant_key",
]


def fold_again(apps: Any, schema_editor: Any) -> None:
    """Take all names apart anew. The same is to be done whenever the engine's version changes."""
    from extradition.screening import VERSION, BadName, outline

    with schema_editor.connection.cursor() as cursor:
        cursor.execute("SELECT set_config('app.side', 'SYS', true)")
        cursor.execute("SELECT id, name, name_latin FROM extradition_warrant")
        for number, *names in cursor.fetchall():
            keys: set[int] = set()
            sounds: dict[str, None] = {}
            for name in filter(None, names):
                try:
                    sound, found = outline(name)
                except BadName:
                    continue
                keys.update(found)
                sounds[sound] = None
            cursor.execute(
                "UPDATE extradition_warrant SET name_keys = %s, name_sounds = %s, keys_version = %s WHERE id = %s",
                [sorted(keys), "|".join(sounds), VERSION, number],
            )


class Migration(migrations.Migration):
    dependencies = [("extradition", "0005_shorter_labels")]

    operations = [
        migrations.RemoveIndex(model_name="warrant", name="warrant_keys"),
        migrations.RemoveField(model_name="warrant", name="name_keys"),
        migrations.AddField(
            model_name="warrant",
            name="name_keys",
            field=django.contrib.postgres.fields.ArrayField(base_field=models.IntegerField(), default=list, size=None),
        ),
        migrations.AddField(
            model_name="warrant",
            name="name_sounds",
            field=models.TextField(blank=True, default=""),
            preserve_default=False,
        ),
        migrations.RunSQL(TABLE, UNDO),
        protect("extradition_warrant_key", OWN_SIDE),
        migrations.RunPython(fold_again, migrations.RunPython.noop),
    ]

"""Row-level security as migration operations: the second wall, in force for raw SQL too.

`protect("complaints_complaint", OWN_OR_JOINT)` enables and forces it. The policies are plain comparisons on columns of
the row, because a function or a sub-query as the only filter costs a hundredfold.
"""

from __future__ import annotations

from typing import Any

from django.db import migrations

ASKING = "current_setting('app.side', true)"
SUBJECT = "current_setting('app.subject', true)"
IS_SYSTEM = f"({ASKING} = 'SYS')"
IS_PUBLIC = f"({ASKING} = 'PUB')"

#: The side that owns the row, and nobody else.
OWN_SIDE = f"(owner_side = {ASKING})"
#: The owner's side, and the other side when the row is joint.
OWN_OR_JOINT = f"(owner_side = {ASKING} OR (joint AND {ASKING} IN ('TH', 'KH')))"


def mine(column: str) -> str:
    """The one row (or the rows of the one record) that a member of the public holds the code of."""
    return f"({IS_PUBLIC} AND {column}::text = {SUBJECT})"


def protect(table: str, rule: str, *, write: str | None = None) -> migrations.RunSQL:
    """Enable and force row-level security on `table`: `rule` decides what is read, `write` (or `rule`) what is written.

    Reads and writes are separate policies: what one side may read of a joint record, it may not therefore delete.
    """
    read_rule = f"{IS_SYSTEM} OR {rule}"
    write_rule = f"{IS_SYSTEM} OR {write or rule}"
    policies = {
        "may_read": f"FOR SELECT USING ({read_rule})",
        "may_add": f"FOR INSERT WITH CHECK ({write_rule})",
        "may_change": f"FOR UPDATE USING ({write_rule}) WITH CHECK ({write_rule})",
        "may_remove": f"FOR DELETE USING ({write_rule})",
    }
    enable: list[Any] = [
        f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY",
        f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY",
    ]
    disable: list[Any] = [
        f"ALTER TABLE {table} NO FORCE ROW LEVEL SECURITY",
        f"ALTER TABLE {table} DISABLE ROW LEVEL SECURITY",
    ]
    return migrations.RunSQL(
        sql=enable + [f"CREATE POLICY {name} ON {table} {policy}" for name, policy in policies.items()],
        reverse_sql=[f"DROP POLICY {name} ON {table}" for name in policies] + disable,
    )


def unprotect(table: str) -> migrations.RunSQL:
    """Take the policies of `table` away, before others take their place in the same migration."""
    policies = ("may_read", "may_add", "may_change", "may_remove")
    statements: list[Any] = [f"DROP POLICY {name} ON {table}" for name in policies]
    return migrations.RunSQL(sql=statements, reverse_sql=migrations.RunSQL.noop)

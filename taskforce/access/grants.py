"""What the application's database role may do. Applied after every migration, from this one table."""

from __future__ import annotations

from django.db.backends.base.base import BaseDatabaseWrapper

#: Tables the application reads and may only add to by a function that keeps the chain.
READ_ONLY = ("audit_event", "audit_head")
#: Prefixes of tables that only `load_reference` (as the owner) writes.
REFERENCE_PREFIXES = ("agencies_",)
#: Row history written by triggers: the application adds to it and never reads it, so it cannot leak across sides.
HISTORY_SUFFIX = "history"


def ensure_role(connection: BaseDatabaseWrapper, role: str) -> None:
    """Create the role that owns nothing, if the server does not know it yet, and let this login use it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [role])
        if cursor.fetchone() is None:
            cursor.execute(f'CREATE ROLE "{role}" NOLOGIN NOBYPASSRLS')
        # Whoever creates a role may administer it, but may not work as it before being told so.
        cursor.execute(f"SELECT pg_has_role(current_user, '{role}', 'SET')")
        if not cursor.fetchone()[0]:
            cursor.execute(f'GRANT "{role}" TO current_user')


def _rights(table: str) -> str:
    if table in READ_ONLY or table == "django_migrations":
        return "SELECT"
    if table.endswith(HISTORY_SUFFIX):
        return "INSERT"
    if table.startswith(REFERENCE_PREFIXES):
        return "SELECT"
    return "SELECT, INSERT, UPDATE, DELETE"


def apply(connection: BaseDatabaseWrapper, role: str) -> int:
    """Grant `role` exactly what the table above says on every table of the schema; return how many tables."""
    tables = connection.introspection.table_names()
    quote = connection.ops.quote_name
    with connection.cursor() as cursor:
        cursor.execute(f"GRANT USAGE ON SCHEMA public TO {quote(role)}")
        cursor.execute(f"GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO {quote(role)}")
        for table in tables:
            cursor.execute(f"REVOKE ALL ON {quote(table)} FROM {quote(role)}")
            cursor.execute(f"GRANT {_rights(table)} ON {quote(table)} TO {quote(role)}")
    return len(tables)

"""Very many plain complaints, by set-based SQL, for measuring how pages and decisions behave when the tables are large.

They have cases, links, postings and queue items like real ones, no words and no audit: nobody ever filed them. Two cases
of three are led by a Cambodian queue and so joint, as routing makes them.
"""

from __future__ import annotations

from collections.abc import Callable

from django.db import connection, connections, transaction

from taskforce.access.context import acting_as
from taskforce.access.sides import SYSTEM

CHUNK = 50_000
PER_CASE = 10

_CASES = """
INSERT INTO cases_case (id, reference, owner_side, joint, state, close_reason, opened_at, changed_at, scam_type_id,
    lead_queue_id, country, province, place_name, confidence, complaint_count, total_loss_minor, people_held)
SELECT md5('case' || n)::uuid, 'J-B-' || lpad(n::text, 10, '0'), 'TH', n %% 3 <> 1, 'open', '',
    now() - n * interval '7 seconds', now() - n * interval '7 seconds', 'SC05',
    (ARRAY['KH-PP-1', 'TH-CCIB', 'KH-ACD'])[n %% 3 + 1], (ARRAY['KH', '', 'KH'])[n %% 3 + 1],
    (ARRAY['KH-1', '', ''])[n %% 3 + 1], '', 0.65, %(per_case)s, 4950000, false
FROM generate_series(%(first)s, %(last)s) AS n
ON CONFLICT DO NOTHING
"""

_ITEMS = """
INSERT INTO cases_queueitem (id, case_id, queue_id, owner_side, joint, part, because, state, entered_at, due_at, reason,
    fresh_complaints)
SELECT md5('item' || n || queue)::uuid, md5('case' || n)::uuid, queue, left(queue, 2), n %% 3 <> 1,
    CASE WHEN queue IN ('TH-AOC', 'TH-NBTC') THEN 'support' ELSE 'lead' END, '["L20"]', 'waiting',
    now() - n * interval '7 seconds', now() - n * interval '7 seconds' + interval '1 day', '', 1
FROM generate_series(%(first)s, %(last)s) AS n,
    unnest(ARRAY[(ARRAY['KH-PP-1', 'TH-CCIB', 'KH-ACD'])[n %% 3 + 1], 'TH-AOC', 'TH-NBTC']) AS queue
ON CONFLICT DO NOTHING
"""

_COMPLAINTS = """
INSERT INTO complaints_complaint (id, owner_side, joint, reference, secret_hash, channel, language, filed_at, state,
    scam_type_id, amount_lost_minor, currency, stated_country, stated_province, people_held, victim_initial,
    victim_province, stage, stage_since, attempts, last_error)
SELECT md5('complaint' || n)::uuid, 'TH', (n / %(per_case)s) %% 3 <> 1, 'TH-B-' || lpad(n::text, 10, '0'), '', 'bulk', 'th',
    now() - n * interval '700 milliseconds', 'submitted', 'SC05', 495000, 'THB', 'KH', 'KH-1', false, 'ก', 'TH-10',
    'routed', now(), 0, ''
FROM generate_series(%(first)s, %(last)s) AS n
ON CONFLICT DO NOTHING
"""

_LINKS = """
INSERT INTO cases_link (id, case_id, complaint_id, owner_side, joint, verdict, score, because, engine_version,
    judged_reason, created_at)
SELECT md5('link' || n)::uuid, md5('case' || n / %(per_case)s)::uuid, md5('complaint' || n)::uuid, 'TH',
    (n / %(per_case)s) %% 3 <> 1, 'linked', 0.9, '[]', 'bulk', '', now()
FROM generate_series(%(first)s, %(last)s) AS n
ON CONFLICT DO NOTHING
"""

_POSTINGS = """
INSERT INTO cases_posting (type, value, case_id, bank, complaints, first, last)
SELECT kind, kind || n, md5('case' || n)::uuid, '', %(per_case)s, current_date - 30, current_date
FROM generate_series(%(first)s, %(last)s) AS n, unnest(ARRAY['phone', 'bank_account', 'line_id']) AS kind
ON CONFLICT DO NOTHING
"""


def add(count: int, *, tell: Callable[[str], object]) -> None:
    """Bring the number of plain complaints to `count` (repeating it changes nothing), saying how far it is."""
    with acting_as(SYSTEM):
        for first in range(0, count, CHUNK):
            last = min(first + CHUNK, count) - 1
            with transaction.atomic(), connection.cursor() as cursor:
                cursor.execute("SET LOCAL statement_timeout = 0")
                cases = {"first": first // PER_CASE, "last": last // PER_CASE, "per_case": PER_CASE}
                for statement in (_CASES, _ITEMS, _POSTINGS):
                    cursor.execute(statement, cases)
                for statement in (_COMPLAINTS, _LINKS):
                    cursor.execute(statement, {"first": first, "last": last, "per_case": PER_CASE})
            tell(f"  {last + 1:,} of {count:,} plain complaints")
        with connections["owner"].cursor() as cursor:
            tables = "cases_case, cases_queueitem, cases_posting, cases_link, complaints_complaint"
            cursor.execute(f"ANALYZE {tables}")

"""Learns anew how much each hint beside a sum says of whether it was lost.

    python tests/gold/train_losses.py          writes complaints/reading/loss_weights.json

Reads the reports beside it in which the losses are marked (never `first_look.jsonl`, `unseen.jsonl` or `unseen_2.jsonl`), and
those passages of sums that the rules alone read rightly: there the sums that they count are the losses. The same files give
the same weights. A logistic regression with a quadratic penalty, learned twice: the second time with the weightiest hints
alone.
"""

from __future__ import annotations

import datetime as dt
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent.parent), str(HERE)]

from complaints.reading.engine import sums_with_hints
from complaints.reading.loss_model import WEIGHTS_FILE
from train_whose import Example, read_rows, taught, write

MARKED = ("dev", "tuned", "to_teach", "to_teach_2")
PASSAGES = ("sums", "sums_to_teach")
FRESH = ("to_teach_2",)  # reports to which the rules were not fitted: these teach twice
ROLES = ("kept", "lost")
KEPT = 6000
A_DAY = dt.date(2026, 6, 15)  # passages have no day of their own


def labelled(rows: list[dict[str, Any]], source: str) -> Iterator[Example]:
    """All sums of reports with marked losses, or of passages whose loss the rules read rightly."""
    for row in rows:
        spans = row["gold"].get("amount_spans") or [] if "gold" in row else None
        lost = row["gold"]["amount_lost_thb"] if "gold" in row else row["amount_lost_thb"]
        filed_on = dt.date.fromisoformat(row["filed_on"]) if "filed_on" in row else A_DAY
        sums = list(sums_with_hints(row["text"], filed_on))
        if spans is None:
            told = [mention for mention, _, _ in sums if mention.label in ("paid", "total")]
            if lost and sum(mention.quantity.value for mention in told) != lost:
                continue
        elif lost and not spans:
            continue
        for mention, (start, end), hints in sums:
            if spans is None:
                yes = bool(lost) and mention.label in ("paid", "total")
            else:
                yes = any(first < end and start < last for first, last in spans)
            yield Example(source, hints, ROLES[yes], mention.label, "")


def main() -> None:
    examples: list[Example] = []
    for name in (*MARKED, *PASSAGES):
        examples += list(labelled(read_rows(HERE / "narratives" / f"{name}.jsonl"), name)) * (2 if name in FRESH else 1)
    kept = taught(examples, kept=KEPT, roles=ROLES)
    write(WEIGHTS_FILE, kept)
    print(f"sums={len(examples)} hints={len(kept['weights'])}")


if __name__ == "__main__":
    main()

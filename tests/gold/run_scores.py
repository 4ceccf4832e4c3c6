"""Runs the five engines over the kept data, scores them and compares with the figures on record.

    python tests/gold/run_scores.py            all of the data
    python tests/gold/run_scores.py --short    the first part of the large sets, for every commit
    python tests/gold/run_scores.py --record   write what was reached into recorded.json

Prints one figure a line, `name=value`. Exit status 1 when an engine cannot be run, or when a figure is more than 0.01
worse than the one on record. An engine reads nothing but what a complaint, case or query would bring: the answers in
the files are taken out before. A full run takes about two minutes, a short one about half of that.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

GOLD = Path(__file__).resolve().parent
ROOT = GOLD.parent.parent
RECORDED = GOLD / "recorded.json"
MARGIN = 0.01
SHORT_ROWS = 6_000
TIME_LIMIT_S = 900

LOWER_IS_BETTER = {
    "locate_median_error",
    "screen_false_alarms_on_null",
    "screen_more_a_false_alarms_on_null",
    "screen_more_b_false_alarms_on_null",
    "read_victims_taken_for_suspects",
    "read_tuned_victims_taken_for_suspects",
    "read_first_look_victims_taken_for_suspects",
    "read_unseen_victims_taken_for_suspects",
    "read_unseen_2_victims_taken_for_suspects",
}
EXACT = {"route_exact"}
BANDS = {"locate_coverage": (0.86, 0.96)}
"""Figures that should be neither low nor high: a 90% radius holds the truth in nine cases of ten."""


class EngineFailed(Exception):
    """An engine or its scorer could not be run; the text says why."""


@dataclass(frozen=True)
class Run:
    """One engine over one set. `figures` maps a name to a pattern with one group in what the scorer prints."""

    name: str
    command: tuple[str, ...]
    folder: str
    rows: str
    truth: str
    figures: dict[str, str]
    id_field: str = "id"
    fields: tuple[str, ...] = ()
    shortens: bool = False


def exact(field: str) -> str:
    return rf"{field} +exact ([\d.]+)"


READ = {
    "read_identifier_f1": r"overall identifier F1=([\d.]+)",
    "read_role_accuracy": r"role_accuracy=([\d.]+)",
    "read_victims_taken_for_suspects": r"reported as suspect: (\d+) of",
    "read_amount": exact("amount_lost_thb"),
    "read_date": exact("event_date"),
    "read_category": exact("scam_category"),
    "read_agency": exact("impersonated_agency"),
    "read_location": exact("suspected_location"),
}


def read_figures(part: str) -> dict[str, str]:
    return {name.replace("read_", f"read_{part}_"): pattern for name, pattern in READ.items()}


LOCATE = {
    "locate_f1": r"f1=([\d.]+)",
    "locate_median_error": r"error_over_bound=([\d.]+)",
    "locate_coverage": r"coverage90=([\d.]+)",
}
SCREEN = {
    "screen_recall_at_1": r"overall R@1=([\d.]+)",
    "screen_recall_at_5": r"R@5=([\d.]+)",
    "screen_match_f1": r"overall .* F1=([\d.]+)",
    "screen_false_alarms_on_null": r"null_hit=([\d.]+)",
}
ROUTE = {"route_lead": r"lead=([\d.]+)", "route_support": r"support=([\d.]+)", "route_because": r"because=([\d.]+)"}


def link_figures(mode: str) -> dict[str, str]:
    return {f"link_{mode}bcubed_{part}": rf"b3_{part}=([\d.]+)" for part in ("f1", "precision", "recall")}


LINK_FILES = ("linking", "dev_complaints.jsonl", "dev_truth.jsonl")
RUNS = (
    Run("route", ("route_cases",), "routing", "dev_facts.jsonl", "dev_expected.jsonl", ROUTE),
    Run("locate", ("locate_sites",), "location", "dev_cases.jsonl", "dev_truth.jsonl", LOCATE, id_field="case"),
    Run("link", ("link_complaints",), *LINK_FILES, link_figures(""), shortens=True),
    Run("link, one by one", ("link_complaints", "--stream"), *LINK_FILES, link_figures("stream_"), shortens=True),
    Run(
        "read",
        ("read_complaints",),
        "narratives",
        "dev.jsonl",
        "dev.jsonl",
        READ,
        fields=("id", "filed_on", "channel", "text"),
    ),
    *(
        Run(
            f"read, {part}",
            ("read_complaints",),
            "narratives",
            f"{part}.jsonl",
            f"{part}.jsonl",
            read_figures(part),
            fields=("id", "filed_on", "channel", "text"),
        )
        for part in ("tuned", "first_look", "unseen", "unseen_2")
    ),
    Run(
        "screen",
        ("screen_names", "--warrants", str(GOLD / "names" / "warrants_dev.csv")),
        "names",
        "dev_queries.jsonl",
        "dev_queries.jsonl",
        SCREEN,
        id_field="qid",
        fields=("qid", "text"),
    ),
    *(
        Run(
            f"screen, further names {part}",
            ("screen_names", "--warrants", str(GOLD / "names" / "warrants_more.csv")),
            "names",
            f"more_queries_{part}.jsonl",
            f"more_queries_{part}.jsonl",
            {name.replace("screen_", f"screen_more_{part}_"): pattern for name, pattern in SCREEN.items()},
            id_field="qid",
            fields=("qid", "text"),
        )
        for part in "ab"
    ),
)


def lines(path: Path) -> Iterator[dict[str, object]]:
    with path.open(encoding="utf-8-sig") as file:
        for line in file:
            if line.strip():
                yield json.loads(line)


def write(path: Path, rows: Iterator[dict[str, object]] | list[dict[str, object]]) -> Path:
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    return path


def perform(run: Run, short: bool, folder: Path) -> dict[str, float]:
    """Run one engine and its scorer; returns its figures."""
    given, truth = list(lines(GOLD / run.folder / run.rows)), list(lines(GOLD / run.folder / run.truth))
    if short and run.shortens:
        given = given[:SHORT_ROWS]
        kept = {row[run.id_field] for row in given}
        truth = [row for row in truth if row[run.id_field] in kept]
    if run.fields:
        given = [{field: row[field] for field in run.fields if field in row} for row in given]
    answers = ask(run, write(folder / "given.jsonl", given), folder)
    last_word = write(folder / "answers.jsonl", list({row[run.id_field]: row for row in answers}.values()))
    scorer = [sys.executable, str(GOLD / run.folder / "score.py"), str(write(folder / "truth.jsonl", truth))]
    said = subprocess.run([*scorer, str(last_word)], check=False, capture_output=True, text=True, timeout=TIME_LIMIT_S)
    figures = {}
    for name, pattern in run.figures.items():
        found = re.search(pattern, said.stdout)
        if not found:
            raise EngineFailed(f"the scorer gives no {name}: {(said.stdout + said.stderr)[-600:]}")
        figures[f"{name}{'_short' if short and run.shortens else ''}"] = float(found.group(1))
    if run.figures is ROUTE:
        figures["route_exact"] = min(figures.values())
    return figures


def ask(run: Run, given: Path, folder: Path) -> list[dict[str, object]]:
    """The engine's answers, the last one for each id."""
    out = folder / "out.jsonl"
    command = [sys.executable, str(ROOT / "manage.py"), *run.command]
    with given.open() as stdin, out.open("w") as stdout:
        done = subprocess.run(
            command,
            check=False,
            stdin=stdin,
            stdout=stdout,
            stderr=subprocess.PIPE,
            text=True,
            timeout=TIME_LIMIT_S,
            cwd=ROOT,
        )
    if done.returncode:
        wrong = " | ".join(done.stderr.strip().splitlines()[-3:]) or first_error(out)
        raise EngineFailed(f"{' '.join(run.command[:1])} ended with status {done.returncode}: {wrong}")
    return list(lines(out))


def first_error(out: Path) -> str:
    return next((json.dumps(row)[:300] for row in lines(out) if "error" in row), "it says nothing")


def worse(name: str, value: float, recorded: dict[str, float]) -> str:
    """Why a figure is not good enough, or nothing."""
    if name in BANDS:
        low, high = BANDS[name]
        return "" if low <= value <= high else f"{name}={value} lies outside {low} to {high}"
    if name in EXACT and value < 1:
        return f"{name}={value}: a policy is followed in every case or not at all"
    if name not in recorded:
        return ""
    fall = (value - recorded[name]) if name in LOWER_IS_BETTER else (recorded[name] - value)
    return f"{name}={value} is worse than {recorded[name]} on record" if fall > MARGIN + 1e-9 else ""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--short", action="store_true", help="only the first part of the large sets")
    parser.add_argument("--record", action="store_true", help="keep the figures reached as those to compare with")
    parser.add_argument("--only", action="append", choices=[run.command[0] for run in RUNS], help="only this command")
    options = parser.parse_args()
    recorded = json.loads(RECORDED.read_text(encoding="utf-8")) if RECORDED.exists() else {}
    runs = [run for run in RUNS if not options.only or run.command[0] in options.only]
    figures: dict[str, float] = {}
    problems = []
    for number, run in enumerate(runs, 1):
        print(f"[{number}/{len(runs)}] {run.name} ...", file=sys.stderr, flush=True)
        start = time.monotonic()
        try:
            with tempfile.TemporaryDirectory() as folder:
                reached = perform(run, options.short, Path(folder))
        except (EngineFailed, OSError, ValueError, KeyError, subprocess.TimeoutExpired) as error:
            problems.append(f"{run.name}: {error}")
            print(f"[{number}/{len(runs)}] {run.name} FAILED: {error}", file=sys.stderr, flush=True)
            continue
        figures |= reached
        for name, value in reached.items():
            print(f"{name}={value}", flush=True)
        print(f"[{number}/{len(runs)}] {run.name}: {time.monotonic() - start:.0f} s", file=sys.stderr, flush=True)
    problems += [text for name, value in figures.items() if (text := worse(name, value, recorded))]
    if options.record:
        RECORDED.write_text(json.dumps(recorded | figures, indent=2, sort_keys=True) + "\n", encoding="utf-8")
    for problem in problems:
        print(f"score: {problem}", file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())

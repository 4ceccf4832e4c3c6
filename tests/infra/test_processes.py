"""The table of processes: what each is started as."""

from __future__ import annotations

import os

from taskforce.run.processes import pool


def test_the_pipeline_works_with_a_process_for_each_processor_and_a_side_with_one() -> None:
    assert pool("pipeline", {}) == ("prefork", max(2, os.cpu_count() or 1))
    assert pool("pipeline", {"PIPELINE_PROCESSES": "5"}) == ("prefork", 5)
    assert pool("thailand", {"PIPELINE_PROCESSES": "5"}) == ("solo", 1)

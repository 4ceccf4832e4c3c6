"""JSON lines answered by several processes, in order, with a bounded number of lines in memory."""

from __future__ import annotations

import multiprocessing
import os
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import chain, islice

from django.core.management.base import CommandError, CommandParser

from .jsonl import JsonLinesCommand

_LINES, _LETTERS = 128, 1 << 18  # of a parcel of lines that goes to one process
_WAITING = 3  # parcels for each process that are on their way


def cores() -> int:
    """Processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def parcels(lines: Iterable[str]) -> Iterator[list[str]]:
    """Lines in lists of at most so many lines and letters; a line that is longer goes alone."""
    parcel: list[str] = []
    letters = 0
    for line in lines:
        if parcel and (len(parcel) >= _LINES or letters + len(line) > _LETTERS):
            yield parcel
            parcel, letters = [], 0
        parcel.append(line)
        letters += len(line)
    if parcel:
        yield parcel


class WorkersCommand(JsonLinesCommand):
    """A command whose rows are answered one by one and independently, so that processes can share them."""

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--workers", type=int, default=0, help="Processes; without it one for each processor.")

    def written(self, lines: Iterable[str]) -> Iterator[str]:
        workers = self.options.get("workers") or cores()
        ready = parcels(lines)
        begun = list(islice(ready, 2))
        if workers < 2 or len(begun) < 2:  # for one parcel processes would cost more than they save
            yield from super().written(chain.from_iterable(chain(begun, ready)))
            return
        try:
            yield from self._shared(chain(begun, ready), workers)
        except BrokenProcessPool as error:
            raise CommandError(f"A process ended before it had answered: {error}") from error

    def _shared(self, ready: Iterable[list[str]], workers: int) -> Iterator[str]:
        """Answers in the order of the lines; the next parcel is taken when the oldest has come back."""
        waiting: deque[Future[tuple[list[str], bool]]] = deque()
        context = multiprocessing.get_context("spawn" if os.name == "nt" else "fork")
        with ProcessPoolExecutor(workers, mp_context=context, initializer=_begin, initargs=(type(self),)) as pool:
            for parcel in ready:
                waiting.append(pool.submit(_answer, parcel))
                if len(waiting) >= workers * _WAITING:
                    yield from self._taken(waiting.popleft())
            while waiting:
                yield from self._taken(waiting.popleft())

    def _taken(self, future: Future[tuple[list[str], bool]]) -> list[str]:
        answers, failed = future.result()
        self.failed = self.failed or failed
        return answers


_own: dict[str, WorkersCommand] = {}


def _begin(kind: type[WorkersCommand]) -> None:
    _own["command"] = kind()


def _answer(lines: list[str]) -> tuple[list[str], bool]:
    command = _own["command"]
    command.failed = False
    answers = list(JsonLinesCommand.written(command, lines))
    return answers, command.failed

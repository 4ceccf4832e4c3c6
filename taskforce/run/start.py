"""Become one process of the table: `python -m taskforce.run.start web` (for containers and service managers)."""

from __future__ import annotations

import os
import sys

from taskforce.run.processes import ENVIRONMENT, names, process


def main(arguments: list[str]) -> int:
    if len(arguments) != 1 or arguments[0] not in names():
        print(f"usage: python -m taskforce.run.start [{'|'.join(names())}]", file=sys.stderr)
        return 2
    os.environ.update(ENVIRONMENT)
    command = process(arguments[0], os.environ).command
    os.execv(command[0], command)  # noqa: S606 - signals of the container's manager reach the process itself
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""The words of the Makefile that need the installed packages: `python -m taskforce.run WORD [arguments]`."""

from __future__ import annotations

import importlib
import sys

#: Word -> module and function. Imported when asked for, so that one word does not pay for the others.
WORDS = {
    "portal": "taskforce.run.portal:run",
    "reset": "taskforce.run.reset:reset",
    "test": "taskforce.run.testing:test",
    "journey": "taskforce.run.testing:journey",
    "score": "taskforce.run.testing:score",
    "bench": "taskforce.run.testing:bench",
    "chaos": "taskforce.run.testing:chaos",
    "load": "taskforce.run.testing:load",
    "check": "taskforce.run.checks:check",
    "fix": "taskforce.run.checks:fix",
    "backup": "taskforce.run.backup:backup",
    "restore": "taskforce.run.backup:restore",
    "ci": "taskforce.run.ci:ci",
}


def main(arguments: list[str]) -> int:
    if not arguments or arguments[0] not in WORDS:
        print(f"usage: python -m taskforce.run [{'|'.join(WORDS)}]", file=sys.stderr)
        return 2
    module, function = WORDS[arguments[0]].split(":")
    answer = getattr(importlib.import_module(module), function)(*arguments[1:])
    return int(answer)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

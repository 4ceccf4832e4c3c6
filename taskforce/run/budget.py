"""The budget of the house: sizes of files, functions and templates, and words that must not stay in the code."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FILE_LINES, FUNCTION_LINES, TEST_LINES, TEMPLATE_LINES, TASK_LINES = 400, 50, 40, 120, 12
DATA = ("migrations", "data", "gold")
#: Put together here, so that this file does not find itself.
LEFT_OVERS = re.compile(r"\b(TO" + r"DO|FIX" + r"ME)\b|pytest\.mark\.(sk" + r"ip|x" + r"fail)|assert Tr" + r"ue\b")
AUTO_NAMED = re.compile(r"_auto_\d{8}")


def files() -> list[Path]:
    """What is in the repository, and what is about to be."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode == 0:
        found = [ROOT / line for line in done.stdout.splitlines()]
    else:  # an unpacked archive has no repository
        ours = ("taskforce", "complaints", "cases", "extradition", "tests", "templates")
        found = [path for name in ours for path in (ROOT / name).rglob("*")]
    return sorted(path for path in found if path.is_file())


def _functions(tree: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def _is_task(node: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    return any("task" in ast.unparse(decorator).split("(")[0] for decorator in node.decorator_list)


def python_problems(path: Path, text: str) -> Iterator[str]:
    lines = text.count("\n")
    if lines > FILE_LINES:
        yield f"{lines} lines, at most {FILE_LINES}"
    is_test = path.name.startswith("test_")
    for node in _functions(ast.parse(text)):
        length = (node.end_lineno or node.lineno) - node.lineno + 1
        limit = TEST_LINES if is_test and node.name.startswith("test_") else FUNCTION_LINES
        limit = TASK_LINES + 1 + len(ast.unparse(node.args)) // 120 if _is_task(node) else limit
        if length > limit:
            yield f"line {node.lineno}: {node.name} has {length} lines, at most {limit}"


def problems() -> Iterator[str]:
    for path in files():
        relative = path.relative_to(ROOT)
        if path.suffix not in (".py", ".html", ".css", ".js") or relative.parts[0] in ("build", "var", "node_modules"):
            continue
        text = path.read_text(encoding="utf-8")
        if path.suffix == ".py" and not set(relative.parts) & set(DATA):
            yield from (f"{relative}: {problem}" for problem in python_problems(path, text))
        if path.suffix == ".html" and text.count("\n") > TEMPLATE_LINES:
            yield f"{relative}: {text.count(chr(10))} lines, at most {TEMPLATE_LINES}"
        if "migrations" in relative.parts and AUTO_NAMED.search(path.name):
            yield f"{relative}: a migration needs a name that says what it does"
        if "gold" not in relative.parts:
            yield from (f"{relative}: `{found.group()}` must not stay" for found in LEFT_OVERS.finditer(text))


def main() -> int:
    found = list(problems())
    print("\n".join(found) or "within the budget")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())

"""The notebooks: every cell runs, and prints what is stored with it."""

from __future__ import annotations

import contextlib
import io
import json
import re
from pathlib import Path

import pytest

NOTEBOOKS = sorted((Path(__file__).parents[1] / "notebooks").glob("*.ipynb"))
#: What differs from run to run.
_NUMBER = re.compile(r"\d+(\.\d+)?")


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_cells_run_and_print_what_is_stored(path: Path) -> None:
    names: dict[str, object] = {"__name__": "__main__"}
    cells = [cell for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]
             if cell["cell_type"] == "code"]
    assert cells
    for cell in cells:
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            exec(compile("".join(cell["source"]), str(path), "exec"), names)
        stored = "".join("".join(output.get("text", ())) for output in cell["outputs"])
        assert _NUMBER.sub("#", printed.getvalue()) == _NUMBER.sub("#", stored)
        assert stored

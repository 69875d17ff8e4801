"""Run the notebooks and store what their cells print: ``python tools/notebooks.py``."""

from __future__ import annotations

import contextlib
import io
import json
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "notebooks"


def main() -> None:
    for path in sorted(FOLDER.glob("*.ipynb")):
        notebook = json.loads(path.read_text(encoding="utf-8"))
        names: dict[str, object] = {"__name__": "__main__"}
        number = 0
        for cell in notebook["cells"]:
            if cell["cell_type"] != "code":
                continue
            number += 1
            printed = io.StringIO()
            with contextlib.redirect_stdout(printed):
                exec(compile("".join(cell["source"]), str(path), "exec"), names)
            cell["execution_count"] = number
            text = printed.getvalue().splitlines(keepends=True)
            cell["outputs"] = [{"name": "stdout", "output_type": "stream", "text": text}]
        path.write_text(json.dumps(notebook, ensure_ascii=False, indent=1) + "\n",
                        encoding="utf-8")


if __name__ == "__main__":
    main()

"""Pictures of a run's metrics (matplotlib): the loss, and what the evaluations found."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any


def draw(metrics: Sequence[dict[str, Any]], folder: Path) -> list[Path]:
    """Write ``loss.png`` and, where there are evaluations, ``evaluation.png``; the paths."""
    from matplotlib.figure import Figure

    folder.mkdir(parents=True, exist_ok=True)
    written = []
    steps = [each for each in metrics if each.get("kind") == "train"]
    if steps:
        figure = Figure(figsize=(7, 4), layout="constrained")
        axes = figure.subplots()
        axes.plot([each["step"] for each in steps], [each["loss"] for each in steps])
        axes.set(xlabel="step", ylabel="loss (nats for each token of a tactic)")
        axes.grid(alpha=0.3)
        written.append(_save(figure, folder / "loss.png"))
    found = [each for each in metrics if each.get("kind") == "evaluation"]
    panels = [(name, [(each["step"], value(each)) for each in found if value(each) is not None])
              for name, value in _PANELS]
    panels = [(name, points) for name, points in panels if points]
    if panels:
        figure = Figure(figsize=(7, 2.6 * len(panels)), layout="constrained")
        rows = figure.subplots(len(panels), sharex=True, squeeze=False)
        for axes, (name, points) in zip(rows[:, 0], panels, strict=True):
            axes.plot(*zip(*points, strict=True), marker="o")
            axes.set_ylabel(name)
            axes.grid(alpha=0.3)
        rows[-1, 0].set_xlabel("step")
        written.append(_save(figure, folder / "evaluation.png"))
    return written


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None


_PANELS = (
    ("perplexity", lambda each: each["perplexity"]),
    ("exact match", lambda each: _share(each["matched"], each["tried"])),
    ("proved", lambda each: _share(each["proved"], each["searched"])),
)


def _save(figure: Any, path: Path) -> Path:
    figure.savefig(path, dpi=120)
    return path

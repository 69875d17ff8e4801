"""Puts a trained leanmath-translate-tiny into the package, with its card.

    .venv/bin/python tools/translate_tiny.py RUN PAIRS.jsonl FIGURES.json

RUN is the folder of ``leanmath train translate``, PAIRS what it was trained on,
FIGURES what ``leanmath bench translate --json`` wrote. The card says how each
was made; nothing in it is typed by hand but the words.
"""

from __future__ import annotations

import argparse
import json
import shutil
from collections import Counter
from pathlib import Path
from typing import Any

from leanmath.informal.pairs import read_pairs
from leanmath.models.shipped import ABOUT, TRANSLATE_TINY, WEIGHTS, shipped_folder
from leanmath.train.examples import file_hash

CARD = Path(__file__).with_name("translate_tiny_card.md")
_FILES = ("config.json", "generation_config.json", "leanmath.json", "tokenizer.json",
          "tokenizer_config.json", WEIGHTS)


def main() -> None:
    """Copy the model, and write ``about.json`` and ``MODEL_CARD.md``."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("run", type=Path)
    parser.add_argument("pairs", type=Path)
    parser.add_argument("figures", type=Path)
    parser.add_argument("--processor-minutes", type=float, required=True,
                        help="What the training took.")
    options = parser.parse_args()
    folder = shipped_folder(TRANSLATE_TINY)
    assert folder is not None
    folder.mkdir(parents=True, exist_ok=True)
    for name in _FILES:
        shutil.copyfile(options.run / "model" / name, folder / name)
        (folder / name).chmod(0o644)
    summary = json.loads((options.run / "summary.json").read_text(encoding="utf-8"))
    figures = json.loads(options.figures.read_text(encoding="utf-8"))
    pairs = read_pairs(options.pairs)
    about = {
        "name": TRANSLATE_TINY, "parameters": summary["parameters"],
        "weights_sha256": file_hash(folder / WEIGHTS),
        "weights_bytes": (folder / WEIGHTS).stat().st_size,
        "data_sha256": file_hash(options.pairs),
        "data": dict(Counter(each.kind for each in pairs)),
        "training": {key: summary[key] for key in ("steps", "epochs", "best")},
        "processor_minutes": options.processor_minutes,
        "figures": figures,
    }
    (folder / ABOUT).write_text(json.dumps(about, indent=1) + "\n", encoding="utf-8")
    card = CARD.read_text(encoding="utf-8")
    for name, text in _fields(about).items():
        card = card.replace(f"@{name}@", text)
    (folder / "MODEL_CARD.md").write_text(card, encoding="utf-8")
    print(folder)


def _fields(about: dict[str, Any]) -> dict[str, str]:
    best = about["training"]["best"]
    return {
        "parameters": f"{about['parameters']:,}",
        "megabytes": f"{about['weights_bytes'] / 1e6:.1f}",
        "weights_sha256": about["weights_sha256"], "data_sha256": about["data_sha256"],
        "data": ", ".join(f"{count:,} {kind}" for kind, count in sorted(about["data"].items())),
        "steps": f"{about['training']['steps']:,}", "minutes": f"{about['processor_minutes']:.0f}",
        "perplexity": f"{best['perplexity']:.2f}",
        "matched": f"{best['matched']} of {best['tried']}", "table": _table(about["figures"])}


def _table(figures: list[dict[str, Any]]) -> str:
    rows = [("solutions", "solutions"), ("steps with an annotation", "steps"),
            ("translated", "translated"),
            ("faithful: the annotation's equation", "faithful"), ("proved", "proved"),
            ("proved and faithful", "proved_and_faithful"), ("false alarms", "false_alarms"),
            ("wrong results put in", "injected"), ("refuted", "caught"),
            ("precision of refuted", "precision_refuted"),
            ("AUC of the score for faithful", "auc_of_score")]
    heads = [f"{each['translator'].partition(':')[0]}, {each['form']}" for each in figures]
    lines = ["| figure | " + " | ".join(heads) + " |", "|---" * (len(heads) + 1) + "|"]
    for title, key in rows:
        values = ["" if each[key] is None else str(each[key]) for each in figures]
        lines.append(f"| {title} | " + " | ".join(values) + " |")
    return "\n".join(lines)


if __name__ == "__main__":
    main()

"""Pictures of a search: an SVG to look at, and a page to walk around in.

The graph is a networkx ``DiGraph`` or ``MultiDiGraph``. Nodes are states by
key, with ``status`` ("open", "proved" or "failed"), ``goals`` (texts),
``depth``, ``order`` (number of the expansion, None: not expanded) and
``score``; the node "✓" stands for a finished proof. Edges are tactics, with
``tactic``, ``logprob``, ``outcome`` ("advanced", "finished", "failed",
"timed out") and ``on_proof``. The target of a tactic that failed does not
matter: it is counted at its state.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import escape
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

from leanmath.core.errors import InputError
from leanmath.prove.scene import Link, Scene, State, scene_of

if TYPE_CHECKING:
    from leanmath.prove.scene import Graph

_ROW, _COLUMN, _MARGIN, _HEAD, _FOOT = 24, 116, 44, 74, 46
#: Width of a letter of the labels' typeface, for their boxes.
_LETTER = 6.7
#: How much of a tactic a label shows: on a short proof, and on a long one.
_LABEL, _SHORT_LABEL, _LONG_PROOF = 34, 24, 8
_COLOURS = {
    "paper": "#fbfaf7", "ink": "#1f2933", "soft": "#6b7785", "line": "#c3cad3",
    "proof": "#0f8a5f", "glow": "#d3f0e2", "state": "#4a6fa5", "fail": "#c4574f",
    "chip": "#eef1f5",
}
_CONTROL = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_STYLE = """
.search text{font-family:ui-sans-serif,system-ui,'Segoe UI',Helvetica,Arial,sans-serif;
  fill:var(--ink)}
.search .title{font-size:19px;font-weight:650;letter-spacing:-.2px}
.search .facts,.search .legend text{font-size:12px;fill:var(--soft)}
.search .link{fill:none;stroke:var(--line);stroke-width:1.1}
.search .over{stroke-dasharray:2 4;opacity:.6}
.search .link.proof{stroke:var(--proof);stroke-width:3.2;stroke-linecap:round}
.search .glow{fill:none;stroke:var(--glow);stroke-width:13;stroke-linecap:round}
.search .label rect{fill:var(--paper);stroke:var(--proof);stroke-width:1}
.search .label text,.search .side{font-family:ui-monospace,'DejaVu Sans Mono',Menlo,Consolas,
  monospace;font-size:11px;fill:var(--proof)}
.search .side{fill:var(--soft);font-size:7px}
.search .side,.search .lost{paint-order:stroke;stroke:var(--paper);stroke-width:2.6px;
  stroke-linejoin:round}
.search .dot{stroke:var(--paper);stroke-width:1.5}
.search .expanded .dot,.search .root .dot{fill:var(--state)}
.search .open .dot{fill:var(--paper);stroke:var(--soft);stroke-width:1.3}
.search .failed .dot{fill:var(--fail);opacity:.75}
.search .proved .dot,.search .finished .dot{fill:var(--proof)}
.search .order{fill:#fff;text-anchor:middle;font-weight:600}
.search .tick{fill:none;stroke:#fff;stroke-width:2.4;stroke-linecap:round;stroke-linejoin:round}
.search .lost{font-size:8.5px;fill:var(--fail)}
.search .chip rect{fill:var(--chip)}
.search .chip text{font-size:9.5px;fill:var(--soft)}
.search .state{cursor:pointer}
"""


def draw(graph: Graph, title: str) -> str:
    """The picture as an SVG document. :class:`InputError` for a graph without a state."""
    return _svg(scene_of(graph), title, standalone=True)


def page(graph: Graph, title: str, proof: str | None) -> str:
    """A page of HTML in one file: the picture to move and magnify; a click on a state shows its
    goals and what was tried there. ``proof`` is the whole proof as Lean text (None: none found).

    It asks for nothing from any server. :class:`InputError` as :func:`draw`.
    """
    scene = scene_of(graph)
    template = resources.files("leanmath.prove").joinpath("page.html").read_text(encoding="utf-8")
    data = {"proof": proof, "steps": scene.steps, "root": scene.root,
            "states": {key: _record(state, scene) for key, state in scene.states.items()}}
    # No text of a goal may end the script.
    text = json.dumps(data, ensure_ascii=False).replace("<", "\\u003c")
    parts = {"title": _text(title), "style": _STYLE, "picture": _svg(scene, title, False),
             "variables": _variables(), "data": text}
    pieces = template.split("%%")
    # Every second piece is the name of a part: nothing is replaced in what was put in.
    return "".join(piece if number % 2 == 0 else parts[piece]
                   for number, piece in enumerate(pieces))


def write_picture(path: Path, graph: Graph, title: str, proof: str | None = None) -> None:
    """Write the picture: an SVG or a page, as the name ends (.svg, .html).

    :class:`InputError` for another ending, a graph without a state, or a file
    that cannot be written.
    """
    kind = path.suffix.lower()
    if kind not in (".svg", ".html", ".htm"):
        raise InputError(f"no picture can be written to {path}",
                         hint="Name a file that ends in .svg or .html.")
    text = draw(graph, title) if kind == ".svg" else page(graph, title, proof)
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise InputError(f"cannot write {path}: {error.strerror}",
                         hint="Name a file in a directory that exists and can be written."
                         ) from error


def _variables() -> str:
    return "".join(f"--{name}:{value};" for name, value in _COLOURS.items())


def _svg(scene: Scene, title: str, standalone: bool) -> str:
    xs = _columns(scene)
    rows = [state.row for state in scene.states.values()]
    above = _HEAD + _MARGIN / 2 - min(rows) * _ROW
    facts = _facts(scene)
    # The heading and the legend want room, too.
    width = max(xs[-1] + 2 * _MARGIN, 11 * len(title) + 2 * _MARGIN, 6.4 * len(facts) + 90, 760)
    height = above + max(rows) * _ROW + _MARGIN / 2 + _FOOT
    # A chip stands close to what it belongs to.
    at = {key: (xs[state.column] if state.kind != "chip" else xs[state.column - 1] + 44,
                above + state.row * _ROW) for key, state in scene.states.items()}
    body = [
        f'<g class="scene">{"".join(_draw_links(scene, at))}'
        f'{"".join(_draw_states(scene, at))}{"".join(_draw_labels(scene, at))}</g>']
    head = (f'<text class="title" x="{_MARGIN - 8}" y="36">{_text(title)}</text>'
            f'<text class="facts" x="{_MARGIN - 8}" y="57">{_text(facts)}</text>')
    legend = _legend(height - 20)
    if not standalone:
        return (f'<svg class="search" xmlns="http://www.w3.org/2000/svg" id="picture" '
                f'data-width="{width:.0f}" data-height="{height:.0f}" data-top="{_HEAD}">'
                f'{"".join(body)}</svg><div class="facts">{_text(facts)}</div>')
    return (f'<svg class="search" xmlns="http://www.w3.org/2000/svg" width="{width:.0f}" '
            f'height="{height:.0f}" viewBox="0 0 {width:.0f} {height:.0f}" '
            f'style="{_variables()}"><style>{_STYLE}</style><title>{_text(title)}</title>'
            f'<rect width="100%" height="100%" fill="var(--paper)"/>'
            f'{head}{"".join(body)}{legend}</svg>\n')


def _facts(scene: Scene) -> str:
    tried = sum(scene.outcomes.values())
    failed = scene.outcomes.get("failed", 0) + scene.outcomes.get("timed out", 0)
    found = (f"proved in {len(scene.steps)} step{'s' * (len(scene.steps) != 1)}"
             if scene.steps else "no proof found")
    return (f"{found} · {scene.total} state{'s' * (scene.total != 1)} · {scene.expansions} expanded"
            f" · {tried} tactics run, {failed} of them failed")


def _columns(scene: Scene) -> list[float]:
    """Where the columns stand: wide enough for the labels on the proof."""
    last = max(state.column for state in scene.states.values())
    widths = [float(_COLUMN)] * last
    for link in scene.links:
        source = scene.states[link.source]
        if link.on_proof and link.tree:
            wanted = len(_label(link, scene)) * _LETTER + 58
            widths[source.column] = max(widths[source.column], wanted)
    xs = [float(_MARGIN)]
    for width in widths:
        xs.append(xs[-1] + width)
    return xs


_At = dict[str, tuple[float, float]]


def _path(start: tuple[float, float], end: tuple[float, float]) -> str:
    (a, b), (c, d) = start, end
    # One that does not lead to the right makes a bow.
    bend = (c - a) * 0.55 if c - a > 20 else 40 + abs(b - d) * 0.15
    if abs(b - d) < 0.5:
        return f"M{a:.1f} {b:.1f}H{c:.1f}"
    second = c - bend if c - a > 20 else c + bend
    return f"M{a:.1f} {b:.1f}C{a + bend:.1f} {b:.1f} {second:.1f} {d:.1f} {c:.1f} {d:.1f}"


def _draw_links(scene: Scene, at: _At) -> Iterator[str]:
    proof = [link for link in scene.links if link.on_proof]
    for link in scene.links:
        if not link.on_proof:
            style = "link" if link.tree else "link over"
            tip = f"<title>{_text(link.tactic)}</title>" if link.tactic else ""
            yield (f'<path class="{style}" d="{_path(at[link.source], at[link.target])}">{tip}'
                   "</path>")
    for link in scene.links:
        if link.tactic and link.tree and not link.on_proof:
            x, y = at[link.target]
            yield (f'<text class="side" x="{x - 9:.1f}" y="{y - 3:.1f}" text-anchor="end">'
                   f"{_text(_short(link.tactic, 16))}</text>")
    for style in ("glow", "link proof"):
        for link in proof:
            yield f'<path class="{style}" d="{_path(at[link.source], at[link.target])}"/>'


def _draw_labels(scene: Scene, at: _At) -> Iterator[str]:
    for link in scene.links:
        if link.on_proof:
            (a, b), (c, d) = at[link.source], at[link.target]
            text = _label(link, scene)
            width = len(text) * _LETTER + 14
            x, y = (a + c) / 2, (b + d) / 2
            yield (f'<g class="label"><title>{_text(link.tactic)}</title>'
                   f'<rect x="{x - width / 2:.1f}" y="{y - 9:.1f}" width="{width:.1f}" '
                   f'height="18" rx="9"/><text x="{x:.1f}" y="{y + 3.8:.1f}" '
                   f'text-anchor="middle">{_text(text)}</text></g>')


def _draw_states(scene: Scene, at: _At) -> Iterator[str]:
    for key, state in scene.states.items():
        x, y = at[key]
        if state.kind == "chip":
            yield _chip(state, x, y)
            continue
        classes = [state.kind] + ["proved"] * (state.status == "proved")
        large = state.on_proof or state.kind in ("root", "finished")
        radius = 9.5 if large else 7 if state.order is not None else 4
        # A long number takes smaller figures.
        size = 8 if (state.order or 0) < 100 else 6 if (state.order or 0) < 1000 else 4.6
        parts = [f'<circle class="dot" cx="{x:.1f}" cy="{y:.1f}" r="{radius}"/>']
        if state.kind == "finished":
            parts.append(f'<path class="tick" d="M{x - 4:.1f} {y + .3:.1f}l3 3.2 5.4-6.6"/>')
        elif state.order is not None:
            parts.append(f'<text class="order" x="{x:.1f}" y="{y + size * .35:.1f}" '
                         f'font-size="{size}">{state.order}</text>')
        if state.failures:
            parts.append(f'<text class="lost" x="{x - radius + 2:.1f}" y="{y + radius + 5:.1f}" '
                         f'text-anchor="end">×{state.failures}</text>')
        yield (f'<g class="state {" ".join(classes)}" data-key="{_text(key)}">'
               f"<title>{_text(_tip(state))}</title>{''.join(parts)}</g>")


def _chip(state: State, x: float, y: float) -> str:
    text = " · ".join(f"{count} {status}" for status, count in sorted(state.counted.items()))
    width = len(text) * 5.2 + 14
    return (f'<g class="chip"><title>states that are not drawn</title>'
            f'<rect x="{x - 14:.1f}" y="{y - 8:.1f}" width="{width:.1f}" height="16" rx="8"/>'
            f'<text x="{x - 7:.1f}" y="{y + 3.3:.1f}">{_text(text)}</text></g>')


def _legend(y: float) -> str:
    parts, x = [], float(_MARGIN)
    for style, text in (("proved", "on the proof, proved"), ("expanded", "expanded (its number)"),
                        ("open", "open"), ("failed", "failed")):
        radius = 4 if style == "open" else 5.5
        parts.append(f'<g class="{style}"><circle class="dot" cx="{x:.0f}" cy="{y - 4:.0f}" '
                     f'r="{radius}"/></g><text x="{x + 11:.0f}" y="{y:.0f}">{text}</text>')
        x += 36 + 6.6 * len(text)
    parts.append(f'<text x="{x:.0f}" y="{y:.0f}">×3: tactics that failed there</text>')
    return f'<g class="legend">{"".join(parts)}</g>'


def _text(text: str) -> str:
    """Text for XML, which cannot hold control characters; a policy may propose anything."""
    return escape(_CONTROL.sub("\N{REPLACEMENT CHARACTER}", text))


def _tip(state: State) -> str:
    return "\n\n".join(state.goals) or state.status


def _label(link: Link, scene: Scene) -> str:
    return _short(link.tactic, _SHORT_LABEL if len(scene.steps) > _LONG_PROOF else _LABEL)


def _short(tactic: str, most: int) -> str:
    text = " ".join(tactic.split())
    return text if len(text) <= most else text[:most - 1] + "…"


def _record(state: State, scene: Scene) -> dict[str, object]:
    tries = [{"tactic": t.tactic, "outcome": t.outcome, "logprob": t.logprob,
              "target": t.target if t.target in scene.states else None} for t in state.tries]
    return {"goals": state.goals, "status": state.status, "kind": state.kind,
            "depth": state.depth, "order": state.order, "score": state.score,
            "proof": state.on_proof, "tries": tries}

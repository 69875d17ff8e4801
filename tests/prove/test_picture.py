"""Pictures of searches: what they show, that they are well-formed, and that the page works."""

from __future__ import annotations

import contextlib
import json
import os
import random
import re
import shutil
import signal
import subprocess
import time
from collections import defaultdict
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree

import networkx as nx
import pytest

from leanmath.core.errors import InputError
from leanmath.prove.layout import Tree, place
from leanmath.prove.picture import draw, page, write_picture
from leanmath.prove.scene import FINISHED, ROOM, scene_of

_SVG = "{http://www.w3.org/2000/svg}"
_HOSTILE = '</script><b>"&\' %%style%% \x00\x1b ⊢ ∀ x'


def search(states: int, seed: int = 1, *, proof: bool = True,
           tactics: int = 8) -> nx.MultiDiGraph[str]:
    """A made-up search: the best state first, half of the tactics fail, some states meet again."""
    chance = random.Random(seed)
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.add_node("s0", status="open", goals=("⊢ 0",), depth=0, order=0, score=0.0)
    frontier, made, order = ["s0"], 1, 0
    while frontier and made < states:
        frontier.sort(key=lambda key: -graph.nodes[key]["score"])
        key = frontier.pop(0)
        graph.nodes[key]["order"], order = order, order + 1
        for number in range(tactics):
            what, logprob = chance.random(), -4 * chance.random()
            edge = {"tactic": f"tactic {number}", "logprob": logprob, "on_proof": False}
            if what < 0.6:
                outcome = "failed" if what < 0.5 else "timed out"
                graph.add_edge(key, key, outcome=outcome, **edge)
            elif what < 0.66:
                graph.add_edge(key, f"s{chance.randrange(made)}", outcome="advanced", **edge)
            else:
                new, made = f"s{made}", made + 1
                graph.add_node(new, status="open", goals=(f"⊢ {new}",), order=None,
                               depth=graph.nodes[key]["depth"] + 1,
                               score=graph.nodes[key]["score"] + logprob)
                graph.add_edge(key, new, outcome="advanced", **edge)
                frontier.append(new)
    if proof:
        prove(graph)
    return graph


def prove(graph: nx.MultiDiGraph[str]) -> None:
    """Finish a proof at one of the deepest states."""
    node = max(graph.nodes, key=lambda key: graph.nodes[key]["depth"])
    depth = graph.nodes[node]["depth"] + 1
    graph.add_node(FINISHED, status="proved", goals=(), depth=depth, order=None, score=0.0)
    graph.add_edge(node, FINISHED, tactic="omega", logprob=-0.1, outcome="finished", on_proof=True)
    while node != "s0":
        graph.nodes[node]["status"] = "proved"
        depth = graph.nodes[node]["depth"] - 1
        parent, _, data = next(edge for edge in graph.in_edges(node, data=True)
                               if graph.nodes[edge[0]]["depth"] == depth)
        data["on_proof"] = True
        node = parent


@pytest.mark.parametrize("seed", range(20))
def test_no_two_places_meet_and_the_spine_is_straight(seed: int) -> None:
    chance = random.Random(seed)
    children: dict[int, list[int]] = defaultdict(list)
    for node in range(1, chance.randrange(2, 200)):
        children[chance.randrange(max(0, node - 30), node)].append(node)
    spine, node = {0}, 0
    while children.get(node) and chance.random() < 0.9:
        node = chance.choice(children[node])
        spine.add(node)
    heights = {node: chance.choice((0.5, 1.0, 2.0)) for node in range(200)}
    places = place(Tree(0, children, frozenset(spine), heights))
    assert len(places) == 1 + sum(map(len, children.values()))
    columns: dict[int, list[tuple[float, int]]] = defaultdict(list)
    for key, (column, row) in places.items():
        columns[column].append((row, key))
        for child in children.get(key, ()):
            assert places[child][0] == column + 1
    for taken in columns.values():
        taken.sort()
        for (above, one), (below, other) in pairwise(taken):
            assert below - above >= (heights[one] + heights[other]) / 2 - 1e-9
    assert {places[key][1] for key in spine} == {0.0}


def test_a_long_chain_needs_no_recursion() -> None:
    chain = {node: [node + 1] for node in range(5000)}
    assert place(Tree(0, chain, frozenset(), {}))[5000] == (5000, 0.0)


def test_everything_is_counted() -> None:
    graph = search(90)
    scene = scene_of(graph)
    assert scene.total == graph.number_of_nodes() - 1
    assert sum(scene.outcomes.values()) == graph.number_of_edges()
    assert scene.expansions == sum(d["order"] is not None for _, d in graph.nodes(data=True))
    assert set(scene.states) == set(graph.nodes)  # there is room for all
    failed = sum(state.failures for state in scene.states.values())
    assert failed == scene.outcomes["failed"] + scene.outcomes["timed out"]
    assert sum(link.tree for link in scene.links) == len(scene.states) - 1
    steps = [d["tactic"] for _, _, d in sorted(
        graph.edges(data=True), key=lambda edge: graph.nodes[edge[0]]["depth"]) if d["on_proof"]]
    assert list(scene.steps) == steps


@pytest.mark.parametrize("proof", [True, False])
@pytest.mark.parametrize("states", [200, 2000])
def test_chips_stand_for_what_has_no_room(states: int, proof: bool) -> None:
    graph = search(states, proof=proof, tactics=12)
    start = time.process_time()
    scene = scene_of(graph)
    text = draw(graph, "large")
    assert time.process_time() - start < 10
    chips = [state for state in scene.states.values() if state.kind == "chip"]
    assert chips
    assert len(scene.states) <= ROOM
    shown = [key for key, state in scene.states.items() if state.kind != "chip" and key != FINISHED]
    assert len(shown) + sum(sum(chip.counted.values()) for chip in chips) == scene.total
    assert len(text) < 400_000
    on_proof = [key for key, state in scene.states.items() if state.on_proof]
    assert len(on_proof) == (len(scene.steps) + 1 if proof else 0)


def test_graphs_of_every_kind() -> None:
    one: nx.DiGraph[str] = nx.DiGraph()
    with pytest.raises(InputError):
        draw(one, "empty")
    one.add_node("s")
    assert "no proof found · 1 state ·" in draw(one, "one")  # no attribute at all
    one.add_edge("s", "✗", tactic="simp", outcome="failed")
    one.add_edge("s", FINISHED, tactic="rfl", outcome="finished", on_proof=True)
    scene = scene_of(one)
    assert scene.steps == ("rfl",)
    assert set(scene.states) == {"s", FINISHED}  # where a tactic fails to is no state
    # A proof that was found, and is not the one that is shown.
    two: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    two.add_edge("a", FINISHED, tactic="rfl", outcome="finished", on_proof=False)
    two.add_edge("a", "a", tactic="skip", outcome="advanced", on_proof=False)
    assert set(scene_of(two).states) == {"a"}


def test_hostile_text_stays_text(tmp_path: Path) -> None:
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.add_node(f"a{_HOSTILE}", goals=(_HOSTILE, _HOSTILE), depth=0, order=0, score=-1.0)
    graph.add_node(FINISHED, depth=1)
    graph.add_edge(f"a{_HOSTILE}", FINISHED, tactic=_HOSTILE, outcome="finished", on_proof=True,
                   logprob=-1.0)
    tree = ElementTree.fromstring(draw(graph, _HOSTILE))
    assert tree.find(f"{_SVG}b") is None
    words = "".join(tree.itertext())
    assert "</script><b>" in words
    write_picture(tmp_path / "a.html", graph, _HOSTILE, _HOSTILE)
    text = (tmp_path / "a.html").read_text(encoding="utf-8")
    assert text.count("</script>") == 2
    stored = re.search(r'id="data" type="application/json">(.*)</script>', text)
    assert stored is not None
    assert json.loads(stored[1])["proof"] == _HOSTILE
    # Nothing is asked of any server.
    assert not re.search(r'(?:src|href|url|@import)\s*[=(]', text)
    assert set(re.findall(r"https?://[^\"' ]*", text)) == {"http://www.w3.org/2000/svg"}


def test_files_and_their_endings(tmp_path: Path) -> None:
    graph = search(12)
    write_picture(tmp_path / "a.svg", graph, "t")
    picture = ElementTree.parse(tmp_path / "a.svg").getroot()
    keys = {element.get("data-key") for element in picture.iter(f"{_SVG}g")} - {None}
    assert keys == set(graph.nodes)
    for name in ("a.png", "a", "none/a.svg"):
        with pytest.raises(InputError):
            write_picture(tmp_path / name, graph, "t")


_PROBE = """<script>
const said = [];
const text = () => panel.textContent;
said.push(["overview", text().includes("by the_proof")]);
const fails = k => data.states[k].tries.some(t => t.outcome === "failed");
const key = Object.keys(data.states).find(fails);
const dot = [...svg.querySelectorAll(".state")].find(s => s.dataset.key === key);
dot.querySelector(".dot").dispatchEvent(new MouseEvent("click", {bubbles: true}));
said.push(["goals", text().includes(data.states[key].goals[0])]);
said.push(["failures", /failed/.test(text())]);
said.push(["chosen", svg.querySelectorAll(".chosen").length]);
const before = view.k;
svg.dispatchEvent(new WheelEvent("wheel", {deltaY: -600, clientX: 300, clientY: 300}));
said.push(["magnified", view.k > 1.5 * before]);
const x = view.x;
const at = (kind, x, y) => new PointerEvent(kind, {clientX: x, clientY: y, bubbles: true});
svg.dispatchEvent(at("pointerdown", 300, 300));
window.dispatchEvent(at("pointermove", 350, 300));
window.dispatchEvent(at("pointerup", 350, 300));
said.push(["moved", view.x - x]);
const link = panel.querySelector("button.try");
link.click();
said.push(["followed", svg.querySelector(".chosen").dataset.key !== key]);
fit();
said.push(["whole", Math.abs(view.k / before - 1) < 0.1]);
document.getElementById("home").click();
said.push(["back", text().includes("by the_proof")]);
const made = document.createElement("output");
made.id = "said";
made.textContent = JSON.stringify(said);
document.body.append(made);
</script></body>"""


def test_the_page_works_in_a_browser(tmp_path: Path) -> None:
    browser = shutil.which("chromium") or shutil.which("chromium-browser") \
        or shutil.which("google-chrome")
    if browser is None:
        pytest.skip("no chromium here: nothing to open the page with")
    text = page(search(60, 3), "A search", "by the_proof")
    file = tmp_path / "page.html"
    file.write_text(text.replace("</body>", _PROBE), encoding="utf-8")
    command = [browser, "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic",
               "--no-first-run", "--disable-background-networking", "--disable-component-update",
               "--disable-sync", f"--user-data-dir={tmp_path / 'profile'}",
               "--window-size=1200,800", "--dump-dom", file.as_uri()]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                          encoding="utf-8", start_new_session=True) as process:
        try:
            dom, _ = process.communicate(timeout=60)
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
    said = re.search(r'<output id="said">(.*?)</output>', dom)
    assert said is not None, "the page's script stopped with an error"
    assert json.loads(said[1]) == [
        ["overview", True], ["goals", True], ["failures", True], ["chosen", 1],
        ["magnified", True], ["moved", 50], ["followed", True], ["whole", True], ["back", True]]

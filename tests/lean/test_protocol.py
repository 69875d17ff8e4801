"""The protocol's records give back exactly what they were made from, and refuse what is none."""

from __future__ import annotations

import json
import random
from typing import Any

import pytest
from pydantic import ValidationError

from leanmath.core.errors import BadReply, InputError, UnexpectedReply
from leanmath.lean.protocol import (
    CommandReply,
    CommandRequest,
    Failure,
    FileRequest,
    FreeReply,
    FreeRequest,
    InfoTree,
    PickleEnvironment,
    PickleProofState,
    Pos,
    ProofStatus,
    Request,
    Severity,
    StateNumbers,
    States,
    StepReply,
    TacticNode,
    TacticRequest,
    UnpickleEnvironment,
    UnpickleProofState,
    canonical,
    decode,
    encode,
    parse_request,
    reply_to,
)
from tests.transcripts import Transcript, load, needs_recordings

TRANSCRIPTS = load()


@needs_recordings
def test_there_are_as_many_recorded_sessions_as_are_known() -> None:
    assert len(TRANSCRIPTS) == 71
    assert sum(len(session.requests) for session in TRANSCRIPTS) > 200


@needs_recordings
@pytest.mark.parametrize("session", TRANSCRIPTS, ids=lambda session: f"{session.name}")
def test_recorded_session_round_trips(session: Transcript) -> None:
    numbers = StateNumbers()
    assert len(session.requests) == len(session.responses)
    for asked, answered in zip(session.requests, session.responses, strict=True):
        request = parse_request(asked)
        assert canonical(request.to_json()) == canonical(asked)
        assert json.loads(encode(request)) == asked
        reply = decode(json.dumps(answered, indent=1, ensure_ascii=False).encode(), request)
        assert canonical(reply.to_json()) == canonical(answered)
        assert reply.ok is ("message" not in answered)
        assert not reply.model_extra, "the protocol is known whole"
        numbers.check(request, reply)
        if isinstance(reply, CommandReply):
            assert [tree.to_json() for tree in reply.trees] == answered.get("infotree", [])


@needs_recordings
def test_every_recorded_status_is_known() -> None:
    said = {answer["proofStatus"] for session in TRANSCRIPTS for answer in session.responses
            if "proofStatus" in answer}
    kinds = {ProofStatus.of(text) for text in said}
    assert ProofStatus.UNKNOWN not in kinds
    assert kinds >= {ProofStatus.COMPLETED, ProofStatus.OPEN_GOALS, ProofStatus.SORRY,
                     ProofStatus.KERNEL_REJECTED}
    assert ProofStatus.of("Completed, or nearly") is ProofStatus.UNKNOWN


def test_unknown_fields_and_nulls_are_kept() -> None:
    asked = {"cmd": "example : 1 = 1 := rfl", "env": None, "gc": True, "all_tactics": 7,
             "later": {"deep": [1, None, {"ℵ": "𝔸"}]}}
    request = parse_request(asked)
    assert isinstance(request, CommandRequest)
    assert request.all_tactics is None, "only the protocol's own names are read"
    assert request.to_json() == asked
    answered = {"env": 3, "time": 1.5, "messages": [
        {"severity": "error", "pos": {"line": 1, "column": 0, "byte": 0}, "endPos": None,
         "data": "no", "tags": []}]}
    assert reply_to(request, answered).to_json() == answered


def test_an_infotree_may_be_deeper_than_any_recursion() -> None:
    syntax: dict[str, Any] = {"pp": None, "argKinds": [], "kind": "null",
                              "range": {"synthetic": True, "start": {"line": 1, "column": 0},
                        "finish": {"line": 1, "column": 0}}}
    tree: dict[str, Any] = {"goalState": "⊢ False"}
    for _ in range(4_000):
        tree = {"kind": "TacticInfo", "children": [tree],
                "node": {"name": None, "stx": syntax, "goalsBefore": ["⊢ False"],
                         "goalsAfter": [], "new": 1}}
    typed = InfoTree.from_json(tree)
    walked = list(typed.walk())
    assert len(walked) == 4_001
    assert isinstance(walked[0].node, TacticNode)
    assert walked[-1].goal_state == "⊢ False"
    reply = reply_to(CommandRequest(cmd=""), {"env": 0, "infotree": [tree]})
    back = reply.to_json()["infotree"][0]
    again = typed.to_json()
    for _ in range(4_000):
        assert {**back, "children": 0} == {**again, "children": 0}
        back, again = back["children"][0], again["children"][0]
    assert back == again == {"goalState": "⊢ False"}


@pytest.mark.parametrize(("value", "kind"), [
    ({"tactic": "simp", "proofState": 0, "cmd": "x", "env": 1}, TacticRequest),
    ({"pickleTo": "a", "env": 0, "proofState": 1}, PickleEnvironment),
    ({"unpickleEnvFrom": "a", "unpickleProofStateFrom": "b"}, UnpickleEnvironment),
    ({"pickleTo": "a", "proofState": 1, "cmd": "x"}, PickleProofState),
    ({"unpickleProofStateFrom": "b", "cmd": "x"}, UnpickleProofState),
    ({"cmd": "x", "path": "y"}, CommandRequest),
    ({"path": "y", "free": {}}, FileRequest),
    ({"free": {"envs": [1], "proofStates": []}}, FreeRequest),
    # What does not fit by its types falls to the next kind.
    ({"tactic": "simp", "proofState": "0", "cmd": "x"}, CommandRequest),
])
def test_the_first_kind_that_fits_decides(value: dict[str, Any], kind: type[Request]) -> None:
    assert type(parse_request(value)) is kind


@pytest.mark.parametrize("value", [
    {}, [], None, {"cmd": 1}, {"env": 0}, {"tactic": "simp"}, {"tactic": "x", "proofState": -1},
    {"tactic": "x", "proofState": True}, {"cmd": "x", "env": 1.0}, {"free": [0]}])
def test_what_is_no_request_is_refused(value: Any) -> None:
    with pytest.raises(InputError):
        parse_request(value)


def test_a_request_is_one_line_of_utf8() -> None:
    text = "theorem 𝔸 : ∀ n : ℕ, n = n := by\n\tintro n\r\n  rfl -- \u2028 \u0085 \x00 \\ \" 🦊"
    line = encode(CommandRequest(cmd=text, env=2))
    assert line.endswith(b"\n\n")
    assert line.count(b"\n") == 2
    assert "𝔸".encode() in line
    assert b"\\ud" not in line
    assert json.loads(line) == {"cmd": text, "env": 2}
    with pytest.raises(InputError, match="surrogate"):
        encode(CommandRequest(cmd="half a letter: \ud835"))


@pytest.mark.parametrize("raw", [
    b"", b"{", b"[1", b"{'env': 0}", b'{"env": 0} {"env": 1}', b'{"env": NaN}', b"\xff\xfe",
    b'{"env": 0, "x": "\xc3"}', b"[" * 100_000])
def test_what_is_no_json_is_a_bad_reply(raw: bytes) -> None:
    with pytest.raises(BadReply) as caught:
        decode(raw, CommandRequest(cmd=""))
    assert caught.value.received == raw[:400]


@pytest.mark.parametrize("value", [
    3, [], {}, {"env": "0"}, {"env": -1}, {"env": True}, {"message": 1},
    {"proofState": 0, "goals": []},
    {"env": 0, "messages": [{"severity": "fatal", "pos": {"line": 1, "column": 0}, "data": ""}]},
    {"env": 0, "messages": {}}, {"env": 0, "sorries": [{}]}])
def test_json_of_another_shape_is_an_unexpected_reply(value: Any) -> None:
    with pytest.raises(UnexpectedReply):
        decode(json.dumps(value).encode(), CommandRequest(cmd=""))


def test_the_reply_is_of_the_kind_that_was_asked_for() -> None:
    step = {"proofState": 1, "goals": []}
    assert isinstance(reply_to(TacticRequest(tactic="simp", proof_state=0), step), StepReply)
    assert isinstance(reply_to(TacticRequest(tactic="simp", proof_state=0),
                               {"message": "Lean error"}), Failure)
    free = FreeRequest(free=States(envs=(1,)))
    assert encode(free) == b'{"free": {"envs": [1]}}\n\n'
    assert isinstance(reply_to(free, {"freed": {"envs": [1]}}), FreeReply)
    with pytest.raises(UnexpectedReply):
        reply_to(free, {"env": 0})


def test_a_number_is_given_to_one_state_only() -> None:
    numbers = StateNumbers()
    command, step = CommandRequest(cmd=""), TacticRequest(tactic="", proof_state=0)
    sorry = {"goal": "", "proofState": 0}

    def check(request: Request, value: dict[str, Any]) -> None:
        numbers.check(request, reply_to(request, value))

    check(command, {"env": 0, "sorries": [sorry]})
    check(PickleEnvironment(pickle_to="a", env=0), {"env": 0})
    check(PickleProofState(pickle_to="a", proof_state=0), {"proofState": 0, "goals": []})
    for request, value in (
            (command, {"env": 0}), (command, {"env": 1, "sorries": [sorry]}),
            (command, {"env": 1, "sorries": [{"goal": "", "proofState": 5}] * 2}),
            (step, {"proofState": 0, "goals": []}),
            (PickleEnvironment(pickle_to="a", env=0), {"env": 1})):
        with pytest.raises(UnexpectedReply):
            check(request, value)
    check(command, {"env": 1})
    check(step, {"proofState": 5, "goals": []})


def test_positions_count_code_points() -> None:
    generator = random.Random(1)
    text = "".join(generator.choice("aℕ𝔸🦊e\u0301\n") for _ in range(400))
    for index in range(len(text) + 1):
        place = Pos.of(text, index)
        assert place.index(text) == index
        assert (place.line, place.column) == (
            text[:index].count("\n") + 1, len(text[:index].split("\n")[-1]))
    assert Pos.of("𝔸𝔸 x", 3).column == 3
    for line, column in ((0, 0), (1, 4), (3, 0), (1, -1)):
        with pytest.raises(ValueError, match=r"place|substring"):
            Pos(line=line, column=column).index("abc\nde")


def test_records_are_frozen() -> None:
    reply = CommandReply(env=0)
    with pytest.raises(ValidationError):
        reply.env = 1
    assert reply == CommandReply(env=0)
    message = {"severity": "info", "pos": {"line": 1, "column": 2}, "data": "x"}
    said = reply_to(CommandRequest(cmd=""), {"env": 0, "messages": [message]})
    assert isinstance(said, CommandReply)
    assert said.messages[0].severity is Severity.INFO
    assert isinstance(said.messages, tuple)

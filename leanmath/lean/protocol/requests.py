"""The requests of the REPL's protocol, and of our extensions to it.

The server decides what a request is by the fields that it has, taking the
first kind that fits; :func:`parse_request` decides in the same order.
Numbers of environments and proof states are those that the server gave.

Extensions, which a server that does not know them ignores:

- ``heartbeats`` on anything that elaborates: Lean's limit for it, in Lean's
  thousands (what ``maxHeartbeats`` counts in);
- ``nonce`` on anything: a text that the server repeats in its reply. Lean code
  that writes to the server's output cannot know it, so cannot forge a reply;
- ``{"free": {"envs": [...], "proofStates": [...]}}``: forget these states.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar

from pydantic import Field, StrictBool, StrictInt, StrictStr, ValidationError

from leanmath.core.errors import InputError
from leanmath.lean.protocol.base import Json, Record
from leanmath.lean.protocol.replies import CommandReply, FreeReply, Reply, StepReply

#: The number of an environment or a proof state.
StateId = Annotated[StrictInt, Field(ge=0)]


class Request(Record):
    """Any request. ``reply_type`` is what a server answers when it does not fail."""

    reply_type: ClassVar[type[Reply]] = CommandReply

    nonce: StrictStr | None = None


class Elaboration(Request):
    """What all requests that elaborate a text have in common.

    ``all_tactics`` asks for every tactic with its goals; ``root_goals`` for
    the goal of every theorem and definition as if it were a sorry;
    ``infotree`` for the tree of what was elaborated: ``"full"``, ``"tactics"``,
    ``"original"`` or ``"substantive"`` (anything else asks for none).
    ``heartbeats`` is an extension (in Lean's thousands).
    """

    all_tactics: StrictBool | None = None
    root_goals: StrictBool | None = None
    infotree: StrictStr | None = None
    heartbeats: Annotated[StrictInt, Field(ge=0)] | None = None


class CommandRequest(Elaboration):
    """Elaborate ``cmd``, after the environment ``env``, or from nothing (with imports)."""

    cmd: StrictStr
    env: StateId | None = None


class FileRequest(Elaboration):
    """Elaborate the file at ``path`` (seen from the server's directory), after ``env`` if given."""

    path: StrictStr
    env: StateId | None = None


class TacticRequest(Request):
    """Run one tactic in a proof state. ``heartbeats`` is an extension (in Lean's thousands)."""

    reply_type: ClassVar[type[Reply]] = StepReply

    tactic: StrictStr
    proof_state: StateId
    heartbeats: Annotated[StrictInt, Field(ge=0)] | None = None


class PickleEnvironment(Request):
    """Write an environment to the file ``pickle_to``; the reply names the same environment."""

    pickle_to: StrictStr
    env: StateId


class UnpickleEnvironment(Request):
    """Read an environment from a file. The file is trusted: it is mapped into memory as it is."""

    unpickle_env_from: StrictStr


class PickleProofState(Request):
    """Write a proof state to the file ``pickle_to``."""

    reply_type: ClassVar[type[Reply]] = StepReply

    pickle_to: StrictStr
    proof_state: StateId


class UnpickleProofState(Request):
    """Read a proof state from a file, in the environment ``env`` if given. See
    :class:`UnpickleEnvironment`."""

    reply_type: ClassVar[type[Reply]] = StepReply

    unpickle_proof_state_from: StrictStr
    env: StateId | None = None


class States(Record):
    """Numbers of environments and of proof states."""

    envs: tuple[StateId, ...] = ()
    proof_states: tuple[StateId, ...] = ()


class FreeRequest(Request):
    """Forget states (an extension: the community REPL has no such request)."""

    reply_type: ClassVar[type[Reply]] = FreeReply

    free: States


#: The kinds of request in the order in which a server tries them.
KINDS: tuple[type[Request], ...] = (
    TacticRequest, PickleEnvironment, UnpickleEnvironment, PickleProofState, UnpickleProofState,
    CommandRequest, FileRequest, FreeRequest)


def parse_request(value: Json) -> Request:
    """The request that a JSON value is; :class:`InputError` when it is none."""
    if isinstance(value, Mapping):
        for kind in KINDS:
            try:
                return kind.from_json(value)
            except ValidationError:
                continue
    raise InputError("this is no request of the REPL's protocol",
                     hint="A request has cmd, path, tactic with proofState, pickleTo, "
                          "unpickleEnvFrom, unpickleProofStateFrom, or free.")

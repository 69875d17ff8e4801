"""Requests to bytes, bytes to replies: the framing of the protocol, and nothing of processes.

A request is one line of JSON and a blank line: the server joins the lines of
a request without a separator, so a line break may only stand escaped. Letters
go as UTF-8, because the server breaks letters beyond the basic plane that
come as two escapes. A reply ends at the first blank line, which valid JSON
has nowhere inside.
"""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass, field
from typing import TypeVar

from pydantic import ValidationError

from leanmath.core.errors import BadReply, InputError, UnexpectedReply
from leanmath.lean.protocol.base import Json
from leanmath.lean.protocol.replies import CommandReply, Failure, Reply, StepReply
from leanmath.lean.protocol.requests import PickleEnvironment, PickleProofState, Request

#: What ends a request and a reply.
END = b"\n\n"

ReplyT = TypeVar("ReplyT", bound=Reply)


def encode(request: Request) -> bytes:
    """The bytes of a request, with its end.

    :class:`InputError` when a text in it has half of a surrogate pair, which
    no UTF-8 can say.
    """
    try:
        line = json.dumps(request.to_json(), ensure_ascii=False, allow_nan=False).encode()
    except UnicodeEncodeError as error:
        raise InputError(f"the request holds {error.object[error.start]!r}, half of a surrogate "
                         "pair, which is no letter",
                         hint="Decode the text again; it was damaged on the way.") from None
    except ValueError as error:
        raise InputError(f"the request cannot be written as JSON: {error}") from None
    return line + END


def parse_json(raw: bytes) -> Json:
    """The JSON value in a reply's bytes; :class:`BadReply` when there is none."""
    try:
        return json.loads(raw.decode(), parse_constant=_no_constant)
    except RecursionError:
        raise BadReply("a reply is nested too deeply to be read", received=raw) from None
    except ValueError as error:  # also what is not UTF-8
        raise BadReply(f"a reply is no JSON: {error}", received=raw) from None


def _no_constant(name: str) -> float:
    raise ValueError(f"{name} is no JSON")


def decode(raw: bytes, request: Request) -> Reply:
    """The reply to ``request``: of its ``reply_type``, or a :class:`Failure`.

    Raises :class:`BadReply` and :class:`UnexpectedReply`.
    """
    return reply_to(request, parse_json(raw), raw)


def reply_to(request: Request, value: Json, raw: bytes = b"") -> Reply:
    """The reply that a JSON value is to ``request``; :class:`UnexpectedReply` when it is none."""
    if isinstance(value, dict):
        try:
            return request.reply_type.from_json(value)
        except ValidationError as error:
            if "message" in value:
                try:
                    return Failure.from_json(value)
                except ValidationError:
                    pass  # a "message" that is no text: say what was expected instead
            first = error.errors(include_url=False)[0]
            where = ".".join(str(part) for part in first["loc"])
            said = f"{where}: {first['msg']}"
    else:
        said = "it is no object"
    raise UnexpectedReply(f"a reply is no {request.reply_type.__name__} ({said})", received=raw)


@dataclass
class StateNumbers:
    """The numbers that a server has given to states: it never gives one twice.

    A reply that names a number again belongs to another request, or to no
    server of this protocol.
    """

    envs: set[int] = field(default_factory=set)
    proof_states: set[int] = field(default_factory=set)

    def check(self, request: Request, reply: Reply, raw: bytes = b"") -> None:
        """Take note of the numbers in a reply; :class:`UnexpectedReply` when they are wrong."""
        envs, proof_states = reply.state_ids()
        if isinstance(request, PickleEnvironment) and isinstance(reply, CommandReply):
            if reply.env != request.env:
                raise UnexpectedReply(
                    f"environment {request.env} was to be written, and the reply is about "
                    f"{reply.env}", received=raw)
            envs = ()
        if (isinstance(request, PickleProofState) and isinstance(reply, StepReply)
                and reply.proof_state == request.proof_state):
            proof_states = proof_states[1:]
        _fresh("environment", envs, self.envs, raw)
        _fresh("proof state", proof_states, self.proof_states, raw)
        self.envs.update(envs)
        self.proof_states.update(proof_states)


def _fresh(what: str, new: tuple[int, ...], known: Collection[int], raw: bytes) -> None:
    again = next((number for number in new if number in known or number < 0), None)
    if again is None and len(set(new)) < len(new):
        again = next(number for number in new if new.count(number) > 1)
    if again is not None:
        raise UnexpectedReply(f"the reply gives {what} the number {again}, which is not new",
                              received=raw)

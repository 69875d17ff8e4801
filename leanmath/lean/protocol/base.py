"""What all records of the REPL's protocol have in common.

A record is made from a JSON object and gives exactly that object back: fields
that were not there stay away, a null stays a null, and fields that this
release does not know are kept.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from enum import Enum
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict
from pydantic.alias_generators import to_camel

RecordT = TypeVar("RecordT", bound="Record")

#: A JSON value. (Not a recursive type: an infotree may be nested deeper than
#: a recursive validator follows.)
Json = Any


class Record(BaseModel):
    """A JSON object with known fields; frozen.

    Python names are those of the protocol in snake case. In JSON only the
    protocol's own names are read.
    """

    model_config = ConfigDict(frozen=True, extra="allow", alias_generator=to_camel,
                              validate_by_name=True, validate_by_alias=True,
                              hide_input_in_errors=True)

    @classmethod
    def from_json(cls: type[RecordT], value: Mapping[str, Json]) -> RecordT:
        """The record that a JSON object stands for; pydantic's ValidationError when it is none."""
        return cls.model_validate(value, by_alias=True, by_name=False)

    def to_json(self) -> dict[str, Json]:
        """The JSON object; the unknown fields come last."""
        extra = self.model_extra or {}
        # An unknown field may have the Python name of a known one: it counts
        # as the known one only if that has a value, too.
        made = {field.alias or name: _plain(value)
                for name, field in type(self).model_fields.items()
                if name in self.model_fields_set
                and ((value := getattr(self, name)) != field.default or name not in extra)}
        made.update(extra)
        return made

    def having(self: RecordT, **fields: object) -> RecordT:
        """The same record with these fields changed or added (Python names; not checked)."""
        return self.model_copy(update=fields)


def _plain(value: object) -> Json:
    if isinstance(value, Record):
        return value.to_json()
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, Enum):
        return value.value
    return value


def canonical(value: Json) -> bytes:
    """The one way to write a JSON value: keys sorted, no spaces, UTF-8 letters as themselves."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"),
                      allow_nan=False).encode()

"""A record back as the plain data its YAML was: what is written to files, compared, and exchanged."""

from __future__ import annotations

from builder.model import Message
from builder.records import Record
from builder.yamltext import Plain


def plain(record: Record) -> dict[str, Plain]:
    """Return the fields of `record` as its file has them, in the model's order; a default is left out.

    It knows no field by name, so that a field the model gains travels with the others.
    """
    found: dict[str, Plain] = {}
    for name, info in type(record).model_fields.items():
        value = getattr(record, name)
        if info.is_required() or value != info.default:
            found[info.alias or name] = _plain(value)
    return found


def _plain(value: object) -> Plain:
    if value is None:
        return "none"
    if isinstance(value, Message):
        return value.text
    if isinstance(value, Record):
        return plain(value)
    if isinstance(value, tuple | list):
        return [_plain(item) for item in value]
    return str(value)

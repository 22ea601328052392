"""The base of what travels over HTTP: frozen, keyword-only, camelCase on the wire."""

import msgspec


class Wire(msgspec.Struct, frozen=True, kw_only=True, rename="camel"):
    """An answer."""


class Inbound(Wire, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A request body; an unknown field is an error, so that a typo is never silently dropped."""

"""Errors a person may meet. Each names its HTTP status and a stable code; the message is shown to citizens as it is."""

from collections.abc import Sequence
from typing import ClassVar

import msgspec


class FieldProblem(msgspec.Struct, frozen=True):
    """What is wrong with one field; `pointer` is a JSON pointer into the request body."""

    pointer: str
    message: str


class AppError(Exception):
    """The base of every refusal. `extra` members travel in the problem document beside the RFC 9457 ones."""

    status: ClassVar[int] = 400
    code: ClassVar[str] = "bad_request"

    def __init__(self, message: str, *, fields: Sequence[FieldProblem] = (), **extra: object) -> None:
        super().__init__(message)
        self.message = message
        self.fields = tuple(fields)
        self.extra = extra


class Unauthorized(AppError):
    """Nobody is signed in."""

    status = 401
    code = "unauthorized"


class Forbidden(AppError):
    """The caller is known, but their role does not allow this."""

    status = 403
    code = "forbidden"


class NotFound(AppError):
    """The row does not exist, or it is none of the caller's business; the two look the same."""

    status = 404
    code = "not_found"


class Conflict(AppError):
    """The state has moved on since the caller last looked."""

    status = 409
    code = "conflict"


class Invalid(AppError):
    """The request is well formed, but the facts in it do not stand."""

    status = 422
    code = "invalid"


class TooMany(AppError):
    """Too many tries; `retry_after_seconds` says when to come back."""

    status = 429
    code = "too_many"


class Unavailable(AppError):
    """A partner did not answer. Nothing was changed; trying again later is right."""

    status = 503
    code = "unavailable"

"""JSON lines on stderr: what happened, under which request id; never bodies, cookies or people."""

import logging
import sys
import traceback
from collections.abc import MutableMapping
from typing import Any, Final

import structlog

from backend.kernel import masking

_LEVELS: Final = {"debug": 10, "info": 20, "warning": 30, "error": 40}

EventDict = MutableMapping[str, Any]


def _exception(_logger: object, _method: str, event: EventDict) -> EventDict:
    """The stack and the masked message; no local variables, they hold people's data."""
    error = event.pop("exc_info", None)
    if error is True:
        error = sys.exc_info()[1]
    if isinstance(error, tuple):  # As the standard module hands it over.
        error = error[1]
    if isinstance(error, BaseException):
        event["error"] = f"{type(error).__name__}: {masking.error_line(error)}"
        frames = traceback.extract_tb(error.__traceback__)
        event["stack"] = [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in frames[-30:]]
        cause = error.__cause__ or error.__context__
        if cause is not None:
            event["cause"] = f"{type(cause).__name__}: {masking.error_line(cause)}"
    return event


def _foreign_text(_logger: object, _method: str, event: EventDict) -> EventDict:
    """Libraries put what they like into their sentences."""
    event["event"] = masking.numbers(str(event.get("event", "")).partition("\n")[0])
    return event


def configure(level: str) -> None:
    """Called once at start. Libraries that log through the standard module end up in the same stream."""
    number = _LEVELS[level]
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            _exception,
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(number),
        logger_factory=structlog.WriteLoggerFactory(file=sys.stderr),
        cache_logger_on_first_use=False,  # Tests swap stderr; the price is a microsecond per line.
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            processors=[
                structlog.stdlib.add_logger_name,
                _foreign_text,
                structlog.processors.add_log_level,
                structlog.processors.TimeStamper(fmt="iso", utc=True),
                _exception,
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.JSONRenderer(ensure_ascii=False),
            ]
        )
    )
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(max(number, logging.WARNING))  # Ours go through structlog; of libraries only what is wrong.

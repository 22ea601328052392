"""The same things done without the pages: what has to be there before a story or a picture begins."""

import time
from collections.abc import Callable
from typing import Any, Final
from urllib.parse import quote

from tests.e2e.papers import paper
from tests.e2e.screen import Screen
from tests.house import READ_AT, SETTLED

_SECONDS: Final = 20


def upload(screen: Screen, kind: str, name: str = "材料.png") -> str:
    """One paper; its id."""
    one = paper(name)
    answer = screen.send(
        "POST", f"/materials?kind={kind}&name={quote(name)}", one["buffer"], **{"content-type": one["mimeType"]}
    )
    return str(answer["id"])


def draft(
    screen: Screen, body: dict[str, Any], subject_id: str | None = None, *, signed: bool = False
) -> dict[str, Any]:
    """A saved form; `signed` makes it ready to be sent."""
    made = screen.send("POST", "/drafts", {"subjectId": subject_id} if subject_id else {})
    if signed:
        body = {
            "noticeReadAt": READ_AT,
            "commitmentAt": READ_AT,
            "signatureId": upload(screen, "signature", "签名.png"),
            **body,
        }
    saved = screen.send("PUT", f"/drafts/{made['id']}", {"version": made["version"], "body": body})
    return {**made, "version": saved["version"]}


def apply(screen: Screen, body: dict[str, Any], subject_id: str | None = None) -> dict[str, Any]:
    """Filled in, signed, sent; the application once nothing moves any more."""
    ready = draft(screen, body, subject_id, signed=True)
    sent = screen.send("POST", f"/drafts/{ready['id']}/submit", {"version": ready["version"]})
    return settled(screen, sent["id"])


def until(screen: Screen, case_id: str, status: str) -> str:
    """The case, once it is there."""
    deadline = time.monotonic() + _SECONDS
    while (page := screen.get(f"/cases/{case_id}"))["status"] != status:
        assert time.monotonic() < deadline, f"the case is {page['status']}: {page['reason']} {page['findings']}"
        time.sleep(0.1)
    return case_id


def kept(screen: Screen, draft_id: str, complete: Callable[[dict[str, Any]], bool]) -> None:
    """Once the server has that much of the form."""
    deadline = time.monotonic() + _SECONDS
    while not complete(body := screen.get(f"/drafts/{draft_id}")["body"]):
        assert time.monotonic() < deadline, body
        time.sleep(0.1)


def settled(screen: Screen, application_id: str) -> dict[str, Any]:
    """Every case of it is with a person or at its end."""
    deadline = time.monotonic() + _SECONDS
    while time.monotonic() < deadline:
        page: dict[str, Any] = screen.get(f"/applications/{application_id}")
        if all(case["status"] in SETTLED for case in page["cases"]):
            return page
        time.sleep(0.1)
    raise AssertionError(f"still moving: {[case['status'] for case in page['cases']]}")

"""kill -9 while a form is being sent: after the restart there is exactly one application, and all of it ends."""

import random
import threading
import time
from collections.abc import Iterator
from contextlib import closing, suppress
from typing import Final
from uuid import uuid4

import httpx
import pytest

from tests.e2e.papers import paper
from tests.e2e.people import FATHER, GRANDMA, GRANDPA, MOTHER, THREE_DISEASES, WORKER
from tests.e2e.server import Server
from tests.house import READ_AT, SETTLED, Known, family, filing, member, place

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(240)]

_SENDERS: Final = (FATHER, GRANDMA, GRANDPA, WORKER, THREE_DISEASES)
_SECONDS: Final = 20
_LATEST_KILL: Final = 0.12


@pytest.fixture
def mortal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    server = Server(tmp_path_factory.mktemp("mortal")).start()
    yield server
    server.stop()


class Wire:
    """A phone without a screen: it repeats a request under the same key until an answer comes."""

    def __init__(self, server: Server, who: Known) -> None:
        self.client = httpx.Client(base_url=f"{server.url}/api", timeout=5)
        self.client.get("/health")
        sent = self.send("POST", "/login/code", {"mobile": who.mobile}).json()
        self.send("POST", "/login", {"mobile": who.mobile, "code": sent["demoCode"]})
        self.send("POST", "/me/real-name", {"idType": "01", "idNumber": who.id_number, "name": who.name})

    def close(self) -> None:
        self.client.close()

    def send(
        self, method: str, path: str, json: object = None, *, key: str = "", content: bytes | None = None
    ) -> httpx.Response:
        headers = {"idempotency-key": key or str(uuid4()), "x-csrftoken": self.client.cookies["csrftoken"]}
        if content is not None:
            return self.client.request(method, path, content=content, headers=headers | {"content-type": "image/png"})
        return self.client.request(method, path, json=json, headers=headers)

    def prepared(self, body: dict[str, object]) -> tuple[str, int]:
        """A signed form that only has to be sent."""
        draft = self.send("POST", "/drafts", {}).json()
        signature = self.send("POST", "/materials?kind=signature&name=a.png", content=paper()["buffer"]).json()
        signed = {"noticeReadAt": READ_AT, "commitmentAt": READ_AT, "signatureId": signature["id"], **body}
        saved = self.send("PUT", f"/drafts/{draft['id']}", {"version": draft["version"], "body": signed}).json()
        return draft["id"], saved["version"]

    def insist(self, path: str, json: object, key: str) -> httpx.Response:
        """The same request until somebody answers."""
        deadline = time.monotonic() + _SECONDS
        while time.monotonic() < deadline:
            with suppress(httpx.TransportError):
                answer = self.send("POST", path, json, key=key)
                if answer.status_code < httpx.codes.INTERNAL_SERVER_ERROR:
                    return answer
            time.sleep(0.05)
        raise AssertionError("nobody answers any more")

    def settled(self) -> list[dict[str, object]]:
        """All applications, once nothing moves."""
        deadline = time.monotonic() + _SECONDS
        while time.monotonic() < deadline:
            found: list[dict[str, object]] = self.client.get("/applications").json()
            if found and all(case["status"] in SETTLED for one in found for case in one["cases"]):  # type: ignore[attr-defined]
                return found
            time.sleep(0.1)
        raise AssertionError("it never ends")


def test_a_server_killed_while_a_form_is_sent_neither_loses_nor_doubles_it(mortal: Server) -> None:
    chance = random.Random(20261120)
    for who in _SENDERS:
        with closing(Wire(mortal, who)) as phone:
            _send_and_kill(phone, mortal, _body(who), chance.uniform(0, _LATEST_KILL))


def _send_and_kill(phone: Wire, mortal: Server, body: dict[str, object], after: float) -> None:
    draft_id, version = phone.prepared(body)
    path, key = f"/drafts/{draft_id}/submit", str(uuid4())
    answers: list[httpx.Response] = []
    sender = threading.Thread(target=lambda: answers.append(phone.insist(path, {"version": version}, key)))
    sender.start()
    time.sleep(after)
    mortal.kill()
    mortal.start()
    sender.join()

    assert answers[0].status_code == httpx.codes.CREATED, answers[0].text
    assert [one["id"] for one in phone.settled()] == [answers[0].json()["id"]]
    repeated = phone.insist(path, {"version": version}, key)
    assert repeated.json()["id"] == answers[0].json()["id"]
    assert len(phone.settled()) == 1


def _body(who: Known) -> dict[str, object]:
    return {**family(member(MOTHER, "12")), **filing(place("310000"))} if who is FATHER else filing(place("310000"))

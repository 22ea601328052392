"""The document is the contract: generated requests over all of it, as a citizen, as a clerk and as nobody.

The requests name real rows as often as invented ones, so that answers are checked and not only refusals.
"""

import contextlib
import time
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any, Final
from uuid import uuid4

import pytest
import requests  # noqa: TID251 (what schemathesis speaks with; this is a test)
import schemathesis
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from hypothesis.errors import Unsatisfiable
from schemathesis import Case, GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.core.failures import FailureGroup
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    negative_data_rejection,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from backend.web.openapi import document
from tests.api.server import Served, served
from tests.house import (
    FATHER,
    GRANDMA,
    MOTHER,
    SINGLE_MUM,
    UNKNOWN_CHILD,
    House,
    family,
    filing,
    member,
    place,
)
from tests.http import Browser

schemathesis.serializer.alias("application/pdf", "application/octet-stream")

CHECKS: Final = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    negative_data_rejection,
]
INTERNAL: Final = ("Traceback", "litestar", "msgspec", "sqlite", "asyncpg", "Error", "Expected", ".py")
# Each is tried with these; the rest of a page's guards is the business of test_strangers.py.
EXAMPLES: Final = {"at home": 3, "elsewhere": 1}
SENT_BY_US: Final = {"Idempotency-Key", "x-csrftoken"}


class Person:
    """Somebody's cookies, and the ids of what is theirs."""

    def __init__(self, cookies: dict[str, str], ids: dict[str, str], home: tuple[str, ...]) -> None:
        self.cookies = cookies
        self.ids = ids
        self.home = home
        self.session = requests.Session()


def _cookies(browser: Browser) -> dict[str, str]:
    return dict(browser.client.cookies)


async def _people(house: House) -> dict[str, Person]:
    mum, father, clerk = await house.citizen(SINGLE_MUM), await house.citizen(FATHER), await house.clerk()
    paper = await mum.upload("kinship_evidence", "blue")
    hers = await mum.apply(family(member(UNKNOWN_CHILD, "20", evidenceIds=[paper])))
    his = await father.apply({**family(member(MOTHER, "12")), **filing(place())})
    for owner, receipt in ((mum, hers), (father, his)):
        for case in receipt["cases"]:
            await owner.settled(case["id"])
    grandma = {"name": GRANDMA.name, "idType": "01", "idNumber": GRANDMA.id_number, "relation": "5"}
    grant = {**grandma, "role": "principal", "matters": ["filing"], "begins": "2026-11-20", "ends": "2026-12-30"}
    token = his["qrText"].rpartition("/")[2]
    mine = {
        "draft_id": (await father.draft(filing(place("310100"))))["id"],
        "application_id": his["id"],
        "case_id": his["cases"][0]["id"],
        "filing_id": (await father.browser.get("/api/filings")).json()[0]["id"],
        "grant_id": (await father.browser.post("/api/proxies/grants", grant)).json()["id"],
        "notice_id": (await father.browser.get("/api/inbox")).json()["notices"][0]["id"],
        "material_id": (await father.browser.get("/api/materials")).json()[0]["id"],
        "token": token,
        "number": "1",
        "region": "45",
        "province": "450000",
    }
    desk = {
        "application_id": hers["id"],
        "case_id": hers["cases"][0]["id"],
        "material_id": paper,
        "token": token,
        "number": "1",
        "form": "registration.pdf",
    }
    nobody = house.browser()
    await nobody.get("/api/session")
    everybodys = ("/api/policy", "/api/guide", "/api/regions", "/api/facilities", "/api/receipts", "/api/session")
    rooms = ("/api/me", "/api/drafts", "/api/family", "/api/filings", "/api/chronic", "/api/settlement", "/api/proxies")
    shared = ("/api/applications", "/api/cases", "/api/materials", "/api/inbox")
    return {
        "nobody": Person(_cookies(nobody), {"token": token}, (*everybodys, "/api/login", "/api/staff", "/api/health")),
        "citizen": Person(_cookies(father.browser), mine, (*rooms, *shared)),
        "clerk": Person(_cookies(clerk.browser), desk, ("/api/desk", *shared)),
    }


@pytest.fixture(scope="module")
def server(empty_url: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder: Path = tmp_path_factory.mktemp("served")
    with served(empty_url, folder) as running:
        yield running


def _schema(server: Served) -> Any:
    doc = deepcopy(document(server.house.app))
    for methods in doc["paths"].values():
        for operation in methods.values():
            # We send these ourselves, and properly; tests/web and tests/architecture leave them out.
            operation["parameters"] = [p for p in operation.get("parameters", []) if p["name"] not in SENT_BY_US]
    return schemathesis.openapi.from_dict(doc)


def _try(operation: Any, mode: GenerationMode, person: Person, url: str, examples: int) -> list[str]:
    """What was wrong with the answers."""
    found: list[str] = []

    @seed(20261120)
    @settings(
        max_examples=examples,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=operation.as_strategy(generation_mode=mode), real=st.sampled_from([True, True, False]))
    def run(case: Case, real: bool) -> None:
        if real and mode is GenerationMode.POSITIVE:
            case.path_parameters.update({k: v for k, v in person.ids.items() if k in case.path_parameters})
        headers = {"x-csrftoken": person.cookies["csrftoken"], "Idempotency-Key": str(uuid4())}
        answer = case.call(url, session=person.session, headers=headers, cookies=person.cookies, timeout=20)
        try:
            case.validate_response(answer, checks=CHECKS)
        except FailureGroup as group:
            found.extend(str(failure) for failure in group.exceptions)
        if answer.headers.get("content-type", [""])[0] == "application/problem+json":
            found.extend(f"says “{word}”: {answer.text}" for word in INTERNAL if word in answer.text)
            if mode is GenerationMode.POSITIVE and answer.json()["code"] == "validation":
                found.append(f"the document allows what the server cannot read: {answer.text} ← {case.body!r}")

    with contextlib.suppress(Unsatisfiable):  # Nothing can be wrong with a request that carries nothing.
        run()
    return found


@pytest.mark.fuzz
def test_every_answer_is_as_the_document_says(server: Served) -> None:
    people = server.inside(_people(server.house))
    schema = _schema(server)
    holes: dict[str, list[str]] = {}
    tried = 0
    began = time.monotonic()
    for found in schema.get_all_operations():
        operation = found.ok()
        if operation.path in {"/api/live", "/api/logout"}:  # One never ends, the other ends what comes after it.
            continue
        for name, person in people.items():
            home = operation.path.startswith(person.home)
            for mode in (GenerationMode.POSITIVE, GenerationMode.NEGATIVE):
                if home or mode is GenerationMode.POSITIVE:
                    wrong = _try(operation, mode, person, server.url, EXAMPLES["at home" if home else "elsewhere"])
                    tried += 1
                    if wrong:
                        holes[f"{name}: {operation.label} ({mode.value})"] = list(dict.fromkeys(wrong))[:3]
    assert tried > 150, "the document is read wrongly"
    assert not holes, "\n\n".join(f"{label}\n" + "\n".join(text)[:1500] for label, text in holes.items())
    assert time.monotonic() - began < 300, "a machine as busy as this measures nothing, but this is no endless loop"


def test_signing_out_ends_and_says_so(server: Served) -> None:
    with requests.Session() as session:
        session.get(f"{server.url}/api/session")
        headers = {"x-csrftoken": session.cookies["csrftoken"], "Idempotency-Key": str(uuid4())}
        answer = session.post(f"{server.url}/api/logout", headers=headers)
    assert answer.json() == {"ok": True}


def test_no_header_says_what_serves(server: Served) -> None:
    with requests.Session() as session:
        for path in ("/", "/api/session", "/api/nothing", "/docs"):
            headers = session.get(f"{server.url}{path}").headers
            assert "server" not in headers
            assert "x-powered-by" not in headers
            assert headers["x-content-type-options"] == "nosniff"
            assert "default-src 'self'" in headers["content-security-policy"]

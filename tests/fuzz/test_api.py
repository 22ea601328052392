"""Thousands of strange requests against the running product: no 500, and every answer as the document says."""

from collections.abc import Iterator
from typing import Final
from uuid import uuid4

import httpx
import pytest
import requests  # noqa: TID251 (what schemathesis sends with)
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import APIOperation, Case, GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.schemas import BaseSchema
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    negative_data_rejection,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
    unsupported_method,
)

from tests.e2e.server import Server
from tests.house import FATHER

schemathesis.serializer.alias("application/pdf", "application/octet-stream")

pytestmark = pytest.mark.fuzz

# What a stranger's body cannot know (whether a draft may be submitted, say) is the business of the stories.
CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    negative_data_rejection,
    unsupported_method,
]
SENT_BY_US = {"Idempotency-Key", "x-csrftoken"}
CLERK = ("nanning-supervisor", "yanshi-2026")


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    running = Server(tmp_path_factory.mktemp("fuzz")).start()
    yield running
    running.stop()
    assert '"crash"' not in running.log(), running.log()


def _post(client: httpx.Client, url: str, body: dict[str, str]) -> dict[str, str]:
    client.get("/api/session")
    headers = {"x-csrftoken": client.cookies["csrftoken"], "Idempotency-Key": str(uuid4())}
    answer = client.post(url, json=body, headers=headers)
    assert answer.status_code == 200, answer.text
    found: dict[str, str] = answer.json()
    return found


@pytest.fixture(scope="module")
def citizen(server: Server) -> Iterator[httpx.Client]:
    client = httpx.Client(base_url=server.url)
    code = _post(client, "/api/login/code", {"mobile": FATHER.mobile})["demoCode"]
    _post(client, "/api/login", {"mobile": FATHER.mobile, "code": code})
    _post(client, "/api/me/real-name", {"idType": "01", "idNumber": FATHER.id_number, "name": FATHER.name})
    yield client
    client.close()


@pytest.fixture(scope="module")
def clerk(server: Server) -> Iterator[httpx.Client]:
    client = httpx.Client(base_url=server.url)
    code = _post(client, "/api/staff/login", {"username": CLERK[0], "password": CLERK[1]})["demoCode"]
    _post(client, "/api/staff/second-factor", {"code": code})
    yield client
    client.close()


@pytest.fixture(scope="module")
def api(server: Server) -> BaseSchema:
    document = httpx.get(f"{server.url}/docs/openapi.json").json()
    for operation in (one for path in document["paths"].values() for one in path.values()):
        # We send these ourselves, and properly; tests/web and tests/architecture leave them out.
        operation["parameters"] = [p for p in operation.get("parameters", []) if p["name"] not in SENT_BY_US]
    schema = schemathesis.openapi.from_dict(document)
    schema.config.update(base_url=server.url)
    # Signing out would end the session of all that follows; the live stream never ends by itself.
    return schema.exclude(path_regex=r"^/api/(logout|live)$")


LIMITS = settings(
    max_examples=12,
    deadline=None,
    derandomize=True,  # The same requests each time; a longer search is a matter of a larger number here.
    database=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)


# "Is this file one of yours?" has an answer for every file there is.
ANY_BYTES: Final = {"/api/verify/pdf"}


def _try(operation: APIOperation, client: httpx.Client, session: requests.Session) -> None:
    requests_ = operation.as_strategy(generation_mode=GenerationMode.POSITIVE)
    if operation.path not in ANY_BYTES:
        requests_ |= operation.as_strategy(generation_mode=GenerationMode.NEGATIVE)

    @given(case=requests_)
    @LIMITS
    def run(case: Case) -> None:
        headers = {"x-csrftoken": client.cookies["csrftoken"], "Idempotency-Key": str(uuid4())}
        answer = case.call(session=session, headers=headers, cookies=dict(client.cookies))
        case.validate_response(answer, checks=CHECKS)

    run()


@pytest.fixture
def session() -> Iterator[requests.Session]:
    with requests.Session() as session:
        yield session


def test_no_request_finds_a_hole(
    api: BaseSchema, citizen: httpx.Client, clerk: httpx.Client, session: requests.Session
) -> None:
    holes: dict[str, str] = {}
    count = 0
    for found in api.get_all_operations():
        operation = found.ok()
        count += 1
        try:
            _try(operation, clerk if operation.path.startswith(("/api/desk", "/api/staff")) else citizen, session)
        except (Exception, BaseExceptionGroup) as hole:  # noqa: BLE001 (all holes in one report)
            holes[operation.label] = "\n".join(str(one) for one in getattr(hole, "exceptions", [hole]))[:1500]
    assert count > 40, "the document is read wrongly"
    assert not holes, "\n\n".join(f"{label}\n{text}" for label, text in holes.items())

"""A hospital that has uploaded no costs: the claim is accepted all the same, and the reviewer is told what to enter."""

import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.claims import claim, form
from tests.e2e.claim_form import GUO, GUO_BILL
from tests.e2e.claims_world import bill_of
from tests.e2e.conftest import everybody
from tests.e2e.errands import draft, until, upload
from tests.e2e.phone import Phone
from tests.e2e.server import Server
from tests.house import DEMO

pytestmark = pytest.mark.e2e


@pytest.fixture
def silent(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A sandbox in which the costs of this bill are missing."""
    folder = tmp_path_factory.mktemp("silent")
    sandbox = folder / "sandbox"
    shutil.copytree(DEMO, sandbox)
    costs = sandbox / "cost_lines.csv"
    lines = costs.read_text(encoding="utf-8").splitlines()
    costs.write_text("\n".join(line for line in lines if not line.startswith(GUO_BILL[1])) + "\n", encoding="utf-8")
    server = Server(folder / "data", ONETHING_SANDBOX_DIR=str(sandbox)).start()
    yield server
    server.stop()


def sent(phone: Phone) -> str:
    papers = [
        {"code": code, "materials": [upload(phone, "claim_paper", f"{code}.png")]}
        for code in ("diagnosis_advice", "discharge_certificate")
    ]
    stay = {"admittedOn": "2026-11-02", "dischargedOn": "2026-11-06", "totalFen": 864_050}
    one = claim([bill_of(phone, GUO_BILL[:3])], papers=papers, diagnosis={"code": "J18.900", "name": "肺炎"}, **stay)
    ready = draft(phone, form(one), signed=True)
    application = phone.send("POST", f"/drafts/{ready['id']}/submit", {"version": ready["version"]})
    return until(phone, application["cases"][0]["id"], "accepting")


def test_acceptance_does_not_wait_for_the_amount(
    chromium: Browser, silent: Server, request: pytest.FixtureRequest
) -> None:
    with everybody(chromium, silent, request.node.name) as people:
        phone = people.phone(GUO)
        case_id = sent(phone)
        people.desk("taiyuan-clerk").open_claim(case_id, GUO.name).decide("材料齐全，受理")
        until(phone, case_id, "reviewing")
        reviewer = people.desk("taiyuan-reviewer").open_claim(case_id, GUO.name)
        reviewer.sees("金额还没有算出来，请录入费用四部分和医院等级。")

"""Money that was paid and comes back two days later: its owner mends the account, and the first paper says what became of it."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.claims import BILL, CARD, GUO
from tests.e2e.claims_world import over_the_desks, result_of, sent
from tests.e2e.conftest import everybody
from tests.e2e.errands import until
from tests.e2e.server import Server

pytestmark = pytest.mark.e2e
TWO_DAYS_LATER = "2026-11-23T09:30:00+08:00"


@pytest.fixture
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server of its own: its days pass."""
    server = Server(tmp_path_factory.mktemp("given-back")).start()
    yield server
    server.stop()


def test_money_given_back_after_the_end_is_mended_by_its_owner_and_the_first_paper_says_so(
    chromium: Browser, office: Server
) -> None:
    with everybody(chromium, office, "given-back") as people:
        phone = people.phone(GUO)
        desks = [people.desk(f"taiyuan-{name}") for name in ("clerk", "reviewer", "second", "finance")]
        case_id = over_the_desks(phone, desks, sent(phone, BILL, CARD["taken_back"]), "done")
        first = result_of(phone, case_id)["verifyPath"]

        office.wake_at(TWO_DAYS_LATER)
        until(phone, case_id, "returned")
        phone.open(f"/cases/{case_id}")
        phone.sees("银行退回，请您改账户")
        phone.sees(re.compile("付出的钱又被银行退回"))
        phone.picture("given-back-1-case")
        anybody = people.phone()
        anybody.open(first)
        anybody.sees("真的，但这笔钱后来被银行退回了")
        anybody.picture("given-back-2-verify")

        phone.link(re.compile("改收款账户")).first.click()
        phone.fill("账号", CARD["ok"])
        phone.page.get_by_label("哪家银行").select_option(index=1)
        phone.tap("改好了，交上去")
        until(phone, case_id, "financing")
        desks[-1].arrive("taiyuan-finance").send("POST", f"/desk/claims/{case_id}/pay")
        until(phone, case_id, "done")
        phone.open(f"/cases/{case_id}")
        expect(phone.page.get_by_text(re.compile("第2版，以这一版为准"))).to_be_visible()
        phone.picture("given-back-3-paid-anew")
        anybody.page.reload()
        anybody.sees("真的，但已经有更正后的新结果")

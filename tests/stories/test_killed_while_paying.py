"""Finance presses "pay" and the process is killed before its n-th write, for many n: the bank never pays twice."""

import asyncio
import datetime as dt
from pathlib import Path
from typing import Any, Final, NamedTuple

import pytest
from litestar import Litestar

from backend.attestation.tables import Result
from backend.gateways.tables import SandboxRegister
from backend.infra.clock import FixedClock
from backend.infra.db import make_engine
from backend.infra.migrate import migrate
from backend.payments.tables import Payment
from tests.claims import BILL, CARD, GUO, SHANXI_PAPERS, Team, at_a_station, claim, papers, send, voucher
from tests.conftest import NOW
from tests.house import Citizen, Clerk, House, enter_house, make_app, open_house
from tests.mortal import KILLED, in_a_child, killed_before_write, lay_out

_KEY: Final = "0b6c7c4e-1111-4222-8333-955555555555"
_FEWEST: Final = 8
_EVERY: Final = 3  # The two runs begin at different writes; every single one was tried when this was written.

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(900)]


class Confirmed(NamedTuple):
    """A claim that waits for finance, and who is signed in."""

    folder: Path
    case_id: str
    owner: dict[str, str]
    finance: dict[str, str]

    def open(self) -> tuple[Litestar, FixedClock]:
        """The application on the prepared database, and its clock."""
        clock = FixedClock(NOW)
        return make_app(f"sqlite:///{self.folder / 'run.sqlite'}", self.folder / "data", clock), clock

    def officer(self, house: House) -> Clerk:
        """The finance officer, still signed in."""
        return Clerk(house.browser(self.finance), "taiyuan-finance")

    def claimant(self, house: House) -> Citizen:
        """The claimant, still signed in."""
        return Citizen(house.browser(self.owner), GUO)


async def _bring_to_finance(folder: Path, account: str) -> Confirmed:
    url = f"sqlite:///{folder / 'ready.sqlite'}"
    engine = make_engine(url)
    await migrate(engine)
    await engine.close_connection_pool()
    async with open_house(url, folder / "data", FixedClock(NOW)) as house:
        guo, team = await house.citizen(GUO), await Team.of(house)
        bill = await voucher(guo, BILL)
        sent: dict[str, Any] = claim([bill], papers=await papers(guo, *SHANXI_PAPERS))
        sent["payee"]["account"] = account
        case_id = await send(guo, sent)
        await at_a_station(guo, case_id, "accepting")
        await team.up_to_finance(case_id)
        return Confirmed(folder, case_id, dict(guo.browser.client.cookies), dict(team.finance.browser.client.cookies))


async def _press(prepared: Confirmed, killed_at: int) -> None:
    with killed_before_write(killed_at):
        async with enter_house(*prepared.open()) as house:
            url = f"/api/desk/claims/{prepared.case_id}/pay"
            answer = await prepared.officer(house).browser.post(url, key=_KEY)
            assert answer.status_code == 200, answer.text
            await _until_sealed(house, prepared)


async def _until_sealed(house: House, prepared: Confirmed) -> None:
    guo = prepared.claimant(house)
    for _ in range(3000):
        page = await guo.case(prepared.case_id)
        if page["status"] == "paying":
            house.clock.move(dt.timedelta(minutes=1))
        if page["status"] == "done" and await Result.count() == 1:
            return
        await asyncio.sleep(0.02)
    raise AssertionError(f"still {page['status']}")


async def _press_again_and_look(prepared: Confirmed) -> None:
    async with enter_house(*prepared.open()) as house:
        url = f"/api/desk/claims/{prepared.case_id}/pay"
        again = await prepared.officer(house).browser.post(url, key=_KEY)
        assert again.status_code in {200, 409}, again.text
        await _until_sealed(house, prepared)
        assert await Payment.count() == 1
        assert await SandboxRegister.count().where(SandboxRegister.kind == "payment") == 1
        paid = (await prepared.claimant(house).browser.get(f"/api/claims/{prepared.case_id}")).json()
        assert [p["state"] for p in paid["payments"]] == ["paid"]
        assert [v["status"] for v in paid["vouchers"]] == ["claimed"]


@pytest.mark.parametrize(("account", "first"), [("ok", 1), ("timeout", 2)])
def test_killed_at_any_write_of_a_payment_the_bank_pays_once(tmp_path: Path, account: str, first: int) -> None:
    prepared = asyncio.run(_bring_to_finance(tmp_path, CARD[account]))
    number, deaths = first, 0
    while True:
        lay_out(tmp_path)
        code = in_a_child(_press, prepared, number)
        if code == 0:
            break
        assert code == KILLED, f"write {number}: the story itself failed"
        assert in_a_child(_press_again_and_look, prepared) == 0, f"killed before write {number}"
        deaths, number = deaths + 1, number + _EVERY
    assert deaths >= _FEWEST

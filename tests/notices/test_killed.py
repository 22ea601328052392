"""kill -9 before every write around sending: nothing is lost, and nothing is sent twice without saying so."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import msgspec
import pytest
from litestar import Litestar

from backend.infra.clock import FixedClock
from backend.infra.db import make_engine, run
from backend.infra.migrate import migrate
from tests.conftest import NOW
from tests.gateways.contract import Answer, Asked, Partner, json_answer, partner
from tests.gateways.wechat_server import MINI, Wechat
from tests.house import FATHER, enter_house
from tests.mortal import KILLED, in_a_child, killed_before_write, lay_out
from tests.notices.world import MINI_TODO, World, make_app

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(300)]


class Carriers:
    """Outside of the process that dies: they remember what they were given."""

    def __init__(self) -> None:
        self.wechat = Wechat()
        self.bills: dict[str, int] = {}  # Text messages by reference; the second of one reference costs nothing.

    @contextmanager
    def open(self) -> Iterator[tuple[Partner, Partner, Partner]]:
        with partner(self.wechat) as wechat, partner(lambda _: Answer(201)) as push, partner(self._text) as sms:
            yield wechat, push, sms

    def _text(self, asked: Asked) -> Answer:
        body = msgspec.json.decode(asked.body)
        self.bills[body["reference"]] = self.bills.get(body["reference"], 0) + 1
        return json_answer({"receipt": f"R-{body['reference']}"})


class Stage(NamedTuple):
    """A prepared database, laid out anew before every death, and where the carriers answer."""

    folder: Path
    wechat: str
    sms: str

    def app(self, name: str) -> Litestar:
        return make_app(
            f"sqlite:///{self.folder / name}.sqlite",
            self.folder / "data",
            FixedClock(NOW),
            wechat_mini_app_id=MINI[0],
            wechat_mini_app_secret=MINI[1],
            wechat_mini_state="trial",
            wechat_api=self.wechat,
            sms_url=self.sms,
            sms_key="agreed-key",
        )


async def _prepare(stage: Stage, channel: str, carriers: Carriers, push: str) -> None:
    engine = make_engine(f"sqlite:///{stage.folder / 'ready.sqlite'}")
    await migrate(engine)
    await engine.close_connection_pool()
    async with enter_house(stage.app("ready"), FixedClock(NOW)) as house:
        father, world = await house.citizen(FATHER), World(house)
        if channel == "wechat":
            carriers.wechat.codes[f"demo-{FATHER.mobile}:"] = "o-father"
            await world.allow_wechat(father)
            carriers.wechat.consents[("o-father", MINI_TODO)] = 2  # They allowed one more elsewhere.
        if channel == "webpush":
            await world.allow_browser(father, push)


async def _tell(stage: Stage, killed_at: int, told: Path | None = None) -> None:
    # The counting connections must be the house's own, so they are opened inside.
    with killed_before_write(killed_at) as seen:
        async with enter_house(stage.app("run"), FixedClock(NOW)) as house:
            before = len(seen)
            world = World(house)
            rows = await run("select id from person")
            await world.ended(await world.tell(rows[0][0]))
            if told is not None:
                told.write_text(str(len(seen)))  # noqa: ASYNC240  Nobody else waits.
            assert len(seen) > before


async def _look(stage: Stage, verdict: Path) -> None:
    async with enter_house(stage.app("run"), FixedClock(NOW)) as house:
        world = World(house)
        rows = await run("select id from notice")
        states = [await world.ended(row[0]) for row in rows]
        log = [line for row in rows for line in await world.log(row[0])]
        wrong = await house.rooms.delivery.bureau.prove()
        told = msgspec.json.encode({"states": states, "log": log, "wrong": wrong})
        verdict.write_bytes(told)  # noqa: ASYNC240  Nobody else waits.


def _count(stage: Stage) -> int:
    told = stage.folder / "writes"
    lay_out(stage.folder)
    assert in_a_child(_tell, stage, 0, told) == 0
    return int(told.read_text())


@pytest.mark.parametrize(
    ("channel", "state"), [("wechat", "delivered_wechat"), ("webpush", "delivered_webpush"), ("sms", "sent_sms")]
)
def test_killed_around_sending_nothing_is_lost_and_nothing_silently_twice(
    tmp_path: Path, channel: str, state: str
) -> None:
    carriers = Carriers()
    with carriers.open() as (wechat, push, sms):
        stage, verdict = Stage(tmp_path, wechat.url, sms.url), tmp_path / "verdict"
        asyncio.run(_prepare(stage, channel, carriers, push.url))
        writes = _count(stage)
        assert writes > 5

        doubtful = 0
        for number in range(1, writes + 1):
            lay_out(tmp_path)
            push.asked.clear()
            carriers.wechat.messages.clear()
            carriers.wechat.consents[("o-father", MINI_TODO)] = 2
            carriers.bills.clear()
            assert in_a_child(_tell, stage, number) in {KILLED, 0}
            assert in_a_child(_look, stage, verdict) == 0, number
            seen = msgspec.json.decode(verdict.read_bytes())
            sent = {
                "wechat": len(carriers.wechat.messages),
                "webpush": len(push.asked),
                "sms": len(carriers.bills),  # By reference: the carrier itself sends a second one of it to nobody.
            }[channel]
            said_so = sum(line[1] == "doubtful" for line in seen["log"])
            assert seen["wrong"] == 0, (number, seen)
            assert seen["states"] in ([], [state]), (number, seen)
            # Promised = sent; what is sent again is written down as such, and a text message is not even sent again.
            wanted = {0} if not seen["states"] else {1} if channel == "sms" else {1, 1 + said_so}
            assert sent in wanted, (number, sent, seen)
            doubtful += said_so
        assert doubtful > 0, "one of the deaths falls between sending and writing down"

"""Signing pages for WeChat's browser, against a server that checks every field."""

import asyncio
import logging
import time
from collections.abc import Iterator

import msgspec
import pytest

from backend.gateways.errors import GatewayError
from backend.gateways.wechat_pages import LiveWechatPages, PagePermit, sign
from backend.gateways.wechat_token import StableToken, WechatRefused
from backend.infra.db import Engine
from backend.infra.store import TableStore
from tests.gateways.contract import Partner, partner
from tests.gateways.wechat_server import OFFICIAL, Wechat

PAGE = "https://yibao.example/?from=singlemessage"
TICKET_PATH = "/cgi-bin/ticket/getticket"


@pytest.fixture
def wechat() -> Wechat:
    return Wechat()


@pytest.fixture
def server(wechat: Wechat) -> Iterator[Partner]:
    with partner(wechat) as there:
        yield there


def client(url: str) -> LiveWechatPages:
    """As one of several processes: a client of its own on the shared store."""
    token = StableToken(*OFFICIAL, TableStore("wechat-token"), api=url, timeout_seconds=1)
    return LiveWechatPages(token, TableStore("wechat-ticket"), api=url, timeout_seconds=1)


def taken(wechat: Wechat, permit: PagePermit, url: str = PAGE) -> bool:
    return wechat.signed(url, **msgspec.structs.asdict(permit))


def fetched(server: Partner) -> int:
    return [asked.path for asked in server.asked].count(TICKET_PATH)


def test_the_signature_of_the_documentation_comes_out() -> None:
    ticket = "sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcHKP7qg"
    signature = sign(ticket, "Wm3WZYTPz0wzccnW", 1414587457, "http://mp.weixin.qq.com?params=value")
    assert signature == "0f9de62fce790f9a083d5c99e95740ceb90c27ed"


async def test_a_page_is_let_in_at_its_own_address_and_at_no_other(db: Engine, server: Partner, wechat: Wechat) -> None:
    permit = await client(server.url).permit(PAGE)
    assert permit.app_id == OFFICIAL[0]
    assert abs(permit.timestamp - time.time()) < 5
    assert taken(wechat, permit)
    assert taken(wechat, permit, PAGE + "#/scan")
    assert not taken(wechat, permit, "https://yibao.example/")


async def test_two_permits_have_nothing_in_common(db: Engine, server: Partner) -> None:
    there = client(server.url)
    one, two = await there.permit(PAGE), await there.permit(PAGE)
    assert one.nonce != two.nonce
    assert one.signature != two.signature


async def test_one_ticket_is_fetched_for_all_processes_and_kept(db: Engine, server: Partner, wechat: Wechat) -> None:
    one, two = client(server.url), client(server.url)
    permits = await asyncio.gather(*(one.permit(PAGE) for _ in range(5)))
    permits += [await two.permit(PAGE), await client(server.url).permit(PAGE)]  # The last one after a restart.
    assert fetched(server) == 1
    assert all(taken(wechat, permit) for permit in permits)


async def test_a_ticket_about_to_end_is_fetched_again_before_it_does(
    db: Engine, server: Partner, wechat: Wechat
) -> None:
    wechat.ticket_lasts = 299
    there = client(server.url)
    await there.permit(PAGE)
    assert taken(wechat, await there.permit(PAGE))
    assert fetched(server) == 2


@pytest.mark.parametrize("errcode", [40001, 42001])
async def test_a_refused_token_is_forced_once_and_the_page_is_signed(
    db: Engine, server: Partner, wechat: Wechat, errcode: int
) -> None:
    there = client(server.url)
    await there._token.get()
    wechat.revoke(OFFICIAL[0])
    wechat.refusal = errcode
    store = TableStore("wechat-token")
    kept = msgspec.json.decode(await store.get(OFFICIAL[0]) or b"")
    await store.set(OFFICIAL[0], msgspec.json.encode(kept | {"made_at": 1}), expires_in=7200)  # Fetched long ago.

    assert taken(wechat, await there.permit(PAGE))
    assert (wechat.forced, fetched(server)) == (1, 2)


async def test_a_fresh_token_that_is_refused_is_not_forced(db: Engine, server: Partner, wechat: Wechat) -> None:
    """Twenty a day, thirty seconds apart; more would lock the account out."""
    there = client(server.url)
    await there._token.get()
    wechat.revoke(OFFICIAL[0])
    with pytest.raises(WechatRefused) as caught:
        await there.permit(PAGE)
    assert (caught.value.errcode, caught.value.permanent, wechat.forced) == (40001, False, 0)


async def test_an_account_without_a_ticket_is_named_by_its_number_only(
    db: Engine, server: Partner, wechat: Wechat, caplog: pytest.LogCaptureFixture
) -> None:
    there = client(server.url)
    token = await there._token.get()
    wechat.next.append({"errcode": 48001, "errmsg": "api unauthorized"})
    with caplog.at_level(logging.DEBUG), pytest.raises(WechatRefused):
        await there.permit(PAGE)
    assert "48001" in caplog.text
    assert token not in caplog.text
    assert OFFICIAL[1] not in caplog.text


async def test_neither_ticket_nor_secret_is_ever_logged(
    db: Engine, server: Partner, wechat: Wechat, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        await client(server.url).permit(PAGE)
    secrets = (*wechat.tickets, *wechat.tokens.values(), OFFICIAL[1])
    assert len(secrets) == 3
    assert not [secret for secret in secrets if secret in caplog.text]


async def test_everybody_who_waits_for_a_silent_wechat_learns_it_at_once(db: Engine, wechat: Wechat) -> None:
    """One waits out the time limit; nine would otherwise wait one after the other."""
    asked = 0

    async def silent(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal asked
        asked += 1
        await reader.read()
        writer.close()

    listener = await asyncio.start_server(silent, "127.0.0.1", 0)
    there = client(f"http://127.0.0.1:{listener.sockets[0].getsockname()[1]}")
    began = time.monotonic()
    answers = await asyncio.gather(*(there.permit(PAGE) for _ in range(10)), return_exceptions=True)
    assert all(isinstance(answer, GatewayError) and not answer.permanent for answer in answers)
    assert time.monotonic() - began < 3
    assert asked == 1
    listener.close()


async def test_after_a_while_a_silent_wechat_is_asked_again(db: Engine, server: Partner, wechat: Wechat) -> None:
    there = client(server.url)
    wechat.next.append({"errcode": -1, "errmsg": "system error"})
    for _ in range(2):
        with pytest.raises(GatewayError):
            await there.permit(PAGE)
    assert len(server.asked) == 1
    there._quiet_until = time.monotonic() - 1
    assert taken(wechat, await there.permit(PAGE))

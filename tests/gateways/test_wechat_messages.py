"""The live WeChat clients against a server that checks every field."""

import asyncio
import logging
from collections.abc import Iterator

import msgspec
import pytest

from backend.gateways.errors import GatewayError
from backend.gateways.wechat_fields import UnknownField, fit, kind_of
from backend.gateways.wechat_messages import LiveWechatMessages, WechatMessage
from backend.gateways.wechat_token import StableToken, WechatRefused
from backend.infra.db import Engine
from backend.infra.store import TableStore
from tests.gateways.contract import Partner, partner
from tests.gateways.wechat_server import MINI, OFFICIAL, Wechat

TEMPLATE = "tmpl-todo"


@pytest.fixture
def wechat() -> Wechat:
    there = Wechat()
    there.known |= {"o-1", "o-2"}
    there.consents[("o-1", TEMPLATE)] = 3
    return there


@pytest.fixture
def server(wechat: Wechat) -> Iterator[Partner]:
    with partner(wechat) as there:
        yield there


def client(server: Partner, app: tuple[str, str] = MINI) -> LiveWechatMessages:
    """As one of several processes: a client of its own on the shared store."""

    def token(of: tuple[str, str]) -> StableToken:
        return StableToken(*of, TableStore("wechat-token"), api=server.url)

    return LiveWechatMessages(
        mini=token(MINI), mini_secret=MINI[1], official=token(OFFICIAL), state="trial", api=server.url
    )


def message(openid: str = "o-1", **data: str) -> WechatMessage:
    words = {"thing1": "住院报销，请一次补齐3项", "phrase2": "请您办理", "time3": "2026年11月20日 09:00"}
    return WechatMessage(openid=openid, template=TEMPLATE, page="pages/web/web?to=/inbox", data=words | data)


async def errcode(client: LiveWechatMessages, message: WechatMessage) -> tuple[int, bool]:
    with pytest.raises(WechatRefused) as caught:
        await client.send("wechat_mini", message)
    return caught.value.errcode, caught.value.permanent


async def test_a_message_goes_out_with_every_field_as_documented(db: Engine, server: Partner, wechat: Wechat) -> None:
    assert await client(server).send("wechat_mini", message()) == "4001"
    assert wechat.messages[0]["data"]["thing1"] == {"value": "住院报销，请一次补齐3项"}


async def test_the_official_account_has_its_own_address_and_token(db: Engine, server: Partner, wechat: Wechat) -> None:
    letter = WechatMessage(openid="o-1", template=TEMPLATE, page="https://x.test/#/inbox", data=message().data)
    await client(server).send("wechat_official", letter)
    assert [asked.path for asked in server.asked] == ["/cgi-bin/stable_token", "/cgi-bin/message/subscribe/bizsend"]
    assert server.asked[1].query["access_token"].startswith("wx-official-token")


async def test_one_token_is_fetched_for_all_processes_and_kept(db: Engine, server: Partner, wechat: Wechat) -> None:
    wechat.consents[("o-1", TEMPLATE)] = None
    one, two = client(server), client(server)
    await asyncio.gather(*(one.send("wechat_mini", message()) for _ in range(4)))
    await two.send("wechat_mini", message())
    await client(server).send("wechat_mini", message())  # After a restart.
    assert [asked.path for asked in server.asked].count("/cgi-bin/stable_token") == 1


async def test_a_token_about_to_end_is_renewed_before_it_does(db: Engine, server: Partner, wechat: Wechat) -> None:
    wechat.lasts = 200
    there = client(server)
    await there.send("wechat_mini", message())
    await there.send("wechat_mini", message())
    tokens = [asked for asked in server.asked if asked.path == "/cgi-bin/stable_token"]
    assert [b'"force_refresh":false' in asked.body for asked in tokens] == [True, True]


async def test_a_refused_token_is_forced_once_and_the_message_goes_out(
    db: Engine, server: Partner, wechat: Wechat
) -> None:
    store = TableStore("wechat-token")
    there = client(server)
    await there.send("wechat_mini", message())
    wechat.revoke(MINI[0])
    kept = msgspec.json.decode(await store.get(MINI[0]) or b"")
    await store.set(MINI[0], msgspec.json.encode(kept | {"made_at": 1}), expires_in=7200)  # Fetched long ago.

    assert await there.send("wechat_mini", message()) == "4002"
    assert wechat.forced == 1


async def test_a_fresh_token_is_not_forced_again(db: Engine, server: Partner, wechat: Wechat) -> None:
    """Twenty a day, thirty seconds apart; more would lock the app out."""
    there = client(server)
    await there.send("wechat_mini", message())
    wechat.revoke(MINI[0])
    assert await errcode(there, message()) == (40001, False)
    assert wechat.forced == 0


async def test_a_consent_that_is_gone_is_43101_and_final(db: Engine, server: Partner) -> None:
    assert await errcode(client(server), message("o-2")) == (43101, True)


async def test_an_unknown_user_is_40003_and_final(db: Engine, server: Partner) -> None:
    assert await errcode(client(server), message("o-9")) == (40003, True)


async def test_a_used_up_quota_is_45009_and_final_for_this_message(db: Engine, server: Partner, wechat: Wechat) -> None:
    there = client(server)
    await there.send("wechat_mini", message())
    wechat.next.append({"errcode": 45009, "errmsg": "reach max api daily quota limit"})
    assert await errcode(there, message()) == (45009, True)


async def test_a_field_wechat_does_not_take_is_47003_and_final(db: Engine, server: Partner) -> None:
    assert await errcode(client(server), message(time3="早上")) == (47003, True)


async def test_a_busy_system_may_be_asked_again(db: Engine, server: Partner, wechat: Wechat) -> None:
    there = client(server)
    await there.send("wechat_mini", message())
    wechat.next.append({"errcode": -1, "errmsg": "system error"})
    assert await errcode(there, message()) == (-1, False)


async def test_a_silent_server_is_a_passing_failure_without_the_secret_in_it(
    db: Engine, caplog: pytest.LogCaptureFixture
) -> None:
    there = LiveWechatMessages(
        mini=StableToken(*MINI, TableStore("wechat-token"), api="http://127.0.0.1:9", timeout_seconds=1),
        mini_secret=MINI[1],
        official=None,
        state="formal",
        api="http://127.0.0.1:9",
        timeout_seconds=1,
    )
    with caplog.at_level(logging.DEBUG), pytest.raises(GatewayError) as caught:
        await there.send("wechat_mini", message())
    assert not caught.value.permanent
    assert MINI[1] not in caplog.text
    assert caught.value.__suppress_context__


async def test_a_code_of_the_mini_program_becomes_an_openid_once(db: Engine, server: Partner, wechat: Wechat) -> None:
    wechat.codes["c1"] = "o-new"
    there = client(server)
    assert await there.mini_openid("c1") == "o-new"
    with pytest.raises(GatewayError) as caught:
        await there.mini_openid("c1")
    assert caught.value.permanent


@pytest.mark.parametrize(
    ("field", "text", "sent"),
    [
        ("thing1", "住院费用报销，请一次补齐三项材料再交回来", "住院费用报销，请一次补齐三项材料再交回来"),
        ("thing1", "住院费用报销，请一次补齐三项材料再交回来吧", "住院费用报销，请一次补齐三项材料再交回…"),
        ("thing1", "第一行\n第二行", "第一行 第二行"),
        ("thing1", "", "请打开查看"),
        ("thing1", "一二三四五六七八九十一二三四五六七八👨‍👩‍👧好", "一二三四五六七八九十一二三四五六七八…"),
        ("phrase2", "请您马上办理", "请您马上办"),
        ("phrase2", "abc", "有消息"),
        ("character_string3", "4501 号-A1", "4501-A1"),
        ("number4", "共3项", "3"),
        ("name5", "欧阳娜娜欧阳娜娜欧阳娜娜", "欧阳娜娜欧阳娜娜欧阳"),
    ],
)
def test_a_field_is_cut_as_wechat_counts(field: str, text: str, sent: str) -> None:
    assert fit(field, text) == sent
    assert len(sent.encode("utf-16-le")) // 2 <= 32


def test_a_field_wechat_does_not_know_stops_the_start() -> None:
    with pytest.raises(UnknownField):
        kind_of("picture1")


def test_without_an_app_it_does_not_start() -> None:
    with pytest.raises(RuntimeError, match="尚未配置"):
        StableToken("", "", TableStore("t"))

"""Photos that fill in a form, and a page that lies upside down: what is offered, what asks to be checked, what is kept."""

import re
from collections.abc import Iterator
from contextlib import ExitStack

import pytest
from playwright.sync_api import Browser, FilePayload, Locator, expect

from backend.materials.ocr import installed
from tests.claims import GUO, SHEN
from tests.e2e.claims_world import bill_of, claim_draft
from tests.e2e.conftest import People
from tests.e2e.looks import ELDER_TOUCH, SMALLEST_TEXT, axe, measure
from tests.e2e.people import SINGLE_MUM
from tests.e2e.phone import SMALL, Phone
from tests.e2e.server import Server
from tests.e2e.watch import stored, violations
from tests.materials import printed
from tests.materials.photos import Shot, as_jpeg, photo

pytestmark = pytest.mark.e2e

LIMB = ("14060226", "0990000222", "1ad342")
QR = "https://www.chinaebill.cn/d?t=504&d=14060226_0990000201_a1b2c3_38650.40_20261021"
ELDER = {"elder": True, "textSize": 30}


@pytest.fixture(scope="module")
def reading_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The product with the extra that reads print: the real one where it is installed, else the staged engine."""
    staged = {} if installed() else {"PYTHONPATH": str(printed.STAGED)}
    running = Server(tmp_path_factory.mktemp("reading"), **staged).start()
    yield running
    running.stop()


@pytest.fixture
def readers(chromium: Browser, reading_server: Server) -> Iterator[People]:
    with ExitStack() as stack:
        yield People(chromium, reading_server, stack)


def picture(name: str, content: bytes) -> FilePayload:
    return {"name": name, "mimeType": "image/jpeg", "buffer": content}


def field(phone: Phone, label: str) -> Locator:
    return phone.page.get_by_role("textbox", name=re.compile(f"^{label}"))


def asks(one: Locator) -> bool:
    """What a screen reader says of the field."""
    return bool(
        one.evaluate(
            "field => (field.getAttribute('aria-describedby') ?? '').split(' ')"
            ".some(id => document.getElementById(id)?.textContent.includes('请核对'))"
        )
    )


def test_a_bill_without_a_code_fills_itself_in_and_is_looked_up_only_when_asked_for(readers: People) -> None:
    phone = readers.phone(GUO, SMALL)
    phone.send("PATCH", "/me/preferences", ELDER)
    phone.page.evaluate(
        "localStorage.setItem('onething.display', JSON.stringify({elder: true, textSize: 30, contrast: false}))"
    )
    phone.open("/scan").page.reload()
    phone.at_rest()
    phone.page.locator("input[type=file]").first.set_input_files(picture("票据.jpg", printed.printed(printed.BILL)))
    phone.button("识别刚才那张照片").click()
    phone.sees("照片里读出了3项，已经填好")

    code, number, check = (field(phone, label) for label in ("票据代码", "票据号码", "校验码"))
    for one, value in zip((code, number, check), printed.BILL[:3], strict=True):
        expect(one).to_have_value(value.partition("：")[2])
        assert asks(one)
    assert phone.get("/vouchers") == [], "nothing is decided by it"
    assert axe(phone.page) + violations(phone.page) + measure(phone.page, text=SMALLEST_TEXT, touch=ELDER_TOUCH) == []

    phone.button(re.compile("^看过了，没有错.*票据代码")).click()
    check.press("End")
    check.type("x")
    check.press("Backspace")
    assert [asks(one) for one in (code, number, check)] == [False, True, False]
    phone.tap("查这张票")
    phone.sees("可以报销")
    assert [paper["kind"] for paper in phone.get("/materials")] == ["voucher_photo"]


def test_the_photo_of_a_bank_card_fills_in_its_number_and_is_kept_nowhere(readers: People) -> None:
    phone = readers.phone(SHEN)
    draft = claim_draft(phone, bill_of(phone, LIMB))
    phone.open(f"/claim/{draft}/account")
    account = field(phone, "账号")
    before = phone.get("/materials")
    card = phone.page.get_by_label("拍银行卡，自动填账号")

    card.set_input_files(picture("卡.jpg", printed.printed(printed.CARD)))
    phone.sees("您自己填的1项没有动")
    expect(account).not_to_have_value("6299 9000 0000 0000 011")

    account.fill("")
    card.set_input_files(picture("卡.jpg", printed.printed(printed.SMUDGED_CARD)))
    expect(account).to_have_value("6299 9000 0000 0000 017")
    assert asks(account)
    phone.sees("卡号好像抄错了一位")

    card.set_input_files(picture("卡.jpg", printed.printed(printed.CARD)))
    expect(account).to_have_value("6299 9000 0000 0000 011")
    assert not asks(account), "its check digit is right"
    assert phone.get("/materials") == before
    assert "6299900000000000011" not in str(stored(phone.page))


@pytest.mark.skipif(installed(), reason="here the extra `ocr` is installed")
def test_where_print_cannot_be_read_nothing_is_offered(people: People) -> None:
    phone = people.phone(GUO)
    phone.open("/scan")
    phone.page.get_by_text("没有二维码，或者拍不清？按号码填").click()
    expect(field(phone, "票据号码")).to_be_visible()
    expect(phone.page.get_by_text(re.compile("识别"))).to_have_count(0)


def test_a_bill_upside_down_is_turned_with_one_tap(people: People) -> None:
    phone = people.phone(SINGLE_MUM).open("/proxies/guardianship")
    lying = as_jpeg(photo(Shot(layout="letter", long_side=2_000, seed=31, turned=180, code=QR)))
    phone.page.locator("input[type=file]").set_input_files(picture("倒着.jpg", lying))
    phone.sees("这一页好像拍倒了")
    phone.sees("已上传")
    assert axe(phone.page) + violations(phone.page) == []

    phone.tap("转正")
    expect(phone.page.get_by_text("这一页好像拍倒了")).to_have_count(0)
    phone.sees("已上传")
    newest, before = [paper for paper in phone.get("/materials") if paper["name"] == "倒着.jpg"]
    assert [one["code"] for one in before["checks"]] == ["upside_down"]
    assert newest["checks"] == []
    assert newest["size"] - before["size"] in {0, 36}, "the pixels are the same, only the mark of what is up differs"

"""A claim of Jincheng sent in December and paid in January: twenty working days, past a holiday that is not announced yet."""

import re
from collections.abc import Iterator
from typing import Final

import pytest
from playwright.sync_api import Browser, Locator, expect

from tests.e2e.claim_form import NIU, NIU_PILLS, NIUS_CARD, ClaimForm
from tests.e2e.conftest import People, everybody
from tests.e2e.errands import until
from tests.e2e.phone import Phone
from tests.e2e.server import Server

pytestmark = pytest.mark.e2e
FRIDAY: Final = "2026-12-04T09:00:00+08:00"
# The twentieth working day: New Year's Day is none, and nobody has said yet what is done with the Sunday after it.
LAST_DAY: Final = "2027-01-04T10:30:00+08:00"
ESTIMATED: Final = "1月4日（周一）前（估算）"
PAPERS: Final = ("购药处方", "门诊慢性病收费票据（发票）", "慢性病就诊卡", "本人社保卡")
# 晋市医保办发〔2023〕8号 附件2: what the office registers, and in which order.
REGISTERED: Final = [
    "身份证号", "定点医药机构", "医疗类别", "就医开始日期", "就医结束日期", "报销原因", "费用总额", "附件张数", "拨付对象",
    "银行账户信息", "疾病诊断",
]  # fmt: skip


@pytest.fixture
def jincheng(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server of its own: its days pass."""
    server = Server(tmp_path_factory.mktemp("winter"), FRIDAY).start()
    yield server
    server.stop()


def now(phone: Phone) -> Locator:
    return phone.page.get_by_label("现在的情况")


def steps(phone: Phone) -> list[str]:
    """As they are read: the name of a step and when it was reached."""
    lines = phone.page.get_by_role("region", name="办到哪一步").get_by_role("listitem").all_inner_texts()
    return [re.sub(r"\s*，(已完成|正在这一步|还没到)\s*|\s+", " ", line).strip() for line in lines]


def sent_in_december(phone: Phone) -> str:
    """Her pills: the bill tells everything but what kind of visit it was."""
    form = ClaimForm(phone).begin_claim()
    form.scan(NIU_PILLS)
    phone.sees("从票据上读到的，请看一遍")
    phone.picture("new-year-1-bill")
    phone.tick("门诊慢性病")
    form.agree("类风湿关节炎", "866.40元")
    form.ill()
    phone.page.get_by_role("radio", name=PAPERS[0]).check()
    phone.picture("new-year-2-papers")
    form.photograph(PAPERS)
    form.account(NIUS_CARD)
    phone.tap("下一步")
    case_id = until(phone, form.send_claim(), "accepting")
    phone.at_rest()
    phone.sees(re.compile(re.escape(f"最晚办结2027年{ESTIMATED}")))
    phone.picture("new-year-3-receipt")
    return case_id


def the_limit_is_an_estimate(phone: Phone, case_id: str) -> None:
    phone.open(f"/cases/{case_id}")
    expect(now(phone)).to_contain_text(f"最晚办结2027年{ESTIMATED}")
    expect(now(phone)).to_contain_text("还没有2027年的放假安排")
    expect(now(phone).get_by_text("1月4日")).to_have_count(1)  # One limit, said once.
    phone.picture("new-year-4-case")
    phone.open("/")
    phone.sees(re.compile(re.escape(ESTIMATED)))  # Wherever the date is shown.


def accepted_and_reviewed(people: People, case_id: str) -> None:
    clerk = people.desk("jincheng-clerk").open_claim(case_id, NIU.name)
    clerk.sees(re.compile(re.escape(f"期限 2027年{ESTIMATED}")))
    clerk.sees("剩20个工作日")
    registered = clerk.page.get_by_role("region", name="报销登记").locator("dt").all_inner_texts()
    assert registered == REGISTERED
    assert clerk.page.evaluate("document.documentElement.scrollHeight <= innerHeight"), "only its panes scroll"
    clerk.picture("new-year-5-clerk")
    clerk.decide("材料齐全，受理")
    reviewer = people.desk("jincheng-reviewer").open_claim(case_id, NIU.name)
    reviewer.decide("审核通过，送复核")


def paid_on_the_last_day(people: People, phone: Phone, case_id: str) -> None:
    second = people.desk("jincheng-second")
    second.sees("今天到期")
    second.open_claim(case_id, NIU.name).sees("2026年12月4日 09:00")
    second.picture("new-year-6-second")
    second.decide("复核通过，送财务")
    people.desk("jincheng-finance").open_claim(case_id, NIU.name).decide("拨付")
    until(phone, case_id, "done")


def test_a_claim_across_the_new_year(chromium: Browser, jincheng: Server, request: pytest.FixtureRequest) -> None:
    with everybody(chromium, jincheng, request.node.name) as people:
        phone = people.phone(NIU)
        case_id = sent_in_december(phone)
        the_limit_is_an_estimate(phone, case_id)
        accepted_and_reviewed(people, case_id)
    jincheng.wake_at(LAST_DAY)
    with everybody(chromium, jincheng, request.node.name) as people:
        phone = people.phone(NIU)
        phone.open(f"/cases/{case_id}")
        expect(now(phone)).to_contain_text(f"最晚办结{ESTIMATED}")
        paid_on_the_last_day(people, phone, case_id)

        phone.open(f"/cases/{case_id}")
        for words in ("已到账", "226.56元", "报多少，为什么"):
            phone.sees(words)
        phone.sees(re.compile("核验真假"))
        phone.picture("new-year-7-paid")
        before, after = "2026年12月4日 09:00", "1月4日 10:30"
        reached = [before, before, before, before, after, after]
        ways = ("提交", "受理", "审核", "复核", "拨付", "办结")
        assert steps(phone) == [f"{way} {at}" for way, at in zip(ways, reached, strict=True)]

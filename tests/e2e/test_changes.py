"""What people change afterwards: the city of a filing, and who acts for them by a letter on paper."""

import re

import pytest
from playwright.sync_api import expect

from tests.e2e.conftest import People
from tests.e2e.errands import apply, settled, upload
from tests.e2e.form import Form
from tests.e2e.papers import paper
from tests.e2e.world import by_lease
from tests.house import Known, filing

pytestmark = pytest.mark.e2e

DENG = Known("13900001012", "邓伟", "450202197806069955")
HE, LAN = Known("13900001013", "何月英", "450103195008169988"), Known("13900004005", "蓝天", "450103199006189991")


def test_another_city_is_chosen_in_the_form_and_the_old_filing_ends_by_itself(people: People) -> None:
    phone = people.phone(DENG)
    apply(phone, filing(by_lease("120000", upload(phone, "lease", "租房合同.png"), "tj")))
    phone.open("/filings")
    phone.tap("变更就医地或类型")
    phone.sees("新的办好后，原来的备案自动结束")
    form = Form(phone)
    phone.tap("接着填")
    form.choose_place("海南省", None)
    form.fill_in(paper_kind="租房合同")
    form.on()
    form.review()
    form.sign()
    settled(phone, form.submit())

    phone.open("/filings")
    phone.sees("海南省")
    states = {one["regionName"]: one["status"] for one in phone.get("/filings")}
    assert (states["海南省"], states["天津市"]) == ("active", "cancelled")


def test_a_letter_on_paper_counts_once_a_clerk_has_read_it_and_the_principal_knows(people: People) -> None:
    proxy, principal, clerk = people.phone(LAN), people.phone(HE), people.desk("nanning-clerk")
    proxy.open("/proxies")
    proxy.tap("我有委托书，替别人办")
    proxy.fill("委托人姓名", HE.name)
    proxy.fill("证件号码", HE.id_number)
    proxy.page.get_by_label("关系").select_option(label="不是亲属")
    proxy.tick("去外地看病先备案")
    proxy.fill("结束日期", "2027-06-30")
    proxy.page.locator("input[type=file]").first.set_input_files(paper("委托书.png"))
    proxy.sees("已上传")
    proxy.tap("提交委托")
    proxy.sees("我替他们办")
    proxy.open("/apply")
    expect(proxy.page.get_by_role("radio", name=re.compile(HE.name))).to_have_count(0)

    queue = clerk.page.get_by_role("navigation", name="待办队列")
    queue.get_by_label("事项").select_option(label="授权核实")
    queue.get_by_role("link", name=re.compile(HE.name)).click()
    clerk.sees("委托书")
    clerk.decide("审核通过")

    principal.open("/inbox")
    principal.sees(re.compile("何月英授权蓝天代办"))
    proxy.open("/inbox").open("/apply")
    expect(proxy.page.get_by_role("radio", name=re.compile(HE.name))).to_be_visible()

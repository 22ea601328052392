"""Proxies and guardians: what was granted is possible, what was not is refused in words."""

import re

import pytest
from playwright.sync_api import expect

from tests.e2e.conftest import People
from tests.e2e.errands import draft
from tests.e2e.form import FAMILY, FILING, Form
from tests.e2e.papers import paper
from tests.e2e.people import SHAANXI_FATHER, SHAANXI_GRANDMA, SHAANXI_GRANDPA, SHAANXI_SON, SINGLE_MUM, UNKNOWN_CHILD
from tests.house import family, member

pytestmark = pytest.mark.e2e


def test_a_proxy_does_what_was_granted_nothing_else_and_nothing_after_it_was_taken_back(people: People) -> None:
    grandma, father = people.phone(SHAANXI_GRANDMA), people.phone(SHAANXI_FATHER)
    grandma.open("/proxies")
    grandma.tap("委托别人替我办")
    grandma.fill("代办人姓名", SHAANXI_FATHER.name)
    grandma.fill("证件号码", SHAANXI_FATHER.id_number)
    grandma.page.get_by_label("关系").select_option(label="子女")
    grandma.tick("去外地看病先备案")
    grandma.fill("结束日期", "2027-06-30")
    grandma.tap("提交委托")
    grandma.sees("他们替我办")
    grandma.sees(SHAANXI_FATHER.name)

    father.open("/inbox")
    father.sees("赵玉兰")
    form = Form(father).begin(FILING, whom=SHAANXI_GRANDMA.name)
    form.add_place("海南省", None, answers=("长期住", "养老", "不是"))
    form.on()
    form.review()
    form.sign()
    form.submit()
    father.sees("王建军代办")
    expect(father.page.locator("article").get_by_text(re.compile("已办结|待经办"))).to_have_count(1)

    father.open("/apply")
    father.tick(SHAANXI_GRANDMA.name)
    father.tap("下一步")
    father.sees("您没有得到办这一项的委托")
    expect(father.page.get_by_label(re.compile(FAMILY))).to_be_disabled()
    subject = next(one for one in father.get("/proxies")["subjects"] if one["name"] == SHAANXI_GRANDMA.name)
    beyond = draft(father, family(member(SHAANXI_GRANDPA, "10")), subject["personId"], signed=True)
    refused = father.request("POST", f"/drafts/{beyond['id']}/submit", {"version": beyond["version"]})
    assert refused.status in {403, 422}
    assert "委托" in refused.json()["detail"] + str(refused.json().get("findings")), refused.text()

    grandma.tap("撤销")
    grandma.page.get_by_role("dialog").get_by_role("button", name=re.compile("^撤销委托")).click()
    grandma.sees("已撤销")
    father.open("/apply")
    expect(father.page.get_by_role("radio", name=re.compile(SHAANXI_GRANDMA.name))).to_have_count(0)


def test_a_father_the_register_knows_is_a_guardian_at_once(people: People) -> None:
    father = people.phone(SHAANXI_FATHER).open("/proxies/guardianship")
    father.fill("孩子的姓名", SHAANXI_SON.name)
    father.fill("证件号码", SHAANXI_SON.id_number)
    father.tap("登记")

    father.sees("我监护的孩子")
    father.open("/apply")
    expect(father.page.get_by_role("radio", name=re.compile(SHAANXI_SON.name))).to_be_visible()


def test_a_mother_the_register_does_not_know_shows_evidence_and_a_clerk_looks_at_it(people: People) -> None:
    mother, clerk = people.phone(SINGLE_MUM), people.desk("nanning-clerk")
    mother.open("/proxies/guardianship")
    mother.fill("孩子的姓名", UNKNOWN_CHILD.name)
    mother.fill("证件号码", UNKNOWN_CHILD.id_number)
    mother.page.locator("input[type=file]").first.set_input_files(paper("出生医学证明.png"))
    mother.sees("出生医学证明.png")
    mother.tap("登记")
    mother.sees("我监护的孩子")

    queue = clerk.page.get_by_role("navigation", name="待办队列")
    queue.get_by_label("事项").select_option(label="监护核实")
    queue.get_by_role("link", name=re.compile(UNKNOWN_CHILD.name)).click()
    clerk.sees("监护关系证明")
    clerk.decide("审核通过")

    mother.open("/apply")
    expect(mother.page.get_by_role("radio", name=re.compile(UNKNOWN_CHILD.name))).to_be_visible()

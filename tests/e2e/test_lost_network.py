"""The network goes, the phone changes, the thumb taps twice: nothing is lost and nothing is sent twice."""

import re

import pytest
from playwright.sync_api import expect

from tests.e2e.conftest import People
from tests.e2e.errands import draft, kept
from tests.e2e.form import FAMILY, FILING, Form
from tests.e2e.papers import paper
from tests.e2e.people import MOTHER_OF_GIRL, STUDENT, THREE_DISEASES, WORKER
from tests.house import Known, filing, place

pytestmark = pytest.mark.e2e

GIRL = Known("", "唐雨", "450103200811259943")


def test_typed_without_network_is_kept_said_and_saved_once_when_it_is_back(people: People) -> None:
    phone = people.phone(WORKER)
    form = Form(phone).begin(FAMILY)
    phone.button(re.compile("添加家人")).click()
    kept(phone, form.draft_id, lambda body: bool(body.get("family", {}).get("members")))
    phone.sees("已保存")
    saved: list[str] = []
    phone.page.on(
        "response", lambda answer: saved.append(answer.url) if answer.request.method == "PUT" and answer.ok else None
    )
    phone.network(on=False)
    phone.fill("姓名", "杨小帆")
    phone.sees("网络断开，已为您保留，联网后自动提交")
    phone.sees("还没传上去")
    phone.fill("家人的联系电话", "13900001099")
    phone.network(on=True)

    expect(phone.page.get_by_text("还没传上去")).to_have_count(0)
    phone.sees("已保存")
    member = phone.get(f"/drafts/{form.draft_id}")["body"]["family"]["members"][0]
    assert (member["name"], member["phone"]) == ("杨小帆", "13900001099")
    assert len(saved) <= 2


def test_sent_without_network_arrives_once_when_it_is_back(people: People) -> None:
    phone = people.phone(THREE_DISEASES)
    made = draft(phone, filing(place("310000")), signed=True)
    phone.open(f"/apply/{made['id']}/sign?part=sign")
    phone.sees("签名已保存")
    phone.network(on=False)
    phone.tap("提交申请")
    phone.sees("联网后自动提交")
    phone.network(on=True)

    Form(phone).receipt()
    assert len(phone.get("/applications")) == 1


def test_two_taps_make_one_application(people: People) -> None:
    phone = people.phone(STUDENT)
    made = draft(phone, filing(place("420100")), signed=True)
    phone.open(f"/apply/{made['id']}/sign?part=sign")
    phone.sees("签名已保存")
    phone.button(re.compile("^提交申请")).dblclick()

    Form(phone).receipt()
    assert len(phone.get("/applications")) == 1


def test_another_phone_goes_on_where_the_first_stopped_with_its_papers(people: People) -> None:
    first = people.phone(MOTHER_OF_GIRL)
    form = Form(first).begin(FILING)
    form.add_place("上海市", None, paper_kind="本人的租房合同")

    second = people.phone(MOTHER_OF_GIRL)
    second.page.locator(f'a[href*="{form.draft_id}"]').first.click()  # Other stories may have left forms of hers too.
    second.heading("核对")
    second.sees("上海市")
    second.page.goto(f"{second.url}/#/apply/{form.draft_id}/filing")
    second.tap("修改")
    second.heading("备案类型")
    item = second.get(f"/drafts/{form.draft_id}")["body"]["filing"]["places"][0]["key"]
    second.open(f"/apply/{form.draft_id}/filing?item={item}&part=papers")
    second.sees("本人的租房合同.png")
    second.page.locator("input[type=file]").set_input_files(paper("第二页.png"))
    expect(second.page.get_by_text("已上传")).to_have_count(2)
    second.sees(re.compile("已保存"))

    first.open(f"/apply/{form.draft_id}/filing?item={item}&part=papers")
    first.page.reload()
    first.sees("第二页.png")


def test_the_way_back_never_loses_what_was_typed(people: People) -> None:
    phone = people.phone(MOTHER_OF_GIRL)
    form = Form(phone).begin(FAMILY)
    form.add_relative(GIRL, relation=("子女", "女儿"), done=False)
    phone.page.go_back()
    phone.heading("家庭共济")
    phone.sees("唐雨")
    phone.page.go_back()
    phone.heading("需要准备什么")
    phone.page.go_back()
    phone.heading("要办什么")
    expect(phone.page.get_by_label(re.compile(FAMILY))).to_be_checked()
    phone.page.go_forward()
    phone.page.go_forward()
    phone.heading("家庭共济")
    phone.button(re.compile("^修改")).click()
    expect(phone.page.get_by_label(re.compile("^证件号码"))).to_have_value(GIRL.id_number)
    expect(phone.page.get_by_label(re.compile("^家人的联系电话"))).to_have_value("13900001002")

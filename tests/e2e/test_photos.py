"""Photos of papers: looked at before they are sent, kept while there is no network, sent once, in the order wanted."""

import re

import pytest
from playwright.sync_api import FilePayload, expect

from tests.e2e.conftest import People
from tests.e2e.looks import NORMAL_TOUCH, SMALLEST_TEXT, axe, measure
from tests.e2e.people import SINGLE_MUM
from tests.e2e.watch import violations
from tests.materials.photos import Shot, as_jpeg, photo

pytestmark = pytest.mark.e2e


def shot(name: str, taken: Shot) -> FilePayload:
    return {"name": name, "mimeType": "image/jpeg", "buffer": as_jpeg(photo(taken))}


def test_a_photo_taken_in_flight_mode_arrives_once_when_the_network_is_back(people: People) -> None:
    phone = people.phone(SINGLE_MUM).open("/proxies/guardianship")
    sent: list[str] = []
    phone.page.on("request", lambda asked: sent.append(f"{asked.method} {asked.url}"))
    large = shot("出生证.jpg", Shot(layout="letter", long_side=2_600, seed=11, noise=6))
    assert len(large["buffer"]) > 3 * 512 * 1024, "it goes in parts"

    phone.network(on=False)
    phone.page.locator("input[type=file]").set_input_files(large)
    phone.sees("网络断开，照片已为您保留，联网后自动上传")
    phone.network(on=True)
    phone.sees("已上传")

    mine = [paper for paper in phone.get("/materials") if paper["name"] == "出生证.jpg"]
    assert len(mine) == 1
    assert mine[0]["size"] == len(large["buffer"])
    assert any("/parts?number=2" in one for one in sent)


def test_a_network_lost_in_the_middle_costs_one_part(people: People) -> None:
    phone = people.phone(SINGLE_MUM).open("/proxies/guardianship")
    large = shot("户口簿.jpg", Shot(layout="table", long_side=2_600, seed=12, noise=6))
    starts: list[str] = []
    phone.page.on("request", lambda asked: starts.append(asked.url) if asked.url.endswith("/uploads") else None)
    broken: list[str] = []

    def break_off(route: object) -> None:
        if broken:
            route.continue_()  # type: ignore[attr-defined]
        else:
            broken.append("once")
            phone.network(on=False)
            route.abort("internetdisconnected")  # type: ignore[attr-defined]

    phone.page.route(re.compile(r"/parts\?number=3"), break_off)
    phone.page.locator("input[type=file]").set_input_files(large)
    phone.sees("网络断开，照片已为您保留")
    phone.network(on=True)
    phone.sees("已上传")

    assert len(starts) == 1, "the journey went on, it did not begin again"
    assert [paper["size"] for paper in phone.get("/materials") if paper["name"] == "户口簿.jpg"] == [
        len(large["buffer"])
    ]


def test_what_is_wrong_is_shown_before_it_is_sent_and_its_owner_decides(people: People) -> None:
    phone = people.phone(SINGLE_MUM).open("/proxies/guardianship")
    files = phone.page.locator("input[type=file]")
    files.set_input_files(
        [
            shot("好.jpg", Shot(layout="letter", long_side=2_000, seed=21)),
            shot("模糊.jpg", Shot(layout="letter", long_side=2_000, seed=22, blur=2.5)),
            shot("糊了.jpg", Shot(layout="letter", long_side=2_000, seed=23, blur=4.0)),
        ]
    )
    phone.sees("有 2 张照片看不清，还没有上传")
    expect(phone.page.get_by_text("对准字点一下屏幕")).to_have_count(2)
    expect(phone.button("仍要使用")).to_have_count(1)
    assert not {"模糊.jpg", "糊了.jpg"} & {paper["name"] for paper in phone.get("/materials")}

    assert axe(phone.page) + violations(phone.page) + measure(phone.page, text=SMALLEST_TEXT, touch=NORMAL_TOUCH) == []

    phone.button("仍要使用").click()
    phone.sees("您选择仍要使用")
    phone.button("去掉").last.click()
    expect(phone.page.get_by_text("字完全看不清")).to_have_count(0)
    phone.button("往前移").click()
    expect(phone.page.locator("li", has_text="第1页").last).to_contain_text("模糊.jpg")
    kept = {paper["name"]: paper for paper in phone.get("/materials")}
    assert kept["模糊.jpg"]["keptAnyway"]
    assert "糊了.jpg" not in kept

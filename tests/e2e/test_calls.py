"""Whom nothing reaches, the office rings up: the list, a number that leaves a trace, and what came of it."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import expect

from tests.e2e.conftest import People
from tests.e2e.errands import apply, upload
from tests.e2e.people import ADOPTED_DAUGHTER, ADOPTIVE_FATHER
from tests.e2e.server import Server
from tests.house import family, member

pytestmark = pytest.mark.e2e
NO_SUCH_NUMBER = "13900009999"


@contextmanager
def _another_number(server: Server, mobile: str) -> Iterator[None]:
    """The number somebody gave is out of use by now; the carrier of the demonstration plays that by its last digits."""

    def change(before: str, after: str) -> None:
        with sqlite3.connect(server.folder / "onething.sqlite", timeout=10) as database:
            database.execute("update citizen_account set mobile = ? where mobile = ?", (after, before))

    change(mobile, NO_SUCH_NUMBER)
    yield
    change(NO_SUCH_NUMBER, mobile)


def test_the_office_rings_up_whom_nothing_reaches(people: People, server: Server) -> None:
    phone = people.phone(ADOPTIVE_FATHER)
    proof = upload(phone, "kinship_evidence", "收养登记证.png")
    case = apply(phone, family(member(ADOPTED_DAUGHTER, "37", evidenceIds=[proof])))["cases"][0]
    clerk = people.desk("nanning-clerk")
    with _another_number(server, ADOPTIVE_FATHER.mobile):
        clerk.page.goto(f"{clerk.url}/desk#/cases/{case['id']}")
        clerk.button("领取").click()
        clerk.ask_once("请补一份清楚的收养登记证")
        # The bar learns of it by itself.
        way = clerk.page.get_by_role("link", name=re.compile("^电话通知 ?1 ?个等着打"))
        expect(way).to_be_visible()
        way.click()

        call = clerk.page.get_by_role("article").filter(has_text=ADOPTIVE_FATHER.name)
        expect(call).to_contain_text("139****9999")
        call.get_by_role("button", name="看号码").click()
        expect(call.get_by_role("status")).to_have_text(NO_SUCH_NUMBER)
        call.get_by_role("button", name="没打通").click()
        clerk.sees(re.compile("打过1次，没有打通"))
        call.get_by_label(re.compile("说了什么")).fill("女儿接的，马上补")
        call.get_by_role("button", name="已通知到").click()
        clerk.sees("没有要打的电话")
        clerk.page.get_by_text(re.compile("^最近的记录")).click()
        clerk.sees(re.compile("黎晓梅 · 已通知到：女儿接的，马上补"))
        clerk.sees(re.compile("黎晓梅 · 查看了手机号"))

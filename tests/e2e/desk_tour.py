"""Every page and every dialog of the desk."""

import re
from collections.abc import Iterator

from tests.claims import GUO
from tests.e2e.desk import Desk
from tests.e2e.world import World


def desk(screen: Desk, supervisor: Desk, world: World) -> Iterator[tuple[Desk, str]]:
    """From the sign-in to the last dialog."""
    screen.page.goto(f"{screen.url}/desk")
    screen.page.get_by_label("账号").wait_for()
    yield screen, "desk-sign-in"
    screen.page.get_by_label("账号").fill("nanning-clerk")
    screen.page.get_by_label("密码").fill("wrong")
    screen.page.get_by_role("button", name="下一步").click()
    screen.page.get_by_role("alert").wait_for()
    yield screen, "desk-sign-in-wrong"
    screen.page.get_by_label("密码").fill("yanshi-2026")
    screen.page.get_by_role("button", name="下一步").click()
    screen.page.get_by_label("动态口令").wait_for()
    yield screen, "desk-second-factor"
    screen.sign_in("nanning-clerk")
    screen.page.locator("[data-case]").first.wait_for()
    yield screen, "desk-queue"
    screen.scan("这不是回执")
    screen.page.get_by_role("alert").wait_for()
    yield screen, "desk-scan-wrong"
    screen.page.keyboard.press("Escape")
    screen.page.locator("[data-case]").filter(has_text="陈立").first.click()
    screen.opened(re.compile("陈立"))
    screen.page.get_by_role("img", name=re.compile("关系证明")).wait_for()
    yield screen, "desk-case"
    yield from _dialogs(screen)
    for state in ("supplementing", "refused", "filed"):
        screen.page.goto(f"{screen.url}/desk#/cases/{world.cases[state]}")
        screen.opened(re.compile("韦德胜"))
        yield screen, f"desk-case-{state}"
    supervisor.page.goto(f"{supervisor.url}/desk#/cases/{world.cases['refused']}")
    supervisor.opened(re.compile("韦德胜"))
    supervisor.page.get_by_label("办理").get_by_role("button", name=re.compile("^改判")).click()
    yield supervisor, "desk-override"


def money(people: dict[str, Desk], world: World) -> Iterator[tuple[Desk, str]]:
    """A claim at each step of the office, and what a supervisor watches over."""
    clerk, reviewer, finance, supervisor = (people[one] for one in ("clerk", "reviewer", "finance", "supervisor"))
    claims = world.claims
    yield _claim(clerk, claims.accepting), "desk-claim-acceptance"
    yield from _dialog(clerk, "一次性告知", "desk-claim-notice")
    yield _claim(reviewer, claims.reviewing), "desk-claim-review"
    yield from _dialog(reviewer, "更正后重算", "desk-claim-correction")
    yield _claim(finance, claims.paid), "desk-claim-paid"
    yield from _dialog(finance, "追回多付的钱", "desk-claim-recovery")
    yield _claim(supervisor, claims.returned), "desk-claim-returned"
    supervisor.page.goto(f"{supervisor.url}/desk#/")
    supervisor.page.get_by_role("heading", name="今天的队列").wait_for()
    yield supervisor, "desk-board"
    yield from _dialog(supervisor, "贾明", "desk-account")
    supervisor.page.goto(f"{supervisor.url}/desk#/calls")
    supervisor.page.get_by_role("heading", name=re.compile("电话通知")).wait_for()
    yield supervisor, "desk-calls"


def _claim(screen: Desk, case_id: str) -> Desk:
    return screen.open_claim(case_id, GUO.name)


def _dialog(screen: Desk, button: str, name: str) -> Iterator[tuple[Desk, str]]:
    screen.button(button).first.click()
    screen.page.get_by_role("dialog").wait_for()
    yield screen, name
    screen.page.keyboard.press("Escape")
    screen.page.get_by_role("dialog").wait_for(state="detached")


def _dialogs(screen: Desk) -> Iterator[tuple[Desk, str]]:
    for key, name in (("a", "accept"), ("s", "supplement"), ("x", "refuse"), ("h", "hand-over"), ("?", "help")):
        screen.page.locator("#case-title").focus()
        screen.page.keyboard.press(key)
        screen.page.get_by_role("dialog").wait_for()
        yield screen, f"desk-{name}"
        screen.page.keyboard.press("Escape")
        screen.page.get_by_role("dialog").wait_for(state="detached")
    screen.button("查看完整的证件号码").click()
    screen.page.get_by_role("dialog").wait_for()
    yield screen, "desk-unmask"
    screen.page.keyboard.press("Escape")

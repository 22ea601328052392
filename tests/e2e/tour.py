"""Every page and every sheet of the phone, one after another. Each function stops on a page and says its name."""

import re
from collections.abc import Iterator

from tests.e2e.form import Form
from tests.e2e.phone import Phone
from tests.e2e.world import World


def before_signing_in(phone: Phone, world: World, mobile: str) -> Iterator[str]:
    """What everybody may see; `mobile` belongs to nobody yet."""
    for name, path in {
        "home": "/",
        "me": "/me",
        "agreement": "/agreement",
        "settings": "/settings",
        "guides": "/guide",
    }.items():
        phone.open(path)
        yield f"open-{name}"
    for region in ("450000", "610000"):
        phone.open(f"/guide/{region}")
        yield f"open-guide-{region}"
    phone.open("/nowhere")
    yield "open-no-such-page"
    phone.open(f"/r/{world.qr.rsplit('/', 1)[1]}")
    phone.sees("这是本系统开出的回执")
    yield "open-receipt-of-somebody"
    phone.open("/login")
    yield "login"
    phone.tap("获取验证码")
    yield "login-wrong"
    phone.fill("手机号码", mobile)
    phone.tap("获取验证码")
    phone.sees("验证码已发到")
    yield "login-code"
    phone.fill("短信验证码", phone.page.locator("strong.code").inner_text())
    phone.tick("我已看过并同意")
    phone.button(re.compile("^登录")).click()
    phone.page.wait_for_url(lambda url: "/login" not in url)
    phone.open("/real-name")
    yield "real-name"
    phone.fill("姓名", "测试")
    phone.fill("证件号码", "450103198603129918")
    phone.tap("核对身份")
    phone.page.locator("[role=alert]").first.wait_for()
    yield "real-name-wrong"


def with_nothing_yet(phone: Phone) -> Iterator[str]:
    """Somebody who came for the first time."""
    for name in ("", "progress", "inbox", "family", "proxies", "papers", "filings", "settlement", "apply"):
        phone.open(f"/{name}")
        yield f"new-{name or 'home'}"


def pages(phone: Phone, world: World) -> Iterator[str]:
    """Somebody with everything."""
    paths = {
        "home": "/", "progress": "/progress", "inbox": "/inbox", "me": "/me", "real-name-done": "/real-name",
        "settings": "/settings", "family": "/family", "proxies": "/proxies", "papers": "/papers", "filings": "/filings",
        "settlement": "/settlement", "grant-given": "/proxies/new?role=principal", "grant-letter": "/proxies/new?role=proxy",
        "guardianship": "/proxies/guardianship", "application": f"/applications/{world.applications['done']}",
        "receipt": f"/receipts/{world.applications['done']}", "receipt-refused": f"/receipts/{world.applications['refused']}",
    } | {f"case-{state}": f"/cases/{case}" for state, case in world.cases.items()}  # fmt: skip
    for name, path in paths.items():
        phone.open(path)
        yield name
    phone.open("/proxies/new?role=proxy")
    phone.tap("提交委托")
    yield "grant-wrong"
    phone.open("/proxies/guardianship")
    phone.tap("登记")
    yield "guardianship-wrong"


def sheets(phone: Phone, world: World) -> Iterator[str]:
    """Panels that come from below."""
    tasks = {
        "acting-for": ("/", "为谁办理"),
        "supplement": (f"/cases/{world.cases['supplementing']}", "提交补充材料"),
        "withdraw": (f"/cases/{world.cases['reviewing']}", "撤回"),
        "unbind": ("/family", "解除"),
        "revoke": ("/proxies", "撤销"),
        "confirm": ("/proxies", "确认委托"),
        "remove-paper": ("/papers", "删除"),
        "filing-papers": ("/filings", "补齐证明材料"),
        "filing-phone": ("/filings", "变更联系电话"),
        "paper-again": ("/proxies/new?role=proxy", "用以前传过的"),
    }
    for name, (path, button) in tasks.items():
        phone.open(path)
        phone.tap(button)
        phone.page.locator("dialog[open]").wait_for()
        phone.at_rest()
        yield f"sheet-{name}"
        phone.page.keyboard.press("Escape")


def form(phone: Phone, world: World) -> Iterator[str]:
    """The one form, every screen of it."""
    at = f"/apply/{world.full_draft}"
    phone.open("/apply")
    yield "form-who"
    phone.button(re.compile("^删掉这份")).first.click()
    yield "form-who-delete"
    member, open_member = f"item={world.member_key}", f"item={world.open_member_key}"
    lease, temporary, disease = f"item={world.place_key}", f"item={world.temporary_key}", f"item={world.disease_key}"
    steps = {
        "what": "/what", "needs": "/needs", "family": "/family", "member": f"/family?{member}",
        "kin": f"/family?{open_member}&pick=relation", "filing": "/filing", "stay": f"/filing?{lease}&part=stay",
        "types": f"/filing?{lease}&part=type", "provinces": f"/filing?{lease}&part=place",
        "prefectures": f"/filing?{lease}&part=place&in=320000", "when": f"/filing?{lease}&part=when",
        "papers": f"/filing?{lease}&part=papers", "reduction": f"/filing?{temporary}&part=reduction",
        "when-short": f"/filing?{temporary}&part=when", "chronic": "/chronic", "disease": f"/chronic?{disease}&part=disease",
        "where": f"/chronic?{disease}&part=where", "facility": f"/chronic?{disease}&part=facility",
        "settlement": "/settlement", "review-unfinished": "/review", "notice": "/sign", "sign": "/sign?part=sign",
    }  # fmt: skip
    for name, path in steps.items():
        phone.open(at + path)
        if name == "review-unfinished":
            phone.sees(re.compile("处要改"))
        yield f"form-{name}"
    phone.tap("不方便手写")
    yield "form-sign-typed"
    yield from _mistakes(phone, at, open_member)
    yield from _questions(phone, f"{at}/filing?{lease}&part=")


def _mistakes(phone: Phone, at: str, open_member: str) -> Iterator[str]:
    """What a page says when something is missing."""
    phone.open(f"{at}/family?{open_member}")
    phone.tap("填好了")
    yield "form-member-wrong"
    phone.open(f"{at}/family?{open_member}&pick=relation")
    phone.page.locator("summary").click()
    phone.tick("子女")
    yield "form-kin-refused"
    phone.open(f"{at}/sign?part=sign")
    phone.tap("提交申请")
    yield "form-sign-wrong"


def _questions(phone: Phone, at: str) -> Iterator[str]:
    """The three questions and the advice they lead to; papers by letter; a place that is one pool."""
    phone.open(f"{at}stay")
    phone.tick("6个月以上")
    phone.tap("下一步")
    yield "form-why"
    phone.tick("养老")
    phone.tap("下一步")
    phone.page.locator("summary").click()
    yield "form-detail"
    phone.tick("不是")
    phone.tap("下一步")
    phone.sees("建议您办")
    yield "form-advice"
    phone.open(f"{at}place")
    phone.button(re.compile("^海南省")).click()
    phone.sees("已选")
    yield "form-whole-province"
    phone.open(f"{at}when")
    phone.tick("另选一天", "已经住院了")
    yield "form-when-hospital"
    phone.open(f"{at}papers")
    phone.tick("签一份个人承诺书")
    yield "form-letter"


def refused_form(phone: Phone, world: World) -> Iterator[str]:
    """A form the registers do not agree with."""
    phone.open(f"/apply/{world.wrong_draft}/review")
    phone.sees(re.compile("处要改"))
    yield "form-review-refused"
    phone.open(f"/apply/{world.wrong_draft}/family")
    yield "form-family-refused"


def signed_and_offline(phone: Phone, draft_id: str) -> Iterator[str]:
    """A clean form to its last screen, then the network is gone."""
    phone.open(f"/apply/{draft_id}/review")
    phone.sees("核对过了")
    yield "form-review"
    phone.open(f"/apply/{draft_id}/sign?part=sign")
    Form(phone).draw()
    yield "form-signing"
    phone.tap("签好了")
    phone.sees("签名已保存")
    phone.tick("我承诺以上内容")
    yield "form-signed"
    phone.network(on=False)
    phone.page.wait_for_timeout(300)
    yield "form-offline"
    phone.network(on=True)

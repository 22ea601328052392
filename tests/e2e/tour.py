"""Every page and every sheet of the phone, one after another. Each function stops on a page and says its name."""

import re
from collections.abc import Iterator

from tests.e2e.claims_world import claim_draft
from tests.e2e.errands import draft
from tests.e2e.form import Form
from tests.e2e.phone import Phone
from tests.e2e.world import DISEASE, MEMBER, OPEN_MEMBER, PLACE, TEMPORARY, World, full_draft, wrong_draft
from tests.house import filing, place


def open_pages(world: World) -> dict[str, str]:
    """Where nobody has to sign in."""
    token = world.qr.rsplit("/", 1)[1]
    return {
        "home": "/", "me": "/me", "agreement": "/agreement", "settings": "/settings", "guides": "/guide",
        "guide-450000": "/guide/450000", "guide-610000": "/guide/610000", "no-such-page": "/nowhere",
        "receipt-of-somebody": f"/r/{token}", "receipt-scanned": f"/scan?code={token}", "login": "/login", "estimate": "/estimate",
        "verify": "/verify", "verify-result": world.claims.verified,
    }  # fmt: skip


def own_pages() -> dict[str, str]:
    """Everybody's own; full of things or empty."""
    return {
        "home": "/", "progress": "/progress", "inbox": "/inbox", "me": "/me", "real-name-done": "/real-name",
        "settings": "/settings", "family": "/family", "proxies": "/proxies", "papers": "/papers", "filings": "/filings",
        "settlement": "/settlement", "apply": "/apply", "claim-start": "/claim", "reminded": "/reminded", "vouchers": "/vouchers", "grant-given": "/proxies/new?role=principal",
        "guardianship": "/proxies/guardianship", "grant-letter": "/proxies/new?role=proxy",
    }  # fmt: skip


def pages_of(world: World) -> dict[str, str]:
    """Somebody's applications and cases."""
    return {
        "application": f"/applications/{world.applications['done']}",
        "receipt": f"/receipts/{world.applications['done']}",
        "receipt-refused": f"/receipts/{world.applications['refused']}",
        "mend": f"/cases/{world.cases['supplementing']}/mend",
    } | {f"case-{state}": f"/cases/{case}" for state, case in world.cases.items()}


def claims(world: World) -> dict[str, str]:
    """Somebody with money on its way back."""
    paid, returned = (f"/cases/{case}" for case in (world.claims.paid, world.claims.returned))
    return {"home-claims": "/", "claim-paid": paid, "claim-returned": returned, "claim-account": f"{returned}/account"}


def before_signing_in(phone: Phone, world: World, mobile: str) -> Iterator[str]:
    """What everybody may see; `mobile` belongs to nobody yet."""
    for name, path in open_pages(world).items():
        phone.open(path)
        if "receipt" in name:
            phone.sees("这是本系统开出的回执")
        yield f"open-{name}"
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
    for name, path in own_pages().items():
        phone.open(path)
        yield f"new-{name}"


def pages(phone: Phone, world: World) -> Iterator[str]:
    """Somebody with everything."""
    for name, path in (own_pages() | pages_of(world)).items():
        phone.open(path)
        yield name
    phone.open(f"/cases/{world.cases['supplementing']}/mend")
    phone.tap("补这一项")
    phone.tap("拍好了")
    yield "mend-one-wrong"
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
    made = full_draft(phone, world.lease)
    at = f"/apply/{made}"
    phone.open("/apply")
    phone.button(re.compile("^删掉这份")).first.click()
    yield "form-who-delete"
    member, open_member = f"item={MEMBER}", f"item={OPEN_MEMBER}"
    lease, temporary, disease = f"item={PLACE}", f"item={TEMPORARY}", f"item={DISEASE}"
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
    phone.send("DELETE", f"/drafts/{made}")


def claim_pages(phone: Phone, world: World) -> Iterator[str]:
    """Paid, and come back from the bank."""
    for name, path in claims(world).items():
        phone.open(path)
        yield name
    phone.fill("账号", "6299 9000 0000 0000 012")
    phone.tap("改好了")
    yield "claim-account-wrong"


def claim_form(phone: Phone, world: World) -> Iterator[str]:
    """Money back, step by step."""
    phone.open(f"/vouchers/{world.claims.bill}")
    yield "voucher"
    made = claim_draft(phone, world.claims.bill)
    phone.open("/claim")
    yield "claim-resume"
    for step in ("vouchers", "bill", "accident", "papers", "account", "amount", "review", "sign", "sign?part=sign"):
        phone.open(f"/claim/{made}/{step}")
        yield f"claim-{step.replace('?part=', '-')}"
    yield from _claim_answers(phone, f"/claim/{made}")
    phone.send("DELETE", f"/drafts/{made}")


def _claim_answers(phone: Phone, at: str) -> Iterator[str]:
    """What opens with an answer, and what a step says when something is missing."""
    phone.open(f"{at}/bill?pick=region&in=140000")
    yield "claim-bill-region"
    phone.open(f"{at}/bill")
    phone.tap("有不对的，改一下")
    phone.fill("诊断是什么", "")
    phone.tap("下一步")
    yield "claim-bill-wrong"
    phone.fill("诊断是什么", "外踝骨折")
    phone.open(f"{at}/accident")
    phone.tick("是意外受伤", "有，或者还说不清")
    phone.tap("下一步")
    yield "claim-accident-wrong"
    phone.tick("不是，是生病")
    phone.open(f"{at}/papers")
    phone.tap("下一步")
    yield "claim-papers-wrong"
    phone.open(f"{at}/account")
    phone.tick("别人的")
    phone.tap("下一步")
    yield "claim-payee-wrong"
    phone.open(f"{at}/amount")
    phone.tick("二级医院")
    phone.tap("算一算")
    phone.sees("大约谁付多少")
    yield "claim-estimate"


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
    phone.button(re.compile("^海南省")).click()  # Filed already.
    phone.sees("换一个地方")
    yield "form-place-refused"
    phone.tap("换一个地方")
    phone.button(re.compile("^西藏自治区")).click()
    phone.sees("已选")
    yield "form-whole-province"
    phone.open(f"{at}when")
    phone.tick("另选一天", "已经住院了")
    yield "form-when-hospital"
    phone.open(f"{at}papers")
    phone.tick("签一份个人承诺书")
    yield "form-letter"


def refused_form(phone: Phone) -> Iterator[str]:
    """A form the registers do not agree with."""
    made = wrong_draft(phone)
    phone.open(f"/apply/{made}/review")
    phone.sees(re.compile("处要改"))
    yield "form-review-refused"
    phone.open(f"/apply/{made}/family")
    yield "form-family-refused"
    phone.send("DELETE", f"/drafts/{made}")


def signed_and_offline(phone: Phone) -> Iterator[str]:
    """A clean form to its last screen, then the network is gone."""
    made = draft(phone, filing(place("310000")))["id"]
    phone.open(f"/apply/{made}/review")
    phone.sees("核对过了")
    yield "form-review"
    phone.open(f"/apply/{made}/sign?part=sign")
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
    phone.send("DELETE", f"/drafts/{made}")

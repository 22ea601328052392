"""The wizard of money back, step by step."""

import io
import re
from collections.abc import Sequence
from typing import Final

import segno
from playwright.sync_api import FilePayload, Locator, expect

from tests.e2e.form import Form
from tests.e2e.papers import paper
from tests.e2e.people import Known

Bill = tuple[str, str, str, str, str]
# Code, number, check code, date, amount: as the QR code of the bill says it.
GUO_BILL: Final[Bill] = ("14060226", "0990000202", "a1b2c3", "20261106", "8640.50")
NIU_BILL: Final[Bill] = ("14060226", "0990000231", "1be9a9", "20261020", "22100.60")
NIU_PILLS: Final[Bill] = ("14060226", "0990000232", "1c0898", "20261027", "866.40")
SHEN_FALL: Final[Bill] = ("14060226", "0990000224", "1b0f42", "20260821", "3520.00")
SHEN_CRASH: Final[Bill] = ("14060226", "0990000225", "1b2e31", "20260710", "2685.00")
CHILD_BILL: Final[Bill] = ("14060226", "0990000218", "1a5786", "20261030", "4126.00")
BANK: Final = "演示农村商业银行（演示）"
GUO: Final = Known("13900003001", "郭志刚", "140105197909099912")
SHEN: Final = Known("13900003003", "申红梅", "140502198205209922")
DUAN: Final = Known("13900003002", "段丽华", "140105198111119923")
CHILD: Final = Known("", "郭子涵", "140105201704129937")
NIU: Final = Known("13900003004", "牛桂花", "140502195602029948")
# What the bank of the sandbox does with them stands in assets/demo/bank_accounts.csv.
GUOS_CARD, GUOS_CLOSED_CARD, NIUS_CARD = "6299900000000000011", "6299900000000000060", "6299900000000000045"


def photo_of(bill: Bill) -> FilePayload:
    """The QR code of a bill, photographed."""
    out = io.BytesIO()
    segno.make("01,06," + ",".join(bill), error="m").save(out, kind="png", scale=8, border=6)
    return {"name": "票据.png", "mimeType": "image/png", "buffer": out.getvalue()}


class ClaimForm(Form):
    """Knows where each answer of a claim is given; reading, signing and sending are the one form's."""

    def begin_claim(self, whom: str | None = None) -> "ClaimForm":
        """From the home page to the first bill."""
        self.phone.open("/")
        self.phone.tap("看病自己垫的钱")
        self.phone.heading("看病自己垫的钱，来报销")
        if whom:
            self.phone.tick(whom)
        self.phone.tap("下一步，加票据")
        self.phone.heading("票据")
        return self

    def show(self, bill: Bill) -> None:
        """A photo of the bill is enough."""
        self.page.locator("input[type=file]").first.set_input_files(photo_of(bill))
        expect(self.page.get_by_role("checkbox", name=re.compile(bill[1]))).to_be_checked()

    def scan(self, bill: Bill) -> None:
        """The bill, and on."""
        self.show(bill)
        self.phone.tap("下一步")
        self.phone.heading("这次看病")

    def agree(self, *said: str) -> None:
        """What was read from the bill stands there and is right."""
        for words in said:
            self.phone.sees(words)
        self.phone.tap("下一步")
        self.phone.heading("是不是意外受伤")

    def ill(self) -> None:
        """Nobody was hurt."""
        self.phone.tick("不是，是生病")
        self.phone.tap("下一步")
        self.phone.heading("材料")

    def hurt(self, on: str, where: str, how: str, *, others: bool, proven: bool) -> None:
        """When, where and how; whether somebody else is to answer for it, and whether there is a document."""
        self.phone.tick("是意外受伤")
        self.phone.tick("有，或者还说不清" if others else "没有，是自己不小心")
        self.phone.fill("哪天受的伤", on)
        self.phone.fill("在哪里受的伤", where)
        self.phone.fill("怎么受伤的", how)
        self.phone.tick("交警的事故认定书" if proven else "没有，签一份承诺书")

    def photograph(self, titles: Sequence[str]) -> None:
        """A page of each paper."""
        for title in titles:
            box = self.page.get_by_role("group", name=re.compile(f"^{re.escape(title)}")).first
            box.locator("input[type=file]").set_input_files(paper(f"{title.strip('《》')}.png"))
            self.keep(box)
        self.phone.tap("下一步")
        self.phone.heading("收款账户")

    def keep(self, box: Locator) -> None:
        """The drawn papers of these stories are no photos: where the phone doubts them, they are kept all the same."""
        anyway, there = box.get_by_role("button", name="仍要使用"), box.get_by_text(re.compile("已上传"))
        expect(anyway.or_(there).first).to_be_visible()
        if anyway.count():
            anyway.first.click()
        expect(there.first).to_be_visible()

    def account(self, number: str) -> None:
        """The name is there already."""
        self.page.get_by_label("哪家银行").select_option(label=BANK)
        field = self.page.get_by_label(re.compile("^账号"))
        field.click()
        self.page.keyboard.type(number)
        expect(field).to_have_value(" ".join(number[at : at + 4] for at in range(0, len(number), 4)))

    def send_claim(self) -> str:
        """Past the estimate to the receipt; the claim's case."""
        self.phone.tap("先不估，下一步")
        self.review()
        self.sign()
        application = self.phone.get(f"/applications/{self.submit()}")
        return next(str(one["id"]) for one in application["cases"] if one["kind"] == "reimbursement")

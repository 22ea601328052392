"""The one form, step by step."""

import re
from collections.abc import Sequence
from typing import Final

from playwright.sync_api import expect

from tests.e2e.papers import paper
from tests.e2e.people import Known
from tests.e2e.phone import Phone

FAMILY: Final = "给家人用我的医保钱"
FILING: Final = "去外省看病先登记"
CHRONIC: Final = "在外省看慢性病"
_STROKES: Final = (((30, 40), (90, 120), (150, 50)), ((180, 40), (180, 150)), ((210, 60), (290, 140), (300, 60)))


class Form:
    """Knows where each answer is given; says nothing about what should come of it."""

    def __init__(self, phone: Phone) -> None:
        self.phone = phone
        self.page = phone.page

    @property
    def draft_id(self) -> str:
        found = re.search(r"/apply/([0-9a-f-]{36})", self.phone.path)
        assert found, self.phone.path
        return found[1]

    def begin(self, *matters: str, whom: str | None = None) -> "Form":
        """For whom and what; ends at the first step that asks for something."""
        phone = self.phone.open("/apply")
        if whom:
            phone.tick(whom)
        phone.tap("下一步")
        phone.heading("要办什么")
        phone.tick(*matters)
        phone.tap("下一步")
        phone.heading("需要准备什么")
        phone.tap("准备好了，开始填")
        return self

    # ------------------------------------------------------------ family
    def add_relative(
        self, who: Known, relation: Sequence[str] = (), phone: str = "13900001002", *, done: bool = True
    ) -> None:
        """Tapped when the register knows them, else added by hand with `relation`."""
        self.phone.button(re.compile("添加家人|再加一位家人" if relation else f"^{who.name}")).click()
        self.phone.heading("家人信息")
        if relation:
            self.phone.button(re.compile("^他.她是您的什么人")).click()
            for word in relation:
                self.page.get_by_role("radio", name=word, exact=True).check()
            self.phone.tap("选好了")
            self.phone.heading("家人信息")
            self.phone.fill("姓名", who.name)
            self.page.get_by_label("证件类型").select_option(who.id_type)
            self.phone.fill("证件号码", who.id_number)
        self.phone.fill("家人的联系电话", phone)
        if done:
            self.phone.tap("填好了")
            self.phone.heading("家庭共济")

    # ------------------------------------------------------------ filing
    def add_place(
        self,
        province: str,
        city: str | None,
        *,
        answers: Sequence[str] = ("6个月以上", "养老", "不是"),
        paper_kind: str | None = None,
    ) -> None:
        """The three questions, the advised type, the place, from today; by a paper, or by commitment letter."""
        self.phone.button(re.compile("添加要去的地方|再加一个地方")).click()
        for answer in answers:
            self.phone.tick(answer)
            self.phone.tap("下一步")
        self.phone.tap("就办这一类")
        self.choose_place(province, city)
        self.fill_in(paper_kind=paper_kind)

    def fill_in(self, *, paper_kind: str | None = None) -> None:
        """From today; by a paper, or by commitment letter."""
        self.phone.heading("什么时候开始")
        self.phone.tick("今天", "没有住院")
        self.phone.tap("下一步")
        self.phone.heading("证明材料")
        if paper_kind:
            self.phone.tick("有，拍照上传", paper_kind)
            self.page.locator("input[type=file]").set_input_files(paper(f"{paper_kind}.png"))
            self.phone.sees("已上传")
        else:
            if self.page.get_by_role("radio").count():  # Where a letter is the only way, nothing is asked.
                self.phone.tick("签一份个人承诺书")
            self.phone.tick("我承诺以上内容属实")
        self.phone.tap("这个地方填好了")
        self.phone.heading("异地就医备案")

    def choose_place(self, province: str, city: str | None) -> None:
        self.phone.heading("去哪里看病")
        self.phone.button(re.compile(f"^{province}")).click()
        if city:
            self.phone.button(re.compile(f"^{city}")).click()
        else:  # A place that is one pool: the page says why there is no city to choose.
            self.phone.tap(f"就去{province}")

    # ------------------------------------------------------------ chronic
    def add_disease(self, disease: str, place: str, facility: str) -> None:
        self.phone.button(re.compile("添加慢性病|再加一种病")).click()
        self.phone.tick(disease)
        self.phone.tap("下一步")
        self.phone.heading("在哪里看病")
        self.phone.tick(place)
        self.phone.tap("下一步")
        self.phone.heading("选医院、药店")
        self.phone.tick(facility)
        self.phone.tap("这一种填好了")
        self.phone.heading("门慢定点扩诊")

    # ------------------------------------------------------------ the end of it
    def on(self) -> None:
        self.phone.tap("下一步")

    def review(self, *, clean: bool = True) -> None:
        """The server's view of everything."""
        self.phone.heading("核对")
        self.phone.sees("核对过了，没有问题" if clean else re.compile("可以提交。有"))
        self.phone.tap("没有错，下一步")

    def sign(self) -> None:
        """Read, promise, write the name with a finger."""
        self.phone.heading("办理前请知道")
        self.phone.tick("我已阅读并知道")
        self.phone.tap("下一步")
        self.phone.heading("承诺并签名")
        self.phone.tick("我承诺以上内容")
        self.draw()
        self.phone.tap("签好了")
        self.phone.sees("签名已保存")

    def draw(self) -> None:
        canvas = self.page.locator("canvas")
        canvas.scroll_into_view_if_needed()
        box = canvas.bounding_box()
        assert box
        wide = box["width"] / 340
        mouse = self.page.mouse
        for stroke in _STROKES:
            for index, (x, y) in enumerate(stroke):
                mouse.move(box["x"] + x * wide, box["y"] + y, steps=4)
                if index == 0:
                    mouse.down()
            mouse.up()

    def submit(self) -> str:
        """Ends on the receipt; its application's id."""
        self.phone.tap("提交申请")
        return self.receipt()

    def receipt(self) -> str:
        self.page.wait_for_url(re.compile("/receipts/"))
        expect(self.page.get_by_text("提交成功")).to_be_visible()
        return self.phone.path.rsplit("/", 1)[1]

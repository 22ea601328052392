"""Every printed document says what it was given, and nothing it was not."""

import datetime as dt
import io
from pathlib import Path

import msgspec
import pypdfium2
import pytest
import zxingcpp
from PIL import Image, ImageDraw

from backend.documents import fonts
from backend.documents.forms import (
    render_family_commitment,
    render_family_notice,
    render_filing_commitment,
    render_guide,
    render_receipt,
    render_registration,
    title_lines,
)
from backend.documents.schemas import (
    FilingCommitment,
    Letter,
    Receipt,
    ReceiptItem,
    Registration,
    RegistrationFiling,
    RegistrationUser,
)
from backend.guide.sections import build_guide
from backend.infra.tokens import ReceiptTokens
from backend.policy.book import PolicyBook

DAY = dt.date(2026, 11, 22)
POLICY = PolicyBook.load(Path(__file__).parents[2] / "assets" / "policy")
ADDRESS = ReceiptTokens(["a key of thirty-two characters ok"]).url("https://yb.example.gov.cn", "YB26112200012")

RECEIPT = Receipt(
    number="YB26112200012",
    region_name="广西壮族自治区",
    subject_name="韦建国",
    submitted_text="2026年11月22日 10:15",
    status_text="1件在办",
    printed_text="2026年11月22日 10:20",
    qr_text=ADDRESS,
    items=(ReceiptItem(title="家庭共济：覃秀兰", status_text="等待经办审核", due_text="12月18日（周五）"),),
    phone="0771-00000101",
)


def pages(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    return [page.get_textpage().get_text_range() for page in document]


def text_of(pdf: bytes) -> str:
    """Without spaces and line ends: a table breaks words where it likes."""
    return "".join("".join(pages(pdf)).split())


def squeezed(text: str) -> str:
    return "".join(text.split())


def signature() -> bytes:
    image = Image.new("RGBA", (600, 240), (0, 0, 0, 0))
    ImageDraw.Draw(image).line([(40, 180), (260, 60), (560, 150)], fill=(0, 0, 60, 255), width=12)
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def registration(**over: object) -> Registration:
    pack = POLICY.pack("45")
    letter, tips = pack.text("commitment", "application", DAY), pack.text("notice", "filing", DAY)
    assert letter
    assert tips
    blank = Registration(
        title="广西就医费用报销“一件事”申请登记表", commitment=letter.paragraphs[0], tips=tips.paragraphs
    )
    return msgspec.structs.replace(blank, **over)


def filing_commitment(**over: object) -> FilingCommitment:
    pack = POLICY.pack("61")
    letter = pack.text("commitment", "filing", DAY)
    assert letter
    blank = FilingCommitment(title=letter.title, boxes=pack.filing(DAY).printed_boxes, commitment=letter.paragraphs)
    return msgspec.structs.replace(blank, **over)


async def test_the_receipt_says_what_was_given_and_its_code_is_read_from_the_page() -> None:
    pdf = await render_receipt(RECEIPT)
    said = text_of(pdf)
    for part in (
        "YB26112200012",
        "韦建国",
        "家庭共济：覃秀兰",
        "等待经办审核",
        "最迟12月18日（周五）",
        "0771-00000101",
    ):
        assert squeezed(part) in said
    page = pypdfium2.PdfDocument(pdf)[0]
    read = zxingcpp.read_barcodes(page.render(scale=200 / 72).to_pil().convert("L"))
    assert [code.text for code in read] == [ADDRESS]
    corners = read[0].position
    millimetres = (corners.top_right.x - corners.top_left.x) / 200 * 25.4
    assert millimetres >= 25


async def test_many_items_go_on_to_a_second_page() -> None:
    many = msgspec.structs.replace(RECEIPT, items=RECEIPT.items * 14)
    assert len(pages(await render_receipt(many))) > 1


async def test_the_blank_registration_form_has_every_printed_field_and_no_data() -> None:
    said = text_of(await render_registration(registration()))
    for part in (
        "申请人基本信息", "姓名", "联系电话", "身份证件类型", "中华人民共和国居民身份证", "其他", "证件号码", "险种",
        "职工医保", "居民医保", "申请办理事项", "是否办理", "授权人", "被授权人", "增加授权", "使用人姓名", "与授权人关系",
        "使用人联系电话", "异地备案类型", "申请材料", "备案地", "备案开始时间", "申请事项", "门慢病种登记信息",
        "门慢定点医药新增", "医疗费用直接结算", "无需申请办理", "承诺签名", "代办人", "申请人签名", "温馨提示",
        "办理异地就医备案注意事项", "降低20%", "补齐异地就医备案证明材料后可以随时取消备案登记",
    ):  # fmt: skip
        assert part in said, part
    assert said.count("□") == 7
    assert "√" not in said
    assert "45010" not in said


async def test_the_registration_form_ticks_and_fills_what_was_asked_for() -> None:
    filled = registration(
        name="韦建国", id_is_resident=True, id_number="450103198603129917", employee=True, family_wanted=True,
        grantor_name="韦建国", users=(RegistrationUser(name="覃秀兰", relation="妻子"), RegistrationUser(name="韦小宇")),
        filing_wanted=True, filings=(RegistrationFiling(place="江苏省南京市", begins="2026年12月1日"),),
        signature_image=signature(), signed_text="2026年11月22日",
    )  # fmt: skip
    pdf = await render_registration(filled)
    said = text_of(pdf)
    assert said.count("□√") == 4
    for part in (
        "450103198603129917",
        "（1）使用人姓名:覃秀兰",
        "（2）使用人姓名:韦小宇",
        "江苏省南京市",
        "2026年12月1日",
    ):
        assert part in said
    page = pypdfium2.PdfDocument(pdf)[0]
    assert [o for o in page.get_objects() if o.type == pypdfium2.raw.FPDF_PAGEOBJ_IMAGE], "the signature is printed"


async def test_the_commitment_letter_prints_seven_boxes_in_the_order_of_the_document() -> None:
    said = text_of(await render_filing_commitment(filing_commitment()))
    assert said.count("□") == 7
    assert "√" not in said
    assert "年月日" in said
    assert "两年内不得销毁" in said
    box = "跨省异地长期居住人员"
    ticked = text_of(await render_filing_commitment(filing_commitment(checked=(box,), name="李秦川")))
    assert ticked.count("√") == 1
    assert f"□√{box}" in ticked
    assert "李秦川" in ticked


async def test_a_box_that_is_not_printed_cannot_be_ticked() -> None:
    with pytest.raises(AssertionError):
        await render_filing_commitment(filing_commitment(checked=("外地朋友",)))


async def test_notice_and_letter_are_printed_word_for_word() -> None:
    pack = POLICY.pack("61")
    notice, letter = pack.text("notice", "family_sharing", DAY), pack.text("commitment", "family_sharing", DAY)
    assert notice
    assert letter
    said = text_of(await render_family_notice(Letter(title=notice.title, paragraphs=notice.paragraphs)))
    assert all(squeezed(p) in said for p in notice.paragraphs)
    assert "承诺人" not in said
    said = text_of(await render_family_commitment(Letter(title=letter.title, paragraphs=letter.paragraphs)))
    assert all(squeezed(p) in said for p in letter.paragraphs)
    assert "承诺人：" in said
    assert "日期：" in said


def test_a_long_title_breaks_where_the_document_breaks_it() -> None:
    lines = title_lines("陕西省城镇从业人员基本医疗保险个人账户家庭共济绑定承诺书")
    assert lines == ("陕西省城镇从业人员基本医疗保险", "个人账户家庭共济绑定承诺书")
    assert title_lines("个人账户家庭共济绑定告知书") == ("个人账户家庭共济绑定告知书",)


@pytest.mark.parametrize("region", ["45", "61"])
async def test_the_guide_prints_every_section_of_the_pack(region: str) -> None:
    guide = build_guide(POLICY.pack(region), DAY)
    said = text_of(await render_guide(guide))
    for section in guide.sections:
        assert squeezed(section.title) in said
        for item in section.items:
            assert squeezed(item.title) in said
    assert any(not item.verified for section in guide.sections for item in section.items)
    assert "未核实" in said


async def test_what_a_citizen_types_is_never_read_as_markup() -> None:
    nasty = '#read("/etc/passwd") $x$ *粗* `code` \\ <a> @b [c] "d" #import "common.typ": *'
    said = text_of(await render_registration(registration(name=nasty)))
    assert squeezed(nasty) in said


async def test_a_character_the_fonts_lack_is_marked_instead_of_vanishing() -> None:
    assert fonts.missing("张𬎆") == ("𬎆",)
    said = text_of(await render_registration(registration(name="张𬎆\x00\u202e")))
    assert "张〓" in said
    assert "U+2C386" in said


def test_the_templates_themselves_use_only_characters_the_fonts_have() -> None:
    folder = Path(__file__).parents[2] / "assets" / "forms"
    for template in folder.glob("*.typ"):
        assert fonts.missing(template.read_text()) == (), template.name


async def test_a_picture_that_is_none_is_refused() -> None:
    with pytest.raises(OSError, match="cannot identify"):
        await render_registration(registration(signature_image=b"<svg/>"))

"""Reading print fills in and never decides; where it is not installed, that is said."""

import datetime as dt
import io
import sys
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from backend.infra.storage import Storage, make_storage
from backend.kernel.national_id import check_digit
from backend.materials.intake import Intake
from backend.materials.ocr import PrintReader, installed
from backend.materials.reading import Line, read_fields
from backend.materials.service import MaterialService
from tests.materials import makers
from tests.materials.conftest import ALICE
from tests.materials.photos import _font
from tests.materials.test_service import upload

TODAY = dt.date(2026, 11, 20)
BOX = (0.1, 0.1, 0.5, 0.2)
BILL = (
    "票据代码：14060126",
    "票据号码：0012345678",
    "校验码：3f9a2c",
    "开票日期:2026年11月03日",
    "交款人：测试甲",
    "金额合计(大写)叁万捌仟陆佰伍拾元肆角整",
    "(小写)￥38,650.40",
)
# A reader of one's own that speaks as the real one does.
ECHO = """
import struct, sys
from backend.materials.ocr_worker import LENGTH
while len(head := sys.stdin.buffer.read(4)) == 4:
    size = LENGTH.unpack(head)[0]
    sys.stdin.buffer.read(size)
    answer = ('[{"text": "票据号码 0012345678", "box": [0.1, 0.1, 0.5, 0.2]}]').encode()
    sys.stdout.buffer.write(LENGTH.pack(len(answer)) + answer)
    sys.stdout.buffer.flush()
"""


def values(*lines: str) -> dict[str, tuple[str, bool]]:
    found = read_fields([Line(text, BOX) for text in lines], TODAY)
    assert all(one.note == ("" if one.sure else "请核对") for one in found)
    return {one.code: (one.value, one.sure) for one in found}


def test_numbers_keep_their_zeros_and_only_what_checks_itself_is_sure() -> None:
    assert values(*BILL) == {
        "code": ("14060126", False),
        "number": ("0012345678", False),
        "check_code": ("3f9a2c", False),
        "issued_on": ("2026年11月03", False),
        "name": ("测试甲", False),
        "total_fen": ("3865040", True),
    }


def test_an_amount_that_differs_from_its_words_is_not_sure() -> None:
    assert values("大写 叁万捌仟陆佰伍拾元肆角整", "小写 38,650.90")["total_fen"] == ("3865090", False)
    assert values("小写：0.05", "人民币伍分") == {"total_fen": ("5", False)}


def test_an_id_number_is_taken_when_its_digit_is_right() -> None:
    number = "11010119900307991"
    right = number + check_digit(number)
    wrong = number + ("0" if right[-1] != "0" else "1")

    assert values(f"公民身份号码 {right}") == {"id_number": (right, True)}
    assert values(f"公民身份号码 {wrong}") == {}


def test_a_label_and_its_value_may_be_two_lines_side_by_side() -> None:
    left, right, below = (0.1, 0.1, 0.3, 0.15), (0.35, 0.11, 0.6, 0.16), (0.35, 0.3, 0.6, 0.35)
    found = read_fields([Line("0990000201", right), Line("票据号码：", left), Line("14060126", below)], TODAY)

    assert [(one.code, one.value, one.box) for one in found] == [("number", "0990000201", (0.1, 0.1, 0.6, 0.16))]


def test_two_numbers_side_by_side_are_not_run_together() -> None:
    boxes = [(0.1 + 0.2 * at, 0.1, 0.25 + 0.2 * at, 0.15) for at in range(3)]
    lines = [Line(text, box) for text, box in zip(("票据代码：", "14060226", "0990000201"), boxes, strict=True)]

    assert {one.code: one.value for one in read_fields(lines, TODAY)} == {"code": "14060226"}


def test_an_invoice_says_so_with_its_own_labels() -> None:
    read = read_fields([Line("发票号码：26142000000099900012", BOX)], TODAY)

    assert [(one.code, one.label, one.value) for one in read] == [("number", "发票号码", "26142000000099900012")]


def test_the_number_of_a_card_comes_in_groups_and_its_check_digit_says_whether_it_is_sure() -> None:
    assert values("6299 9000 0000 0000 011") == {"account": ("6299900000000000011", True)}
    assert values("卡号：6299 9000 0000 0000 017") == {"account": ("6299900000000000017", False)}
    groups = [
        Line(text, (0.1 + 0.2 * at, 0.5, 0.25 + 0.2 * at, 0.6))
        for at, text in enumerate(["6299", "9000", "0000", "0000"])
    ]
    assert [one.value for one in read_fields(groups, TODAY)] == ["6299900000000000"]

    assert values("629990000000001") == {}, "fifteen digits are no card"
    assert values("14060226", "99900000000000000011") == {}, "nor are twenty"


@pytest.fixture
def bare(folder: Path) -> Storage:
    """One kind of storage is enough here."""
    return make_storage(f"file://{folder}", folder)


@pytest.fixture
def echo() -> PrintReader:
    return PrintReader((sys.executable, "-c", ECHO), available=True)


async def test_without_the_extra_it_says_so(materials: MaterialService) -> None:
    materials._reader = PrintReader(available=False)
    kept = await upload(materials, makers.jpeg())

    reading = await materials.reading(ALICE, kept.id)

    assert (reading.available, reading.fields) == (False, ())
    assert "没有开启" in reading.text


async def test_one_process_reads_one_picture_after_the_other(
    materials: MaterialService, intake: Intake, echo: PrintReader
) -> None:
    materials._reader = echo
    kept = await upload(materials, makers.jpeg())

    for _ in range(2):
        reading = await materials.reading(ALICE, kept.id)
        assert [(one.code, one.value, one.note) for one in reading.fields] == [("number", "0012345678", "请核对")]
    await echo.stop()


async def test_a_reader_that_hangs_is_ended_and_the_next_picture_has_another() -> None:
    hanging = PrintReader((sys.executable, "-c", "import time; time.sleep(60)"), 0.3, available=True)
    assert await hanging.read(b"x") is None
    assert hanging._process is None

    hanging._command = (sys.executable, "-c", ECHO)
    hanging._limit_seconds = 20
    assert await hanging.read(b"x") is not None
    await hanging.stop()


@pytest.mark.parametrize("program", ["raise SystemExit(3)", "print('no length')"])
async def test_a_reader_that_dies_or_babbles_has_read_nothing(program: str) -> None:
    reader = PrintReader((sys.executable, "-c", program), 5, available=True)

    assert await reader.read(b"x") is None
    await reader.stop()


@pytest.mark.skipif(not installed(), reason="the extra `ocr` is not installed")
async def test_the_real_reader_reads_a_printed_bill() -> None:
    page = Image.new("RGB", (1_200, 800), "white")
    pen = ImageDraw.Draw(page)
    for row, text in enumerate(BILL):
        pen.text((80, 60 + row * 90), text, "black", _font(36))
    out = io.BytesIO()
    page.save(out, "JPEG", quality=92)
    reader = PrintReader(limit_seconds=60)

    lines = await reader.read(out.getvalue())
    await reader.stop()

    assert lines is not None
    found = {one.code: one for one in read_fields(lines, TODAY)}
    assert found["number"].value == "0012345678"
    assert (found["total_fen"].value, found["total_fen"].sure) == ("3865040", True)

"""The printed result says what it was given, adds up, and its code can be scanned."""

import asyncio

import msgspec
import pypdfium2
import pytest
import zxingcpp

from backend.documents.results import missing_glyphs, render_claim_result
from backend.documents.schemas import ClaimResult, ResultLine
from tests.attestation.makers import TOKENS, drawn
from tests.attestation.sample import RESULT, result

ADDRESS = TOKENS.url("https://yb.example.gov.cn", RESULT.number)
POINTS_PER_MM = 72 / 25.4


def printed(**over: object) -> bytes:
    return asyncio.run(render_claim_result(result(qr_text=ADDRESS, **over)))


def text_of(pdf: bytes) -> str:
    """Without spaces and line ends: a table breaks words where it likes."""
    pages = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf)]
    return "".join("".join(pages).split())


def squeezed(text: str) -> str:
    return "".join(text.split())


def test_everything_given_is_on_the_paper() -> None:
    text = text_of(drawn())
    words = [RESULT.number, RESULT.office_name, RESULT.claimant_name, RESULT.id_masked, RESULT.stay_text]
    words += [part for voucher in RESULT.vouchers for part in (voucher.code, voucher.number, voucher.hospital)][:2]
    words += [part for line in RESULT.lines for part in (line.label, line.rule, line.source)]
    words += [step.label for step in RESULT.steps] + [RESULT.payee.account_masked, RESULT.payee.reference]
    words += ["38,650.40", "16,409.02", "22,241.38", "壹万陆仟肆佰零玖元零贰分", "2026年11月20日"]
    words += [*RESULT.readings, *RESULT.unverified, *RESULT.notes, RESULT.compared_text]
    assert [word for word in words if squeezed(word) not in text] == []


def test_a_demo_parameter_is_marked_beside_its_amount_and_a_documented_one_is_not() -> None:
    line = ResultLine(label="起付线", amount_fen=1, rule="甲", source="乙", verified=True)
    assert text_of(printed(lines=(line,), unverified=())).count("未核实") == 0
    unsure = msgspec.structs.replace(line, verified=False)
    assert text_of(printed(lines=(unsure, unsure), unverified=())).count("演示参数·未核实") == 2


def test_bills_that_are_not_the_reviewed_total_are_said() -> None:
    assert "按审核认定的费用" not in text_of(drawn())
    text = text_of(printed(vouchers=RESULT.vouchers[:1]))
    assert squeezed("票据金额合计 36,500.40 元，按审核认定的费用 38,650.40 元计算") in text


@pytest.mark.parametrize(
    "over", [{"fund_fen": 1}, {"person_fen": 1}, {"total_fen": 1}, {"funds": ()}, {"parts": RESULT.parts[1:]}]
)
def test_an_amount_that_does_not_add_up_is_never_printed(over: dict[str, object]) -> None:
    with pytest.raises(AssertionError):
        printed(**over)


def test_a_character_without_a_glyph_leaves_its_mark_and_its_name() -> None:
    unusual: ClaimResult = result(claimant_name="秦𬎆")
    assert missing_glyphs(unusual) == ("U+2C386",)
    text = text_of(printed(claimant_name="秦𬎆"))
    assert "秦〓" in text
    assert "U+2C386" in text
    assert missing_glyphs(RESULT) == ()


def test_what_looks_like_markup_stays_text() -> None:
    text = text_of(printed(claimant_name='#read("/etc/passwd")', notes=("#pagebreak() *a* $x$",)))
    assert '#read("/etc/passwd")' in text
    assert "#pagebreak()*a*$x$" in text


def test_the_code_is_read_from_the_paper_and_large_enough() -> None:
    page = pypdfium2.PdfDocument(printed())[0]
    scale = 300 / 72
    [code] = zxingcpp.read_barcodes(page.render(scale=scale).to_pil())
    assert code.text == ADDRESS
    width_mm = (code.position.top_right.x - code.position.top_left.x) / scale / POINTS_PER_MM
    assert width_mm >= 25


def test_long_results_take_more_pages_and_keep_the_sealed_corner_free() -> None:
    line = RESULT.lines[0]
    pdf = printed(lines=(line,) * 60)
    document = pypdfium2.PdfDocument(pdf)
    last = document[len(document) - 1].render(scale=1).to_pil().convert("L")
    assert len(document) >= 3
    below_the_date = last.crop((420, 700, 536, 775))
    assert below_the_date.getextrema()[0] > 250

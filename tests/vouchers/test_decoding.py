"""One decoder for every picture, PDF and OFD."""

import io
import time
import zipfile

import pytest
import segno
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image, ImageFilter

from backend.vouchers import decoding, zbar
from backend.vouchers.decoding import open_picture, read_codes
from backend.vouchers.files import examine
from backend.vouchers.payloads import parse
from backend.vouchers.reader import Reader
from tests.vouchers.makers import BILL_XML, INVOICE_XML, beside, bill, code, ofd, pdf, png


def texts(content: bytes) -> list[str]:
    return [one.text for one in examine(content).codes]


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "HEIF"])
def test_a_code_is_read_from_every_kind_of_picture_phones_make(kind: str) -> None:
    assert texts(png(code(bill("0990000201")), kind)) == [bill("0990000201")]


def test_a_picture_lying_on_its_side_is_read() -> None:
    assert texts(png(code(bill("0990000201")).rotate(90, expand=True))) == [bill("0990000201")]


@pytest.mark.parametrize("charset", ["utf-8", "gb18030"])
@pytest.mark.parametrize("words", ["张三", "票据号码：0990000201；交款人：牛桂花", "韦建国"])
@pytest.mark.parametrize("engine", ["zxing-cpp", "zbar"])
def test_chinese_is_read_in_both_charsets_by_both_engines(words: str, charset: str, engine: str) -> None:
    content = words.encode(charset)
    if engine == "zbar":
        if not zbar.available():
            pytest.skip("libzbar is not installed")
        assert [decoding.decoded(raw) for raw in zbar.read(code(content).convert("L"))] == [words]
    else:
        assert texts(png(code(content))) == [words]


def test_a_code_that_names_its_own_charset_is_believed() -> None:
    kanji, named = (
        segno.make("点茗", mode="kanji", micro=False),
        segno.make("测试", encoding="gb18030", eci=True, micro=False),
    )
    for made, want in ((kanji, "点茗"), (named, "测试")):
        out = io.BytesIO()
        made.save(out, kind="png", scale=6, border=4)
        assert texts(out.getvalue()) == [want]


def test_several_bills_in_one_picture_are_all_read_and_each_once() -> None:
    three = [bill(f"09900002{n:02d}") for n in range(3)]
    assert sorted(texts(png(beside(*map(code, [*three, three[0]]))))) == three


def test_one_text_in_several_codes_is_put_together_in_order() -> None:
    whole = "医疗收费票据电子凭证一二三四五六七八九十" * 8
    parts = segno.make_sequence(whole, symbol_count=3, encoding="utf-8")
    pictures = []
    for part in parts:
        out = io.BytesIO()
        part.save(out, kind="png", scale=5, border=4)
        pictures.append(Image.open(out).convert("RGB"))
    assert texts(png(beside(*reversed(pictures)))) == [whole]
    alone = examine(png(pictures[0])).codes
    assert [one.missing for one in alone] == [2], "two more codes belong to it"


def test_white_on_black_is_read() -> None:
    picture = code(bill("0990000202")).point(lambda level: 255 - level)
    assert texts(png(picture)) == [bill("0990000202")]


def test_a_code_on_see_through_paper_is_read() -> None:
    picture = code(bill("0990000203")).convert("RGBA")
    clear = [(r, g, b, 0 if r > 128 else 255) for r, g, b, _ in picture.get_flattened_data()]
    picture.putdata(clear)
    assert texts(png(picture)) == [bill("0990000203")]


def test_a_blurred_code_is_rescued() -> None:
    sharp = beside(code(bill("0990000204"), scale=6))
    blurred = sharp.filter(ImageFilter.GaussianBlur(6 * 0.62))
    found = read_codes(blurred)
    assert [one.text for one in found] == [bill("0990000204")]
    assert found[0].engine == "rescue"


def test_without_libzbar_the_chain_runs_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zbar, "wrapper", None)
    assert decoding.engines() == ("zxing-cpp",)
    assert texts(png(code(bill("0990000205")))) == [bill("0990000205")]


def test_a_pdf_without_words_is_drawn_and_read() -> None:
    found = examine(pdf(beside(code(bill("0990000206")))))
    assert (found.kind, [one.text for one in found.codes]) == ("pdf", [bill("0990000206")])


def test_the_words_of_a_pdf_come_before_its_picture() -> None:
    import typst  # noqa: PLC0415 - only this test prints a page

    page = typst.compile(
        '#set text(font: "Noto Sans SC")\n票据代码：14060226 票据号码：0990000200 校验码：a1b2c3\n\n'
        "开票日期：2026-11-05 金额合计（小写）8,640.50".encode()
    )  # fmt: skip
    found = examine(page if isinstance(page, bytes) else b"")
    payload = parse(found.codes[0].text)
    assert (payload.number, payload.amount_fen, found.codes[0].engine) == ("0990000200", 864050, "text")


def test_an_ofd_is_read_from_its_own_xml() -> None:
    bill_ = parse(texts(ofd({"Doc_0/Attachs/original_invoice.xml": BILL_XML}))[0])
    assert (bill_.kind, bill_.code, bill_.number, bill_.check_code) == ("fiscal", "14060226", "0990000200", "a1b2c3")
    assert (bill_.amount_fen, str(bill_.issued_on)) == (864050, "2026-11-05")
    invoice = parse(texts(ofd({"Doc_0/Attachs/original_invoice.xml": INVOICE_XML}))[0])
    assert (invoice.kind, invoice.amount_fen, invoice.net_of_tax) == ("tax_invoice", 6879, False)


def test_an_ofd_without_xml_is_read_from_the_code_in_it() -> None:
    assert texts(ofd({"Doc_0/Res/image_1.png": png(code(bill("0990000207")))})) == [bill("0990000207")]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"hello",
        b"%PDF-1.7 nothing",
        b"PK\x03\x04 nothing",
        png(Image.new("RGB", (40, 40)))[:60],
        ofd({"a.xml": "x"}).replace(b"OFD.xml", b"XXX.xml"),
        b"GIF89a" + bytes(50),
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
    ],
)
def test_what_is_no_picture_is_refused_in_a_sentence(content: bytes) -> None:
    found = examine(content)
    assert found.codes == ()
    assert found.problem
    assert "请" in found.problem


def test_a_picture_of_too_many_pixels_is_not_opened() -> None:
    huge = png(Image.new("1", (9000, 9000)))
    assert len(huge) < 100_000
    assert "太大" in (examine(huge).problem or "")


def test_a_zip_bomb_is_not_unpacked() -> None:
    bomb = ofd({"Doc_0/Attachs/original_invoice.xml": b" " * 60_000_000})
    assert len(bomb) < 200_000
    assert "太大" in (examine(bomb).problem or "")
    many = ofd({f"Doc_0/{n}.xml": "" for n in range(600)})
    assert "太大" in (examine(many).problem or "")


def test_xml_that_lies_about_its_size_or_grows_is_stopped() -> None:
    laughs = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]><x><EInvoiceCode>&a;</EInvoiceCode></x>'
    assert texts(ofd({"Doc_0/Attachs/original_invoice.xml": laughs})) == []


def test_a_file_that_takes_too_long_is_stopped_and_the_next_one_is_read() -> None:
    reader = Reader(workers=1, seconds=0.001)
    try:
        noise = png(Image.effect_noise((3000, 3000), 120))
        began = time.monotonic()
        assert "太复杂" in (reader.read_now(noise).problem or "")
        assert time.monotonic() - began < 8
        reader._seconds = 20
        assert [one.text for one in reader.read_now(png(code(bill("0990000208")))).codes] == [bill("0990000208")]
    finally:
        reader.close()


def test_a_worker_that_dies_is_replaced() -> None:
    reader = Reader(workers=1)
    try:
        reader.read_now(b"")
        worker = reader._free.queue[0]
        assert worker is not None
        worker.process.kill()
        worker.process.wait()
        assert [one.text for one in reader.read_now(png(code(bill("0990000209")))).codes] == [bill("0990000209")]
    finally:
        reader.close()


QUICK = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
SEEDS = st.sampled_from(
    [
        png(code("01,32,,24417000000034170288,199.00,20240720", scale=2)),
        png(code("x", scale=2), "JPEG"),
        pdf(code("y", scale=3)),
        ofd({"Doc_0/Attachs/original_invoice.xml": BILL_XML}),
    ]
)


@QUICK
@given(SEEDS, st.lists(st.tuples(st.integers(0, 4000), st.integers(0, 255)), max_size=12), st.integers(0, 40))
def test_damaged_files_never_raise(seed: bytes, changes: list[tuple[int, int]], cut: int) -> None:
    content = bytearray(seed[: len(seed) - cut])
    for place, value in changes:
        content[place % len(content)] = value
    found = examine(bytes(content))
    assert found.problem or found.codes is not None


@QUICK
@given(
    st.binary(max_size=300), st.sampled_from([b"", b"%PDF-1.4\n", b"PK\x03\x04", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"])
)
def test_rubbish_never_raises(rubbish: bytes, head: bytes) -> None:
    examine(head + rubbish)


@QUICK
@given(st.text(max_size=200))
def test_any_words_in_an_ofd_never_raise(words: str) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("OFD.xml", "<x/>")
        archive.writestr("Doc_0/Attachs/original_invoice.xml", f"<x><EInvoiceCode>{words}</EInvoiceCode></x>")
    examine(out.getvalue())


def test_an_opened_picture_is_upright_and_plain() -> None:
    turned = Image.new("RGB", (40, 20), "red")
    exif = turned.getexif()
    exif[0x0112] = 6
    out = io.BytesIO()
    turned.save(out, "JPEG", exif=exif)
    assert open_picture(out.getvalue()).size == (20, 40)

"""What strangers send, opened or refused."""

import io

import pytest
from PIL import Image

from backend.kernel.errors import AppError
from backend.materials.drawing import draw_page, examine
from backend.materials.rules import Damaged, EmptyFile, Limits, TooLarge, WrongType, accept_type, clean_name, sniff
from tests.materials import makers

LIMITS = Limits(pdf_pages=5)


def opened(body: bytes | None) -> Image.Image:
    assert body is not None
    return Image.open(io.BytesIO(body))


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (makers.jpeg(), "image/jpeg"),
        (makers.png(), "image/png"),
        (makers.webp(), "image/webp"),
        (makers.heic(), "image/heic"),
        (makers.pdf(), "application/pdf"),
        (b"GIF89a........", None),
        (b"<svg xmlns='http://www.w3.org/2000/svg'>", None),
        (b"<html><script>alert(1)</script>", None),
        (b"%!PS-Adobe-3.0 EPSF-3.0", None),
        (b"PK\x03\x04 an archive", "application/ofd"),
        (b"\0\0\0\x18ftypisom a film", None),
    ],
)
def test_the_first_bytes_say_what_a_file_is(content: bytes, expected: str | None) -> None:
    assert sniff(content) == expected


def test_an_empty_file_and_a_wrong_one_are_refused_in_words() -> None:
    with pytest.raises(EmptyFile, match="空的"):
        accept_type(b"", "residence_permit")
    with pytest.raises(WrongType, match="它不是照片"):
        accept_type(b"MZ\x90\0", "residence_permit")
    with pytest.raises(WrongType, match="重新签名"):
        accept_type(makers.jpeg(), "signature")


def test_a_photo_loses_its_place_and_keeps_its_picture() -> None:
    source = makers.jpeg(located=True)
    assert makers.GPS in Image.open(io.BytesIO(source)).getexif()

    copy = opened(examine(source, "image/jpeg", LIMITS).body)

    assert copy.format == "JPEG"
    assert not copy.getexif()
    assert copy.size == (60, 40)


def test_a_photo_taken_sideways_is_shown_upright() -> None:
    copy = opened(examine(makers.jpeg(turned=True), "image/jpeg", LIMITS).body)

    assert copy.size == (40, 60)
    top = copy.convert("RGB").getpixel((20, 5))
    assert isinstance(top, tuple)
    assert top[2] > 200


def test_what_hides_behind_the_last_pixel_is_not_in_the_copy() -> None:
    copy = examine(makers.jpeg() + b"PK\x03\x04<script>hidden</script>", "image/jpeg", LIMITS).body

    assert copy is not None
    assert b"hidden" not in copy


def test_a_signature_stays_see_through() -> None:
    copy = opened(examine(makers.png(see_through=True), "image/png", LIMITS).body)

    assert (copy.format, copy.mode) == ("PNG", "RGBA")


def test_a_large_photo_is_shown_smaller() -> None:
    copy = opened(examine(makers.jpeg(3000, 1500), "image/jpeg", Limits(shown_side=1000)).body)

    assert max(copy.size) <= 1000


@pytest.mark.parametrize("content", [makers.jpeg(400, 400)[:900], makers.png(200, 200)[:60], makers.webp()[:40]])
def test_a_picture_cut_off_on_the_way_is_refused(content: bytes) -> None:
    media_type = sniff(content)
    assert media_type is not None
    with pytest.raises(Damaged, match="没有传完整"):
        examine(content, media_type, LIMITS)


def test_a_bomb_is_refused_without_being_opened() -> None:
    for side in (8_000, 12_000, 30_000):  # below Pillow's own limits, in its warning zone, above it
        with pytest.raises(AppError, match=r"像素太大|打不开"):
            examine(makers.png_bomb(side), "image/png", LIMITS)


def test_an_unusual_picture_still_opens() -> None:
    for mode in ("CMYK", "L"):
        out = io.BytesIO()
        Image.new(mode, (20, 20)).save(out, "JPEG")
        assert opened(examine(out.getvalue(), "image/jpeg", LIMITS).body).mode == "RGB"
    out = io.BytesIO()
    frames = [Image.new("RGB", (20, 20), colour) for colour in ("red", "blue")]
    frames[0].save(out, "WEBP", save_all=True, append_images=frames[1:])
    assert opened(examine(out.getvalue(), "image/webp", LIMITS).body).size == (20, 20)
    out = io.BytesIO()
    Image.new("I;16", (20, 20), 40_000).save(out, "PNG")
    assert opened(examine(out.getvalue(), "image/png", LIMITS).body).mode == "RGB"


def test_a_pdf_is_counted_and_drawn_page_by_page() -> None:
    content = makers.pdf(3)

    shown = examine(content, "application/pdf", LIMITS)

    assert (shown.pages, shown.body) == (3, None)
    assert opened(draw_page(content, 3)).size == (1653, 2339)
    assert draw_page(content, 0) is None
    assert draw_page(content, 4) is None


def test_an_iphones_photo_is_upright_and_without_anything_behind_it() -> None:
    turned = examine(makers.heic(turned=True), "image/heic", LIMITS)

    assert turned.media_type == "image/jpeg"
    assert turned.body is not None
    shown = opened(turned.body)
    assert shown.size == (48, 64)
    assert not shown.getexif()
    assert turned.seen is not None
    assert (turned.seen.width, turned.seen.height) == (48, 64)


def test_an_ofd_is_opened_with_limits() -> None:
    assert examine(makers.ofd(), "application/ofd", LIMITS).pages == 0
    for content, refusal, why in (
        (b"PK\x03\x04 an archive", Damaged, "OFD 打不开"),
        (makers.ofd()[:-30], Damaged, "OFD 打不开"),
        (makers.ofd("<OFD>"), Damaged, "OFD 打不开"),
        (makers.ofd('<!DOCTYPE a [<!ENTITY b "c">]><OFD>&b;</OFD>'), Damaged, "OFD 打不开"),
        (makers.ofd(bomb=bytes(101_000_000)), TooLarge, "太大"),
        (makers.ofd().replace(b"OFD.xml", b"DOC.xml"), WrongType, "它不是照片"),
    ):
        with pytest.raises(refusal, match=why):
            examine(content, "application/ofd", LIMITS)


def test_a_pdf_with_too_many_pages_or_none_that_opens_is_refused() -> None:
    with pytest.raises(TooLarge, match="有 6 页，最多 5 页"):
        examine(makers.pdf(6), "application/pdf", LIMITS)
    with pytest.raises(Damaged, match="PDF 打不开"):
        examine(b"%PDF-1.7\n" + b"\0" * 300, "application/pdf", LIMITS)


def test_a_heic_must_be_whole() -> None:
    assert examine(makers.heic(), "image/heic", LIMITS).pages == 1
    with pytest.raises(Damaged, match="没有传完整"):
        examine(makers.heic()[:-5], "image/heic", LIMITS)


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("居住证.JPG", "居住证.jpg"),
        ("../../etc/passwd", "_.._etc_passwd.jpg"),
        ("a\r\nX-Evil: 1.png", "aX-Evil_ 1.jpg"),
        ("", "材料.jpg"),
        ("...", "材料.jpg"),
        ("\u202egpj.exe", "gpj.jpg"),
        ("长" * 300, "长" * 80 + ".jpg"),
        ("2026.11.22 出院", "2026.11.22 出院.jpg"),
    ],
)
def test_a_file_name_is_harmless(given: str, kept: str) -> None:
    assert clean_name(given, "image/jpeg") == kept

"""What the checks say about a photo; the same table is read by the mini-app's own tests."""

import io
from typing import Any

import numpy as np
import pytest
from PIL import Image

from backend.materials.checks import T, check_photo, dhash, distance, judge
from backend.materials.measures import measure
from backend.materials.turned import turned
from tests.materials import photos
from tests.materials.painter import CASES, paint
from tests.materials.photos import LAYOUTS, Shot, as_jpeg, photo

BILL = "https://www.chinaebill.cn/d?t=504&d=14060226_0990000201_a1b2c3_38650.40_20261021"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_page_and_server_find_the_same(case: dict[str, Any]) -> None:
    picture = paint(case)
    measured = measure(picture)
    longest = case.get("longest", max(case["width"], case["height"]))
    found = judge(
        measured, longest, camera=case.get("camera", False), card=case.get("card", False), turn=turned(picture)
    )

    assert [f"{one.code}:{one.level}" for one in found] == case["finds"]
    assert measured.focus == pytest.approx(case["measures"]["focus"], rel=0.01)
    assert measured.glare == pytest.approx(case["measures"]["glare"], rel=0.01, abs=1e-6)
    assert measured.flat == pytest.approx(case["measures"]["flat"], abs=0.005)


def seen(shot: Shot, kind: str = "inpatient_invoice", *, camera: bool = True) -> list[str]:
    found = check_photo(as_jpeg(photo(shot), camera=camera), kind).findings
    return [f"{one.code}:{one.level}" for one in found]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_good_photo_is_left_alone(layout: photos.Layout) -> None:
    assert seen(Shot(layout=layout, long_side=1_900, noise=5, light=0.7)) == []
    assert seen(Shot(layout=layout, long_side=1_800, scan=True, fill=1)) == []


@pytest.mark.parametrize(
    ("shot", "said"),
    [
        (Shot(blur=1.8), "blurred:warn"),
        (Shot(blur=2.5), "blurred:refuse"),
        (Shot(blur=3.5), "blurred:stop"),
        (Shot(blur=3.5, noise=8), "blurred:stop"),
        (Shot(long_side=1_200, light=0.25), "dark:warn"),
        (Shot(long_side=1_200, light=2.5), "bright:warn"),
        (Shot(long_side=1_200, glare=0.06), "glare:warn"),
        (Shot(long_side=1_200, shift=(0.2, 0)), "cut:warn"),
        (Shot(long_side=1_400), "small:warn"),
        (Shot(long_side=1_200, fill=0.5), "small:warn"),
    ],
    ids=str,
)
def test_what_is_wrong_is_said(shot: Shot, said: str) -> None:
    assert said in seen(shot)


def test_noise_is_not_taken_for_sharpness() -> None:
    """A blurred page of a noisy camera has more detail than a sharp one of a quiet camera, and is blurred all the same."""
    sharp, noisy = (check_photo(as_jpeg(photo(shot)), "x") for shot in (Shot(noise=0), Shot(blur=3.5, noise=8)))

    assert all(one.code != "blurred" for one in sharp.findings)
    assert any(one.code == "blurred" for one in noisy.findings)


def test_the_spot_is_where_the_lamp_is() -> None:
    (glare,) = check_photo(as_jpeg(photo(Shot(long_side=1_900, glare=0.08))), "x").findings

    assert glare.box is not None
    left, top, right, bottom = glare.box
    assert left < 0.55 < right
    assert top < 0.45 < bottom
    assert right - left < 0.4
    assert "反光" in glare.fix


def test_a_turned_photo_has_its_spot_in_the_upright_picture() -> None:
    upright = photo(Shot(long_side=1_200, shift=(0.2, 0)))
    exif = Image.Exif()
    exif[0x0112] = 6
    out = io.BytesIO()
    upright.transpose(Image.Transpose.ROTATE_90).save(out, "JPEG", exif=exif, quality=90)

    found = check_photo(out.getvalue(), "x")

    assert (found.width, found.height) == upright.size
    assert [one.box for one in found.findings if one.code == "cut"] == [(0.94, 0.0, 1.0, 1.0)]


def test_the_same_pixels_have_one_hash_whatever_the_file_says_about_them() -> None:
    picture = photo(Shot())
    with_camera, without = as_jpeg(picture), as_jpeg(picture, camera=False)

    assert with_camera != without
    assert check_photo(with_camera, "x").pixels == check_photo(without, "x").pixels
    assert check_photo(as_jpeg(picture, quality=80), "x").pixels != check_photo(without, "x").pixels


def test_near_is_near_and_two_forms_of_one_print_are_near_too() -> None:
    """Why nearness is only ever a hint for a clerk's eyes."""
    one = photo(Shot(seed=1))
    again = Image.open(io.BytesIO(as_jpeg(one, quality=88)))
    blank, filled = Image.new("L", (400, 300), 240), Image.new("L", (400, 300), 240)
    filled.paste(30, (200, 150, 204, 156))

    assert distance(dhash(one), dhash(again)) <= T.alike_bits
    assert distance(dhash(one), dhash(photo(Shot(layout="letter", seed=5)))) > T.alike_bits
    assert distance(dhash(blank.convert("RGB")), dhash(filled.convert("RGB"))) <= T.alike_bits


@pytest.mark.parametrize(
    ("turned_by", "said"),
    [(0, []), (90, ["lies_left:warn"]), (180, ["upside_down:warn"]), (270, ["lies_right:warn"])],
)
@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_bills_own_code_tells_which_way_up_it_lies(layout: photos.Layout, turned_by: int, said: list[str]) -> None:
    assert seen(Shot(layout=layout, long_side=1_900, noise=5, turned=turned_by, code=BILL)) == said


def test_without_a_bills_code_nobody_is_told_that_the_page_is_turned() -> None:
    assert seen(Shot(layout="letter", long_side=1_900, turned=180)) == []
    assert seen(Shot(layout="letter", long_side=1_900, turned=180, code="https://example.org/poster")) == []
    assert turned(photo(Shot(layout="letter", tilt=60, code=BILL))) == 0, "held askew, it is neither"
    assert turned(photo(Shot(layout="letter", tilt=75, code=BILL))) == 1


def test_two_bills_that_lie_differently_on_one_photo_leave_the_question_open() -> None:
    page = Image.new("RGB", (1_700, 1_200), "white")
    one = photo(Shot(layout="receipt", long_side=800, scan=True, fill=1, code=BILL))
    page.paste(one.rotate(180), (20, 20))
    assert turned(page) == 2

    page.paste(one, (850, 600))
    assert turned(page) == 0


def test_what_the_phone_says_is_up_counts_first() -> None:
    lying = photo(Shot(layout="letter", long_side=1_200, code=BILL)).transpose(Image.Transpose.ROTATE_180)
    exif, out = Image.Exif(), io.BytesIO()
    exif[0x0112] = 3
    lying.save(out, "JPEG", exif=exif, quality=90)

    assert all(one.code != "upside_down" for one in check_photo(out.getvalue(), "x").findings)
    assert any(one.code == "upside_down" for one in check_photo(as_jpeg(lying), "x").findings)


@pytest.mark.parametrize("size", [(1, 1), (3, 900), (63, 63), (65, 65), (5_000, 70)])
@pytest.mark.parametrize("mode", ["L", "RGB", "RGBA", "P", "CMYK", "I;16", "1"])
def test_no_shape_and_no_kind_of_pixels_is_too_strange(size: tuple[int, int], mode: str) -> None:
    out = io.BytesIO()
    Image.new(mode, size).save(out, "JPEG" if mode == "CMYK" else "PNG")

    found = check_photo(out.getvalue(), "x")

    assert (found.width, found.height) == size
    assert all(one.message and one.fix for one in found.findings)


def test_random_pixels_do_not_confuse_it() -> None:
    noise = np.random.default_rng(1).integers(0, 256, (700, 900, 3), dtype=np.uint8)
    out = io.BytesIO()
    Image.fromarray(noise).save(out, "PNG")

    assert check_photo(out.getvalue(), "x").findings is not None

"""Where a filing goes: the city, or the whole province where the document says so."""

import pytest

from backend.regions.atlas import RegionUnknown
from tests.policy.makers import ATLAS


@pytest.mark.parametrize(
    ("picked", "filed", "explained"),
    [
        ("320100", "320100", False),
        ("320102", "320100", False),
        ("110000", "110000", False),
        ("110100", "110000", False),
        ("310115", "310000", True),
        ("500200", "500000", True),
        ("460000", "460000", False),
        ("460100", "460000", True),
        ("469005", "460000", True),
        ("540200", "540000", True),
        ("660000", "660000", False),
        ("659001", "660000", True),
        ("659012", "660000", True),
        ("650100", "650100", False),
        ("429004", "429004", False),
        ("419001", "419001", False),
        ("441900", "441900", False),
    ],
)
def test_a_place_is_filed_as(picked: str, filed: str, *, explained: bool) -> None:
    place = ATLAS.place(picked)
    assert place.code == filed
    assert (place.explain is not None) == explained


@pytest.mark.parametrize("code", ["320000", "429000", "810000", "990000", "000000", "329900"])
def test_a_code_that_names_no_city_is_refused_with_help(code: str) -> None:
    with pytest.raises(RegionUnknown, match="请"):
        ATLAS.place(code)


def test_the_corps_is_an_entry_of_its_own() -> None:
    codes = [p.code for p in ATLAS.provinces()]
    assert len(codes) == 32
    assert codes.index("660000") == codes.index("650000") + 1
    assert "石河子市" in {p.name for p in ATLAS.prefectures("660000")}
    assert "石河子市" not in {p.name for p in ATLAS.prefectures("650000")}


def test_every_city_is_filed_somewhere_and_has_one_name() -> None:
    for province in ATLAS.provinces():
        for city in ATLAS.prefectures(province.code):
            assert ATLAS.place(city.code).code in {city.code, province.code}
            assert ATLAS.name(city.code) == province.name + city.name


def test_names() -> None:
    assert ATLAS.name("320100") == "江苏省南京市"
    assert ATLAS.name("110101") == "北京市"
    assert ATLAS.name("45") == "广西壮族自治区"
    assert ATLAS.name("999999") == "999999"


def test_same_place() -> None:
    assert ATLAS.same_place("460100", "460200")
    assert ATLAS.same_place("110000", "110105")
    assert not ATLAS.same_place("320100", "320500")
    assert not ATLAS.same_place("320100", "999999")


def test_addresses_name_a_city_without_its_suffix() -> None:
    assert ATLAS.names_within("320100") == ("南京",)
    assert "海口" in ATLAS.names_within("460000")
    assert "北京" in ATLAS.names_within("110000")

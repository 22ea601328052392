"""What does not fit refuses the start with one sentence that names the file and the rule."""

import datetime as dt
from pathlib import Path

import pytest

from backend.policy.book import PolicyBook
from backend.policy.check import check
from backend.policy.crosscheck import PolicyError
from tests.policy.makers import ASSETS, MATTER, REGION, pack, small

SWITCH = """
[[switch]]
key = "order_of_use"
label = "先用谁的钱"
value = "own_first"
source = "示例〔2026〕1号 三"
[switch.choices]
own_first = "先用自己的"
"""
DISEASES = """
[[rule]]
refusal_text = "不付"
source = "示例〔2026〕1号 四"
effective_from = 2026-01-01
[[rule.diseases]]
code = "M03900"
name = "高血压"
[[rule.diseases]]
code = "M01600"
name = "糖尿病"
includes = ["M03900"]
"""
FILING_RULE = """
[[rule]]
inside_pool_text = "不用备案"
inside_province_text = "不用备案"
printed_boxes = ["长期"]
source = "示例〔2026〕1号 五"
effective_from = 2026-01-01
"""
FILING_TYPE = """
[[type]]
code = "residence"
title = "长期居住"
plain = "长住"
explain = "长住"
stay = "long"
why = "living"
commitment = "instead"
box = "长期"
source = "示例〔2026〕1号 五"
effective_from = 2026-01-01
[type.validity]
text = "一直有效"
source = "示例〔2026〕1号 五"
"""
FILING_SWITCHES = "".join(
    f'[[switch]]\nkey = "{key}"\nlabel = "x"\nvalue = "{value}"\nsource = "x"\n[switch.choices]\n{value} = "x"\n'
    for key, value in {
        "inside_province": "none",
        "many_places_by_commitment": "allow",
        "uploaded_materials": "instant",
        "lock_counts_from": "decision",
    }.items()
)
GROUP = '[[type.materials]]\ngroup = "work"\ntitle = "工作证明"\nany_of = [{ code = "letter", title = "证明" }]\n'


def test_a_small_pack_loads(tmp_path: Path) -> None:
    filing = FILING_RULE + FILING_TYPE + GROUP
    book = PolicyBook.load(
        small(
            tmp_path,
            filing=filing,
            switches=FILING_SWITCHES,
            chronic=DISEASES.split('[[rule.diseases]]\ncode = "M016', maxsplit=1)[0],
        )
    )
    assert book.pack("990100").name == "示例省"


@pytest.mark.parametrize(
    ("files", "sentence"),
    [
        (
            {"matters": MATTER + 'colour = "red"\n'},
            "99-example/matters.toml: filing: Object contains unknown field `colour`",
        ),
        (
            {"matters": MATTER.replace("source", "# source")},
            "99-example/matters.toml: filing: Object missing required field `source`",
        ),
        (
            {"matters": MATTER.replace('source = "示例〔2026〕1号 二"', 'source = " "')},
            "matter filing has an empty source",
        ),
        ({"matters": MATTER.replace("2026-01-01", '"soon"')}, "99-example/matters.toml: filing: Expected `date`"),
        ({"matters": MATTER + "effective_to = 2025-12-31\n"}, "matter filing ends before it begins"),
        ({"matters": MATTER + MATTER}, "99-example/matters.toml: matter filing overlaps itself on 2026-01-01"),
        (
            {"matters": MATTER + "effective_to = 2026-06-30\n" + MATTER.replace("2026-01-01", "2026-06-30")},
            "matter filing overlaps itself on 2026-06-30",
        ),
        ({"matters": MATTER.replace("[[matter]]", "[[matter")}, "99-example/matters.toml:"),
        ({"region": REGION.replace('code = "99"', 'code = "98"')}, "code 98 does not match the folder's name"),
        ({"region": REGION.split("[contacts]")[0]}, "99-example/region.toml: contacts are missing"),
        ({"region": 'inherits = "97"\n' + REGION}, "inherits 97, but there is no such pack"),
        ({"region": 'inherits = "99"\n' + REGION}, "inherits 99, which leads back to itself"),
        ({"recipes": ""}, "99-example: recipes.toml is not a file of a policy pack"),
        ({"switches": SWITCH + SWITCH}, "99-example/switches.toml: order_of_use stands there twice"),
        ({"switches": SWITCH.replace('value = "own_first"', 'value = "other"')}, "takes other, which is not a choice"),
        ({"switches": SWITCH.replace("own_first", "coin")}, "order_of_use takes coin, which the program cannot do"),
        ({"chronic": DISEASES}, "99-example/chronic.toml: disease M03900 stands there twice"),
        ({"filing": FILING_RULE + FILING_TYPE}, "99-example/switches.toml: the switch inside_province is missing"),
        (
            {"filing": FILING_TYPE, "switches": FILING_SWITCHES},
            "type residence is in force on 2026-01-01, but no filing rule is",
        ),
        (
            {"filing": FILING_RULE + FILING_TYPE.replace('box = "长期"', 'box = "短期"'), "switches": FILING_SWITCHES},
            "type residence prints box 短期, which is not on the form",
        ),
        (
            {
                "filing": FILING_RULE + FILING_TYPE.replace("instead", "none") + GROUP + "or_commitment = true\n",
                "switches": FILING_SWITCHES,
            },
            "group work may be replaced by a letter the type does not take",
        ),
        (
            {
                "filing": FILING_RULE + FILING_TYPE + GROUP + 'only_with = { home = ["own"] }\n',
                "switches": FILING_SWITCHES,
            },
            "group work depends on a choice home does not offer",
        ),
        (
            {
                "filing": FILING_RULE
                + FILING_TYPE
                + '[type.reduction]\npercent = 20\nswitch = "reading"\ntext = "x"\nsource = "x"\n',
                "switches": FILING_SWITCHES,
            },
            "type residence is read by switch reading, which is not in switches.toml",
        ),
    ],
)
def test_a_bad_pack_refuses_the_start(tmp_path: Path, files: dict[str, str], sentence: str) -> None:
    folder = small(tmp_path, **files)
    with pytest.raises(PolicyError) as refused:
        PolicyBook.load(folder)
    assert sentence in str(refused.value)
    assert "\n" not in str(refused.value)
    [problem] = check(folder)
    assert problem.file
    assert problem.message


def test_two_packs_that_inherit_each_other_refuse_the_start(tmp_path: Path) -> None:
    small(tmp_path, region='inherits = "98"\n' + REGION)
    pack(
        tmp_path,
        "98-other",
        region='inherits = "99"\n' + REGION.replace('"99"', '"98"', 2).replace('inherits = "98"', 'inherits = "99"'),
    )
    with pytest.raises(PolicyError, match="leads back to itself"):
        PolicyBook.load(tmp_path)


def test_a_folder_without_code_or_packs_refuses_the_start(tmp_path: Path) -> None:
    small(tmp_path)
    pack(tmp_path, "shaanxi", region=REGION)
    with pytest.raises(PolicyError, match="a pack folder is named"):
        PolicyBook.load(tmp_path)
    empty = tmp_path / "none"
    empty.mkdir()
    assert check(empty)
    assert check(tmp_path / "missing")


def test_an_heir_replaces_rules_of_the_same_key_and_keeps_the_rest(tmp_path: Path) -> None:
    small(tmp_path, switches=SWITCH)
    pack(
        tmp_path,
        "9901-city",
        region='inherits = "99"\n'
        + REGION.split("[contacts]")[0].replace('"99"', '"9901"').replace("示例省", "示例市"),
        matters=MATTER.replace("legal_workdays = 20", "legal_workdays = 0"),
    )
    book = PolicyBook.load(tmp_path)
    day = dt.date(2026, 6, 1)
    assert book.pack("990102").name == "示例市"
    assert book.pack("990102").limits("filing", day).legal_workdays == 0
    assert book.pack("990200").limits("filing", day).legal_workdays == 20
    assert book.pack("990102").switch("order_of_use") == "own_first"
    assert book.pack("9901").version != book.pack("99").version


def test_a_changed_file_changes_the_version(tmp_path: Path) -> None:
    before = PolicyBook.load(small(tmp_path)).pack("99").version
    (tmp_path / "99-example" / "matters.toml").write_text(MATTER.replace("20", "19"))
    assert PolicyBook.load(tmp_path).pack("99").version != before


def test_the_packs_that_ship_have_no_problem() -> None:
    assert check(ASSETS / "policy") == []

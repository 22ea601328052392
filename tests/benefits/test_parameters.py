"""Parameters that must not run, in TOML and in the office's spreadsheet; and the ones that do, in words."""

import contextlib
import datetime as dt
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

from backend.benefits.parameters import parameters
from backend.cli.root import cli
from backend.policy.benefit_checks import problems
from backend.policy.benefit_table import COLUMNS, BadTable, read_table, write_table
from backend.policy.benefits import Deductible, Rate
from backend.policy.book import PolicyBook
from backend.policy.crosscheck import PolicyError
from backend.policy.pack import RegionPack
from tests.benefits.makers import BOOK, DAY, benefit, layer, pack, reduction, segment
from tests.policy.makers import small

TOML = """
[[benefit]]
code = "x"
title = "住院"
insurance = "310"
categories = ["inpatient"]
per = "stay"
cap_fen = 100
source = "示例〔2026〕1号"
effective_from = 2026-01-01
deductible = [{ fen = 10 }]
rate = [{ segments = [{ above_fen = 0, points = 8000 }] }]
"""


@pytest.mark.parametrize(
    ("broken", "said"),
    [
        (pack(benefits=(benefit(rate=(Rate(levels=(1, 2), segments=(segment(0, 1),)),)),)), "no rate for somebody"),
        (pack(benefits=(benefit(rate=(Rate(age_to=59, segments=(segment(0, 1),)),)),)), "at 60"),
        (pack(benefits=(benefit(deductible=(Deductible(stay=1, fen=1),)),)), "no deductible for stay 2"),
        (pack(benefits=(benefit(deductible=(Deductible(retired=True, fen=1),)),)), "not retired"),
        (pack(benefits=(benefit(deductible=(Deductible(fen=2, unfiled_fen=1),)),)), "lower one without a filing"),
        (pack(benefits=(benefit(rate=(Rate(segments=(segment(5, 1),)),)),)), "do not begin at 0"),
        (pack(benefits=(benefit(rate=(Rate(segments=()),)),)), "do not begin at 0"),
        (pack(benefits=(benefit(rate=(Rate(segments=(segment(0, 1), segment(0, 2))),)),)), "do not rise"),
        (pack(benefits=(benefit(rate=(Rate(segments=(segment(0, 10_001),)),)),)), "basis points"),
        (pack(benefits=(benefit(cap_fen=-1),)), "cap below zero"),
        (pack(benefits=(benefit(), benefit(code="y"))), "overlap"),
        (pack(stacked_rules=(layer("assistance"), layer("assistance"))), "overlap"),
        (pack(stacked_rules=(layer("assistance", segment=(segment(0, -1),)),)), "basis points"),
        (pack(reductions=(reduction(filings=("temporary",)),)), "less from a worse filing"),
        (pack(reductions=(reduction(), reduction(filings=("none",)))), "overlap"),
        (pack(reductions=(reduction(points=10_000),)), "basis points"),
        (pack(reductions=(reduction(points=None),)), "either points or"),
        (pack(reductions=(reduction(reading="nothing"),)), "switch nothing"),
        (pack(reductions=(reduction(points=None, chosen_by="reduction_reading", choices={"points": 1}),)), "no number"),
        (pack(reductions=(reduction(points=1500),), types=BOOK.pack("45").types), "filing.toml"),
    ],
)
def test_what_must_not_run_is_said(broken: RegionPack, said: str) -> None:
    assert said in next(problems(broken), "")


def test_a_pack_that_pays_more_than_was_spent_stops_the_start(tmp_path: Path) -> None:
    with pytest.raises(PolicyError, match=r"99-example/benefits\.toml: benefit x pays outside"):
        PolicyBook.load(small(tmp_path, benefits=TOML.replace("8000", "12000")))


def test_an_unknown_word_in_the_parameters_stops_the_start(tmp_path: Path) -> None:
    with pytest.raises(PolicyError, match="insurence"):
        PolicyBook.load(small(tmp_path, benefits=TOML.replace("insurance", "insurence")))


def test_a_city_may_replace_one_rule_of_its_province() -> None:
    city, province = BOOK.pack("1405"), BOOK.pack("14")
    assert city.benefits == province.benefits
    assert city.reductions
    assert not province.reductions


def test_a_spreadsheet_beside_the_toml_is_checked_the_same(tmp_path: Path) -> None:
    folder = small(tmp_path)
    table = folder / "99-example" / "benefits.csv"
    table.write_text(write_table([benefit()]), encoding="gb18030")
    assert PolicyBook.load(folder).pack("99").benefits == (benefit(),)
    table.write_text(write_table([benefit(), benefit(code="y")]))
    with pytest.raises(PolicyError, match="overlap"):
        PolicyBook.load(folder)
    table.write_text("规则\nx\n")
    with pytest.raises(PolicyError, match=r"99-example/benefits\.csv: the first line must be"):
        PolicyBook.load(folder)


@pytest.mark.parametrize("code", sorted(BOOK.packs))
def test_what_is_written_as_a_spreadsheet_reads_back_the_same(code: str) -> None:
    rules = BOOK.pack(code).benefits
    assert read_table(("\ufeff" + write_table(rules)).encode()) == rules


GOOD = write_table([benefit()])


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("800.00", "八百", "line 2: 八百 is not written like 800.00"),
        ("800.00", "-800.00", "not written like 800.00"),
        ("800.00", "800.005", "not written like 800.00"),
        ("80%", "80", "line 3: 80 is not written like 85%"),
        ("职工", "职员", "职员 is not one of 职工、居民"),
        ("住院 急诊 意外", "住院 牙科", "牙科 is not one of"),
        ("起付线", "起付", "项目 起付 is not"),
        ("2026-01-01", "2026-13-01", "line 2"),
        ("封顶线", "起付线", "has no 封顶线"),
        ("示例〔2026〕1号,是\r\n", "示例〔2026〕1号\r\n", "columns"),
    ],
)
def test_a_slip_in_the_spreadsheet_is_found_with_its_line(old: str, new: str, said: str) -> None:
    with pytest.raises(BadTable) as refused:
        read_table(GOOD.replace(old, new).encode())
    assert said in str(refused.value)


def test_lines_of_one_rule_must_agree() -> None:
    first, second, *rest = GOOD.splitlines()
    with pytest.raises(BadTable, match="line 3: 名称 differs from line 2"):
        read_table("\n".join([first, second, rest[0].replace("住院,", "住院二,"), *rest[1:]]).encode())


@given(st.binary(max_size=200) | st.text(max_size=200).map(lambda t: (",".join(COLUMNS) + "\n" + t).encode()))
def test_whatever_lies_in_the_file_it_is_refused_in_words(raw: bytes) -> None:
    with contextlib.suppress(BadTable):
        read_table(raw)


@pytest.mark.parametrize("code", sorted(BOOK.packs))
@pytest.mark.parametrize("insurance", ["310", "390"])
def test_the_parameters_can_be_read(code: str, insurance: str) -> None:
    shown = parameters(BOOK.pack(code), insurance, DAY)
    assert shown.note is not None
    assert {"住院", "门诊慢特病", "特药"} <= {line.title[2:] for line in shown.lines}
    assert all(line.source and line.text.endswith("。") for line in shown.lines)
    assert "超过 30,000.00 元" in next(iter(parameters(BOOK.pack("45"), "310", DAY).lines)).text


def test_the_parameters_of_another_day() -> None:
    then = parameters(BOOK.pack("45"), "310", dt.date(2025, 3, 1))
    assert "三级医院，第1次 700.00 元" in then.lines[0].text
    assert "三级医院，第1次 800.00 元" in parameters(BOOK.pack("45"), "310", DAY).lines[0].text


def test_an_office_starts_from_the_table_the_program_prints(tmp_path: Path) -> None:
    def ask(region: str) -> Result:
        return CliRunner().invoke(cli, ["benefits", region], env={"ONETHING_DATA_DIR": str(tmp_path)})

    printed = ask("450103")
    assert printed.exit_code == 0, printed.output
    assert read_table(printed.stdout_bytes) == BOOK.pack("45").benefits
    assert ask("32").exit_code == 1

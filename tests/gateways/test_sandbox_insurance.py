"""The stand-in for the insurance platform, staged from CSV files alone."""

import asyncio
import datetime as dt
import shutil
from pathlib import Path

import pytest

from backend.gateways import sandbox_kin
from backend.gateways.errors import GatewayError
from backend.gateways.id_check import LiveIdCheck, SandboxIdCheck
from backend.gateways.insurance import ExpansionRegistration, FamilyBinding, FilingRegistration
from backend.gateways.sandbox_insurance import SandboxInsurance
from backend.gateways.sandbox_rows import FILES, DemoFolder, KinshipRow, PersonRow, SandboxDataError
from backend.gateways.sms import LiveSms, SandboxSms
from backend.gateways.tables import SandboxRegister
from backend.infra.clock import FixedClock
from backend.infra.db import Engine
from backend.kernel import id_documents

DEMO = Path(__file__).resolve().parents[2] / "assets" / "demo"
FATHER, MOTHER, SON = "450103198603129917", "450103198807259924", "450103202005189935"
GRANDMA, GRANDPA, AUNT, IN_LAW = "450103195809039905", "450103195511209959", "450103199002149941", "450305196001159910"
STRANGER_A, STRANGER_B = "450105198012129934", "450105198504219944"
REMARRIED, EX, NEW = "450202197806069955", "450202198009199962", "450202198401089987"
TIMEOUT, DOWN, FLAKY, REFUSE = "450102198401019959", "450102198501019972", "450102198601019929", "450102198701019993"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(DEMO, tmp_path / "demo"))


@pytest.fixture
def platform(folder: Path, clock: FixedClock) -> SandboxInsurance:
    return SandboxInsurance(DemoFolder(folder), clock, slow_seconds=0.01)


def append(folder: Path, name: str, line: str) -> None:
    with (folder / name).open("a", encoding="utf-8") as file:
        file.write(line + "\n")


def make_filing(**over: object) -> FilingRegistration:
    facts = {
        "id_type": "01",
        "id_number": GRANDMA,
        "type": "residence",
        "region": "320100",
        "begins": dt.date(2026, 12, 1),
    }
    return FilingRegistration(**facts | over)  # type: ignore[arg-type]


def test_everybody_in_the_demo_is_fictional_and_valid(folder: Path) -> None:
    people = DemoFolder(folder).rows(PersonRow)
    assert len({p.id_number for p in people}) == len(people)
    for person in people:
        checked = id_documents.check(person.id_type, person.id_number, today=dt.date(2026, 11, 22))
        assert checked.number == person.id_number
        if checked.birth is not None:
            assert (checked.birth, checked.sex) == (person.birth, person.sex)
            assert 990 <= int(person.id_number[14:17]) <= 999
        assert person.phone is None or person.phone.startswith("1390000")


def test_the_files_of_the_demo_name_each_other_only(folder: Path) -> None:
    demo = DemoFolder(folder)
    known = {p.id_number for p in demo.rows(PersonRow)}
    assert {n for k in demo.rows(KinshipRow) for n in (k.id_number, k.relative_id_number)} <= known
    assert len(demo.check()) == len(FILES)


def test_every_file_and_column_is_described_in_the_readme(folder: Path) -> None:
    readme = (folder / "README.md").read_text(encoding="utf-8")
    for path in folder.glob("*.csv"):
        assert f"## {path.name}" in readme
        for column in path.read_text(encoding="utf-8").splitlines()[0].split(","):
            assert column in readme, f"{path.name}: {column}"


async def test_a_person_comes_with_every_insurance(platform: SandboxInsurance) -> None:
    ended = await platform.person("01", "450107199102279917")
    assert ended is not None
    assert [(i.type, i.status) for i in ended.insurances] == [("310", "4"), ("390", "1")]
    assert ended.current is not None
    assert ended.current.type == "390"
    assert await platform.person("08", FATHER) is None
    assert await platform.person("01", "110101199003079998") is None


@pytest.mark.parametrize(
    ("grantor", "user", "outcome", "relation"),
    [
        (FATHER, MOTHER, "kin", "12"),
        (MOTHER, FATHER, "kin", "11"),
        (FATHER, SON, "kin", "20"),
        (SON, FATHER, "kin", "51"),
        (SON, MOTHER, "kin", "52"),
        (SON, GRANDMA, "kin", "62"),
        (GRANDPA, SON, "kin", "41"),
        (FATHER, IN_LAW, "kin", "55"),
        (IN_LAW, FATHER, "kin", "28"),
        (GRANDMA, MOTHER, "kin", "38"),
        (FATHER, AUNT, "kin", "77"),
        (AUNT, FATHER, "kin", "71"),
        (STRANGER_A, STRANGER_B, "stranger", None),
        (STRANGER_B, STRANGER_A, "stranger", None),
        (REMARRIED, EX, "stranger", None),
        (REMARRIED, NEW, "kin", "12"),
        (SON, AUNT, "unknown", None),
    ],
)
async def test_one_line_of_kinship_is_read_from_both_ends(
    platform: SandboxInsurance, grantor: str, user: str, outcome: str, relation: str | None
) -> None:
    said = await platform.kinship(grantor, user)
    assert (said.outcome, said.relation) == (outcome, relation)


def test_reversing_a_reversed_relation_names_the_same_generation() -> None:
    born = (dt.date(1980, 1, 1), dt.date(2000, 1, 1))
    for relation in ("11", "12", "20", "30", "51", "52", "61", "62", "63", "64", "41", "42", "43", "44", "27", "57"):
        for sex in ("1", "2", None):
            back = sandbox_kin.reverse(relation, sex=sex, birth=born[0], relative_birth=born[1])
            again = sandbox_kin.reverse(back, sex=None, birth=None, relative_birth=None)
            assert again[0] == relation[0] or {again[0], relation[0]} == {"2", "3"}, (relation, sex, back, again)


async def test_both_marriages_are_known_and_one_has_ended(platform: SandboxInsurance) -> None:
    marriages = {m.id_number: m.ended_on for m in await platform.spouses(REMARRIED)}
    assert marriages == {EX: dt.date(2019, 6, 1), NEW: None}
    assert [m.name for m in await platform.spouses(NEW)] == ["邓伟"]


async def test_relatives_leave_out_former_spouses_and_contradicted_ones(platform: SandboxInsurance) -> None:
    assert [r.name for r in await platform.relatives(REMARRIED)] == ["莫小燕"]
    assert await platform.relatives(STRANGER_A) == []
    assert {r.relation for r in await platform.relatives(SON)} == {"51", "52", "62", "61", "63", "64"}


async def test_facilities_are_found_by_place_and_disease(platform: SandboxInsurance) -> None:
    nanjing = await platform.facilities("320100", "M03900")
    assert [f.name for f in nanjing] == [
        "南京示范第一医院（演示）",
        "南京示范第二医院（演示）",
        "南京示范社区卫生服务中心（演示）",
    ]
    assert {f.region for f in await platform.facilities("460000")} == {"460100", "460200"}
    assert await platform.facilities("320100", "M99999") == []


async def test_a_paper_that_has_expired_is_no_longer_held(platform: SandboxInsurance, clock: FixedClock) -> None:
    assert {h.code for h in await platform.held_materials(GRANDMA)} == {"household_register", "residence_permit"}
    clock.move(dt.timedelta(days=365))
    assert {h.code for h in await platform.held_materials(GRANDMA)} == {"household_register"}


async def test_a_changed_file_counts_at_once(platform: SandboxInsurance, folder: Path) -> None:
    assert await platform.person("08", "E00990777") is None
    append(folder, "people.csv", "E00990777,BERTA BEISPIEL,08,2,1990-01-01,,,,,")
    person = await platform.person("08", "E00990777")
    assert person is not None
    assert person.name == "BERTA BEISPIEL"


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("X1,某某,01,3", ["people.csv", "行"]),
        ("X1,某某,01,1,1990-13-01", ["people.csv", "birth"]),
        ("X1,某某,01,1,1990-01-01,,,,broken", ["people.csv", "fault"]),
        ("X1,某某,01,1,1990-01-01,,,,,,,extra", ["多出了"]),
        ("X1", ["name"]),
    ],
)
async def test_a_broken_line_is_named_not_skipped(
    platform: SandboxInsurance, folder: Path, line: str, words: list[str]
) -> None:
    append(folder, "people.csv", line)
    with pytest.raises(GatewayError) as caught:
        await platform.person("01", FATHER)
    assert all(word in caught.value.message for word in words)
    with pytest.raises(SandboxDataError):
        DemoFolder(folder).check()


async def test_files_saved_by_a_chinese_excel_are_read(folder: Path, platform: SandboxInsurance) -> None:
    path = folder / "people.csv"
    path.write_bytes(path.read_text(encoding="utf-8").encode("gb18030"))
    person = await platform.person("01", FATHER)
    assert person is not None
    assert person.name == "韦建国"


async def test_an_empty_folder_is_a_country_without_people(tmp_path: Path, clock: FixedClock) -> None:
    platform = SandboxInsurance(DemoFolder(tmp_path), clock)
    assert await platform.person("01", FATHER) is None
    assert await platform.facilities("320100") == []


async def test_the_fault_column_plays_failures(platform: SandboxInsurance) -> None:
    for number in (TIMEOUT, DOWN):
        with pytest.raises(GatewayError) as caught:
            await platform.person("01", number)
        assert caught.value.permanent is False
    with pytest.raises(GatewayError):
        await platform.person("01", FLAKY)
    assert await platform.person("01", FLAKY) is not None


async def test_registering_is_idempotent_and_survives_a_restart(
    db: Engine, platform: SandboxInsurance, folder: Path, clock: FixedClock
) -> None:
    first = await platform.register_filing("case-1", make_filing())
    again = await asyncio.gather(*(platform.register_filing("case-1", make_filing()) for _ in range(5)))
    restarted = SandboxInsurance(DemoFolder(folder), clock)
    assert {first, *again, await restarted.register_filing("case-1", make_filing())} == {first}
    assert await platform.register_filing("case-2", make_filing()) != first
    assert await SandboxRegister.count() == 2


async def test_the_kinds_of_registration_do_not_mix(db: Engine, platform: SandboxInsurance) -> None:
    expansion = ExpansionRegistration(
        id_type="01", id_number=GRANDMA, disease="M03900", facilities=("H32010699001",), region="320100",
        begins=dt.date(2026, 12, 1),
    )  # fmt: skip
    binding = FamilyBinding(
        grantor_id_type="01", grantor_id_number=FATHER, user_id_type="01", user_id_number=SON, relation="20"
    )
    serials = {
        await platform.register_filing("case-1", make_filing()),
        await platform.register_expansion("case-1", expansion),
        await platform.bind_family("case-1", binding),
    }
    assert len(serials) == 3


async def test_cancelling_twice_is_harmless_and_an_unknown_serial_is_permanent(
    db: Engine, platform: SandboxInsurance, clock: FixedClock
) -> None:
    serial = await platform.register_filing("case-1", make_filing())
    await platform.cancel_filing(serial, "回来了")
    clock.move(dt.timedelta(days=1))
    await platform.cancel_filing(serial, "又取消")
    row = await SandboxRegister.select().first()
    assert row is not None
    assert row["cancel_reason"] == "回来了"
    with pytest.raises(GatewayError) as caught:
        await platform.cancel_expansion(serial, "不是这一类")
    assert caught.value.permanent is True


async def test_a_register_that_refuses_says_so_for_good(db: Engine, platform: SandboxInsurance) -> None:
    assert await platform.person("01", REFUSE) is not None
    with pytest.raises(GatewayError) as caught:
        await platform.register_filing("case-1", make_filing(id_number=REFUSE))
    assert caught.value.permanent is True
    assert await SandboxRegister.count() == 0


async def test_the_id_check_tells_three_answers_apart(folder: Path) -> None:
    check = SandboxIdCheck(DemoFolder(folder))
    answers = [
        await check.check(id_type=kind, id_number=number, name=name)
        for kind, number, name in (
            ("01", FATHER, "韦建国"),
            ("01", FATHER, "韦建民"),
            ("01", "X", "韦建国"),
            ("08", FATHER, "韦建国"),
        )
    ]
    assert answers == ["match", "mismatch", "unknown", "unknown"]
    with pytest.raises(GatewayError):
        await check.check(id_type="01", id_number=DOWN, name="时断")


async def test_text_messages_are_kept_and_two_endings_fail(caplog: pytest.LogCaptureFixture) -> None:
    sms = SandboxSms()
    assert "沙箱" in caplog.text
    await sms.send(mobile="13900001001", template="login_code", params={"code": "1"})
    assert sms.sent[0].params == {"code": "1"}
    failures = {}
    for mobile in ("13900009999", "13900009998"):
        with pytest.raises(GatewayError) as caught:
            await sms.send(mobile=mobile, template="login_code", params={})
        failures[mobile] = caught.value.permanent
    assert failures == {"13900009999": True, "13900009998": False}


@pytest.mark.parametrize("live", [LiveSms, LiveIdCheck])
def test_what_is_not_configured_does_not_start(live: type) -> None:
    with pytest.raises(RuntimeError, match="尚未配置"):
        live()

"""A filing from the form to its end, on the database."""

import asyncio
import datetime as dt

import msgspec
import pytest

from backend.filings import rows
from backend.filings.matter import ChangePending, FilingLocked
from backend.filings.schemas import PaperChoice, PhoneRequest, SupplementRequest
from backend.filings.service import FilingOver
from backend.gateways.tables import SandboxRegister
from backend.infra.outbox import JobContext
from backend.kernel.errors import Invalid, NotFound
from backend.kernel.ids import new_id
from tests.filings.makers import ANNA, BERT, CONFIRMED, SHAO, House, citizen, expansion, filing, papers, person_id

D = dt.date


async def test_a_clean_letter_is_done_at_once_and_locked_for_six_months(house: House) -> None:
    case = await house.go(filing())
    [view] = await house.filings.listed(citizen(ANNA))
    assert (view.status, view.commitment, view.case_id) == ("active", True, case.id)
    assert view.cancel_from == D(2027, 5, 21)
    assert view.can_supplement
    assert not view.can_change
    [offer] = await house.filing_matter.actions(case)
    assert offer.available_from == D(2027, 5, 21)
    assert offer.disabled_reason
    with pytest.raises(FilingLocked) as locked:
        await house.move(filing(), case, "revoke", "revoked", by="citizen")
    assert locked.value.extra["available_from"] == "2027-05-21"


async def test_a_letter_signed_beside_a_photo_is_asked_about_and_once_sent_stays_a_letter(house: House) -> None:
    both = filing("work", materials=papers(work="labour_contract"), commitment=True)
    assert "hard:filing.papers_and_letter" in await house.codes(both)
    case = await house.open(both)
    assert (await house.filing_matter.decide(case)).action != "refuse"
    serial = await house.filing_matter.register(case)
    await house.move(both, case, "registered", "done", serial=serial)
    facts = {f.label: f.value for f in await house.filing_matter.facts(case)}
    assert facts["办理方式"] == "个人承诺书"
    [view] = await house.filings.listed(citizen(ANNA))
    assert (view.commitment, view.cancel_from) == (True, D(2027, 5, 21))


async def test_only_where_papers_can_be_handed_in_later_does_the_lock_speak_of_them(house: House) -> None:
    guangxi, shaanxi = await house.go(filing()), await house.go(filing(), SHAO)
    for who, case, takes_papers in ((ANNA, guangxi, True), (SHAO, shaanxi, False)):
        [view] = await house.filings.listed(citizen(who))
        [offer] = await house.filing_matter.actions(case)
        facts = {f.label: f.value for f in await house.filing_matter.facts(case)}
        with pytest.raises(FilingLocked) as locked:
            await house.move(filing(), case, "revoke", "revoked", by="citizen")
        said = (view.cancel_note, offer.disabled_reason, facts["最早取消"], locked.value.message)
        assert [("补齐证明材料" in (text or "")) for text in said] == [takes_papers] * 4
        assert view.can_supplement == takes_papers
        assert "6个月" in (offer.disabled_reason or "")


async def test_the_lock_ends_on_its_day(house: House) -> None:
    case = await house.go(filing())
    house.clock.move(dt.timedelta(days=(D(2027, 5, 20) - D(2026, 11, 20)).days))
    with pytest.raises(FilingLocked):
        await house.move(filing(), case, "revoke", "revoked", by="citizen")
    house.clock.move(dt.timedelta(days=1))
    await house.move(filing(), case, "revoke", "revoked", by="citizen")
    [view] = await house.filings.listed(citizen(ANNA))
    assert view.status == "cancelled"


async def test_a_supervisor_may_cancel_early_with_a_reason(house: House) -> None:
    case = await house.go(filing())
    with pytest.raises(Invalid):
        await house.move(filing(), case, "revoke", "revoked", by="staff")
    await house.move(filing(), case, "revoke", "revoked", by="staff", reason="情况特殊")
    assert (await rows.of_case(case.id)).state == "cancelled"  # type: ignore[union-attr]


async def test_papers_lift_the_lock(house: House) -> None:
    case = await house.go(filing("work"))
    [view] = await house.filings.listed(citizen(ANNA))
    paper = new_id()
    request = SupplementRequest(materials={"work": PaperChoice(choice="labour_contract", ids=(str(paper),))})
    fresh = await house.filings.supplement(citizen(ANNA), view.id, request)
    assert (fresh.commitment, fresh.cancel_from, fresh.replaces) == (False, None, view.id)
    assert house.pins.ids == [paper]
    await house.move(filing(), case, "revoke", "revoked", by="citizen")


async def test_half_the_papers_do_not_lift_the_lock(house: House) -> None:
    await house.go(filing("residence"))
    [view] = await house.filings.listed(citizen(ANNA))
    half = SupplementRequest(materials={"residence": PaperChoice(choice="kin_lease", ids=(str(new_id()),))})
    with pytest.raises(Invalid) as refused:
        await house.filings.supplement(citizen(ANNA), view.id, half)
    assert [f.pointer for f in refused.value.fields] == ["/materials/kinship"]


async def test_a_filing_with_papers_is_cancelled_on_any_day_and_the_register_is_told(house: House) -> None:
    item = filing("work", materials=papers(work="labour_contract"))
    case = await house.go(item)
    row = await rows.of_case(case.id)
    assert row is not None
    assert row.lock_until is None
    await house.move(item, case, "revoke", "revoked", by="citizen")
    await house.handlers["filing.cancel"]({"serial": row.serial, "reason": "x"}, context(house))
    await house.handlers["filing.cancel"]({"serial": row.serial, "reason": "x"}, context(house))
    await house.handlers["filing.cancel"]({"serial": "unknown", "reason": "x"}, context(house))
    assert await SandboxRegister.exists().where(SandboxRegister.cancelled_at.is_not_null())


def context(house: House) -> JobContext:
    return JobContext(id=new_id(), kind="x", attempt=1, last_attempt=False, clock=house.clock)


async def test_a_soft_finding_goes_to_a_person_and_a_hard_one_is_refused(house: House) -> None:
    soft = filing(region="610300")
    case = await house.open(soft, SHAO)
    assert (await house.filing_matter.decide(case)).action == "refer"
    refused = await house.filing_matter.decide(await house.open(filing(region="310000"), BERT, region="45"))
    assert refused.action == "pass"
    house.restage(insured={BERT: ("310", "4", "450100", "")})
    verdict = await house.filing_matter.decide(await house.open(filing(region="330100"), BERT))
    assert verdict.action == "refuse"
    assert verdict.reason


async def test_deciding_twice_is_deciding_once(house: House) -> None:
    case = await house.open(filing())
    assert await house.filing_matter.decide(case) == await house.filing_matter.decide(case)
    serial = await house.filing_matter.register(case)
    assert await house.filing_matter.register(case) == serial
    await house.move(filing(), case, "registered", "done", serial=serial)
    await house.move(filing(), case, "registered", "done", serial="other")
    assert (await rows.of_case(case.id)).serial == serial  # type: ignore[union-attr]


@pytest.mark.parametrize("to", ["withdrawn", "refused", "ended"])
async def test_what_came_to_nothing_blocks_nothing(house: House, to: str) -> None:
    case = await house.open(filing())
    await house.move(filing(), case, "x", to)
    assert await house.filings.listed(citizen(ANNA)) == []
    assert await house.codes(filing()) == set()


async def test_an_override_brings_a_refused_filing_back(house: House) -> None:
    case = await house.open(filing())
    await house.move(filing(), case, "refuse", "refused")
    await house.move(filing(), case, "override", "reviewing")
    await house.move(filing(), case, "registered", "done", serial="S")
    assert (await rows.of_case(case.id)).state == "active"  # type: ignore[union-attr]


async def test_a_change_of_city_ends_the_old_filing_in_the_same_moment(house: House) -> None:
    old = await house.go(filing("work", materials=papers(work="labour_contract")))
    row = await rows.of_case(old.id)
    assert row is not None
    moved = filing("work", region="310000", materials=papers(work="labour_contract"), replaces=row.id)
    assert await house.codes(moved) == set()
    new = await house.open(moved)
    with pytest.raises(ChangePending):
        await house.open(msgspec.structs.replace(moved, region="330100"))
    [follow] = await house.move(moved, new, "registered", "done", serial="S2")
    assert (follow.case_id, follow.action) == (old.id, "revoke")
    await house.move(filing(), old, "revoke", "revoked", by="system")
    views = {v.region: v for v in await house.filings.listed(citizen(ANNA))}
    assert (views["310000"].status, views["320100"].status_text) == ("active", "已变更")
    assert "hard:filing.nothing_to_change" in await house.codes(moved)


async def test_the_lock_holds_for_a_change_as_well(house: House) -> None:
    old = await house.go(filing())
    row = await rows.of_case(old.id)
    assert row is not None
    codes = await house.codes(filing(region="310000", replaces=row.id))
    assert "hard:filing.locked" in codes


async def test_nobody_changes_a_stranger_s_filing(house: House) -> None:
    old = await house.go(filing())
    row = await rows.of_case(old.id)
    assert row is not None
    codes = await house.codes(filing("work", region="310000", replaces=row.id), BERT)
    assert "hard:filing.nothing_to_change" in codes


async def test_a_new_telephone_number_is_a_new_version_registered_anew(house: House) -> None:
    case = await house.go(filing())
    before = await rows.of_case(case.id)
    assert before is not None
    view = await house.filings.change_phone(citizen(ANNA), before.id, PhoneRequest(phone="139 0000 1009"))
    assert view.phone == "139****1009"
    assert view.cancel_from == D(2027, 5, 21)
    await house.handlers["filing.renew"]({"filing": str(view.id)}, context(house))
    after = await rows.of_case(case.id)
    assert after is not None
    assert after.serial != before.serial
    await house.handlers["filing.renew"]({"filing": str(view.id)}, context(house))
    assert (await rows.of_case(case.id)).serial == after.serial  # type: ignore[union-attr]
    with pytest.raises(FilingOver):
        await house.filings.change_phone(citizen(ANNA), before.id, PhoneRequest(phone="13900001010"))
    with pytest.raises(Invalid):
        await house.filings.change_phone(citizen(ANNA), view.id, PhoneRequest(phone="abc"))


async def test_a_stranger_sees_and_touches_nothing(house: House) -> None:
    await house.go(filing())
    [view] = await house.filings.listed(citizen(ANNA))
    assert await house.filings.listed(citizen(BERT)) == []
    with pytest.raises(NotFound):
        await house.filings.listed(citizen(BERT), person_id(ANNA))
    with pytest.raises(NotFound):
        await house.filings.change_phone(citizen(BERT), view.id, PhoneRequest(phone="13900001009"))
    house.people.more = {person_id(ANNA): frozenset({"family_sharing"})}
    with pytest.raises(NotFound):
        await house.filings.listed(citizen(BERT), person_id(ANNA))
    house.people.more = {person_id(ANNA): frozenset({"filing"})}
    assert len(await house.filings.listed(citizen(BERT), person_id(ANNA))) == 1


async def test_active_on_a_day(house: House) -> None:
    await house.go(filing("temporary", begins_on=D(2026, 11, 25), reduction_confirmed_at=CONFIRMED))
    anna = person_id(ANNA)
    expected = {D(2026, 11, 24): False, D(2026, 11, 25): True, D(2027, 5, 25): True, D(2027, 5, 26): False}
    for day, holds in expected.items():
        assert (await house.filings.active_filing(anna, "320102", day) is not None) == holds
    assert await house.filings.active_filing(anna, "320500", D(2026, 12, 1)) is None
    assert await house.filings.coming_filing(anna, "320100", D(2026, 11, 20)) is not None
    assert await house.filings.coming_filing(anna, "320100", D(2027, 5, 26)) is None


async def test_cancelling_takes_what_leans_on_it_along_unless_another_filing_holds(house: House) -> None:
    papers_ = papers(work="labour_contract")
    case = await house.go(filing("work", materials=papers_))
    chronic = await house.go(expansion())
    [follow] = await house.move(filing(), case, "revoke", "revoked", by="citizen")
    assert (follow.case_id, follow.action) == (chronic.id, "revoke")
    await house.move(expansion(), chronic, "revoke", "revoked", by="system", reason=follow.reason)
    assert await house.chronic.following(person_id(ANNA), "320100") == []


async def test_facts_say_what_is_not_verified(house: House) -> None:
    case = await house.go(filing("temporary", reduction_confirmed_at=CONFIRMED))
    facts = {f.label: f.value for f in await house.filing_matter.facts(case)}
    assert facts["报销比例"].startswith("降低20%")
    assert facts["报销比例"].endswith("（未核实）")
    assert "未核实" in facts["有效期"]
    assert facts["就医地"] == "江苏省南京市"
    assert house.filing_matter.title(filing(region="460100")) == ("异地就医备案：海南省", "11月20日（周五）起")


async def test_of_two_changes_of_one_filing_at_once_one_wins(house: House) -> None:
    case = await house.go(filing())
    row = await rows.of_case(case.id)
    assert row is not None
    requests = (
        house.filings.change_phone(citizen(ANNA), row.id, PhoneRequest(phone=f"1390000100{i}")) for i in range(6)
    )
    answers = await asyncio.gather(*requests, return_exceptions=True)
    assert sum(not isinstance(a, BaseException) for a in answers) == 1
    assert all(isinstance(a, FilingOver) for a in answers if isinstance(a, BaseException))
    assert len([r for r in await rows.of_person(person_id(ANNA)) if r.state == "active"]) == 1

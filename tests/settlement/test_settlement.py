"""Where one can settle directly today, and why not: one sentence each, with a way out."""

import datetime as dt

import pytest

from backend.kernel.errors import NotFound
from backend.settlement.schemas import SettlementView
from tests.filings.makers import ANNA, BERT, CONFIRMED, JIN, SHAO, House, citizen, expansion, filing, papers, person_id

D = dt.date


async def shown(house: House, who: str = ANNA) -> tuple[dict[str, str], dict[str, str]]:
    view = await house.settlement.today(citizen(who))
    assert isinstance(view, SettlementView)
    assert all(line.fix for line in view.cannot)
    return {c.what: c.why for c in view.can}, {c.what: c.why for c in view.cannot}


async def test_at_home_without_a_filing(house: House) -> None:
    can, cannot = await shown(house)
    assert set(can) == {"广西壮族自治区内", "外地急诊抢救"}
    assert "没有备案的外省" in cannot


async def test_shaanxi_leaves_the_province_open(house: House) -> None:
    can, cannot = await shown(house, SHAO)
    assert set(can) == {"陕西省西安市"}
    assert "陕西省西安市以外的省内城市" in cannot


async def test_jincheng_files_for_the_next_city(house: House) -> None:
    _, cannot = await shown(house, JIN)
    assert "山西省晋城市以外的省内城市" in cannot


async def test_a_filed_place_with_its_services_and_its_chronic_facility(house: House) -> None:
    await house.go(filing())
    can, cannot = await shown(house)
    assert can["江苏省南京市：住院、普通门诊、药店购药"] == "备案没有取消就一直有效，凭医保电子凭证或社保卡直接结算。"
    assert "不予支付" in cannot["江苏省南京市：高血压门诊"]
    await house.go(expansion())
    can, cannot = await shown(house)
    assert "南京一院" in can["江苏省南京市：高血压门诊"]
    assert "江苏省南京市：高血压门诊" not in cannot
    assert "外省：双相情感障碍门诊" in cannot


async def test_a_temporary_filing_says_that_less_is_paid(house: House) -> None:
    await house.go(filing("temporary", reduction_confirmed_at=CONFIRMED))
    can, _ = await shown(house)
    [why] = [why for what, why in can.items() if "南京" in what]
    assert why.endswith("报销比例会降低20%。")


async def test_not_yet_and_no_longer(house: House) -> None:
    await house.go(filing("temporary", begins_on=D(2026, 11, 25), reduction_confirmed_at=CONFIRMED))
    assert (await shown(house))[1]["江苏省南京市"] == "备案从11月25日（周三）开始。"
    house.clock.move(dt.timedelta(days=5))
    assert any("南京市：" in what for what in (await shown(house))[0])
    house.clock.move(dt.timedelta(days=182))
    assert (await shown(house))[1]["江苏省南京市"] == "备案已在5月25日（周二）到期。"
    house.clock.move(dt.timedelta(days=366))
    assert "江苏省南京市" not in (await shown(house))[1]


async def test_pending_and_a_place_without_networked_facilities(house: House) -> None:
    await house.open(filing())
    await house.go(filing("work", region="330100", materials=papers(work="labour_contract")))
    _, cannot = await shown(house)
    assert cannot["江苏省南京市"] == "备案还在办，办好后就可以直接结算。"
    assert "没有查到" in cannot["浙江省杭州市"]


async def test_without_a_normal_insurance_nothing_else_matters(house: House) -> None:
    house.restage(insured={ANNA: ("390", "2", "450100", "")})
    can, cannot = await shown(house)
    assert can == {}
    assert set(cannot) == {"直接结算"}


async def test_insured_where_nothing_is_offered(house: House) -> None:
    house.restage(insured={BERT: ("310", "1", "320100", "")})
    can, cannot = await shown(house, BERT)
    assert (can, set(cannot)) == ({}, {"直接结算"})
    house.restage(insured={BERT: ("310", "1", "140100", "")})
    assert "山西省" in (await shown(house, BERT))[1]


async def test_a_stranger_learns_nothing(house: House) -> None:
    with pytest.raises(NotFound):
        await house.settlement.today(citizen(BERT), person_id(ANNA))

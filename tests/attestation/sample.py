"""A result as the claim room fills it; fictional people."""

import datetime as dt

import msgspec

from backend.documents.schemas import (
    ClaimResult,
    ResultLine,
    ResultPart,
    ResultPayee,
    ResultStep,
    ResultVoucher,
)

RESULT = ClaimResult(
    number="BX26112000018",
    region_name="山西省晋城市",
    office_name="晋城市医疗保险服务中心",
    closed_on=dt.date(2026, 11, 20),
    claimant_name="秦建军",
    id_masked="1405********9918",
    insurance_text="城乡居民基本医疗保险",
    category_text="省内异地住院",
    hospital_text="太原市演示医院（三级）",
    stay_text="2026年10月8日至10月19日，11天",
    vouchers=(
        ResultVoucher(
            kind_text="医疗住院收费票据",
            code="14060126",
            number="0000123450",
            issued_text="2026年10月19日",
            hospital="太原市演示医院",
            amount_fen=3_650_040,
        ),
        ResultVoucher(
            kind_text="医疗门诊收费票据",
            code="14060226",
            number="0000000077",
            issued_text="2026年10月8日",
            hospital="太原市演示医院",
            amount_fen=215_000,
        ),
    ),
    parts=(
        ResultPart(label="全自费", amount_fen=210_000),
        ResultPart(label="超限价自费", amount_fen=55_040),
        ResultPart(label="先行自付", amount_fen=300_000),
        ResultPart(label="符合政策范围", amount_fen=3_300_000),
    ),
    lines=(
        ResultLine(
            label="起付线", amount_fen=-100_000, rule="三级医院住院，本年第1次", source="演示参数", verified=False
        ),
        ResultLine(
            label="基本医保基金",
            amount_fen=1_920_000,
            rule="（33,000.00 − 1,000.00）× 60%",
            source="演示参数",
            verified=False,
        ),
        ResultLine(
            label="未备案降低10个百分点",
            amount_fen=-320_000,
            rule="临时外出就医未备案，支付比例降低10个百分点",
            source="晋医保发〔2024〕14号",
            verified=True,
        ),
    ),
    funds=(ResultPart(label="基本医保统筹基金", amount_fen=1_600_000), ResultPart(label="大病保险", amount_fen=40_902)),
    total_fen=3_865_040,
    fund_fen=1_640_902,
    person_fen=2_224_138,
    payee=ResultPayee(
        holder="秦建军",
        bank="演示银行晋城支行",
        account_masked="**** 1234",
        paid_text="2026年11月20日",
        reference="PAY0001",
    ),
    steps=(
        ResultStep(label="受理", at_text="11月12日（周四）", by="受理岗"),
        ResultStep(label="审核", at_text="11月16日（周一）", by="审核岗"),
        ResultStep(label="复核", at_text="11月18日（周三）", by="复核岗"),
        ResultStep(label="财务拨付", at_text="11月20日（周五）", by="财务岗"),
    ),
    readings=("未备案的“降低10个百分点”按支付比例减10个百分点理解",),
    compared_text="如果就医前已经备案，可以多报 3,200.00 元。",
    unverified=("起付线、支付比例为演示参数，未经经办机构核实",),
    notes=("本结果只包括本次申请所列票据。",),
    phone="0356-00000101",
)


def result(**over: object) -> ClaimResult:
    return msgspec.structs.replace(RESULT, **over)

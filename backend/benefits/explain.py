"""A settled bill in words: every line with its amount, its rule and its source."""

from collections.abc import Iterator
from typing import Final

from backend.benefits.rules import Cut, Piece, Settled, Stacked, Terms, deductible_full
from backend.benefits.schemas import BenefitCase, BenefitLine, Payer, PayerPart, Stage
from backend.kernel.money import WHOLE, percent, yuan
from backend.policy.model import Rule

SPLIT_SOURCE: Final = "医院费用明细，按国家医保信息平台接口规范 2304 分成四部分"
LEVELS: Final = {1: "一级及以下医院", 2: "二级医院", 3: "三级医院"}
_OUTSIDE: Final = (
    ("own", "医保目录外，全自费", "不在医保目录里的药品和项目，全部自己付。"),
    ("over_limit", "超过医保限价的部分", "比医保规定的最高价多出来的部分，自己付。"),
    ("pay_first", "要先自己付的部分", "目录规定先由个人付一部分（比如乙类药），余下的才进入报销。"),
)


def lines(case: BenefitCase, terms: Terms, settled: Settled) -> tuple[BenefitLine, ...]:
    """All steps; lines without an amount are left out."""
    every = (*_split(case), *_before(case, terms, settled), *_basic(terms, settled), *_stacked(case, settled))
    return tuple(line for line in every if line.amount_fen)


def parts(case: BenefitCase, settled: Settled) -> tuple[PayerPart, ...]:
    """The bar: who pays what in the end, whoever comes first paying first."""
    funds, outside = settled.funds, case.total_fen - case.in_scope_fen
    titles = {s.rule.fund: s.rule.title for s in settled.stacked}
    every = (
        PayerPart(code="basic", payer="basic", label="基本医保", amount_fen=funds.basic),
        *(
            PayerPart(code=fund, payer=fund, label=titles[fund], amount_fen=getattr(funds, fund))
            for fund in ("serious_illness", "civil_servant", "assistance")
            if fund in titles
        ),
        PayerPart(
            code="person_in_scope",
            payer="person",
            label="您付：起付线和按比例自付",
            amount_fen=case.in_scope_fen - funds.total,
        ),
        PayerPart(code="person_outside", payer="person", label="您付：医保不管的部分", amount_fen=outside),
    )
    return tuple(part for part in every if part.amount_fen)


def _split(case: BenefitCase) -> Iterator[BenefitLine]:
    amounts = (case.own_fen, case.over_limit_fen, case.pay_first_fen)
    for (code, label, rule), amount in zip(_OUTSIDE, amounts, strict=True):
        yield BenefitLine(
            stage="split",
            code=code,
            payer="person",
            label=label,
            amount_fen=amount,
            rule=rule,
            source=SPLIT_SOURCE,
            verified=True,
        )


def _before(case: BenefitCase, terms: Terms, settled: Settled) -> Iterator[BenefitLine]:
    """What the person pays before the basic fund begins."""
    if terms.cut is not None and settled.cut_first_fen:
        yield _line(
            terms.cut.rule,
            code="reduction",
            label=f"{terms.cut.rule.text}：先自付{percent(terms.cut.points)}",
            amount_fen=settled.cut_first_fen,
            words=f"符合范围的 {yuan(case.in_scope_fen)} 元 × {percent(terms.cut.points)}，四舍五入到分，先自己付。",
        )
    yield _line(
        terms.rule,
        code="deductible",
        label="起付线",
        amount_fen=settled.deductible_fen,
        words=_deductible_words(case, terms),
    )


def _deductible_words(case: BenefitCase, terms: Terms) -> str:
    full = yuan(deductible_full(terms))
    if terms.rule.per == "year":
        used = min(case.deductible_paid_fen, deductible_full(terms))
        already = f"，今年前面已付 {yuan(used)} 元" if used else ""
        return f"一年一次，{full} 元{already}；起付线以内自己付。"
    level = LEVELS[case.hospital_level]
    unfiled = "，没有备案或临时外出的" if terms.cut and terms.deductible.unfiled_fen is not None else ""
    return f"{level}，今年第{case.stays_before + 1}次住院{unfiled}，起付线 {full} 元；起付线以内自己付。"


def _basic(terms: Terms, settled: Settled) -> Iterator[BenefitLine]:
    cap = 0
    for n, piece in enumerate(settled.pieces, 1):
        due = piece.paid_fen + piece.capped_fen
        yield _line(
            terms.rule,
            code=f"basic.{n}",
            payer="basic",
            label=f"基本医保报{_rate_text(piece)}",
            amount_fen=piece.paid_fen,
            words=_piece_words(piece, terms.cut, settled.room_fen),
            also=terms.cut.rule.source if terms.cut is not None else None,
        )
        yield _line(
            terms.rule,
            code=f"basic.{n}.person",
            label="按比例由您付的部分",
            amount_fen=piece.amount_fen - due,
            words=f"{yuan(piece.amount_fen)} 元减去医保的 {yuan(due)} 元。",
        )
        cap += piece.capped_fen
    yield _line(terms.rule, code="over_cap", label="超过封顶线的部分", amount_fen=cap, words=_cap_words(terms, settled))


def _piece_words(piece: Piece, cut: Cut | None, room: int) -> str:
    above = piece.segment.above_fen
    where = f"起付线以上超过 {yuan(above)} 元的" if above else "起付线以上的"
    words = f"{where} {yuan(piece.amount_fen)} 元 × {_rate_text(piece)}，四舍五入到分。"
    if cut is not None and cut.how == "points":
        less = percent(cut.points).removesuffix("%")
        words += f"原来报{percent(piece.segment.points)}；{cut.rule.text}，这里少{less}个百分点。"
    elif cut is not None and cut.how == "multiply":
        kept = percent(WHOLE - cut.points)
        words += f"原来报{percent(piece.segment.points)}；{cut.rule.text}，这里按原比例的{kept}报。"
    return words + (f"封顶线内只剩 {yuan(room)} 元可付。" if piece.capped_fen else "")


def _rate_text(piece: Piece) -> str:
    whole, rest = divmod(piece.ratio, 1_000_000)
    return f"{whole}.{rest:06d}".rstrip("0").rstrip(".") + "%"


def _cap_words(terms: Terms, settled: Settled) -> str:
    cap = f"今年基本医保最多付 {yuan(terms.rule.cap_fen)} 元"
    disease = f"，{terms.limit.name}最多付 {yuan(terms.limit.limit_fen)} 元" if terms.limit else ""
    return f"{cap}{disease}；这一次还能付 {yuan(settled.room_fen)} 元，超过的自己付。"


def _stacked(case: BenefitCase, settled: Settled) -> Iterator[BenefitLine]:
    for layer in settled.stacked:
        for n, piece in enumerate(layer.pieces, 1):
            yield _line(
                layer.rule,
                code=f"{layer.rule.fund}.{n}",
                stage="stacked",
                payer=layer.rule.fund,
                label=f"{layer.rule.title}再报{_rate_text(piece)}",
                amount_fen=piece.paid_fen,
                words=_stacked_words(case, layer, piece),
            )


def _stacked_words(case: BenefitCase, layer: Stacked, piece: Piece) -> str:
    words = f"前面留给您的 {yuan(layer.left_fen)} 元（政策范围内）"
    if layer.rule.per == "year" and case.personal_before_fen:
        words += f"，加上今年前面自付的 {yuan(case.personal_before_fen)} 元"
    if layer.rule.deductible_fen:
        words += f"，超过 {yuan(layer.rule.deductible_fen)} 元的部分再报"
    words += f"：{yuan(piece.amount_fen)} 元 × {_rate_text(piece)}，四舍五入到分。"
    return words + ("到了封顶线，只付到这里。" if piece.capped_fen else "")


def _line(
    rule: Rule,
    *,
    code: str,
    label: str,
    amount_fen: int,
    words: str,
    payer: Payer = "person",
    stage: Stage = "basic",
    also: str | None = None,
) -> BenefitLine:
    return BenefitLine(
        stage=stage,
        code=code,
        payer=payer,
        label=label,
        amount_fen=amount_fen,
        rule=words,
        source=f"{rule.source}；{also}" if also else rule.source,
        verified=rule.verified,
    )

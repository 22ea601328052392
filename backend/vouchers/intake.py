"""How vouchers come in: a photo, a file, a scanned text, typed numbers, or fetched with consent."""

import asyncio
from collections.abc import Sequence
from typing import Final, Literal
from uuid import UUID

import msgspec

from backend.cases.matter import Person
from backend.gateways.errors import GatewayError
from backend.gateways.vouchers import FoundVoucher, VoucherKind, VoucherPlatform, VoucherRef
from backend.infra.clock import Clock
from backend.infra.db import transaction
from backend.infra.throttle import hit
from backend.kernel.actor import Actor
from backend.kernel.errors import FieldProblem, Invalid, NotFound
from backend.kernel.ids import new_id
from backend.vouchers import keeping, reader
from backend.vouchers.keeping import Kept
from backend.vouchers.payloads import Payload, parse
from backend.vouchers.platform import Answer, ask_all
from backend.vouchers.ports import People
from backend.vouchers.rows import CONSENTS, ConsentRow, VoucherRow
from backend.vouchers.rules import HELD_OTHERWISE, SAID, SHOWN_OTHERWISE, payer_match, typed
from backend.vouchers.schemas import (
    Fetched,
    FetchRequest,
    Reading,
    ScanAnswer,
    VoucherNumbers,
    VoucherText,
    VoucherView,
)
from backend.vouchers.shelf import MATTER, Shelf

Source = Literal["scan", "numbers", "fetch"]

_TRIES: Final = 120
_TRIES_SECONDS: Final = 600
_LONGEST_FETCH_DAYS: Final = 366
_MOST_CODES: Final = 20
_MOST_FETCHED: Final = 50
CONSENT: Final = "本人同意：为办理医药费报销，查询上述日期内本人（或被代办人）的医疗收费电子票据。"
TAX_CONSENT: Final = "本人另行授权：向税务机关查询上述日期内本人（或被代办人）的医疗费用发票（数电票）。"


class ConsentNeeded(Invalid):
    """Nothing is fetched without consent."""

    code = "voucher.consent_needed"


class Intake:
    """Asks the platform first, then writes everything of one request in one transaction."""

    def __init__(self, people: People, platform: VoucherPlatform, shelf: Shelf, clock: Clock) -> None:
        self.people = people
        self.platform = platform
        self.shelf = shelf
        self.clock = clock

    async def scan(self, actor: Actor, content: bytes, person_id: UUID | None) -> ScanAnswer:
        """A photo, PDF or OFD. The file itself is not kept."""
        subject = await self._subject(actor, person_id)
        seen = await reader.shared.read(content)
        if seen.problem:
            raise reader.Unreadable(seen.problem)
        payloads = [parse(code.text) for code in seen.codes[:_MOST_CODES]]
        texts = [code.text for code in seen.codes[:_MOST_CODES]]
        missing = max((code.missing for code in seen.codes), default=0)
        answer = await self._answered(actor, subject, payloads, texts)
        if missing:
            more = Reading(
                what="damaged",
                message=f"这是分成几个的二维码，还差{missing}个",
                fix="请把几个二维码一起拍进一张照片。",
            )
            kept = tuple(one for one in answer.readings if one.what not in {"foreign", "damaged", "insurance_code"})
            return ScanAnswer(readings=(*kept, more))
        return answer

    async def text(self, actor: Actor, request: VoucherText) -> ScanAnswer:
        """What a scanner delivered."""
        subject = await self._subject(actor, request.person_id)
        return await self._answered(actor, subject, [parse(request.text)], [request.text])

    async def numbers(self, actor: Actor, request: VoucherNumbers) -> ScanAnswer:
        """Typed from the printed bill."""
        subject = await self._subject(actor, request.person_id)
        ref, wrong = typed(request.kind, request.code, request.number, request.check_code)
        if ref is None:
            fields = [FieldProblem(f"/{name}", hint) for name, hint in wrong.items()]
            raise Invalid("号码不对，请对照票面再输入一次", fields=fields)
        payload = Payload(what="voucher", kind=ref.kind, code=ref.code, number=ref.number, check_code=ref.check_code)
        return await self._answered(actor, subject, [payload], [""], source="numbers")

    async def fetch(self, actor: Actor, request: FetchRequest) -> Fetched:
        """Fetch my bills. The consent is written down before the platform is asked."""
        subject = await self._subject(actor, request.person_id)
        self._check(request)
        tax: tuple[VoucherKind, ...] = ("tax_invoice", "tax_digital")
        kinds: tuple[VoucherKind, ...] = ("fiscal", *(tax if request.tax_consent else ()))
        words = CONSENT + (TAX_CONSENT if request.tax_consent else "")
        consent = ConsentRow(
            id=new_id(),
            person=subject.id,
            account=actor.account_id,
            hospital=request.hospital,
            first_day=request.from_,
            last_day=request.to,
            tax=request.tax_consent,
            words=words,
            at=self.clock.now(),
        )
        async with transaction() as tx:
            await CONSENTS.insert(tx, [consent])
        found = await self.platform.by_visit(subject.id_number, request.hospital, request.from_, request.to, kinds)
        answers: list[Answer] = []
        for start in range(0, min(len(found), _MOST_FETCHED), 5):  # The platform is asked gently.
            some = found[start : start + 5]
            answers += await asyncio.gather(*(ask_all(self.platform, one.ref, one) for one in some))
        fresh = [
            self._row(actor, subject, one.ref, None, answer, "fetch")
            for one, answer in zip(found, answers, strict=False)
        ]
        async with transaction() as tx:
            kept = [one.row for one in await keeping.keep_all(tx, fresh)]
            cards = tuple(await self.shelf.cards(actor, kept))
            message = f"找到{len(kept)}张票据" if kept else "这段时间没有查到票据。可以换个日期，或扫票据上的二维码。"
            return tx.answer(Fetched(vouchers=cards, message=message))

    def _check(self, request: FetchRequest) -> None:
        if not request.consent:
            raise ConsentNeeded("请先同意查询您的票据", fields=[FieldProblem("/consent", "请勾选同意")])
        days = (request.to - request.from_).days
        if days < 0:
            raise Invalid("结束日期早于开始日期", fields=[FieldProblem("/to", "请选开始日期以后的日期")])
        if days > _LONGEST_FETCH_DAYS:
            raise Invalid("一次最多查一年", fields=[FieldProblem("/from", "请缩短日期范围")])

    async def _answered(
        self, actor: Actor, subject: Person, payloads: Sequence[Payload], texts: Sequence[str], source: Source = "scan"
    ) -> ScanAnswer:
        """One reading per code; what is no voucher is neither kept nor logged."""
        if not payloads:
            message, fix = SAID["nothing"]
            return ScanAnswer(readings=(Reading(what="nothing", message=message, fix=fix),))
        drafts: list[tuple[Payload, VoucherRow | None]] = [
            (payload, await self._asked(actor, subject, payload, text, source))
            for payload, text in zip(payloads, texts, strict=True)
        ]
        if not any(row for _, row in drafts):
            return ScanAnswer(readings=tuple(_reading(payload) for payload, _ in drafts))
        async with transaction() as tx:
            rows = [row for _, row in drafts if row]
            kept = dict(zip(map(id, rows), await keeping.keep_all(tx, rows), strict=True))
            cards = {card.id: card for card in await self.shelf.cards(actor, [one.row for one in kept.values()])}
            readings = []
            for payload, row in drafts:
                one = _reading(payload)
                if row is not None:
                    one = _shown(kept[id(row)], cards[kept[id(row)].row.id])
                readings.append(one)
            return tx.answer(ScanAnswer(readings=tuple(readings)))

    async def _asked(
        self, actor: Actor, subject: Person, payload: Payload, text: str, source: Source
    ) -> VoucherRow | None:
        """The voucher as it would be kept, or None when the code is none."""
        if payload.what == "voucher" and payload.kind is not None:
            ref = VoucherRef(kind=payload.kind, code=payload.code, number=payload.number, check_code=payload.check_code)
            return self._row(actor, subject, ref, payload, await ask_all(self.platform, ref), source)
        if payload.what == "short_link":
            found = await self._behind(text)
            if found is not None:
                answer = await ask_all(self.platform, found.ref, found)
                return self._row(actor, subject, found.ref, None, answer, source)
        return None

    async def _behind(self, text: str) -> FoundVoucher | None:
        """The platform may know what a link without fields stands for; the link itself is never opened."""
        try:
            return await self.platform.by_qr(text.strip())
        except GatewayError:
            return None

    def _row(
        self,
        actor: Actor,
        subject: Person,
        ref: VoucherRef,
        payload: Payload | None,
        answer: Answer,
        source: Source,
    ) -> VoucherRow:
        """For another's voucher only what its own code says: the platform's document is none of the scanner's business."""
        found, now = answer.found, self.clock.now()
        payer = payer_match(
            name=found.payer_name if found else None,
            id_number=found.payer_id_number if found else None,
            subject_name=subject.name,
            subject_id_number=subject.id_number,
        )
        document = found if payer == "same" else None
        scanned = payload.amount_fen if payload else None
        net = payload.net_of_tax if payload else False
        total = found.total_fen if found else (None if net else scanned)
        shown = {name: getattr(document, name) for name in _DOCUMENT} if document else dict.fromkeys(_DOCUMENT)
        return VoucherRow(
            **shown
            | {
                "issued_on": found.issued_on if found else payload.issued_on if payload else None,
                "payer_name": found.payer_name if found else None,
            },
            id=new_id(),
            person=subject.id,
            kind=ref.kind,
            code=ref.code,
            number=ref.number,
            check_code=ref.check_code,
            total_fen=total,
            scanned_fen=None if net else scanned,
            net_of_tax=net and total is None,
            payer=payer,
            settlement=answer.status.settlement if answer.status else None,
            status=answer.state,
            successor=answer.status.successor.number if answer.status and answer.status.successor else None,
            costs=msgspec.json.encode(answer.costs).decode() if answer.costs and payer == "same" else None,
            source=source,
            added_by=actor.account_id,
            added_at=now,
            checked_at=now if answer.answered else None,
        )

    async def _subject(self, actor: Actor, person_id: UUID | None) -> Person:
        wanted = person_id or actor.person_id
        if wanted is None or MATTER not in (await self.people.scopes(actor)).get(wanted, frozenset()):
            raise NotFound("没有找到这个人，或者没有委托您办报销。")
        await hit(f"voucher:{actor.account_id}", _TRIES, _TRIES_SECONDS)
        return await self.people.person(wanted)


_DOCUMENT: Final = (
    "title", "issued_on", "payer_name", "hospital_code", "hospital_name", "hospital_region", "visit", "admitted_on",
    "discharged_on", "diagnosis_code", "diagnosis_name",
)  # fmt: skip


def _shown(kept: Kept, card: VoucherView) -> Reading:
    """A voucher with another check code than before is not the one that is kept, and no card of it is handed out."""
    if kept.agreed:
        return Reading(what="voucher", message=card.state_text, fix=card.fix, voucher=card)
    message, fix = HELD_OTHERWISE if card.case_id else SHOWN_OTHERWISE
    return Reading(what="voucher", message=message, fix=fix)


def _reading(payload: Payload) -> Reading:
    message, fix = SAID[payload.what]
    return Reading(what=payload.what, message=message, fix=fix, receipt=payload.token or None)

"""What there is on paper around an application: what to bring before it, the receipt after it."""

from uuid import UUID

from backend.applications.drafts import Drafts
from backend.applications.needs import needs
from backend.applications.ports import People
from backend.applications.receipts import Receipts
from backend.applications.schemas import ApplicationView, Channel, Need
from backend.cases.numbers import spoken
from backend.cases.words import printed_moment
from backend.documents.forms import render_receipt
from backend.documents.schemas import Receipt, ReceiptItem
from backend.infra.clock import Clock
from backend.kernel.actor import Actor
from backend.kernel.workdays import Due
from backend.policy.book import PolicyBook


class Papers:
    """Lists papers and prints receipts."""

    def __init__(self, *, drafts: Drafts, receipts: Receipts, people: People, book: PolicyBook, clock: Clock) -> None:
        self.drafts = drafts
        self.receipts = receipts
        self.people = people
        self.book = book
        self.clock = clock

    async def needs(self, draft_id: UUID, channel: Channel, actor: Actor) -> tuple[Need, ...]:
        """What to have at hand for the form as it stands."""
        draft = await self.drafts.owned(draft_id, actor)
        acting = await self.people.acting(actor, draft.subject)
        known = await self.people.registers(acting.subject, acting.matters)
        return needs(self.book.pack(draft.region), draft.body, channel, self.clock.today(), known.held_materials)

    async def receipt(self, application_id: UUID, actor: Actor) -> bytes:
        """The receipt as PDF, as it stands now."""
        view = await self.receipts.view(application_id, actor)
        contacts = self.book.pack(view.region).contacts
        return await render_receipt(
            Receipt(
                number=spoken(view.number),
                region_name=view.region_name,
                subject_name=view.subject.name,
                acted_by_name=view.acted_by or "",
                submitted_text=printed_moment(view.submitted_at),
                status_text=view.status_text,
                printed_text=printed_moment(self.clock.now()),
                qr_text=view.qr_text,
                items=_items(view),
                office=view.office_name,
                settlement_text="不用申请，就医时出示医保电子凭证或社保卡直接结算" if view.settlement else "",
                phone=view.phone or contacts.phone,
                address=contacts.address,
                hours=contacts.hours,
                website=contacts.website,
            )
        )


def _items(view: ApplicationView) -> tuple[ReceiptItem, ...]:
    return tuple(
        ReceiptItem(
            title=case.title,
            subtitle=case.subtitle,
            status_text=case.status_text,
            tone=case.tone,
            number=case.number,
            due_text=_until(due) if (due := case.whole_due or case.legal_due) else "",
            next=case.next,
        )
        for case in view.cases
    )


def _until(due: Due) -> str:
    return f"{due.text}（估算）" if due.estimated else due.text

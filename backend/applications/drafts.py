"""The form while it is being filled in: kept on the server, so that another device can go on with it."""

import datetime as dt
from typing import Any, Final
from uuid import UUID

import msgspec

from backend.applications.form import MOST_BYTES, read_items, wanted
from backend.applications.ports import People
from backend.applications.schemas import DraftLine, DraftView, NewDraft, Saved, SaveDraft, Subject
from backend.applications.tables import Application, Draft
from backend.cases.matter import Matter
from backend.cases.ports import Rulebook
from backend.cases.schemas import PersonLine
from backend.cases.words import moment_text
from backend.infra.clock import Clock
from backend.infra.db import transaction
from backend.infra.rows import Rows
from backend.kernel import masking
from backend.kernel.actor import Actor
from backend.kernel.errors import Conflict, Forbidden, Invalid, NotFound
from backend.kernel.ids import new_id
from backend.materials.service import MaterialService

_MOST_OPEN: Final = 20
_GONE: Final = "没有找到这张表单，可能已经提交或删除"


class DraftStale(Conflict):
    """Another device saved in between; the answer carries what it saved."""

    code = "draft.stale"


class DraftSubmitted(Conflict):
    """The form has been sent; its application is named in the answer."""

    code = "draft.submitted"


class _Draft(msgspec.Struct, frozen=True, kw_only=True):
    id: UUID
    subject: UUID
    subject_name: str
    region: str
    version: int
    state: str
    created_at: dt.datetime
    saved_at: dt.datetime


class _Stored(_Draft, frozen=True, kw_only=True):
    body: str


class DraftRow(_Draft, frozen=True, kw_only=True):
    """A draft with its form decoded."""

    body: dict[str, Any]


DRAFTS: Final = Rows(Draft, _Stored, bulky=True)


class Drafts:
    """Starting, saving and finding forms. A form belongs to the account that started it."""

    def __init__(
        self,
        *,
        people: People,
        matters: dict[str, Matter],
        rulebook: Rulebook,
        materials: MaterialService,
        clock: Clock,
    ) -> None:
        self.people = people
        self.matters = matters
        self.rulebook = rulebook
        self.materials = materials
        self.clock = clock

    async def start(self, request: NewDraft, actor: Actor) -> DraftView:
        """A new form for the caller or for somebody they may act for."""
        if actor.person_id is None:
            raise Forbidden("请先完成实名认证，再开始办理", code_hint="real_name")
        acting = await self.people.acting(actor, request.subject_id or actor.person_id)
        place = await self.people.place(acting.subject)
        if await Draft.count().where((Draft.account == actor.account_id) & (Draft.state == "open")) >= _MOST_OPEN:
            raise Invalid("没有办完的表单太多了，请先提交或删除几张")
        at = self.clock.now()
        draft_id = new_id()
        async with transaction():
            await Draft.insert(
                Draft(
                    id=draft_id,
                    account=actor.account_id,
                    subject=acting.subject.id,
                    subject_name=acting.subject.name,
                    region=self.rulebook.pack_code(place),
                    body="{}",
                    version=1,
                    state="open",
                    created_at=at,
                    saved_at=at,
                )
            )
        return await self.view(draft_id, actor)

    async def owned(self, draft_id: UUID, actor: Actor) -> DraftRow:
        """The caller's own draft, in whatever state; to others it does not exist."""
        row = await DRAFTS.first("id = $1 and account = $2", draft_id, actor.account_id)
        if row is None or row.state == "discarded":
            raise NotFound(_GONE)
        values = msgspec.structs.asdict(row)
        return DraftRow(**{**values, "body": msgspec.json.decode(row.body)})

    async def view(self, draft_id: UUID, actor: Actor) -> DraftView:
        """The form with everything the registers already know."""
        draft = await self.owned(draft_id, actor)
        acting = await self.people.acting(actor, draft.subject)
        application = await Application.select(Application.id).where(Application.draft == draft_id).first()
        return DraftView(
            id=draft.id,
            version=draft.version,
            subject=Subject(
                id=acting.subject.id,
                name=acting.subject.name,
                id_number_masked=masking.id_number(acting.subject.id_number),
                self=acting.subject.id == actor.person_id,
            ),
            region=draft.region,
            region_name=self.rulebook.region_name(draft.region),
            matters=tuple(sorted(acting.matters)),
            body=draft.body,
            saved_at=draft.saved_at,
            saved_text=moment_text(draft.saved_at),
            prefill=await self.people.registers(acting.subject, acting.matters),
            materials=tuple(await self.materials.mine(actor)),
            application_id=application["id"] if application else None,
        )

    async def lines(self, actor: Actor) -> tuple[DraftLine, ...]:
        """Forms the caller can go on with, newest first."""
        rows = await (
            Draft.select()
            .where((Draft.account == actor.account_id) & (Draft.state == "open"))
            .order_by(Draft.saved_at, ascending=False)
        )
        return tuple(
            DraftLine(
                id=row["id"],
                subject=PersonLine(id=row["subject"], name=row["subject_name"]),
                region=row["region"],
                region_name=self.rulebook.region_name(row["region"]),
                matters=wanted(msgspec.json.decode(row["body"])),
                saved_at=row["saved_at"],
                saved_text=moment_text(row["saved_at"]),
            )
            for row in rows
        )

    async def save(self, draft_id: UUID, request: SaveDraft, actor: Actor) -> Saved:
        """Keep the form. Of two devices that save the same version, one wins and the other is shown what won."""
        body = msgspec.json.encode(request.body)
        if len(body) > MOST_BYTES:
            raise Invalid("表单内容太多了，请删去一些再保存")
        read_items(request.body, self.matters)
        at = self.clock.now()
        async with transaction() as tx:
            won = await (
                Draft.update({Draft.body: body.decode(), Draft.version: request.version + 1, Draft.saved_at: at})
                .where(
                    (Draft.id == draft_id)
                    & (Draft.account == actor.account_id)
                    & (Draft.version == request.version)
                    & (Draft.state == "open")
                )
                .returning(Draft.id)
            )
            if won:
                return tx.answer(Saved(version=request.version + 1, saved_at=at, saved_text=moment_text(at)))
        return await self._refuse(draft_id, actor)

    async def _refuse(self, draft_id: UUID, actor: Actor) -> Saved:
        draft = await self.owned(draft_id, actor)
        if draft.state == "submitted":
            application = await Application.select(Application.id).where(Application.draft == draft_id).first()
            raise DraftSubmitted("这张表单已经提交了", application_id=str(application["id"]) if application else None)
        raise DraftStale(
            "您在另一台设备上改过这张表单，请看最新内容",
            version=draft.version,
            body=draft.body,
            saved_text=moment_text(draft.saved_at),
        )

    async def discard(self, draft_id: UUID, actor: Actor) -> None:
        """Throw an open form away."""
        async with transaction() as tx:
            gone = await (
                Draft.update({Draft.state: "discarded", Draft.body: "{}"})
                .where((Draft.id == draft_id) & (Draft.account == actor.account_id) & (Draft.state == "open"))
                .returning(Draft.id)
            )
            if not gone:
                raise NotFound(_GONE)
            tx.answer(None)

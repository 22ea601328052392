"""The same work, written plainly in FastAPI and SQLAlchemy 2 (async): what we compare with.

Not crippled: one session per request, a pool, WAL and the same fsync as ours, transactions that begin IMMEDIATE where
they write, one joined query for the caller, bulk INSERTs by the unit of work, objects kept after the COMMIT. It has no
middleware for security headers, figures and request ids, which ours has.
"""

import datetime as dt
import hashlib
import hmac
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Annotated
from uuid import UUID

import msgspec
from fastapi import Depends, FastAPI, Header, HTTPException, Request, Response
from sqlalchemy import or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import joinedload, selectinload

from backend.cases import numbers
from backend.cases.matter import CheckContext
from backend.cases.matter import Person as Subject
from backend.kernel.ids import new_id
from tests.bench import baseline_rules as rules
from tests.bench import baseline_wire as wire
from tests.bench.baseline_engine import Reading, Writing, open_engines
from tests.bench.baseline_rooms import FamilyBond, Filing
from tests.bench.baseline_rows import rows_of
from tests.bench.baseline_tables import (
    Application,
    CitizenAccount,
    Draft,
    Material,
    Office,
    Person,
    RequestAnswer,
    StoreEntry,
)

LIVING = ("pending", "active")


@asynccontextmanager
async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
    """The engines."""
    async with open_engines():
        yield


api = FastAPI(lifespan=lifespan)


class SignIn(msgspec.Struct, frozen=True):
    """What a session's row says; the rest of it does not matter here."""

    kind: str
    account_id: UUID
    began_at: dt.datetime
    seen_at: dt.datetime


async def find_caller(request: Request, session: AsyncSession) -> tuple[CitizenAccount, Person]:
    """The session by its cookie, and whose it is."""
    token = request.cookies.get("session", "")
    hashed = hashlib.sha256(token.encode()).hexdigest()
    entry = await session.get(StoreEntry, hashed)
    if entry is None or entry.value is None:
        raise HTTPException(401)
    sign_in = msgspec.json.decode(entry.value, type=SignIn)
    account = await session.scalar(
        select(CitizenAccount)
        .options(joinedload(CitizenAccount.person))
        .where(CitizenAccount.id == sign_in.account_id, CitizenAccount.closed_at.is_(None))
    )
    if account is None or account.person is None:
        raise HTTPException(401)
    return account, account.person


def check_csrf(request: Request, x_csrftoken: Annotated[str, Header()]) -> None:
    """Double submit."""
    if not hmac.compare_digest(request.cookies.get("csrftoken", ""), x_csrftoken):
        raise HTTPException(403)


@api.get("/api/health")
async def health() -> dict[str, str]:
    """Up."""
    return {"status": "ok"}


@api.get("/api/applications/{application_id}")
async def read(application_id: UUID, request: Request, session: Reading) -> wire.ApplicationView:
    """The receipt with a line per matter."""
    _, person = await find_caller(request, session)
    application = await session.scalar(
        select(Application).options(selectinload(Application.cases)).where(Application.id == application_id)
    )
    if application is None or application.subject != person.id:
        raise HTTPException(404)
    office = await session.get(Office, application.home_office)
    return rules.receipt(application, application.cases, office)


@api.post("/api/drafts/{draft_id}/submit", status_code=201, dependencies=[Depends(check_csrf)])
async def submit(
    draft_id: UUID,
    data: wire.SubmitDraft,
    request: Request,
    session: Writing,
    idempotency_key: Annotated[UUID, Header()],
) -> Response:
    """Check the form and write everything in one transaction."""
    account, person = await find_caller(request, session)
    key = (f"citizen:{account.id}", str(idempotency_key))
    fingerprint = hashlib.sha256(f"POST {request.url.path}\n".encode() + await request.body()).hexdigest()
    kept = await session.scalar(select(RequestAnswer).where(RequestAnswer.scope == key[0], RequestAnswer.key == key[1]))
    if kept is not None:
        return Response(kept.body, kept.status, media_type="application/json")
    draft = await session.scalar(select(Draft).where(Draft.id == draft_id, Draft.account == account.id))
    if draft is None:
        raise HTTPException(404)
    if draft.version != data.version:
        raise HTTPException(409)
    form = wire.Form.model_validate_json(draft.body)
    subject = Subject(
        id=person.id,
        name=person.name,
        id_type=person.id_type,
        id_number=person.id_number,
        sex=person.sex,
        birth=person.birth,
    )
    if form.signature_id is None or form.notice_read_at is None or form.commitment_at is None:
        raise HTTPException(422)
    await check(form, draft, subject, session)
    regions = await rules.home_regions(subject)
    offices = {o.region: o for o in await session.scalars(select(Office).where(Office.region.in_(regions)))}
    office = next(offices[region] for region in regions if region in offices)
    closed = await session.execute(
        update(Draft)
        .where(Draft.id == draft.id, Draft.version == data.version, Draft.state == "open")
        .values(state="submitted")
        .execution_options(synchronize_session=False)
    )
    if closed.rowcount != 1:
        raise HTTPException(409)
    papers = (
        await session.scalars(
            select(Material).where(Material.id.in_([form.signature_id]), Material.owner_account == account.id)
        )
    ).all()
    if not papers:
        raise HTTPException(422)
    for paper in papers:
        paper.state = "pinned"
    number = numbers.draw(draft.region, rules.clock.today())
    application, cases, others = rows_of(form, draft, subject, account, office, papers[0], number)
    view = rules.receipt(application, cases, office)
    body = view.model_dump_json(by_alias=True).encode()
    answer = RequestAnswer(
        id=new_id(),
        scope=key[0],
        key=key[1],
        fingerprint=fingerprint,
        status=201,
        body=body,
        created_at=dt.datetime.now(dt.UTC),
    )
    session.add(application)
    session.add_all(cases)
    await session.flush()  # Its rows are named by others; there are no relationships to say so.
    session.add_all([*others, answer])
    await session.commit()
    return Response(body, 201, media_type="application/json")


async def check(form: wire.Form, draft: Draft, subject: Subject, session: AsyncSession) -> None:
    """What the form, the registers and the person's other matters say."""
    members, places = form.family.members, form.filing.places
    context = CheckContext(
        subject=subject,
        region=draft.region,
        today=rules.clock.today(),
        channel="online",
        siblings={"family_sharing": tuple(members), "filing": tuple(places)},
    )
    numbers_named = [subject.id_number, *(m.id_number for m in members if m.id_number)]
    bonds = (
        await session.scalars(
            select(FamilyBond).where(
                FamilyBond.state.in_(LIVING),
                or_(FamilyBond.grantor_id_number.in_(numbers_named), FamilyBond.user_id_number.in_(numbers_named)),
            )
        )
    ).all()
    mine = (await session.scalars(select(Filing).where(Filing.person == subject.id, Filing.state.in_(LIVING)))).all()
    found = [f for member in members for f in await rules.check_relative(member, context, bonds)]
    found += [f for place in places for f in await rules.check_place(place, context, mine)]
    hard = [f for f in found if f.level == "hard"]
    if hard:
        raise HTTPException(422, [f.message for f in hard])


def app() -> FastAPI:
    """For uvicorn's --factory."""
    return api

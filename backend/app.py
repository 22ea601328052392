"""The application: rooms, routes and what runs beside the requests."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from litestar import Litestar
from litestar.di import Provide
from litestar.types import ControllerRouterHandler

from backend.accounts.wiring import ROUTES as ACCOUNT_ROUTES
from backend.applications.routes import ApplicationController, DraftController, ReceiptController
from backend.attestation.wiring import ROUTES as ATTESTATION_ROUTES
from backend.benefits.wiring import ROUTES as BENEFIT_ROUTES
from backend.cases.routes import CaseController
from backend.chronic.routes import ChronicController
from backend.desk.routes import DeskController
from backend.family.routes import FamilyController
from backend.filings.routes import FilingController
from backend.guide.routes import GuideController
from backend.infra import outbox
from backend.infra.clock import Clock
from backend.infra.db import make_engine, open_database
from backend.infra.live_bridge import bridged
from backend.infra.rounds import going
from backend.infra.store import TableStore
from backend.infra.worker import Worker, working
from backend.materials.wiring import ROUTES as MATERIAL_ROUTES
from backend.notices.wiring import ROUTES as NOTICE_ROUTES
from backend.proofs.routes import ProofsController
from backend.regions.routes import PlaceController
from backend.reimbursement.wiring import ROUTES as CLAIM_ROUTES
from backend.settings import Settings
from backend.settlement.routes import SettlementController
from backend.vouchers.wiring import ROUTES as VOUCHER_ROUTES
from backend.web.factory import build as build_web
from backend.web.health import Probe
from backend.wiring import Rooms, build

ROUTES: tuple[ControllerRouterHandler, ...] = (
    *ACCOUNT_ROUTES,
    *VOUCHER_ROUTES,
    *CLAIM_ROUTES,
    *ATTESTATION_ROUTES,
    *BENEFIT_ROUTES,
    DraftController,
    ApplicationController,
    ReceiptController,
    CaseController,
    FamilyController,
    FilingController,
    ChronicController,
    SettlementController,
    GuideController,
    PlaceController,
    *MATERIAL_ROUTES,
    *NOTICE_ROUTES,
    DeskController,
    ProofsController,
)


def create_app(settings: Settings, clock: Clock | None = None) -> Litestar:
    """The whole application for `settings`; `clock` replaces the time in tests."""
    rooms = build(settings, clock)
    return build_web(
        settings,
        routes=ROUTES,
        store=TableStore("session", final=True),
        load_actor=rooms.accounts.load_actor,
        dependencies={**rooms.accounts.dependencies(), **{n: _provide(r) for n, r in rooms.services.items()}},
        lifespan=[lambda _app: _running(rooms)],
        probes={"database": Probe(ask=_ask_database), "qr": Probe(ask=_ask_qr, required=False)},
        warnings=rooms.warnings,
        state={"rooms": rooms},
    )


@asynccontextmanager
async def _running(rooms: Rooms) -> AsyncIterator[None]:
    """Open the database, then the live bridge, the worker and what comes round; close them the other way round."""
    async with (
        open_database(make_engine(rooms.settings.database_url)) as engine,
        bridged(engine),
        # More hands than the database has writers: most of a job's time is a partner's, and a slow one must not hold up the rest.
        working(Worker(rooms.jobs, rooms.clock, concurrency=12)),
        going(rooms.rounds),
    ):
        if rooms.settings.sqlite:  # One process only: a lease that is still held belongs to a process that was killed.
            await outbox.end_leases()
        yield


def _provide(value: object) -> Provide:
    async def provide() -> object:
        return value

    return Provide(provide)


async def _ask_database() -> str:
    from backend.infra.db import current_engine, run  # noqa: PLC0415

    await run("select 1")
    return current_engine().engine_type


async def _ask_qr() -> str:
    from backend.vouchers.decoding import engines  # noqa: PLC0415

    live = engines()
    return "、".join(live) if "zbar" in live else "zxing-cpp（没有 libzbar，第二种识别不可用）"

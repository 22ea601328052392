"""Vouchers over HTTP."""

from typing import Annotated, Any, Final
from uuid import UUID

from litestar import Controller, Request, get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, JSONBody, QueryParameter

from backend.kernel.actor import Actor
from backend.vouchers.intake import Intake
from backend.vouchers.reader import MOST_BYTES
from backend.vouchers.schemas import (
    Fetched,
    FetchRequest,
    ScanAnswer,
    VoucherDetail,
    VoucherNumbers,
    VoucherText,
    VoucherView,
    WechatScanner,
)
from backend.vouchers.shelf import Shelf
from backend.vouchers.wechat_scan import WechatScan
from backend.web.access import real_name_only

_FILES: Final = (
    *("image/jpeg", "image/png", "image/webp", "image/heic", "image/heif", "application/pdf"),
    *("application/ofd", "application/octet-stream"),
)
OnePerson = Annotated[UUID | None, QueryParameter(name="personId", description="谁的票据；空 = 本人")]
PageUrl = Annotated[str, QueryParameter(max_length=2048, description="当前网页的地址，不含 # 和后面的部分")]


class VoucherController(Controller):
    """票据."""

    path = "/api/vouchers"
    tags = ["票据 vouchers"]
    guards = [real_name_only]

    @get("", operation_id="listVouchers")
    async def listed(
        self, actor: NamedDependency[Actor], shelf: NamedDependency[Shelf], person_id: OnePerson = None
    ) -> list[VoucherView]:
        """My bills, and those of the people I may claim for; newest first."""
        return await shelf.listed(actor, person_id)

    @post(
        "/scan",
        operation_id="scanVoucherFile",
        status_code=200,
        request_max_body_size=MOST_BYTES,
        takes=_FILES,
    )
    async def scan(
        self,
        request: Request[Any, Any, Any],
        actor: NamedDependency[Actor],
        voucher_intake: NamedDependency[Intake],
        person_id: OnePerson = None,
    ) -> ScanAnswer:
        """What the codes in a photo, PDF or OFD are, and the vouchers among them. The file is not kept."""
        return await voucher_intake.scan(actor, await request.body(), person_id)

    @post("/text", operation_id="scanVoucherText", status_code=200)
    async def text(
        self, data: JSONBody[VoucherText], actor: NamedDependency[Actor], voucher_intake: NamedDependency[Intake]
    ) -> ScanAnswer:
        """What a scanned text is. An address in it is data: nobody requests it."""
        return await voucher_intake.text(actor, data)

    @post("/numbers", operation_id="enterVoucherNumbers", status_code=200)
    async def numbers(
        self, data: JSONBody[VoucherNumbers], actor: NamedDependency[Actor], voucher_intake: NamedDependency[Intake]
    ) -> ScanAnswer:
        """A voucher by the numbers printed on it."""
        return await voucher_intake.numbers(actor, data)

    @post("/fetch", operation_id="fetchVouchers", status_code=200)
    async def fetch(
        self, data: JSONBody[FetchRequest], actor: NamedDependency[Actor], voucher_intake: NamedDependency[Intake]
    ) -> Fetched:
        """Fetch my bills of some days. The consent is recorded; tax invoices need an authorisation of their own."""
        return await voucher_intake.fetch(actor, data)

    @get("/wechat-scanner", operation_id="offerWechatScanner")
    async def wechat_scanner(self, url: PageUrl, wechat_scan: NamedDependency[WechatScan]) -> WechatScanner:
        """What a page in WeChat's browser needs to open WeChat's own scanner; for addresses of this origin only."""
        return await wechat_scan.offer(url)

    @get("/{voucher_id:uuid}", operation_id="readVoucher")
    async def one(
        self, voucher_id: FromPath[UUID], actor: NamedDependency[Actor], shelf: NamedDependency[Shelf]
    ) -> VoucherDetail:
        """One voucher with its costs."""
        return await shelf.one(actor, voucher_id)

    @post("/{voucher_id:uuid}/refresh", operation_id="refreshVoucher", status_code=200)
    async def refresh(
        self, voucher_id: FromPath[UUID], actor: NamedDependency[Actor], shelf: NamedDependency[Shelf]
    ) -> VoucherDetail:
        """Ask the voucher platform again."""
        return await shelf.refresh(actor, voucher_id)

"""Results for whom they concern, and verification for anybody."""

from typing import Annotated, Any, Final
from urllib.parse import quote
from uuid import UUID

from litestar import Controller, Request, Response, get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, PathParameter, QueryParameter

from backend.attestation.results import Results
from backend.attestation.schemas import Consistency, FileVerdict, HeadView, Keys, Record, ResultView, Verified
from backend.attestation.service import Attestation
from backend.attestation.verdicts import Verdicts
from backend.infra.storage import TooLarge
from backend.infra.throttle import hit
from backend.kernel.actor import Actor
from backend.web.access import signed_in

_MOST_BYTES: Final = 4 * 1024 * 1024
_TRIES: Final = 60
_WINDOW_SECONDS: Final = 3600

Token = Annotated[str, PathParameter(max_length=200)]
Digest = Annotated[str, PathParameter(pattern="^[0-9a-fA-F]{64}$", description="文件的 SHA-256")]
Position = Annotated[int, PathParameter(ge=0, le=2**47)]
Size = Annotated[int | None, QueryParameter(ge=0, le=2**47)]
First = Annotated[int, QueryParameter(ge=0, le=2**47)]


class ResultController(Controller):
    """办理结果."""

    path = "/api/claims/{case_id:uuid}"
    tags = ["办理结果 result"]
    guards = [signed_in]

    @get("/result", operation_id="readResult")
    async def view(
        self, case_id: FromPath[UUID], actor: NamedDependency[Actor], results: NamedDependency[Results]
    ) -> ResultView:
        """The sealed result of a claim; 404 until there is one."""
        return await results.view(case_id, actor)

    @get("/result.pdf", operation_id="downloadResult", answers=("application/pdf",))
    async def pdf(
        self, case_id: FromPath[UUID], actor: NamedDependency[Actor], results: NamedDependency[Results]
    ) -> Response[bytes]:
        """The sealed file, byte for byte as it was issued."""
        number, body = await results.pdf(case_id, actor)
        return Response(
            body,
            media_type="application/pdf",
            headers={
                "Content-Disposition": f"attachment; filename*=UTF-8''{quote(f'医疗费用报销结果-{number}.pdf')}",
                "X-Content-Type-Options": "nosniff",
                "Cache-Control": "private, no-store",
            },
        )


class VerifyController(Controller):
    """核验."""

    path = "/api/verify"
    tags = ["核验 verify"]

    @get("/{token:str}", operation_id="verifyToken")
    async def token(self, token: Token, results: NamedDependency[Results]) -> Verified:
        """What the code on a result says to anybody: number, office, closing date, hash and proof. Nothing personal."""
        return await results.by_token(token)

    @get("/digests/{digest:str}", operation_id="verifyDigest")
    async def digest(self, digest: Digest, verdicts: NamedDependency[Verdicts]) -> FileVerdict:
        """A file by its hash, so that the file need not leave the phone; `foreign` = no result has this hash."""
        return await verdicts.of_digest(digest.lower())

    @post(
        "/pdf",
        status_code=200,
        operation_id="verifyFile",
        request_max_body_size=None,
        raw_body=True,
        takes=("application/pdf",),
    )
    async def file(self, request: Request[Any, Any, Any], verdicts: NamedDependency[Verdicts]) -> FileVerdict:
        """The file itself is the body: byte for byte one of ours, changed after sealing, or not ours. It is not kept."""
        await hit(f"verify:{request.client.host if request.client else '-'}", _TRIES, _WINDOW_SECONDS)
        return await verdicts.of_file(await _body(request))


class AttestationController(Controller):
    """存证."""

    path = "/api/attestation"
    tags = ["存证 attestation"]

    @get("/head", operation_id="readTreeHead")
    async def head(self, attestation: NamedDependency[Attestation]) -> HeadView:
        """The newest signed tree head; keep it, and the log can never be rewritten without you noticing."""
        return await attestation.head()

    @get("/keys", operation_id="readAttestationKeys")
    async def keys(self, attestation: NamedDependency[Attestation]) -> Keys:
        """What the offline verifier trusts."""
        return await attestation.keys()

    @get("/leaves/{leaf:int}", operation_id="readInclusion")
    async def leaf(self, leaf: Position, attestation: NamedDependency[Attestation], size: Size = None) -> Record:
        """One leaf and its inclusion proof, under the head over `size` leaves or under the newest."""
        return await attestation.proof(leaf, size)

    @get("/consistency", operation_id="readConsistency")
    async def consistency(
        self, first: First, attestation: NamedDependency[Attestation], second: Size = None
    ) -> Consistency:
        """That the log of `first` leaves is the beginning of the log of `second`, by default of the newest head."""
        return await attestation.consistency(first, second)


async def _body(request: Request[Any, Any, Any]) -> bytes:
    """The whole body, or a refusal as soon as it is too long."""
    parts, size = [], 0
    async for part in request.stream():
        size += len(part)
        if size > _MOST_BYTES:
            raise TooLarge("核验的文件不能超过4MB。办理结果只有几百KB，请确认选对了文件。", limit_bytes=_MOST_BYTES)
        parts.append(part)
    return b"".join(parts)

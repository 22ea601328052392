"""Papers over HTTP: the raw file is the body, its kind and name are in the query."""

from typing import Annotated, Any
from urllib.parse import quote
from uuid import UUID

from litestar import Controller, Request, Response, delete, get, post, put
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery, JSONBody, QueryParameter

from backend.kernel.actor import Actor
from backend.materials.catalogue import Catalogue, ClaimPapers, Door
from backend.materials.reading import PaperReading, ReaderState
from backend.materials.rules import EXTENSION, IMAGES, KIND
from backend.materials.schemas import Content, MaterialView, NewUpload, UploadView
from backend.materials.service import MaterialService
from backend.materials.uploads import Uploads
from backend.policy.claims import Category

Kind = Annotated[
    str, QueryParameter(pattern=KIND, max_length=48, description="材料种类，例如 residence_permit、signature")
]
OneKind = Annotated[str | None, QueryParameter(pattern=KIND, max_length=48)]
Name = Annotated[str, QueryParameter(max_length=255, description="文件名，只用来显示")]
_PHOTO_BYTES = 20_000_000


class MaterialController(Controller):
    """我的材料"""

    path = "/api/materials"
    tags = ["材料 materials"]

    @post(
        "/",
        status_code=201,
        operation_id="uploadMaterial",
        request_max_body_size=None,
        raw_body=True,
        takes=(*EXTENSION,),
    )
    async def upload(
        self,
        request: Request[Any, Any, Any],
        actor: NamedDependency[Actor],
        materials: NamedDependency[MaterialService],
        kind: Kind,
        name: Name = "",
    ) -> MaterialView:
        """Keep one photo or PDF; the body is the file itself."""
        return await materials.upload(actor, kind=kind, name=name, stream=request.stream())

    @get("/", operation_id="listMaterials")
    async def mine(
        self,
        actor: NamedDependency[Actor],
        materials: NamedDependency[MaterialService],
        kind: OneKind = None,
    ) -> list[MaterialView]:
        """The caller's papers, newest first."""
        return await materials.mine(actor, kind)

    @get("/{material_id:uuid}", operation_id="getMaterial")
    async def one(
        self,
        material_id: FromPath[UUID],
        actor: NamedDependency[Actor],
        materials: NamedDependency[MaterialService],
    ) -> MaterialView:
        """What is known about one paper now: whether it was looked through for viruses, and what the checks found."""
        return await materials.one(actor, material_id)

    @post("/{material_id:uuid}/keep", status_code=200, operation_id="keepMaterial")
    async def keep(
        self,
        material_id: FromPath[UUID],
        actor: NamedDependency[Actor],
        materials: NamedDependency[MaterialService],
    ) -> MaterialView:
        """仍要使用: keep a photo that can hardly be read. The clerk sees that its owner was warned."""
        return await materials.keep_anyway(actor, material_id)

    @get("/{material_id:uuid}/content", operation_id="readMaterial", answers=(*EXTENSION,))
    async def content(
        self,
        material_id: FromPath[UUID],
        actor: NamedDependency[Actor],
        materials: NamedDependency[MaterialService],
    ) -> Response[bytes]:
        """The picture as redrawn here, or the PDF or OFD file as a download."""
        return _send(await materials.content(actor, material_id))

    @get("/{material_id:uuid}/pages/{number:int}", operation_id="readMaterialPage", answers=(*sorted(IMAGES),))
    async def page(
        self,
        material_id: FromPath[UUID],
        number: FromPath[int],
        actor: NamedDependency[Actor],
        materials: NamedDependency[MaterialService],
    ) -> Response[bytes]:
        """One page as a picture, counted from 1."""
        return _send(await materials.page(actor, material_id, number))

    @get("/{material_id:uuid}/reading", operation_id="getMaterialReading")
    async def reading(
        self,
        material_id: FromPath[UUID],
        actor: NamedDependency[Actor],
        materials: NamedDependency[MaterialService],
    ) -> PaperReading:
        """What the print of the first page says, where the reader is installed; it fills in and never decides."""
        return await materials.reading(actor, material_id)

    @get("/reading", operation_id="getReaderState")
    async def reader_state(self, materials: NamedDependency[MaterialService]) -> ReaderState:
        """Whether photos can be read here; pages offer it only then."""
        return materials.reader_state()

    @post(
        "/reading",
        status_code=200,
        operation_id="readPhoto",
        request_max_body_size=_PHOTO_BYTES,
        takes=(*sorted(IMAGES), "image/heic"),
        fresh_answer=True,  # A question: neither the photo of a bank card nor its number is kept, not even as an answer.
    )
    async def read_photo(
        self,
        request: Request[Any, Any, Any],
        actor: NamedDependency[Actor],
        materials: NamedDependency[MaterialService],
    ) -> PaperReading:
        """What the print in a photo says; the photo is not kept."""
        return await materials.read_once(actor, await request.body())

    @delete("/{material_id:uuid}", status_code=204, operation_id="deleteMaterial")
    async def remove(
        self,
        material_id: FromPath[UUID],
        actor: NamedDependency[Actor],
        materials: NamedDependency[MaterialService],
    ) -> None:
        """Delete a paper that no submitted application uses."""
        await materials.remove(actor, material_id)


class UploadController(Controller):
    """分段上传"""

    path = "/api/materials/uploads"
    tags = ["材料 materials"]

    @post("/", status_code=201, operation_id="startUpload")
    async def start(
        self, data: JSONBody[NewUpload], actor: NamedDependency[Actor], uploads: NamedDependency[Uploads]
    ) -> UploadView:
        """Announce a file that comes in parts; the answer says how long each part is."""
        return await uploads.start(actor, data)

    @get("/{upload_id:uuid}", operation_id="getUpload")
    async def state(
        self, upload_id: FromPath[UUID], actor: NamedDependency[Actor], uploads: NamedDependency[Uploads]
    ) -> UploadView:
        """Which parts have arrived; after a lost connection, go on with the others."""
        return await uploads.state(actor, upload_id)

    @put(
        "/{upload_id:uuid}/parts",
        operation_id="putUploadPart",
        request_max_body_size=None,
        raw_body=True,
        takes=("application/octet-stream",),
    )
    async def put_part(
        self,
        request: Request[Any, Any, Any],
        upload_id: FromPath[UUID],
        number: Annotated[int, QueryParameter(ge=1, le=100_000, description="第几段，从 1 数起")],
        actor: NamedDependency[Actor],
        uploads: NamedDependency[Uploads],
    ) -> UploadView:
        """One part, counted from 1; the same part again changes nothing."""
        return await uploads.put(actor, upload_id, number, request.stream())

    @post("/{upload_id:uuid}/finish", status_code=201, operation_id="finishUpload")
    async def finish(
        self, upload_id: FromPath[UUID], actor: NamedDependency[Actor], uploads: NamedDependency[Uploads]
    ) -> MaterialView:
        """All parts are there: check the whole and keep it as a paper."""
        return await uploads.finish(actor, upload_id)

    @delete("/{upload_id:uuid}", status_code=204, operation_id="dropUpload")
    async def drop(
        self, upload_id: FromPath[UUID], actor: NamedDependency[Actor], uploads: NamedDependency[Uploads]
    ) -> None:
        """Give up; the parts that have arrived are deleted."""
        await uploads.drop(actor, upload_id)


class ClaimPaperController(Controller):
    """报销材料清单"""

    path = "/api/claim-papers"
    tags = ["材料 materials"]

    @get("/", operation_id="listClaimPapers")
    async def papers(  # Reads packs in memory.
        self,
        claim_papers: NamedDependency[Catalogue],
        region: Annotated[str, QueryParameter(pattern=r"^[0-9]{2,6}$", description="参保地区划代码")],
        category: FromQuery[Category],
        channel: FromQuery[Door] = "online",
        track: Annotated[str | None, QueryParameter(max_length=48)] = None,
    ) -> ClaimPapers:
        """Which papers this kind of claim needs there, with the clause that says so, and who keeps them."""
        return claim_papers.claim_papers(region, category, channel, track=track)


def _send(content: Content) -> Response[bytes]:
    disposition = "inline" if content.inline else "attachment"
    return Response(
        content.body,
        media_type=content.media_type,
        headers={
            "Content-Disposition": f"{disposition}; filename*=UTF-8''{quote(content.name)}",
            "X-Content-Type-Options": "nosniff",
            "Content-Security-Policy": "default-src 'none'; sandbox",
            "Cache-Control": "private, no-store",
        },
    )

"""Papers over HTTP: the raw file is the body, its kind and name are in the query."""

from typing import Annotated, Any
from urllib.parse import quote
from uuid import UUID

from litestar import Controller, Request, Response, delete, get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, QueryParameter

from backend.kernel.actor import Actor
from backend.materials.rules import EXTENSION, IMAGES, KIND
from backend.materials.schemas import Content, MaterialView
from backend.materials.service import MaterialService

Kind = Annotated[
    str, QueryParameter(pattern=KIND, max_length=48, description="材料种类，例如 residence_permit、signature")
]
OneKind = Annotated[str | None, QueryParameter(pattern=KIND, max_length=48)]
Name = Annotated[str, QueryParameter(max_length=255, description="文件名，只用来显示")]


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

    @get("/{material_id:uuid}/content", operation_id="readMaterial", answers=(*EXTENSION,))
    async def content(
        self,
        material_id: FromPath[UUID],
        actor: NamedDependency[Actor],
        materials: NamedDependency[MaterialService],
    ) -> Response[bytes]:
        """The picture as redrawn here, or the PDF or HEIC file as a download."""
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

    @delete("/{material_id:uuid}", status_code=204, operation_id="deleteMaterial")
    async def remove(
        self,
        material_id: FromPath[UUID],
        actor: NamedDependency[Actor],
        materials: NamedDependency[MaterialService],
    ) -> None:
        """Delete a paper that no submitted application uses."""
        await materials.remove(actor, material_id)


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

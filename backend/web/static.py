"""The built mini-app, from miniapp/dist: hashed assets for ever, pages and the service worker fresh each time."""

import hashlib
import mimetypes
from pathlib import Path
from typing import Annotated, Final

import msgspec
from litestar import Request, Response, get
from litestar.datastructures.state import State
from litestar.exceptions import NotFoundException
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath, PathParameter
from litestar.response import Redirect
from litestar.status_codes import HTTP_304_NOT_MODIFIED, HTTP_503_SERVICE_UNAVAILABLE

from backend.settings import Settings

IMMUTABLE: Final = "public, max-age=31536000, immutable"
FRESH: Final = "no-cache"
PAGES: Final = {"desk": "desk.html"}
_ENCODINGS: Final = (("br", ".br"), ("gzip", ".gz"))
_TYPES: Final = {
    ".js": "text/javascript",
    ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json",
}

NOT_BUILT: Final = """<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>页面还没有生成</title>
<h1>页面还没有生成</h1><p>服务已经启动，但还没有生成手机页面。请在项目目录运行 <code>make run</code>，它会先生成页面再启动。</p>
<p>接口文档：<a href="/docs">/docs</a></p></html>"""

Visit = Request[object, object, State]


class _Stored(msgspec.Struct, frozen=True):
    """One file in memory, as it was at `stamp`."""

    stamp: tuple[int, int]
    body: bytes
    tag: str


class Files:
    """Files below one folder, read once per change; nothing outside it, whatever the path says."""

    def __init__(self, root: Path) -> None:
        self.root = root.resolve()
        self._kept: dict[Path, _Stored] = {}

    def respond(self, request: Visit, name: str, cache: str) -> Response[bytes]:
        """The file, compressed as built when the browser takes it; 304 when it has it already."""
        path = self._find(name)
        accepted = request.headers.get("accept-encoding", "")
        coding, source = next(
            (
                (coding, packed)
                for coding, suffix in _ENCODINGS
                if coding in accepted and (packed := path.with_name(path.name + suffix)).is_file()
            ),
            ("", path),
        )
        stored = self._read(source)
        headers = {"cache-control": cache, "etag": stored.tag, "vary": "accept-encoding"}
        if coding:
            headers["content-encoding"] = coding
        if request.headers.get("if-none-match") == stored.tag:
            return Response(b"", status_code=HTTP_304_NOT_MODIFIED, headers=headers, media_type=_media_type(path))
        return Response(stored.body, headers=headers, media_type=_media_type(path))

    def _find(self, name: str) -> Path:
        try:
            path = (self.root / name.lstrip("/")).resolve()
            if path.is_relative_to(self.root) and path.is_file():
                return path
        except (OSError, ValueError):  # A name no file system takes.
            pass
        raise NotFoundException

    def _read(self, path: Path) -> _Stored:
        facts = path.stat()
        stamp = (facts.st_mtime_ns, facts.st_size)
        kept = self._kept.get(path)
        if kept is None or kept.stamp != stamp:
            body = path.read_bytes()
            kept = self._kept[path] = _Stored(stamp, body, f'"{hashlib.sha256(body).hexdigest()[:24]}"')
        return kept


def _media_type(path: Path) -> str:
    return _TYPES.get(path.suffix) or mimetypes.guess_type(path.name)[0] or "application/octet-stream"


def page_routes(settings: Settings) -> list[HTTPRouteHandler]:
    """The citizen's page, the desk's page, their files, and the address printed in receipt codes."""
    files = Files(settings.miniapp_dir)

    def page(request: Visit, name: str) -> Response[bytes]:
        if not (files.root / "index.html").is_file():
            return Response(NOT_BUILT.encode(), status_code=HTTP_503_SERVICE_UNAVAILABLE, media_type="text/html")
        return files.respond(request, name, FRESH)

    @get("/", include_in_schema=False, sync_to_thread=False)
    def home(request: Visit) -> Response[bytes]:
        """The citizen's mini-app."""
        return page(request, "index.html")

    @get("/{name:str}", include_in_schema=False, sync_to_thread=False)
    def top_file(request: Visit, name: FromPath[str]) -> Response[bytes]:
        """/desk, and files that must stand at the top: service worker, manifest, icons."""
        return page(request, PAGES.get(name, name))

    @get("/assets/{name:path}", include_in_schema=False, sync_to_thread=False)
    def asset(request: Visit, name: FromPath[str]) -> Response[bytes]:
        """A file whose name carries the hash of its content."""
        return files.respond(request, f"assets/{name.lstrip('/')}", IMMUTABLE)

    @get("/r/{token:str}", include_in_schema=False, sync_to_thread=False)
    def receipt(token: Annotated[str, PathParameter(pattern=r"^[A-Za-z0-9._~-]{8,200}$")]) -> Redirect:
        """The address in a receipt's QR code; the page asks who is looking."""
        return Redirect(f"/#/r/{token}", headers={"cache-control": "no-store"})

    @get("/v/{token:str}", include_in_schema=False, sync_to_thread=False)
    def result(token: Annotated[str, PathParameter(pattern=r"^[A-Za-z0-9._~-]{8,200}$")]) -> Redirect:
        """The address in a result's QR code."""
        return Redirect(f"/#/v/{token}", headers={"cache-control": "no-store"})

    return [home, top_file, asset, receipt, result]

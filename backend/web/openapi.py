"""The contract as a document: OpenAPI 3.1 with our problems, headers and examples, and a page that works offline."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import litestar_offline_docs
import msgspec
from litestar import Litestar, Request, Response, get
from litestar._openapi.schema_generation import SchemaCreator

# Litestar keeps this class private and offers no switch for additionalProperties; pyproject pins its minor version.
from litestar._openapi.schema_generation.plugins.struct import StructSchemaPlugin
from litestar.enums import MediaType, OpenAPIMediaType
from litestar.handlers import HTTPRouteHandler
from litestar.openapi.config import OpenAPIConfig
from litestar.openapi.plugins import OpenAPIRenderPlugin
from litestar.openapi.spec import Schema
from litestar.routes import HTTPRoute
from litestar.typing import FieldDefinition

from backend.web.examples import add_examples
from backend.web.problems import MEDIA_TYPE

Document = dict[str, Any]

MUTATING: Final = frozenset({"post", "put", "patch", "delete"})
_SWAGGER: Final = Path(litestar_offline_docs.__file__).parent / "static"
_SWAGGER_FILES: Final = {"swagger-ui.css": "text/css", "swagger-ui-bundle.js": "text/javascript"}
_PAGE: Final = b"""<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>API</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="/docs/swagger-ui.css"></head>
<body><div id="swagger-ui"></div><script src="/docs/swagger-ui-bundle.js"></script><script src="/docs/start.js"></script>
</body></html>"""
_START: Final = (
    b'SwaggerUIBundle({url: "/docs/openapi.json", dom_id: "#swagger-ui", deepLinking: true, docExpansion: "list"})'
)

_PROBLEM_SCHEMA: Final[Document] = {
    "type": "object",
    "title": "Problem",
    "description": "RFC 9457. `detail` is a sentence for the person; `code` is stable; codes may add members of their own.",
    "required": ["type", "title", "status", "code", "detail", "requestId", "fields"],
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer", "minimum": 400, "maximum": 599},
        "code": {"type": "string"},
        "detail": {"type": "string"},
        "requestId": {"type": "string"},
        "fields": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["pointer", "message"],
                "properties": {"pointer": {"type": "string"}, "message": {"type": "string"}},
            },
        },
    },
    "example": {
        "type": "urn:onething:problem:validation",
        "title": "请求有误",
        "status": 400,
        "code": "validation",
        "detail": "有内容需要修改，请按提示改正后再提交。",
        "requestId": "0193b2a000007000800000000000abcd",
        "fields": [{"pointer": "/idNumber", "message": "请填写这一项。"}],
    },
}
_PROBLEM_ANSWER: Final[Document] = {
    "description": "A refusal; `code` says which.",
    "content": {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}},
}
_KEY_HEADERS: Final[list[Document]] = [
    {
        "name": "Idempotency-Key",
        "in": "header",
        "required": True,
        "description": "Made by the client, new for every action, the same for every retry: a retry gets the first answer.",
        "schema": {"type": "string", "format": "uuid"},
        "example": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
    },
    {
        "name": "x-csrftoken",
        "in": "header",
        "required": True,
        "description": "The value of the cookie `csrftoken`.",
        "schema": {"type": "string"},
    },
]


class StrictStructs(StructSchemaPlugin):
    """Says in the document what msgspec enforces: no unknown members in a request body, so many entries in a mapping."""

    def to_openapi_schema(self, field_definition: FieldDefinition, schema_creator: SchemaCreator) -> Schema:
        """The struct's schema, closed when the struct is."""
        schema = super().to_openapi_schema(field_definition, schema_creator)
        config = getattr(field_definition.annotation, "__struct_config__", None)
        if getattr(config, "forbid_unknown_fields", False):
            schema.additional_properties = False
        for field in msgspec.inspect.type_info(field_definition.annotation).fields:  # type: ignore[attr-defined]
            shown = (schema.properties or {}).get(field.encode_name)
            if isinstance(field.type, msgspec.inspect.DictType) and isinstance(shown, Schema):
                shown.min_properties, shown.max_properties = field.type.min_length, field.type.max_length
                if isinstance(key := field.type.key_type, msgspec.inspect.StrType) and key.max_length is not None:
                    shown.property_names = Schema(max_length=key.max_length)
        return schema


class _JsonDocument(OpenAPIRenderPlugin):
    """/docs/openapi.json."""

    def __init__(self) -> None:
        super().__init__(path="/openapi.json", media_type=OpenAPIMediaType.OPENAPI_JSON)

    def render(self, request: Request[Any, Any, Any], openapi_schema: Document) -> bytes:  # noqa: ARG002
        """The finished document."""
        return msgspec.json.encode(document(request.app))


class _Page(OpenAPIRenderPlugin):
    """/docs."""

    def __init__(self) -> None:
        super().__init__(path="/", media_type=MediaType.HTML)

    def render(self, request: Request[Any, Any, Any], openapi_schema: Document) -> bytes:  # noqa: ARG002
        """Swagger UI from our own files; without inline script, which the CSP refuses."""
        return _PAGE


OPENAPI_PLUGINS: Final = (StrictStructs(),)


def openapi_config() -> OpenAPIConfig:
    """A fresh one per application: Litestar writes into it."""
    return OpenAPIConfig(
        title="就医费用报销“一件事” API",
        version="0.1.0",
        path="/docs",
        use_handler_docstrings=True,
        render_plugins=[_Page(), _JsonDocument()],
    )


def document(app: Litestar) -> Document:
    """The finished document of `app`, built once."""
    kept: Document | None = app.state.get("openapi_document")
    if kept is None:
        # Through JSON, so that what is changed below is ours alone.
        kept = _finish(msgspec.json.decode(msgspec.json.encode(app.openapi_schema.to_schema())), _files(app))
        app.state["openapi_document"] = kept
    return kept


def _files(app: Litestar) -> Mapping[str, Mapping[str, Any]]:
    """What handlers that move files say of them: `takes` and `answers` are media types, which no annotation can tell."""
    handlers = (
        handler
        for route in app.routes
        if isinstance(route, HTTPRoute)
        for handler, _ in route.route_handler_map.values()
    )
    return {str(handler.operation_id): handler.opt for handler in handlers if {"takes", "answers"} & handler.opt.keys()}


def _finish(doc: Document, files: Mapping[str, Mapping[str, Any]]) -> Document:
    components = doc.setdefault("components", {})
    components.setdefault("schemas", {})["Problem"] = _PROBLEM_SCHEMA
    components["securitySchemes"] = {"session": {"type": "apiKey", "in": "cookie", "name": "session"}}
    for path, methods in doc["paths"].items():
        for method, operation in methods.items():
            if isinstance(operation, dict) and "responses" in operation:
                _finish_operation(path, method, operation)
                _finish_files(operation, files.get(operation["operationId"], {}))
    _plain_items(doc)
    add_examples(doc)
    return doc


def _plain_items(node: Any) -> None:
    """Litestar reads the dots of `tuple[X, ...]` as a second type that may be anything."""
    if isinstance(node, dict):
        match node.get("items"):
            case {"oneOf": [item, {**rest}]} if not rest:
                node["items"] = item
        for value in node.values():
            _plain_items(value)
    elif isinstance(node, list):
        for value in node:
            _plain_items(value)


def _finish_operation(path: str, method: str, operation: Document) -> None:
    refusals = [status for status in operation["responses"] if status.startswith(("4", "5"))]
    for status in refusals:  # Litestar documents its own shape; ours is the only one that is sent.
        operation["responses"][status] = _PROBLEM_ANSWER | {
            "description": operation["responses"][status]["description"]
        }
    said = operation.get("description") or operation.get("summary") or ""
    operation["summary"] = said.split("\n")[0]
    operation["responses"]["default"] = _PROBLEM_ANSWER
    if method in MUTATING and path.startswith("/api/"):
        operation.setdefault("parameters", []).extend(_KEY_HEADERS)
    if path.startswith("/api/") and operation.get("security") is None:
        operation["security"] = [{"session": []}, {}]


def _finish_files(operation: Document, said: Mapping[str, Any]) -> None:
    file = {"type": "string", "contentEncoding": "binary"}
    if "takes" in said:
        operation["requestBody"] = {"required": True, "content": {kind: {"schema": file} for kind in said["takes"]}}
    if "answers" in said:
        operation["responses"]["200"]["content"] = {kind: {"schema": file} for kind in said["answers"]}


def docs_routes() -> list[HTTPRouteHandler]:
    """Swagger UI's files beside the page."""

    @get([f"/docs/{name}" for name in (*_SWAGGER_FILES, "start.js")], include_in_schema=False, sync_to_thread=False)
    def swagger_file(request: Request[Any, Any, Any]) -> Response[bytes]:
        """One of three files; the names are the routes, so no path can lead elsewhere."""
        name = request.url.path.rsplit("/", 1)[-1]
        body = _START if name == "start.js" else (_SWAGGER / name).read_bytes()
        kind = _SWAGGER_FILES.get(name, "text/javascript")
        return Response(body, media_type=kind, headers={"cache-control": "public, max-age=3600"})

    return [swagger_file]

"""One envelope for every refusal: problem+json (RFC 9457) with a stable code and a sentence a citizen understands."""

import re
from collections.abc import Mapping
from typing import Any, Final
from uuid import UUID

import msgspec
import structlog
from litestar import Request, Response
from litestar.exceptions import HTTPException, ValidationException
from litestar.status_codes import HTTP_400_BAD_REQUEST, HTTP_404_NOT_FOUND, HTTP_500_INTERNAL_SERVER_ERROR

from backend.infra.db import AlreadyAnswered
from backend.kernel.actor import Actor
from backend.kernel.errors import AppError, FieldProblem
from backend.kernel.wire import Wire
from backend.web.validation import field_problems, hidden_problems

MEDIA_TYPE: Final = "application/problem+json"
LOG: Final = structlog.get_logger("web")
_DENIALS: Final = frozenset({403, 404})

# status → (code, title, sentence) for what the framework refuses before any room is asked.
FRAMEWORK: Final[Mapping[int, tuple[str, str, str]]] = {
    400: ("bad_request", "请求有误", "提交的内容读不出来，请刷新页面后重试。"),
    401: ("unauthorized", "请先登录", "您还没有登录，或登录已过期，请重新登录。"),
    403: ("forbidden", "没有权限", "页面已过期或没有权限，请刷新页面后重试。"),
    404: ("not_found", "没有找到", "没有找到您要的内容。"),
    405: ("method_not_allowed", "请求方式不对", "这个地址不支持这种请求方式。"),
    409: ("conflict", "情况有变化", "情况刚刚发生了变化，请刷新后再试。"),
    413: ("too_large", "内容太大", "文件或内容太大，请压缩或分开提交。"),
    415: ("unsupported_media_type", "格式不支持", "提交的格式不支持。"),
    422: ("invalid", "内容需要修改", "有内容需要修改，请按提示改正后再提交。"),
    429: ("too_many", "操作太频繁", "操作太频繁，请稍后再试。"),
    500: ("internal", "系统出了问题", "系统出了问题，请稍后再试。"),
    503: ("unavailable", "暂时连不上", "暂时连不上，请稍后再试。"),
}


NOT_FOUND_PAGE: Final = """<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>没有找到这个页面</title></head>
<body><h1>没有找到这个页面</h1><p>网址可能写错了。</p><p><a href="/">回到首页</a></p></body></html>"""


class Problem(Wire, frozen=True):
    """The members every problem has; a code may add its own beside them."""

    type: str
    title: str
    status: int
    code: str
    detail: str
    request_id: str
    fields: tuple[FieldProblem, ...] = ()


def request_id(scope: Mapping[str, Any]) -> str:
    """The id under which this request is logged; set by the envelope, "-" outside it."""
    return str(scope.get("state", {}).get("request_id", "-"))


def problem_response(
    request: Request[Any, Any, Any],
    *,
    status: int,
    code: str,
    detail: str,
    fields: tuple[FieldProblem, ...] = (),
    extra: Mapping[str, object] | None = None,
    headers: Mapping[str, str] | None = None,
) -> Response[bytes]:
    """A problem document as an answer."""
    problem = Problem(
        type=f"urn:onething:problem:{code}",
        title=FRAMEWORK.get(status, FRAMEWORK[400])[1],
        status=status,
        code=code,
        detail=detail,
        request_id=request_id(request.scope),
        fields=fields,
    )
    # What a code adds stands beside the members every problem has, never in their place.
    document = {_camel(name): value for name, value in (extra or {}).items()} | msgspec.to_builtins(problem)
    return Response(
        content=msgspec.json.encode(document),
        status_code=status,
        media_type=MEDIA_TYPE,
        headers={"cache-control": "no-store", **(headers or {})},
    )


def on_app_error(request: Request[Any, Any, Any], error: AppError) -> Response[bytes]:
    """A refusal of ours: its sentence is shown as it is."""
    if error.status in _DENIALS and isinstance(who := request.scope.get("user"), Actor):
        ids = {name: str(value) for name, value in request.path_params.items() if isinstance(value, UUID)}
        route = request.scope.get("path_template")
        LOG.info("denied", code=error.code, route=route, method=request.method, account=str(who.account_id), **ids)
    wait = error.extra.get("retry_after_seconds")
    return problem_response(
        request,
        status=error.status,
        code=error.code,
        detail=error.message,
        fields=error.fields,
        extra=error.extra,
        headers={"retry-after": str(wait)} if isinstance(wait, int) else None,
    )


def on_http_error(request: Request[Any, Any, Any], error: HTTPException) -> Response[bytes]:
    """A refusal of the framework: its own words are for programmers and stay inside."""
    status = error.status_code
    if isinstance(error, ValidationException):
        return _on_fields(request, field_problems(error))
    if status >= HTTP_500_INTERNAL_SERVER_ERROR:
        hidden = hidden_problems(error)
        return _on_fields(request, hidden) if hidden else on_crash(request, error)
    if status == HTTP_404_NOT_FOUND and _is_a_persons_visit(request):
        return Response(NOT_FOUND_PAGE.encode(), status_code=status, media_type="text/html")
    code, _, sentence = FRAMEWORK.get(status, FRAMEWORK[HTTP_400_BAD_REQUEST])
    headers = {name: value for name, value in (error.headers or {}).items() if name.lower() in {"allow", "retry-after"}}
    return problem_response(request, status=status, code=code, detail=sentence, headers=headers)


def _on_fields(request: Request[Any, Any, Any], fields: tuple[FieldProblem, ...]) -> Response[bytes]:
    """Which field, and what to do about it."""
    detail = FRAMEWORK[422][2] if fields else FRAMEWORK[400][2]
    return problem_response(request, status=400, code="validation", detail=detail, fields=fields)


def on_crash(request: Request[Any, Any, Any], error: Exception) -> Response[bytes]:
    """A mistake of ours: the log has the stack, the person has a number to name."""
    LOG.error("crash", exc_info=error, route=request.scope.get("path_template"), method=request.method)
    number = request_id(request.scope)
    return problem_response(
        request,
        status=500,
        code="internal",
        detail=f"系统出了问题，请稍后再试。反复出现时，请把编号 {number} 告诉客服。",
    )


def _is_a_persons_visit(request: Request[Any, Any, Any]) -> bool:
    """Somebody typed an address into a browser; programs ask for /api or for anything."""
    return not request.url.path.startswith("/api/") and "text/html" in request.headers.get("accept", "")


def _camel(name: str) -> str:
    return re.sub(r"_([a-z])", lambda hit: hit.group(1).upper(), name)


def on_too_deep(request: Request[Any, Any, Any], _error: RecursionError) -> Response[bytes]:
    """A body nested deeper than anybody fills in a form."""
    return problem_response(request, status=400, code="bad_request", detail=FRAMEWORK[400][2])


def on_already_answered(request: Request[Any, Any, Any], _error: AlreadyAnswered) -> Response[bytes]:
    """A twin of this request was faster. The idempotency layer replaces this answer by the twin's."""
    return problem_response(request, status=409, code="idempotency.already_answered", detail=FRAMEWORK[409][2])


HANDLERS: Final[dict[int | type[Exception], Any]] = {
    AppError: on_app_error,
    AlreadyAnswered: on_already_answered,
    RecursionError: on_too_deep,
    HTTPException: on_http_error,
    Exception: on_crash,
}

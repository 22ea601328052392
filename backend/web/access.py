"""Guards for roles, and the actor as a dependency. Whose row it is, the queries decide: a stranger gets 404."""

from collections.abc import Awaitable, Callable
from typing import Any, Final

from litestar.connection import ASGIConnection
from litestar.di import Provide
from litestar.handlers import BaseRouteHandler

from backend.kernel.actor import STAFF_ROLES, Actor, Role
from backend.kernel.errors import Forbidden, Unauthorized
from backend.web.sessions import AppRequest, SignIn

Connection = ASGIConnection[Any, Any, Any, Any]
Guard = Callable[[Connection, BaseRouteHandler], Awaitable[None]]  # Litestar runs plain functions in a thread.


class SignInNeeded(Unauthorized):
    """Nobody is signed in, or the session has passed a limit."""

    code = "sign_in_needed"


class RealNameNeeded(Forbidden):
    """Signed in, but nobody has checked yet who this is."""

    code = "real_name_needed"


class RoleNeeded(Forbidden):
    """Signed in, without any of the roles this asks for."""

    code = "role_needed"


def _actor(connection: Connection) -> Actor:
    actor = connection.scope.get("user")
    if not isinstance(actor, Actor):
        raise SignInNeeded("您还没有登录，或登录已过期，请重新登录。")
    return actor


async def signed_in(connection: Connection, _handler: BaseRouteHandler) -> None:
    """A citizen or a member of staff."""
    _actor(connection)


async def citizen_only(connection: Connection, _handler: BaseRouteHandler) -> None:
    """A citizen; staff use their own phone for their own matters."""
    if not _actor(connection).has(Role.citizen):
        raise RoleNeeded("请用本人的个人账号登录后办理。")


async def real_name_only(connection: Connection, handler: BaseRouteHandler) -> None:
    """A citizen whose name and number were confirmed."""
    await citizen_only(connection, handler)
    if _actor(connection).person_id is None:
        raise RealNameNeeded("请先完成实名认证，再办理这一项。")


def require(*roles: Role) -> Guard:
    """Staff holding any of `roles`; an administrator is not everybody's stand-in."""
    wanted = frozenset(roles)
    assert wanted, "a guard that asks for no role lets nobody in"

    async def guard(connection: Connection, _handler: BaseRouteHandler) -> None:
        if not _actor(connection).has(*wanted):
            raise RoleNeeded("您的岗位不能办理这一项。")

    return guard


staff_only: Final = require(*STAFF_ROLES)


async def provide_actor(request: AppRequest) -> Actor:
    """`actor: NamedDependency[Actor]`: whoever is signed in, else 401."""
    return _actor(request)


async def provide_caller(request: AppRequest) -> Actor | None:
    """`caller: NamedDependency[Actor | None]`: for routes that also answer strangers."""
    return request.user


async def provide_sign_in(request: AppRequest) -> SignIn | None:
    """`sign_in: NamedDependency[SignIn | None]`: for the second factor, which comes before there is an actor."""
    return request.auth


ACCESS_DEPENDENCIES: Final = {
    "actor": Provide(provide_actor),
    "caller": Provide(provide_caller),
    "sign_in": Provide(provide_sign_in),
}

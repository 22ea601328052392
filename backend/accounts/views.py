"""Grants and guardianships in words, from the side of the person who looks."""

import datetime as dt
from typing import Any, Literal
from uuid import UUID

from backend.accounts import rules
from backend.accounts.proxy_schemas import GrantView, WardView
from backend.accounts.rules import GrantStatus
from backend.kernel import masking
from backend.kernel.dates import day_text

GrantState = Literal["pending", "active", "coming", "expired", "refused", "ended"]
WardState = Literal["pending", "active", "of_age", "refused", "ended"]


def grant_view(row: dict[str, Any], person_id: UUID, today: dt.date) -> GrantView:
    """One grant; `row` carries both people's names and numbers."""
    given = row["principal"] == person_id
    other = "proxy" if given else "principal"
    state, text = _grant_state(row, today, given=given)
    return GrantView(
        id=row["id"],
        side="given" if given else "received",
        other=row[f"{other}.name"],
        other_id_number=masking.id_number(row[f"{other}.id_number"]),
        relation=row["relation"],
        relation_text=rules.AGENT_RELATIONS[row["relation"]],
        matters=tuple(row["matters"].split()),
        matters_text=rules.scope_text(row["matters"].split()),
        begins=row["begins"],
        ends=row["ends"],
        status=row["status"],
        state=state,
        state_text=text,
        made_by=row["made_by"],
        reason=row["reason"],
        can_confirm=given and state == "pending",
        can_revoke=state in {"pending", "active", "coming"},
        case_id=row["case"],
    )


def ward_view(row: dict[str, Any], person_id: UUID, today: dt.date) -> WardView:
    """One guardianship; only the guardian can end it, a child cannot."""
    guarding = row["guardian"] == person_id
    other = "ward" if guarding else "guardian"
    state, text = _ward_state(row, today)
    return WardView(
        id=row["id"],
        side="guardian" if guarding else "ward",
        other=row[f"{other}.name"],
        other_id_number=masking.id_number(row[f"{other}.id_number"]),
        of_age_on=row["of_age_on"],
        basis=row["basis"],
        status=row["status"],
        state=state,
        state_text=text,
        reason=row["reason"],
        can_end=guarding and state in {"pending", "active"},
        case_id=row["case"],
    )


def _grant_state(row: dict[str, Any], today: dt.date, *, given: bool) -> tuple[GrantState, str]:
    status = GrantStatus(row["status"])
    if status is GrantStatus.refused:
        return "refused", "没有通过"
    if status is GrantStatus.ended:
        return "ended", "已收回"
    if row["ends"] < today:
        last = day_text(row["ends"], today=today)
        return "expired", "没有确认，已过期" if status is GrantStatus.pending else f"已于{last}到期"
    if status is GrantStatus.pending:
        return "pending", "等您确认" if given else "等对方确认，或经办人员核实"
    if today < row["begins"]:
        return "coming", f"{day_text(row['begins'], today=today)}起生效"
    return "active", f"有效，到{day_text(row['ends'], today=today)}"


def _ward_state(row: dict[str, Any], today: dt.date) -> tuple[WardState, str]:
    status = GrantStatus(row["status"])
    if status is GrantStatus.refused:
        return "refused", "没有通过核实"
    if status is GrantStatus.ended:
        return ("of_age", "已满18岁，监护代办已结束") if today >= row["of_age_on"] else ("ended", "已结束")
    if today >= row["of_age_on"]:
        return "of_age", "已满18岁，监护代办已结束"
    if status is GrantStatus.pending:
        return "pending", "经办人员正在核实关系"
    return "active", f"有效，到{day_text(row['of_age_on'], today=today)}满18岁为止"

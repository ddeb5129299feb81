"""How a figure is counted, in words: the register, its conditions, and the data window."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.figures import Condition, FigureSpec, Register
from ttpl_desktop.domain.framework import Framework, Statement, label_of
from ttpl_desktop.domain.intake import Route
from ttpl_desktop.domain.report import Report
from ttpl_desktop.domain.task import TaskStatus
from ttpl_desktop.domain.terms import ActivityKind, Term

PREDICATES: Mapping[Register, Mapping[str, str]] = {
    Register.INTAKE: {
        "countable": "không kể nguồn phải đối chiếu mà chưa đối chiếu",
        "verified": "đã kiểm tra, đối chiếu",
        "unverified": "phải đối chiếu nhưng chưa đối chiếu",
        "closed": "đã xử lý xong",
        "open": "đang xử lý",
        "overdue_handling": "xử lý quá hạn",
        "competent": "thuộc thẩm quyền",
    },
    Register.TASK: {
        "done": "đã hoàn thành",
        "open": "chưa hoàn thành",
        "overdue": "quá hạn",
        "dropped": "không thực hiện",
        "done_late": "hoàn thành sau hạn",
    },
    Register.DETAILING: {
        "issued": "đã ban hành",
        "missing": "chưa ban hành",
        "late": "chậm tiến độ",
        "late_issued": "đã ban hành nhưng chậm tiến độ",
        "inconsistent": "không thống nhất, không đồng bộ",
        "infeasible": "khả thi không cao",
        "on_time": "đúng tiến độ",
    },
    Register.LEGAL: {
        "in_force": "còn hiệu lực",
        "expired": "đã hết hiệu lực",
        "checked": "đã đối chiếu bản gốc",
    },
}
FIELDS = {
    "source": "nguồn",
    "channel": "hình thức cung cấp",
    "criterion": "tiêu chí",
    "cause": "nguyên nhân",
    "action": "biện pháp xử lý",
    "route": "hướng xử lý",
    "kind": "loại việc",
    "status": "trạng thái",
}
DAYS: Mapping[Register, Mapping[str, str]] = {
    Register.INTAKE: {"received_on": "tiếp nhận", "closed_on": "xử lý xong"},
    Register.TASK: {"last_day": "có hạn", "done_on": "hoàn thành"},
    Register.DETAILING: {"due_on": "có hạn ban hành", "issued_on": "ban hành"},
    Register.LEGAL: {
        "effective_on": "có hiệu lực",
        "issued_on": "ban hành",
        "expired_on": "hết hiệu lực",
    },
}
_TERMS: Mapping[str, type[Term]] = {"route": Route, "kind": ActivityKind, "status": TaskStatus}


def filter_words(work: Workspace, of: Report, spec: FigureSpec) -> str:
    """`Thông tin tiếp nhận, nguồn: báo chí, tiếp nhận trong kỳ 01/12/2025 – 30/11/2026`."""
    return ", ".join(_filter_parts(work.framework(of.framework), of, spec))


def _filter_parts(framework: Framework, of: Report, spec: FigureSpec) -> Iterator[str]:
    yield spec.register.words
    for condition in spec.conditions:
        yield _condition_words(framework, spec.register, condition)
    if spec.dated_by:
        yield f"{DAYS[spec.register][spec.dated_by]} trong kỳ {of.window.in_words()}"
    else:
        yield "tính đến nay, không theo kỳ"


def _condition_words(framework: Framework, register: Register, condition: Condition) -> str:
    if not condition.value:
        return PREDICATES[register][condition.name]
    values = (
        _value_words(framework, condition.name, value) for value in condition.value.split("|")
    )
    return f"{FIELDS[condition.name]}: {' hoặc '.join(values)}"


def _value_words(framework: Framework, field: str, value: str) -> str:
    if field in _TERMS:
        return _TERMS[field](value).words
    return label_of(_vocabulary(framework)[field], value)


def _vocabulary(framework: Framework) -> Mapping[str, tuple[Statement, ...]]:
    return {
        "source": framework.sources,
        "channel": framework.channels,
        "criterion": framework.criteria,
        "cause": framework.causes,
        "action": framework.actions,
    }

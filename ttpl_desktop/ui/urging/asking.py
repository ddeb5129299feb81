"""The questions of the page: what is asked of whom, since when it is there, why not."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Callable, Mapping, Sequence

from PySide6.QtWidgets import QWidget

from ttpl_desktop.app.urging.requests import Wanted
from ttpl_desktop.domain.urging.records import Letter, Request, RequestKind
from ttpl_desktop.ui import dialogs
from ttpl_desktop.ui.sizes import scaled
from ttpl_desktop.ui.widgets.date_field import DateField, asked_day
from ttpl_desktop.ui.widgets.field import Field
from ttpl_desktop.ui.widgets.field_rows import lay_fields
from ttpl_desktop.ui.widgets.fields import ChoiceField, LineField, TextField
from ttpl_desktop.ui.widgets.form import Form
from ttpl_desktop.ui.widgets.pick_list import Pick, TickList
from ttpl_desktop.ui.widgets.units_field import UnitsField

_WIDTH = 600
_LIST = 640, 360
_MOST_NUMBERS = 12
"""Letters whose numbers are asked for in one dialog without scrolling."""
KINDS = {kind: kind.words for kind in RequestKind}


def request_fields() -> list[Field]:
    """The fields of a request, in the panel and in the question for a new one."""
    return [
        TextField("title", "Phải gửi gì", rows=1, most=4, hint="ví dụ: Báo cáo năm 2026"),
        ChoiceField("kind", "Loại", KINDS),
        TextField("source", "Văn bản yêu cầu", rows=1, most=4, hint="ví dụ: Kế hoạch số 12/KH-SXD"),
        LineField("time", "Hạn gửi", hint="ví dụ: trước ngày 15/11; chậm nhất ngày 20/6"),
    ]


@dataclasses.dataclass(frozen=True, slots=True)
class _Asked:
    """What the question for a new request asks for."""

    id: int
    title: str
    kind: RequestKind
    source: str
    time: str
    units: tuple[str, ...]


def ask_request(
    parent: QWidget,
    wanted: Wanted,
    offers: Callable[[], Sequence[str]],
    advise: Callable[[Request], str],
) -> Wanted | None:
    """A new request and whom it asks; `advise` tells what the words of its deadline mean."""
    units = UnitsField("units", "Đơn vị phải gửi", offers)
    form = Form([*request_fields(), units])
    request = wanted.request
    form.setMinimumWidth(scaled(_WIDTH, form.font()))

    def said() -> Wanted:
        asked: _Asked = form.record
        values = {name: getattr(asked, name) for name in ("title", "kind", "source", "time")}
        return Wanted(dataclasses.replace(request, **values), asked.units)

    def take(name: str, _value: object) -> None:
        if name == "time":
            form.say("time", advise(said().request))

    form.fill(_Asked(1, request.title, request.kind, request.source, request.time, wanted.units))
    form.edited.connect(take)
    take("time", request.time)
    form.setFocusProxy(form.field("title"))
    if not dialogs.ask(parent, "Yêu cầu các đơn vị gửi", form, do="Thêm yêu cầu"):
        return None
    form.flush()
    return said()


def ask_day(parent: QWidget, today: dt.date, count: int) -> dt.date | None:
    """On which day it came. Raises UserFacingError where that cannot be read."""
    day = DateField("sent_on", "Ngày gửi")
    day.put(today)
    title = "Đơn vị gửi ngày nào?" if count == 1 else f"{count} đơn vị gửi ngày nào?"
    body = _body([day])
    return asked_day(day) if dialogs.ask(parent, title, body, do="Ghi ngày gửi") else None


def ask_reason(parent: QWidget) -> str | None:
    """Why a unit need not send."""
    reason = TextField("excuse", "Lý do", rows=2, hint="ví dụ: đơn vị mới thành lập")
    body = _body([reason])
    if not dialogs.ask(parent, "Miễn gửi", body, do="Ghi được miễn"):
        return None
    words: str = reason.value()
    return words


def ask_numbers(
    parent: QWidget, letters: Sequence[Letter], today: dt.date
) -> tuple[Mapping[int, str], dt.date] | None:
    """The numbers under which letters went out, and the day. Raises UserFacingError for no day."""
    day = DateField("sent_on", "Ngày gửi")
    day.put(today)
    numbers = {
        letter.id: LineField("number", f"Số, gửi {_to(letter)}", hint="ví dụ: 214")
        for letter in letters[:_MOST_NUMBERS]
    }
    left = len(letters) - len(numbers)
    note = f"Còn {left} công văn nữa: hãy ghi tiếp ở lần sau." if left > 0 else ""
    body = _body([day, *numbers.values()], note)
    if numbers:
        body.setFocusProxy(next(iter(numbers.values())))
    if not dialogs.ask(parent, "Ghi số, ngày gửi công văn", body, do="Ghi đã gửi"):
        return None
    return {letter_id: field.value() for letter_id, field in numbers.items()}, asked_day(day)


def _to(letter: Letter) -> str:
    first, *others = letter.addressees or ("",)
    return f"{len(others) + 1} đơn vị" if others else first


def _is_sure(wanted: Wanted) -> bool:
    return len(wanted.units) > 1 and wanted.request.kind is not RequestKind.OTHER


def choose_wanted(parent: QWidget, offered: Sequence[Wanted]) -> tuple[Wanted, ...]:
    """The requests that the officer ticks; none when they think better of it.

    Ticked, and first, are those that several units answer with a report, figures, a plan.
    """
    in_order = sorted(offered, key=lambda each: not _is_sure(each))
    sure = [wanted for wanted in in_order if _is_sure(wanted)]
    picks = [Pick(wanted, _line(wanted), "\n".join(wanted.units)) for wanted in in_order]
    choice = TickList(picks, sure, "Yêu cầu gửi theo kế hoạch", lines=2)
    choice.setMinimumSize(*(scaled(side, choice.font()) for side in _LIST))
    title = "Yêu cầu gửi theo kế hoạch đã ban hành"
    return choice.chosen if dialogs.ask(parent, title, choice, do="Thêm các mục đã chọn") else ()


def _line(wanted: Wanted) -> str:
    time = wanted.request.time or "chưa có hạn"
    return f"{wanted.request.title}\n{time} · {len(wanted.units)} đơn vị"


def _body(fields: Sequence[Field], note: str = "") -> QWidget:
    body = QWidget()
    lay_fields(body, fields, note)
    body.setMinimumWidth(scaled(_WIDTH, body.font()))
    body.setFocusProxy(fields[0])
    return body

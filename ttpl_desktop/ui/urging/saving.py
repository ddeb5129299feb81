"""Forms of the page that save each change at once."""

from __future__ import annotations

from collections.abc import Callable

from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.urging.records import Letter, Request, Submission
from ttpl_desktop.ui.frame import Frame
from ttpl_desktop.ui.widgets.form import Form


def save_each_change(
    form: Form,
    frame: Frame,
    shown: Callable[[], Letter | Request | Submission | None],
    change: Callable[..., object],
) -> None:
    """Gives `change` each value that the officer changes.

    What cannot be kept is told, and the form shows the record as it was: the one `shown` gives.
    """

    def save(name: str, value: object) -> None:
        record = shown()
        if record is None:
            return
        try:
            change(frame.work, form.record.id, **{name: value})
        except UserFacingError as error:
            form.fill(record)
            frame.tell_error(error)

    form.edited.connect(save)

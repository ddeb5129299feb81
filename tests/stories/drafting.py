"""How an officer drafts a plan by clicks: rows of a plan added, filled, signed, cited."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QListWidget

from tests.stories.officer import Officer
from ttpl_desktop.app import plans
from ttpl_desktop.domain.numbering import NumberStyle
from ttpl_desktop.domain.office import SigningForm
from ttpl_desktop.domain.outline import Placed
from ttpl_desktop.domain.plan import ItemKind, Plan, PlanItem
from ttpl_desktop.ui.dialogs import AskDialog
from ttpl_desktop.ui.plan.clauses.bank import BankDialog
from ttpl_desktop.ui.plan.signer_field import PlanSignerField, SignerQuestion
from ttpl_desktop.ui.plan.tree_model import Fixed
from ttpl_desktop.ui.widgets.field import Field
from ttpl_desktop.ui.widgets.form import Form

_WORDS = {
    ItemKind.SECTION: "đề mục",
    ItemKind.TEXT: "đoạn văn",
    ItemKind.FOCUS: "lĩnh vực",
    ItemKind.ACTIVITY: "hoạt động",
}
_STYLES = {
    "I": NumberStyle.ROMAN,
    "1": NumberStyle.DECIMAL,
    "1.1": NumberStyle.DOTTED,
    "a": NumberStyle.LETTER,
    "-": NumberStyle.DASH,
    "+": NumberStyle.PLUS,
    "*": NumberStyle.STAR,
    "": NumberStyle.NONE,
}


@dataclasses.dataclass(frozen=True, slots=True)
class Line:
    """A row of the plan to add: how deep, how numbered, what kind, and what is typed there."""

    depth: int
    style: str
    kind: ItemKind
    fields: dict[str, Any]


def section(depth: int, style: str, title: str, **fields: Any) -> Line:
    return Line(depth, style, ItemKind.SECTION, {"title": title, **fields})


def text(depth: int, style: str, words: str) -> Line:
    return Line(depth, style, ItemKind.TEXT, {"text": words})


def focus(depth: int, style: str, title: str, **fields: Any) -> Line:
    return Line(depth, style, ItemKind.FOCUS, {"title": title, **fields})


def activity(depth: int, style: str, title: str, **fields: Any) -> Line:
    return Line(depth, style, ItemKind.ACTIVITY, {"title": title, **fields})


# The tree


def plan_of(officer: Officer) -> Plan:
    plan = officer.plan.plan
    assert plan is not None
    return plan


def write_lines(officer: Officer, lines: Iterable[Line]) -> None:
    """Adds rows one behind the other with the menu, and fills the form of each."""
    above: list[int] = []
    for line in lines:
        choose_key(officer, _neighbour(officer, above, line.depth))
        place = "con" if line.depth and len(above) == line.depth else "cùng cấp"
        officer.choose(f"Thêm {_WORDS[line.kind]} {place}")
        key = officer.plan.side.tree.key
        assert isinstance(key, int)
        del above[line.depth :]
        above.append(key)
        fill(officer, line)


def _neighbour(officer: Officer, above: list[int], depth: int) -> int | Fixed:
    """What is chosen in the tree before a row is added: its elder sibling, else its parent."""
    if len(above) > depth:
        return above[depth]
    return above[-1] if above else Fixed.HEAD


def fill(officer: Officer, line: Line) -> None:
    form = officer.plan.editor.items[line.kind]
    for name, value in line.fields.items():
        if not value:
            continue
        enter_value(officer, form.field(name), value)
    if form.record.style is not _STYLES[line.style]:
        officer.pick(form.field("style"), _STYLES[line.style])


def enter_value(officer: Officer, field: Field, value: Any) -> None:
    if isinstance(field.focusProxy(), QComboBox):
        officer.pick(field, value)
    else:
        officer.write(field, value)


def choose_key(officer: Officer, key: int | Fixed) -> None:
    """Clicks a row of the tree."""
    tree = officer.plan.side.tree
    tree.setCurrentIndex(tree.rows.index_of(key))


def arranged(officer: Officer) -> list[Placed[PlanItem]]:
    return list(plans.arranged(officer.work, plan_of(officer).id))


def choose_item(officer: Officer, beginning: str) -> PlanItem:
    """Clicks the item whose words begin so."""
    found = [
        each.node
        for each in arranged(officer)
        if (each.node.title or each.node.text).startswith(beginning)
    ]
    assert len(found) == 1, f"{len(found)} items begin with “{beginning}”"
    choose_key(officer, found[0].id)
    return found[0]


def outline(officer: Officer) -> list[str]:
    """The numbers as they stand before the items."""
    return [f"{'  ' * each.depth}{each.label}" for each in arranged(officer)]


# Head and end


def head(officer: Officer, **values: Any) -> None:
    choose_key(officer, Fixed.HEAD)
    for name, value in values.items():
        enter_value(officer, officer.plan.editor.head.field(name), value)


def end(officer: Officer, **values: str) -> None:
    choose_key(officer, Fixed.CLOSING)
    for name, value in values.items():
        officer.write(officer.plan.editor.closing.field(name), value)


def sign(officer: Officer, form: SigningForm, **words: str) -> str:
    """Signs the plan in another way than the profile says; gives the lines over the name."""
    choose_key(officer, Fixed.CLOSING)
    field = officer.plan.editor.closing.field("signer")
    assert isinstance(field, PlanSignerField)
    said: list[str] = []

    def fill_in(dialog: AskDialog) -> None:
        (question,) = dialog.findChildren(SignerQuestion)
        _pick_unseen(question.form, "form", form)
        for name, value in words.items():
            _type_unseen(question.form, name, value)
        said.append(question.titles)

    answer_with(officer, fill_in)
    field.other_button.click()
    return said[0]


# Dialogs


def answer_with(officer: Officer, fill_in: Callable[[Any], None]) -> None:
    """Fills the next dialogs with a function and presses their verb."""

    def play(dialog: AskDialog) -> int:
        fill_in(dialog)
        dialog.do_button.click()
        return dialog.result()

    officer._patch.setattr(AskDialog, "exec", play)


def insert_clauses(officer: Officer, *titles: str) -> None:
    """Marks clauses of the bank by their titles and inserts them at the chosen item."""

    def mark(dialog: BankDialog) -> None:
        bank = dialog.bank
        bank.topic.setCurrentIndex(0)
        bank.topic.activated.emit(0)
        bank.list.clearSelection()
        for title in titles:
            (row,) = bank.list.findItems(title, Qt.MatchFlag.MatchExactly)
            row.setSelected(True)

    answer_with(officer, mark)
    officer.choose("Chèn đoạn mẫu…")


def tick(officer: Officer, action: str, *beginnings: str) -> None:
    """Chooses an action that asks with a list of ticks, and ticks the rows that begin so."""

    def tick_rows(dialog: AskDialog) -> None:
        (rows,) = dialog.findChildren(QListWidget)
        for number in range(rows.count()):
            row = rows.item(number)
            if row.flags() & Qt.ItemFlag.ItemIsUserCheckable:
                is_wanted = not beginnings or row.text().startswith(beginnings)
                row.setCheckState(Qt.CheckState.Checked if is_wanted else Qt.CheckState.Unchecked)

    answer_with(officer, tick_rows)
    officer.choose(action)


def _pick_unseen(form: Form, name: str, value: Any) -> None:
    field = form.field(name)
    field.show_value(value)
    field.tell()


def _type_unseen(form: Form, name: str, words: str) -> None:
    field = form.field(name)
    field.show_value(words)
    field.tell()


# The paper


def exported_lines(officer: Officer, folder: Path) -> list[str]:
    """The paragraphs of the exported Word file, those of its tables too."""
    import docx

    folder.mkdir(exist_ok=True)
    document = docx.Document(str(officer.export("Xuất tệp Word…", folder)))
    cells = [c for table in document.tables for row in table.rows for c in row.cells]
    inside = [line for cell in cells for line in cell.text.splitlines()]
    return [*(p.text for p in document.paragraphs), *inside]

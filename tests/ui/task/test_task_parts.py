"""Tags, budget and history on the sheet of a task, and tags in the filter row."""

from tests.ui.task.looking import Added, cell, show_first, titles
from ttpl_desktop.app import tasks
from ttpl_desktop.ui.task.classing import ClassingPart
from ttpl_desktop.ui.task.history import HistoryPart
from ttpl_desktop.ui.task.tab import TaskTab
from ttpl_desktop.ui.widgets.fields import LineField
from ttpl_desktop.ui.widgets.filter_bar import FilterBar
from ttpl_desktop.ui.widgets.units_field import TagsField


def classing(tab: TaskTab) -> ClassingPart:
    (part,) = (each for each in tab.details.sheet.parts if isinstance(each, ClassingPart))
    return part


def tag_box(bar: FilterBar):
    return bar._boxes["tag"]


def test_tags_are_written_and_those_in_use_offered(tab: TaskTab, added: Added) -> None:
    added("Một", tags=("họp",))
    task = added("Hai", time="chậm nhất ngày 20/11/2026")
    show_first(tab)
    field = classing(tab).form.field("tags")
    assert isinstance(field, TagsField)
    assert [action.text() for action in field.offer_menu().actions()] == ["họp"]
    field.editor.setText("#gấp, họp")
    field.tell()
    assert tasks.get(tab.work, task.id).tags == ("gấp", "họp")
    assert cell(tab, 0, "Thẻ") == "gấp; họp"
    tab.work.undo()
    assert field.editor.text() == ""


def test_the_filter_of_tags_is_there_as_soon_as_a_tag_is(tab: TaskTab, added: Added) -> None:
    task = added("Một")
    added("Hai")
    tab.show()
    assert not tag_box(tab.filters.bar).isVisible()
    tasks.change(tab.work, task.id, tags=("gấp",))
    assert tag_box(tab.filters.bar).isVisible()
    tab.filters.bar.put({"tag": "gấp"})
    tab.filters.changed.emit()
    assert titles(tab) == ["Một"]


def test_a_filter_whose_tag_is_gone_is_lifted(tab: TaskTab, added: Added) -> None:
    task = added("Một", tags=("gấp",))
    added("Hai")
    tab.show()
    tab.filters.bar.put({"tag": "gấp"})
    tab.filters.changed.emit()
    tasks.change(tab.work, task.id, tags=())
    assert sorted(titles(tab)) == ["Hai", "Một"]


def test_folded_fields_say_what_they_hold(tab: TaskTab, added: Added) -> None:
    added("Một", field="Xây dựng", tags=("gấp", "họp"), budget="15 triệu đồng")
    show_first(tab)
    box = classing(tab).box
    assert box.is_folded
    assert box.summary.text() == "Việc khác · Xây dựng · 15 triệu đồng · gấp, họp"


def test_the_budget_is_written_in_words(tab: TaskTab, added: Added) -> None:
    task = added("Một")
    show_first(tab)
    field = classing(tab).form.field("budget")
    assert isinstance(field, LineField)
    field.editor.setText("15 triệu đồng")
    field.tell()
    assert tasks.get(tab.work, task.id).budget == "15 triệu đồng"


def test_the_history_of_the_chosen_task_follows_what_is_done(tab: TaskTab, added: Added) -> None:
    task = added("Một", note="cũ")
    show_first(tab)
    (part,) = (each for each in tab.details.sheet.parts if isinstance(each, HistoryPart))
    assert part.box.lines == []
    part.box.box.fold(False)
    tasks.change(tab.work, task.id, note="mới")
    assert part.box.lines[1] == "Ghi chú: cũ → mới"
    tab.work.undo()
    assert "Ghi chú: cũ" in part.box.lines
    assert "Ghi chú: cũ → mới" not in part.box.lines


def test_the_days_of_a_deadline_stand_beside_each_other_under_its_words(
    tab: TaskTab, added: Added
) -> None:
    added("Một", time="trước ngày 30/11/2026")
    show_first(tab)
    days = tab.details.sheet.deadline.days
    shown = {name: day.words.text() for name, day in days.items() if day.isVisible()}
    assert shown == {"last_day": "29/11/2026", "working_day": "27/11/2026"}
    assert days["last_day"].toolTip() == "Hạn cuối: Chủ nhật 29/11/2026"


def test_a_deadline_without_days_leaves_no_room_for_them(tab: TaskTab, added: Added) -> None:
    added("Một", time="theo quyết định kiểm tra")
    show_first(tab)
    assert not any(day.isVisible() for day in tab.details.sheet.deadline.days.values())

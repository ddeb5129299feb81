"""The list, the month and the agenda over one filter."""

import datetime as dt

from pytestqt.modeltest import ModelTester

from tests.ui.fakes import FakeFrame
from tests.ui.task.looking import TODAY, Added, agenda, bars, cell, show_first, titles
from ttpl_desktop.app import tasks
from ttpl_desktop.app.task_lists import Due
from ttpl_desktop.domain.office import Unit
from ttpl_desktop.domain.task import TaskStatus
from ttpl_desktop.storage.registers.office import UNITS
from ttpl_desktop.ui.task.tab import TaskTab
from ttpl_desktop.ui.task.views import Kind

# the list


def test_the_list_tells_state_by_mark_and_word(tab: TaskTab, added: Added) -> None:
    added("Muộn", "chậm nhất ngày 20/11/2026")
    added("Sắp")
    added("Sau", "chậm nhất ngày 25/12/2026", status=TaskStatus.DOING)
    added("Mãi", "thường xuyên")
    tab.show()
    states = [cell(tab, row, "Trạng thái") for row in range(4)]
    assert states == ["! Quá hạn", "▲ Sắp đến hạn", "■ Đang thực hiện", "∞ Thường xuyên"]


def test_the_list_shows_words_and_days_side_by_side(tab: TaskTab, added: Added) -> None:
    added("Báo cáo", "trước ngày 30/11/2026", lead=("Thanh tra Sở",))
    tab.show()
    shown = [cell(tab, 0, each) for each in ("Chủ trì", "Thời hạn", "Hạn cuối", "Nên xong")]
    assert shown == ["Thanh tra Sở", "trước ngày 30/11/2026", "29/11/2026", "27/11/2026"]


def test_the_list_is_sorted_by_its_header(tab: TaskTab, added: Added) -> None:
    for title in ("Đôn đốc", "An toàn", "Ưu tiên", "Dân số"):
        added(title)
    tab.show()
    tab.views.list.model.sort(1)
    assert titles(tab) == ["An toàn", "Dân số", "Đôn đốc", "Ưu tiên"]


def test_the_list_is_a_proper_model(tab: TaskTab, added: Added, qtmodeltester: ModelTester) -> None:
    for number in range(3):
        added(str(number))
    tab.show()
    qtmodeltester.check(tab.views.list.model)


def test_nothing_is_chosen_until_the_officer_chooses(tab: TaskTab, added: Added) -> None:
    first = added("Đầu", "chậm nhất ngày 25/11/2026")
    tab.show()
    assert tab.details.task is None
    tab.views.list.table.selectRow(0)
    assert tab.details.task == first


def test_the_month_opens_at_the_chosen_task(tab: TaskTab, added: Added) -> None:
    added("Xa", "chậm nhất ngày 25/03/2026")
    show_first(tab)
    tab.show_view(Kind.MONTH)
    assert tab.views.month.title == "Tháng 3 năm 2026"
    tab.task_actions["on"].trigger()
    assert tab.views.month.title == "Tháng 4 năm 2026"


def test_an_empty_year_offers_to_add_a_task(tab: TaskTab) -> None:
    tab.show()
    assert "kế hoạch được ban hành" in tab.views.list.table._empty.sentence.text()
    tab.add_task()
    assert titles(tab) == ["Nhiệm vụ mới"]


# filters


def test_one_filter_serves_every_view(tab: TaskTab, added: Added) -> None:
    added("Muộn", "chậm nhất ngày 20/11/2026")
    added("Sắp")
    tab.show()
    tab.filters.bar.put({"due": Due.OVERDUE})
    tab.filters.bar.changed.emit()
    assert titles(tab) == ["Muộn"]
    tab.show_view(Kind.MONTH)
    assert list(bars(tab)) == ["Muộn"]
    tab.show_view(Kind.AGENDA)
    assert agenda(tab) == [("Quá hạn (1)", ["Muộn"])]
    assert tab.header.facts.text() == "1 nhiệm vụ khớp bộ lọc · cả năm 2026 có 2 nhiệm vụ"


def test_units_of_the_directory_are_offered_as_they_become_known(tab: TaskTab) -> None:
    tab.show()
    with tab.work.operation("Thêm đơn vị"):
        tab.work.table(UNITS).save(Unit(name="Phòng Pháp chế"))
    tab.filters.bar.put({"unit": "Phòng Pháp chế"})
    assert tab.filters.wanted.unit == "Phòng Pháp chế"


def test_nothing_found_offers_to_lift_the_filter(tab: TaskTab, added: Added) -> None:
    added("Báo cáo")
    tab.show()
    tab.filters.bar.put({"words": "khảo sát"})
    tab.refresh()
    assert "khớp với bộ lọc" in tab.views.list.table._empty.sentence.text()
    tab.filters.widen()
    assert titles(tab) == ["Báo cáo"]


def test_a_named_list_is_shown_until_it_is_lifted(tab: TaskTab, added: Added) -> None:
    old = added("Cũ", year=2025)
    added("Mới")
    tab.show()
    tab.show_query("task", (old.id,), "quá hạn")
    assert titles(tab) == ["Cũ"]
    assert tab.filters.title == "Đang xem: quá hạn (1)"
    tab.filters.widen()
    assert titles(tab) == ["Mới"]
    assert tab.filters.title == ""


def test_a_list_of_another_register_is_not_ours(tab: TaskTab, added: Added) -> None:
    added("Việc")
    tab.show()
    tab.show_query("intake", (1,), "thông tin")
    assert titles(tab) == ["Việc"]


# the month


def test_the_month_shows_periods_and_reaches_back_over_days_off(tab: TaskTab, added: Added) -> None:
    added("Ngày")
    added("Đợt", "từ ngày 23/11/2026 đến ngày 25/11/2026")
    added("Chủ nhật", "chậm nhất ngày 29/11/2026")
    tab.show_view(Kind.MONTH)
    tab.show()
    november = {day: dt.date(2026, 11, day) for day in (23, 25, 27, 29)}
    assert bars(tab) == {
        "Đợt": (november[23], november[25]),
        "Ngày": (november[27], november[27]),
        "Chủ nhật": (november[27], november[29]),
    }


def test_a_long_period_is_listed_below_and_shown_at_its_end(tab: TaskTab, added: Added) -> None:
    long = added("Quý", "Quý IV")
    tab.show_view(Kind.MONTH)
    tab.show()
    assert bars(tab) == {}
    assert tab.views.month.long_button.text() == "1 việc dài ngày đang trong kỳ"
    tab.views.month.long_menu().actions()[0].trigger()
    assert tab.details.task == long
    tab.task_actions["on"].trigger()
    assert bars(tab) == {"Quý": (dt.date(2026, 12, 31), dt.date(2026, 12, 31))}


def test_days_off_are_named_after_their_holiday(tab: TaskTab) -> None:
    tab.show_view(Kind.MONTH)
    tab.show()
    tab.views.month.show_day(dt.date(2026, 2, 1))
    days = tab.views.month._days_off(dt.date(2026, 2, 14), dt.date(2026, 2, 17))
    assert days[dt.date(2026, 2, 14)] == ""
    assert "Tết" in days[dt.date(2026, 2, 17)]
    assert tab.views.month.title == "Tháng 2 năm 2026"


def test_dragging_moves_a_task_and_can_be_taken_back(
    tab: TaskTab, added: Added, frame: FakeFrame
) -> None:
    task = added("Báo cáo", "trước ngày 28/11/2026")
    tab.show_view(Kind.MONTH)
    tab.show()
    tab.views.month.grid.moved.emit(task.id, dt.date(2026, 11, 25))
    assert bars(tab)["Báo cáo"] == (dt.date(2026, 11, 25), dt.date(2026, 11, 25))
    assert "trước ngày 28/11/2026" in tasks.notes(tab.work, task.id)[0].text
    assert frame.offers[-1] is not None
    frame.offers[-1][1]()
    assert tasks.get(tab.work, task.id) == task


def test_a_closed_task_is_not_dragged(tab: TaskTab, added: Added, frame: FakeFrame) -> None:
    task = tasks.drop(tab.work, added("Báo cáo").id, "Trùng")
    tab.move_task(task.id, TODAY)
    assert "Mở lại" in frame.said[-1]


def test_a_double_click_on_a_day_adds_a_task_then(tab: TaskTab) -> None:
    tab.show_view(Kind.MONTH)
    tab.show()
    tab.views.month.grid.day_activated.emit(dt.date(2026, 12, 4))
    task = tab.details.task
    assert task is not None
    assert task.last_day == dt.date(2026, 12, 4)
    assert tab.views.month.title == "Tháng 12 năm 2026"
    assert tab.views.month.grid.entry == task.id


def test_months_are_walked_through(tab: TaskTab) -> None:
    tab.show()
    tab.task_actions["back"].trigger()
    assert (tab.switch.index, tab.views.month.title) == (Kind.MONTH, "Tháng 10 năm 2026")
    for _ in range(3):
        tab.task_actions["on"].trigger()
    assert tab.views.month.title == "Tháng 1 năm 2027"
    tab.task_actions["today"].trigger()
    assert tab.views.month.title == "Tháng 11 năm 2026"


# the agenda


def test_the_agenda_names_today_and_the_reasons_for_having_no_day(
    tab: TaskTab, added: Added
) -> None:
    added("Nay", "chậm nhất ngày 23/11/2026")
    added("Nghỉ", "chậm nhất ngày 29/11/2026")
    added("Chờ", "theo quyết định kiểm tra")
    added("Mãi", "thường xuyên")
    added("Lạ", "lúc rảnh rỗi")
    tab.show_view(Kind.AGENDA)
    tab.show()
    assert agenda(tab) == [
        ("Hôm nay, thứ Hai 23/11/2026 (1)", ["Nay"]),
        ("Chủ nhật 29/11/2026 là ngày nghỉ, nên xong thứ Sáu 27/11/2026 (1)", ["Nghỉ"]),
        ("Thứ Năm 31/12/2026 (1)", ["Mãi"]),
        ("Chờ quyết định hoặc sự kiện (1)", ["Chờ"]),
        ("Thời hạn chưa hiểu được (1)", ["Lạ"]),
    ]


def test_an_empty_agenda_says_so(tab: TaskTab) -> None:
    tab.show_view(Kind.AGENDA)
    tab.show()
    assert tab.views.agenda.table._empty.isVisible()

"""The office's profile, its units, and its working calendar."""

import dataclasses
import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ttpl_desktop.app import days_off, directory, office, office_presets
from ttpl_desktop.app.days_off import Origin
from ttpl_desktop.app.tasks import add
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.calendar import DayKind
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.office import Office, OfficeLevel, Recipient, Unit
from ttpl_desktop.domain.task import Task
from ttpl_desktop.storage.registers.task import TASKS

SXD = Office(
    valid_from=dt.date(2026, 1, 1), name="SỞ XÂY DỰNG", name_in_text="Sở Xây dựng", symbol="SXD"
)


@pytest.fixture
def kept(work: Workspace) -> Office:
    return office.set_up(work, SXD, [Unit(name="Văn phòng")])


def test_setting_up_is_one_step(work: Workspace, kept: Office) -> None:
    assert work.directory.find("văn phòng") is not None
    work.undo()
    assert not office.is_set_up(work)
    assert work.directory.units == ()


def test_an_office_without_a_name_is_refused(work: Workspace) -> None:
    with pytest.raises(UserFacingError, match="tên cơ quan"):
        office.set_up(work, dataclasses.replace(SXD, name=" "))
    assert work.store.next_undo is None


def test_a_profile_keeps_its_name(work: Workspace, kept: Office) -> None:
    with pytest.raises(UserFacingError, match="tên cơ quan"):
        office.change_profile(work, kept.id, name_in_text="")


def test_a_new_profile_leaves_the_days_before_it_alone(work: Workspace, kept: Office) -> None:
    new = office.begin_profile(work, kept.id, dt.date(2026, 7, 1))
    office.change_profile(work, new.id, name="SỞ QUY HOẠCH")
    before, after = work.office_on(dt.date(2026, 6, 30)), work.office_on(dt.date(2026, 7, 1))
    assert (before and before.name, after and after.name) == ("SỞ XÂY DỰNG", "SỞ QUY HOẠCH")


def test_two_profiles_never_begin_on_one_day(work: Workspace, kept: Office) -> None:
    with pytest.raises(UserFacingError, match="01/01/2026"):
        office.begin_profile(work, kept.id, kept.valid_from)
    other = office.begin_profile(work, kept.id, dt.date(2026, 7, 1))
    with pytest.raises(UserFacingError, match="01/01/2026"):
        office.change_profile(work, other.id, valid_from=kept.valid_from)


def test_recipients_are_read_from_pasted_lines() -> None:
    text = "- UBND tỉnh (để báo cáo);\n- Văn phòng (đ/c Nguyễn Văn A) (để biết);\n- Lưu: VT, PC."
    assert office.read_recipients(text) == (
        Recipient("UBND tỉnh", "để báo cáo"),
        Recipient("Văn phòng", "để biết", "Nguyễn Văn A"),
    )


WORDS = st.text("abc đêÁ", min_size=1).map(str.strip).filter(bool)


@given(st.lists(st.builds(Recipient, WORDS, st.just("để biết"), st.just("") | WORDS)))
def test_recipients_written_are_read_the_same(recipients: list[Recipient]) -> None:
    assert office.read_recipients(office.write_recipients(recipients)) == tuple(recipients)


@pytest.mark.parametrize(
    ("level", "name", "derived"),
    [
        (
            OfficeLevel.DEPARTMENT,
            "Sở Khoa học và Công nghệ",
            ("SỞ KHOA HỌC VÀ CÔNG NGHỆ", "UBND TỈNH AN BÌNH", "SKHCN", "An Bình"),
        ),
        (OfficeLevel.PROVINCE, "", ("ỦY BAN NHÂN DÂN TỈNH AN BÌNH", "", "UBND", "An Bình")),
        (
            OfficeLevel.COMMITTEE_OFFICE,
            "",
            ("VĂN PHÒNG", "UBND TỈNH AN BÌNH", "VP", "An Bình"),
        ),
        (
            OfficeLevel.COMMUNE,
            "UBND xã Tân Lập",
            ("ỦY BAN NHÂN DÂN XÃ TÂN LẬP", "", "UBND", "Tân Lập"),
        ),
    ],
)
def test_the_letterhead_follows_from_the_names(
    level: OfficeLevel, name: str, derived: tuple[str, ...]
) -> None:
    typed = {"name_in_text"} if name else set()
    begun = Office(level=level, province="tỉnh An Bình", name_in_text=name)
    whole = office_presets.followed(begun, typed)
    assert (whole.name, whole.parent, whole.symbol, whole.place) == derived


def test_what_the_officer_typed_is_never_derived() -> None:
    begun = Office(name_in_text="Sở Y tế", symbol="SYTE")
    assert office_presets.followed(begun, {"name_in_text", "symbol"}).symbol == "SYTE"


def test_a_committee_signs_for_all() -> None:
    signer = office_presets.first_signer(OfficeLevel.PROVINCE)
    assert signer.title_lines() == ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")


def test_a_pasted_list_becomes_units_in_groups() -> None:
    text = "Các phòng thuộc Sở:\n1. Văn phòng (VP);\n2. Thanh tra\n- Thanh tra\nKhác:\nBáo A\tBA."
    first, second, third = directory.read_units(text)
    assert (first.name, first.short_name, first.groups) == (
        "Văn phòng",
        "VP",
        ("Các phòng thuộc Sở",),
    )
    assert (second.name, third.name, third.short_name) == ("Thanh tra", "Báo A", "BA")
    assert third.groups == ("Khác",)


def test_a_unit_that_is_known_is_not_added_again(work: Workspace, kept: Office) -> None:
    added = directory.add_units(work, directory.read_units("văn phòng\nThanh tra"))
    assert (added.count, added.known) == (1, ("văn phòng",))


def test_an_empty_list_of_units_is_refused(work: Workspace) -> None:
    with pytest.raises(UserFacingError, match="mỗi đơn vị một dòng"):
        directory.add_units(work, directory.read_units("\n :\n"))


def test_two_units_never_share_a_name(work: Workspace) -> None:
    directory.add_units(work, directory.read_units("Văn phòng\nThanh tra"))
    with pytest.raises(UserFacingError, match="thanh tra"):
        directory.change_unit(work, 1, name="thanh tra")


def test_an_announced_year_lists_its_days_with_their_origin(work: Workspace) -> None:
    days = {each.day: each for each in days_off.listed_days(work, 2026)}
    assert days[dt.date(2026, 8, 31)].origin is Origin.ANNOUNCED
    assert days[dt.date(2026, 1, 10)].is_worked


def test_a_year_without_a_list_is_computed(work: Workspace) -> None:
    assert days_off.announced_year(work, 2028) is None
    assert {each.origin for each in days_off.listed_days(work, 2028)} == {Origin.COMPUTED}


def test_a_day_off_moves_the_tasks_that_it_touches_and_undo_moves_them_back(
    work: Workspace,
) -> None:
    day = dt.date(2026, 12, 15)
    task = add(work, Task(year=2026, title="Gửi báo cáo", time="chậm nhất ngày 15/12/2026"))
    assert days_off.set_day(work, day, DayKind.HOLIDAY, "Nghỉ theo thông báo")
    assert stored(work, task).working_day == dt.date(2026, 12, 14)
    work.undo()
    assert stored(work, task).working_day == day
    assert work.calendar.is_working_day(day)


def test_a_correction_that_fails_leaves_the_calendar_as_it_was(
    work: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_arguments: object) -> None:
        raise UserFacingError("Ổ đĩa đầy.")

    monkeypatch.setattr(days_off, "recompute", fail)
    with pytest.raises(UserFacingError):
        days_off.set_day(work, dt.date(2026, 12, 15), DayKind.HOLIDAY, "Nghỉ")
    assert work.calendar.is_working_day(dt.date(2026, 12, 15))


def test_a_day_has_one_correction(work: Workspace) -> None:
    day = dt.date(2026, 12, 15)
    days_off.set_day(work, day, DayKind.HOLIDAY, "Nghỉ")
    days_off.set_day(work, day, DayKind.WORKING_DAY, "Làm lại")
    (kept,) = days_off.corrections(work)
    assert (kept.day, kept.kind) == (day, DayKind.WORKING_DAY)


def test_a_swap_gives_one_day_off_and_works_another(work: Workspace) -> None:
    off, worked = dt.date(2026, 12, 31), dt.date(2026, 12, 26)
    days_off.swap(work, off, worked)
    assert not work.calendar.is_working_day(off)
    assert work.calendar.is_working_day(worked)


@pytest.mark.parametrize(
    ("off", "worked"),
    [
        (dt.date(2026, 12, 27), dt.date(2026, 12, 26)),
        (dt.date(2026, 12, 31), dt.date(2026, 12, 30)),
    ],
)
def test_a_swap_of_days_that_need_none_is_refused(
    work: Workspace, off: dt.date, worked: dt.date
) -> None:
    with pytest.raises(UserFacingError, match="hãy chọn ngày"):
        days_off.swap(work, off, worked)


def test_a_dropped_correction_lets_the_lists_decide(work: Workspace) -> None:
    day = dt.date(2026, 4, 30)
    days_off.set_day(work, day, DayKind.WORKING_DAY, "Trực")
    days_off.drop_correction(work, days_off.corrections(work)[0].id)
    assert not work.calendar.is_working_day(day)


def test_a_confirmed_year_stays_confirmed_until_it_is_taken_back(work: Workspace) -> None:
    days_off.confirm_year(work, 2026, confirmed=True)
    days_off.confirm_year(work, 2027, confirmed=True)
    days_off.confirm_year(work, 2027, confirmed=False)
    assert days_off.is_confirmed(work, 2026)
    assert not days_off.is_confirmed(work, 2027)


def stored(work: Workspace, task: Task) -> Task:
    found = work.table(TASKS).get(task.id)
    assert found is not None
    return found

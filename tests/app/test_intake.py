"""The intake log: entries come in, are checked, assessed, handled and ended."""

import datetime as dt
from pathlib import Path

import pytest

from ttpl_desktop.app import attachments, intake, intake_steps, legal, record_history
from ttpl_desktop.app.standing import Sign, Standing, clock
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.figures import Condition
from ttpl_desktop.domain.framework import UNCHECKED, find
from ttpl_desktop.domain.intake import IntakeEntry, Route
from ttpl_desktop.domain.legal import LegalDocument
from ttpl_desktop.domain.query import Query

TODAY = dt.date(2026, 11, 23)
OLD = dt.date(2024, 5, 6)


def changed(work: Workspace, entry: IntakeEntry, **values: object) -> IntakeEntry:
    for name, value in values.items():
        entry = intake.change(work, entry.id, name, value)
    return entry


def labels(work: Workspace, entry: IntakeEntry) -> list[str]:
    return [step.label for step in record_history.history(work, "intake", entry.id).steps]


def test_a_new_entry_came_in_today_unless_a_day_is_given(work: Workspace) -> None:
    assert intake.add(work, "Bài báo").received_on == TODAY
    assert intake.add(work, "Bài báo", OLD).received_on == OLD


def test_pasted_words_are_kept_in_one_form(work: Workspace) -> None:
    assert intake.add(work, "Pha\u0309n a\u0301nh\r\ndòng hai").content == "Phản ánh\ndòng hai"


def test_a_dropped_file_becomes_an_entry_with_the_file(work: Workspace, tmp_path: Path) -> None:
    files = [tmp_path / "Đơn của ông Minh.pdf", tmp_path / "Báo cáo quý.docx"]
    for file in files:
        file.write_bytes(b"words")
    first, second = intake.add_files(work, files)
    assert (first.content, second.content) == ("Đơn của ông Minh", "Báo cáo quý")
    assert [each.name for each in attachments.attached(work, "intake", first.id)] == [files[0].name]
    work.undo()
    assert intake.count(work, Query(TODAY)) == 0


def test_a_file_that_cannot_be_read_adds_nothing(work: Workspace, tmp_path: Path) -> None:
    with pytest.raises(UserFacingError):
        intake.add_files(work, [tmp_path / "không có.pdf"])
    assert intake.count(work, Query(TODAY)) == 0


def test_a_source_brings_its_rule_of_checking(work: Workspace) -> None:
    entry = intake.add(work, "Bài báo")
    assert changed(work, entry, source="media").must_check
    assert not changed(work, entry, source="admin_report").must_check


def test_the_rule_of_a_source_cannot_be_ticked_away(work: Workspace) -> None:
    entry = changed(work, intake.add(work), source="petition")
    with pytest.raises(UserFacingError, match="đối chiếu"):
        intake.change(work, entry.id, "must_check", False)
    free = changed(work, intake.add(work), source="admin_report", must_check=True)
    assert not changed(work, free, must_check=False).must_check


def test_ticking_checked_dates_it_and_taking_the_tick_back_takes_the_day(work: Workspace) -> None:
    entry = changed(work, intake.add(work), is_verified=True)
    assert entry.verified_on == TODAY
    assert changed(work, entry, is_verified=False).verified_on is None


def test_an_entry_cannot_lose_its_day(work: Workspace) -> None:
    entry = intake.add(work)
    with pytest.raises(UserFacingError, match="ngày tiếp nhận"):
        intake.change(work, entry.id, "received_on", None)


def test_each_step_of_the_history_names_its_field(work: Workspace) -> None:
    entry = changed(work, intake.add(work), provider="Báo Bình Minh", source="media")
    assert labels(work, entry) == [
        "Sửa thông tin: nguồn",
        "Sửa thông tin: người cung cấp",
        "Thêm thông tin",
    ]


def test_handling_ends_with_a_result_on_a_sensible_day(work: Workspace) -> None:
    entry = intake.add(work, received_on=dt.date(2026, 11, 2))
    closed = intake.close(work, entry.id, " Đã trả lời ", TODAY)
    assert (closed.result, closed.closed_on) == ("Đã trả lời", TODAY)
    reopened = intake.reopen(work, entry.id)
    assert (reopened.result, reopened.closed_on) == ("Đã trả lời", None)


@pytest.mark.parametrize(
    ("result", "day"),
    [("  ", TODAY), ("Xong", dt.date(2026, 11, 1)), ("Xong", dt.date(2026, 11, 24))],
)
def test_handling_does_not_end_without_result_before_receipt_or_tomorrow(
    work: Workspace, result: str, day: dt.date
) -> None:
    entry = intake.add(work, received_on=dt.date(2026, 11, 2))
    with pytest.raises(UserFacingError):
        intake.close(work, entry.id, result, day)
    assert intake.entry(work, entry.id).closed_on is None


def test_a_same_source_entry_repeats_where_it_came_from_alone(work: Workspace) -> None:
    first = changed(
        work, intake.add(work, "Tin cũ", OLD), source="media", provider="Báo A", criterion="3.1"
    )
    second = intake.duplicate(work, first.id)
    assert (second.source, second.provider, second.must_check) == ("media", "Báo A", True)
    assert (second.content, second.criterion, second.received_on) == ("", "", TODAY)


def test_a_removed_entry_is_out_of_the_list_until_undone(work: Workspace) -> None:
    entry = intake.add(work)
    intake.remove(work, [entry.id])
    assert intake.count(work, Query(TODAY)) == 0
    work.undo()
    assert intake.count(work, Query(TODAY)) == 1


def test_rows_tell_keys_and_document_in_words(work: Workspace) -> None:
    law = legal.add(work, LegalDocument(type="Nghị định", number="80/2025/NĐ-CP"))
    changed(work, intake.add(work), source="media", channel="phone", legal_id=law.id)
    (row,) = intake.rows(work, Query(TODAY)).rows
    assert row.source == "Thông tin trên các phương tiện thông tin đại chúng"
    assert row.channel.startswith("Qua số điện thoại")
    assert (row.legal, row.action) == ("Nghị định số 80/2025/NĐ-CP", "")


def test_rows_come_a_page_at_a_time_newest_first(work: Workspace) -> None:
    for day in range(1, 6):
        intake.add(work, f"Tin {day}", dt.date(2026, 3, day))
    query = Query(TODAY, sort="received_on", is_descending=True)
    first = intake.rows(work, query, None, 3)
    rest = intake.rows(work, query, first.next_key, 3)
    assert [row.entry.content[-1] for row in (*first.rows, *rest.rows)] == list("54321")


def test_fields_in_use_are_offered_once_in_order(work: Workspace) -> None:
    for field in ("Đất đai", "Xây dựng", "Đất đai", "An toàn lao động", ""):
        changed(work, intake.add(work), field=field)
    assert intake.fields_used(work) == ("An toàn lao động", "Đất đai", "Xây dựng")


def test_late_and_unchecked_entries_are_found_by_condition(work: Workspace) -> None:
    changed(work, intake.add(work), due_on=dt.date(2026, 11, 20))
    changed(work, intake.add(work), source="media")
    for name in ("overdue_handling", "unverified"):
        assert intake.count(work, Query(TODAY, (Condition(name),))) == 1


# How an entry and its steps stand


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        (IntakeEntry(received_on=TODAY), "Đang xử lý"),
        (IntakeEntry(received_on=TODAY, must_check=True), "Chưa đối chiếu"),
        (IntakeEntry(must_check=True, due_on=OLD), "Quá hạn"),
        (IntakeEntry(must_check=True, due_on=OLD, closed_on=TODAY), "Đã xử lý"),
    ],
)
def test_the_most_urgent_thing_is_said(entry: IntakeEntry, words: str) -> None:
    assert intake_steps.standing(entry, TODAY).words == words


def test_the_first_step_says_what_is_missing() -> None:
    entry = IntakeEntry(content="Tin", source="media")
    assert intake_steps.received(entry) == Standing(Sign.WAITING, "Thiếu kênh")
    full = IntakeEntry(content="Tin", source="media", channel="phone")
    assert intake_steps.received(full) == Standing(Sign.DONE, "Đủ")


def test_the_second_step_knows_done_due_and_free() -> None:
    signs = [
        intake_steps.checked(entry)
        for entry in (
            IntakeEntry(is_verified=True, verified_on=TODAY),
            IntakeEntry(source="media", must_check=True),
            IntakeEntry(source="admin_report"),
            IntakeEntry(),
        )
    ]
    assert [sign and sign.words for sign in signs] == [
        "Đã đối chiếu", "Chưa đối chiếu", "Không bắt buộc", None,
    ]  # fmt: skip


def test_the_clock_of_handling_runs_until_it_ends() -> None:
    entry = IntakeEntry(action="other", route=Route.OWN, due_on=dt.date(2026, 11, 20))
    late, done = intake_steps.handled(entry, TODAY), IntakeEntry(action="other", route=Route.OWN)
    assert late == Standing(Sign.LATE, "Quá hạn 3 ngày")
    assert intake_steps.handled(done, TODAY) == Standing(Sign.DONE, "Đã giao xử lý")
    assert intake_steps.handled(IntakeEntry(), TODAY) is None


@pytest.mark.parametrize(
    ("days", "sign", "words"),
    [(0, Sign.SOON, "Hạn hôm nay"), (7, Sign.SOON, "Còn 7 ngày"), (8, Sign.OPEN, "Còn 8 ngày")],
)
def test_a_clock_counts_to_its_day(days: int, sign: Sign, words: str) -> None:
    assert clock(TODAY + dt.timedelta(days), TODAY) == Standing(sign, words)


def test_assessing_and_ending_are_said() -> None:
    assert intake_steps.assessed(IntakeEntry()) is None
    assert intake_steps.assessed(IntakeEntry(criterion="1.1")) is not None
    ended = intake_steps.ended(IntakeEntry(closed_on=TODAY))
    assert ended == Standing(Sign.DONE, "Kết thúc 23/11/2026")


# What the law says


def test_an_article_is_named_only_where_it_may_be_shown_as_law(work: Workspace) -> None:
    for framework, expected in (
        (work.framework_of(2024), "khoản 2 Điều 11 Nghị định số 59/2012/NĐ-CP"),
        (work.framework_of(2026), UNCHECKED),
    ):
        source = find(framework.sources, "media")
        assert source is not None
        assert expected in intake_steps.authority(source)
        assert expected in intake_steps.why_checked(framework, IntakeEntry(source="media"))


def test_a_source_that_is_free_needs_no_reason(work: Workspace) -> None:
    framework = work.framework_of(2024)
    assert intake_steps.why_checked(framework, IntakeEntry(source="admin_report")) == ""


def test_the_vocabulary_is_that_of_the_day_of_receipt(work: Workspace) -> None:
    old, new = (IntakeEntry(received_on=day) for day in (OLD, TODAY))
    assert intake.framework_of(work, old).id == "nd59-2012"
    assert intake.framework_of(work, new).id == "nd80-2025"


def test_a_petition_on_the_national_system_has_its_lawful_day(work: Workspace) -> None:
    entry = IntakeEntry(received_on=dt.date(2026, 11, 6), channel="national_system")
    framework = intake.framework_of(work, entry)
    answer = intake_steps.lawful_due(work, framework, entry)
    assert answer is not None
    # 15 days end on Saturday 21/11, so on Monday.
    assert answer.last_day == dt.date(2026, 11, 23)
    assert "Quyết định số 244/QĐ-TTg" in answer.words


def test_a_petition_for_others_is_passed_on_in_working_days(work: Workspace) -> None:
    entry = IntakeEntry(
        received_on=dt.date(2026, 11, 6), channel="national_system", is_competent=False
    )
    passed = intake_steps.lawful_due(work, intake.framework_of(work, entry), entry)
    assert passed is not None
    assert passed.last_day == dt.date(2026, 11, 10)


def test_other_channels_have_no_lawful_day(work: Workspace) -> None:
    entry = IntakeEntry(received_on=TODAY, channel="phone")
    assert intake_steps.lawful_due(work, work.framework_of(2026), entry) is None

"""A record as one line of a report's list."""

import datetime as dt

import pytest

from ttpl_desktop.domain.intake import IntakeEntry
from ttpl_desktop.domain.legal import DetailingDocument, LegalDocument
from ttpl_desktop.domain.listing import line
from ttpl_desktop.domain.task import Task


def test_a_late_detailing_document_tells_its_days_and_reason():
    document = DetailingDocument(
        form="Quyết định",
        number="12/2026/QĐ-UBND",
        title="quy định về cây xanh đô thị",
        due_on=dt.date(2026, 6, 30),
        issued_on=dt.date(2026, 8, 15),
        late_reason="phải lấy ý kiến lại.",
    )
    assert line(document) == (
        "Quyết định số 12/2026/QĐ-UBND quy định về cây xanh đô thị; hạn ban hành 30/6/2026; "
        "ban hành ngày 15/8/2026; lý do chậm: phải lấy ý kiến lại"
    )


def test_a_document_that_is_not_issued_says_so():
    assert line(DetailingDocument(title="quy chế")) == "quy chế; chưa ban hành"


def test_a_legal_document_is_cited_in_full():
    document = LegalDocument(type="Luật", title="Nhà ở", expired_on=dt.date(2026, 6, 30))
    assert line(document) == "Luật Nhà ở; hết hiệu lực từ 01/7/2026"


def test_a_task_tells_who_when_and_what_came_of_it():
    task = Task(title="Tập huấn", lead=("Văn phòng Sở",), done_on=dt.date(2026, 5, 4))
    assert line(task) == "Tập huấn; chủ trì: Văn phòng Sở; hoàn thành ngày 04/5/2026"
    assert line(Task(title="Tập huấn", outcome="Ba lớp.")) == "Tập huấn; kết quả: Ba lớp"


def test_an_entry_stays_on_one_line_and_names_nobody():
    entry = IntakeEntry(content="Dòng một.\nDòng hai.", provider="Bà Lan", result="đã trả lời")
    assert line(entry) == "Dòng một. Dòng hai; kết quả: đã trả lời"


def test_other_kinds_have_no_line():
    with pytest.raises(TypeError):
        line(object())

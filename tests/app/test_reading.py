"""A plan is read from a file or from pasted text, in the officer's calendar, far from the store."""

import datetime as dt
import threading

import pytest

from ttpl_desktop.app.reading import PASTED, Reading, reading_job, reading_text_job
from ttpl_desktop.app.task_days import LOOSE
from ttpl_desktop.app.workspace import STRICT_BEFORE, Workspace
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.settings import Setting
from ttpl_desktop.storage.registers.settings import SETTINGS

TEXT = """\
SỞ XÂY DỰNG
Số: 15/KH-SXD
Bình Minh, ngày 20 tháng 01 năm 2026
KẾ HOẠCH
Theo dõi tình hình thi hành pháp luật năm 2026
I. MỤC ĐÍCH, YÊU CẦU
Nắm chắc tình hình để xử lý sớm vướng mắc.
II. CÁC HOẠT ĐỘNG
1. Rà soát văn bản về nhà ở
- Đơn vị chủ trì: Phòng Quản lý nhà ở
- Thời gian thực hiện: trước ngày 15/5/2026
2. Báo cáo kết quả
- Đơn vị chủ trì: Phòng Pháp chế
- Thời gian thực hiện: chậm nhất ngày 05/12/2026
"""


def days(reading: Reading) -> list[dt.date | None]:
    return [each.deadline.last_day for each in reading.plan.activities]


def test_a_file_and_its_text_give_the_same_plan(work: Workspace, tmp_path) -> None:
    file = tmp_path / "ke-hoach.txt"
    file.write_text(TEXT, encoding="utf-8")
    read, pasted = reading_job(work, file)(), reading_text_job(work, TEXT)()
    assert (read.plan.name, pasted.plan.name) == ("ke-hoach.txt", PASTED)
    assert read.plan.activities == pasted.plan.activities
    assert days(read) == [dt.date(2026, 5, 14), dt.date(2026, 12, 5)]
    assert read.content == pasted.content == TEXT.encode()
    assert read.sha256 == pasted.sha256


def test_the_officer_decides_how_before_is_read(work: Workspace) -> None:
    with work.operation("Đổi"):
        work.table(SETTINGS).save(Setting(name=STRICT_BEFORE, value=LOOSE))
    assert days(reading_text_job(work, TEXT)())[0] == dt.date(2026, 5, 15)


def test_a_plan_without_a_year_is_read_in_this_one(work: Workspace) -> None:
    text = TEXT.replace("năm 2026", "").replace("/2026", "")
    assert days(reading_text_job(work, text)())[1] == dt.date(2026, 12, 5)


def test_the_reading_runs_in_a_worker(work: Workspace) -> None:
    found: list[Reading] = []
    job = reading_text_job(work, TEXT)
    worker = threading.Thread(target=lambda: found.append(job()))
    worker.start()
    worker.join()
    assert len(found[0].plan.activities) == 2


@pytest.mark.parametrize("text", ["", "   \n\t"])
def test_no_text_is_said(work: Workspace, text: str) -> None:
    with pytest.raises(UserFacingError, match="Không có chữ"):
        reading_text_job(work, text)()


def test_a_missing_file_is_said(work: Workspace, tmp_path) -> None:
    with pytest.raises(UserFacingError):
        reading_job(work, tmp_path / "khong-co.docx")()

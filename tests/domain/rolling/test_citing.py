"""Cited documents keep number and day; last year's superior plans lose theirs; all are marked."""

import datetime as dt

import pytest

from tests.domain.rolling.new_years import LAND_LAW, OLD_DECREE, roll_items, roll_text
from ttpl_desktop.domain.legal import LegalDocument
from ttpl_desktop.domain.plan import Basis, ItemKind, Plan, PlanItem
from ttpl_desktop.domain.rolling.marks import MarkKind


def test_a_decree_that_is_over_is_told_with_what_replaced_it():
    text, (mark,) = roll_text("Nghị định số 59/2012/NĐ-CP ngày 23/7/2012 của Chính phủ")
    assert text == "Nghị định số 59/2012/NĐ-CP ngày 23/7/2012 của Chính phủ"
    assert mark.kind is MarkKind.CITATION
    assert "Đã hết hiệu lực sau ngày 31/03/2025" in mark.note
    assert "thay bằng Nghị định số 80/2025/NĐ-CP" in mark.note
    assert mark.proposal == ""


def test_a_short_mention_may_be_replaced_but_not_one_of_an_article():
    _, (short,) = roll_text("theo Nghị định số 59/2012/NĐ-CP")
    _, (article,) = roll_text("theo Điều 14 Nghị định số 59/2012/NĐ-CP")
    assert (short.proposal, article.proposal) == ("Nghị định số 80/2025/NĐ-CP", "")


def test_a_wrong_day_of_issue_is_told():
    _, (mark,) = roll_text("Nghị định số 59/2012/NĐ-CP ngày 23/7/2013")
    assert "Ngày ban hành theo sổ văn bản là 23/7/2012" in mark.note


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Nghị định số 80/2025/NĐ-CP", "không ghi ngày hết hiệu lực"),
        ("Nghị định số 99/2024/NĐ-CP", "Chưa có trong sổ văn bản"),
        ("Thông tư số 01/2020/TT-BXD", "Chỉ còn hiệu lực đến hết ngày 30/06/2026"),
        ("Luật Đất đai năm 2024", "không ghi ngày hết hiệu lực"),
        ("Luật Cư trú", "Chưa có trong sổ văn bản"),
        ("Bộ luật Dân sự năm 2015", "Chưa có trong sổ văn bản"),
    ],
)
def test_every_cited_document_is_marked_with_what_is_known(words, said):
    text, (mark,) = roll_text(f"theo {words}.")
    assert text == f"theo {words}."
    assert (mark.words, mark.kind) == (words, MarkKind.CITATION)
    assert said in mark.note


@pytest.mark.parametrize("words", ["Hội Luật gia tỉnh", "pháp luật về đất đai", "luật sư"])
def test_what_only_sounds_like_a_law_is_none(words):
    assert roll_text(words) == (words, [])


def test_what_nobody_compared_is_told():
    from tests.domain.rolling.new_years import new_year
    from ttpl_desktop.domain.rolling.new_year import KnownDocument
    from ttpl_desktop.domain.rolling.rolling import rolled

    new = new_year(documents=(KnownDocument(OLD_DECREE, False),))
    item = PlanItem(id=1, text="Nghị định số 59/2012/NĐ-CP")
    (mark,) = rolled(Plan(year=2025), [item], new=new, register={}).marks
    assert "Chưa đối chiếu văn bản gốc" in mark.note


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "Thực hiện Kế hoạch số 40/KH-UBND ngày 20/02/2025 của UBND tỉnh",
            "Thực hiện Kế hoạch số …/KH-UBND ngày … của UBND tỉnh",
        ),
        (
            "kế hoạch năm 2025 (kèm theo Quyết định số 65/QĐ-BXD ngày 19/01/2025 của Bộ trưởng)",
            "kế hoạch năm 2026 (kèm theo Quyết định số …/QĐ-BXD ngày … của Bộ trưởng)",
        ),
        (
            "Quyết định số 1500/QĐ-TTg ngày 25/12/2024 về trọng tâm năm 2025",
            "Quyết định số …/QĐ-TTg ngày … về trọng tâm năm 2026",
        ),
    ],
)
def test_a_superiors_document_of_the_old_year_is_left_open(before, after):
    text, marks = roll_text(before)
    assert text == after
    (mark,) = [mark for mark in marks if mark.is_changed and "số" in mark.words]
    assert mark.kind is MarkKind.SUPERIOR
    assert "năm 2026" in mark.note


def test_a_later_mention_of_it_is_left_open_too():
    first = PlanItem(id=1, text="Kế hoạch số 40/KH-UBND ngày 20/02/2025 của UBND tỉnh")
    second = PlanItem(id=2, position=1, text="theo Kế hoạch số 40/KH-UBND nêu trên")
    done = roll_items(first, second)
    assert done.items[1].text == "theo Kế hoạch số …/KH-UBND nêu trên"


@pytest.mark.parametrize(
    "words",
    [
        "Quyết định số 244/QĐ-TTg ngày 05/02/2023 phê duyệt đề án",
        "Quyết định số 12/QĐ-SXD ngày 10/01/2025 thành lập Tổ pháp chế",
        "Công văn số 05/SXD-VP ngày 10/3/2025",
    ],
)
def test_other_papers_of_offices_stay_as_they_are(words):
    text, (mark, *_) = roll_text(words)
    assert text == words
    assert (mark.kind, "còn áp dụng" in mark.note) == (MarkKind.CITATION, True)


def test_a_superiors_plan_without_a_number_goes_on_and_is_awaited():
    text, (mark,) = roll_text("căn cứ Kế hoạch theo dõi trọng tâm năm 2025 của Chính phủ")
    assert text.endswith("năm 2026 của Chính phủ")
    assert mark.kind is MarkKind.SUPERIOR


def test_our_own_plan_in_the_same_sentence_is_only_a_year():
    _, marks = roll_text(
        "Thực hiện Kế hoạch số 4/KH-UBND ngày 02/01/2025 của UBND tỉnh, "
        "Sở Xây dựng ban hành Kế hoạch theo dõi năm 2025"
    )
    assert [mark.kind for mark in marks] == [MarkKind.SUPERIOR, MarkKind.YEAR]


def test_a_day_of_a_cited_document_without_a_number_stays():
    text, (mark,) = roll_text("Quyết định ngày 15/01/2025 của UBND tỉnh")
    assert text == "Quyết định ngày 15/01/2025 của UBND tỉnh"
    assert (mark.kind, mark.words) == (MarkKind.CITATION, "15/01/2025")


def test_documents_of_the_register_are_told_where_the_plan_cites_them():
    old = LegalDocument(**{f: getattr(OLD_DECREE, f) for f in OLD_DECREE.__slots__} | {"id": 5})
    head = Plan(year=2025, bases=(Basis(legal_id=5), Basis(text="Căn cứ Luật Đất đai năm 2024")))
    focus = PlanItem(id=1, kind=ItemKind.FOCUS, title="Đất đai", legal_ids=(5,))
    done = roll_items(focus, head=head, register={5: old})
    assert (done.plan.bases, done.items[0].legal_ids) == (head.bases, (5,))
    over = [mark for mark in done.marks if "Đã hết hiệu lực" in mark.note]
    assert [(mark.item_id, mark.field) for mark in over] == [(None, "bases"), (1, "legal_ids")]
    (law,) = [mark for mark in done.marks if "Luật" in mark.words]
    assert law.words == "Luật Đất đai năm 2024"


def test_whether_a_document_is_over_is_asked_for_the_day_of_the_new_plan():
    soon = LegalDocument(type="Luật", title="Nhà ở", effective_on=dt.date(2026, 7, 1))
    from tests.domain.rolling.new_years import new_year
    from ttpl_desktop.domain.rolling.new_year import KnownDocument
    from ttpl_desktop.domain.rolling.rolling import rolled

    new = new_year(documents=(KnownDocument(soon, True), KnownDocument(LAND_LAW, True)))
    item = PlanItem(id=1, text="Luật Nhà ở; Luật Đất đai")
    first, second = rolled(Plan(year=2025), [item], new=new, register={}).marks
    assert "Chưa có hiệu lực vào ngày 01/01/2026" in first.note
    assert "không ghi ngày hết hiệu lực" in second.note

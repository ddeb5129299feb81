"""Words: one word in two forms, UBND beside its full name, abbreviations, labels."""

import pytest

from tests.domain.linting.plans import CLEAN, clean_with, of_rule, words_of

A = "a) Việc theo dõi tiến hành đều đặn, công khai."


def saying(*sentences: str) -> str:
    return clean_with((A, "\n".join((A, *sentences))))


@pytest.mark.parametrize(
    ("sentences", "odd"),
    [
        (["Đảm bảo đúng tiến độ."], ["Đảm bảo"]),
        (["Việc theo dõi phải đảm bảo đúng tiến độ, đảm bảo nguồn lực."], ["đảm bảo"]),
        (["Báo cáo hằng năm.", "Rà soát hàng năm."], ["hàng năm"]),
        (["Theo quy định.", "Theo qui định."], ["qui định"]),
        (["Báo cáo định kỳ.", "Họp định kì."], ["định kì"]),
        (["Công tác quản lý.", "Người quản lí."], ["quản lí"]),
    ],
)
def test_a_word_in_two_forms_is_found(sentences, odd):
    assert words_of("word_variants", saying(*sentences)) == odd


@pytest.mark.parametrize(
    "sentences",
    [
        ["Bảo đảm đúng tiến độ."],
        ["Rà soát hàng năm, báo cáo hàng năm."],
        ["Báo cáo định kì, họp định kì."],
        ["Đăng ký giao dịch “đảm bảo” theo hợp đồng."],
        ["Báo cáo hằng năm, hằng quý, hằng tháng."],
    ],
)
def test_one_form_is_left_alone(sentences):
    assert words_of("word_variants", saying(*sentences)) == []


def test_the_fix_keeps_the_capital_of_each_place():
    [finding] = of_rule("word_variants", saying("Đảm bảo tiến độ; luôn đảm bảo nguồn lực."))
    assert [edit.after for edit in finding.fix.edits] == ["Bảo đảm", "bảo đảm"]


@pytest.mark.parametrize(
    "sentences",
    [
        ["Ủy ban nhân dân cấp xã cử đầu mối, UBND cấp xã gửi báo cáo."],
        ["Báo cáo Ủy ban nhân dân tỉnh.", "Trình UBND tỉnh."],
        ["Uỷ ban nhân dân tỉnh giao; UBND tỉnh kiểm tra."],
        ["Hội đồng nhân dân tỉnh giám sát; HĐND tỉnh chất vấn."],
        ["UBND tỉnh chỉ đạo, UBND tỉnh kiểm tra, Ủy ban nhân dân tỉnh kết luận."],
    ],
)
def test_a_body_with_and_without_its_abbreviation_is_found(sentences):
    assert len(words_of("unit_variants", saying(*sentences))) == 1


@pytest.mark.parametrize(
    "sentences",
    [
        ["Ủy ban nhân dân (UBND) tỉnh giao; UBND tỉnh kiểm tra."],
        ["Ủy ban nhân dân tỉnh (sau đây viết tắt là UBND tỉnh) giao; UBND tỉnh kiểm tra."],
        ["UBND tỉnh giao.", "UBND cấp xã gửi báo cáo."],
        ["Ủy ban nhân dân tỉnh giao.", "Theo Quyết định số 31/2023/QĐ-UBND ngày 15/9/2023."],
        ["Thực hiện “Quy chế làm việc của Ủy ban nhân dân tỉnh”; UBND tỉnh kiểm tra."],
    ],
)
def test_one_name_or_an_explained_one_is_left_alone(sentences):
    assert words_of("unit_variants", saying(*sentences)) == []


def test_the_rarer_form_becomes_the_usual_one():
    sentence = "UBND tỉnh giao, UBND tỉnh kiểm tra, Ủy ban nhân dân tỉnh kết luận."
    [finding] = of_rule("unit_variants", saying(sentence))
    assert finding.fix.edits[0].after == "UBND"


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("Mọi CCVC phải tham gia.", "CCVC"),
        ("Mọi CCVCNLĐ thuộc Sở phải tham gia.", "CCVCNLĐ"),
        ("Rà soát VBQPPL của tỉnh.", "VBQPPL"),
        ("Ứng dụng CNTT trong thống kê.", "CNTT"),
        ("Công tác PBGDPL và TTHC.", "PBGDPL"),
        ("Quy định về BĐS còn vướng.", "BĐS"),
        ("Phối hợp với Bộ TT&TT.", "TT&TT"),
    ],
)
def test_an_abbreviation_that_is_never_explained_is_found(sentence, word):
    assert word in words_of("abbreviation_undefined", saying(sentence))


@pytest.mark.parametrize(
    "sentences",
    [
        ["Công chức, viên chức (sau đây viết tắt là CCVC) và CCVC khác."],
        ["Văn bản quy phạm pháp luật (VBQPPL) của tỉnh; rà soát VBQPPL."],
        ["UBND tỉnh, HĐND tỉnh, TAND tỉnh, VKSND tỉnh phối hợp."],
        ["Theo Nghị quyết số 20/2023/NQ-HĐND ngày 08/12/2023 của HĐND tỉnh."],
        ["Quý III, quý IV và Chương XII."],
        ["Áp dụng tiêu chuẩn ISO, gửi tệp PDF."],
        ["Vùng A, lô B và tuyến số 5."],
        ["NỘI DUNG CHÍNH CẦN CHÚ Ý"],
    ],
)
def test_explained_and_common_abbreviations_are_left_alone(sentences):
    assert words_of("abbreviation_undefined", saying(*sentences)) == []


def test_abbreviations_of_the_recipients_are_left_alone():
    text = clean_with(("- Sở Tư pháp;", "- Sở Tư pháp;\n- GĐ, các PGĐ Sở;"))
    assert words_of("abbreviation_undefined", text) == []


def test_the_fix_explains_what_comes_again_and_writes_out_what_does_not():
    [once] = of_rule("abbreviation_undefined", saying("Mọi CCVC phải tham gia."))
    [twice] = of_rule("abbreviation_undefined", saying("Mọi CCVC tham gia; CCVC ký tên."))
    [unknown] = of_rule("abbreviation_undefined", saying("Quy định về BĐS còn vướng."))
    assert once.fix.edits[0].after == "công chức, viên chức"
    assert twice.fix.edits[0].after == "công chức, viên chức (sau đây viết tắt là CCVC)"
    assert unknown.fix is None


LEAD_2 = "- Đơn vị chủ trì: Phòng Quản lý công nghiệp."
HELP_2 = "- Đơn vị phối hợp: Phòng Pháp chế."


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        (LEAD_2, LEAD_2.replace("Đơn vị", "Cơ quan"), "Cơ quan chủ trì"),
        (LEAD_2, LEAD_2.replace("Đơn vị chủ trì", "Chủ trì"), "Chủ trì"),
        (LEAD_2, LEAD_2.replace("chủ trì", "thực hiện"), "Đơn vị thực hiện"),
        (HELP_2, HELP_2.replace("Đơn vị phối hợp", "Phối hợp thực hiện"), "Phối hợp thực hiện"),
        (HELP_2, HELP_2.replace("Đơn vị", "Các đơn vị cùng"), "Các đơn vị cùng phối hợp"),
        (
            "- Thời gian thực hiện: thường xuyên trong năm 2024.",
            "- Thời hạn hoàn thành: thường xuyên trong năm 2024.",
            "Thời hạn hoàn thành",
        ),
        ("- Sản phẩm: bảng tổng hợp.", "- Kết quả: bảng tổng hợp.", "Kết quả"),
    ],
)
def test_one_concept_under_two_labels_is_found(before, after, words):
    assert words_of("label_variants", clean_with((before, after))) == [words]


@pytest.mark.parametrize(
    "changes",
    [
        [],
        [(LEAD_2, f"{LEAD_2}\n- Đơn vị thực hiện: Chi cục Quản lý thị trường.")],
        [(LEAD_2, f"{LEAD_2}\n- Đơn vị tổng hợp: Phòng Pháp chế.")],
        [
            (
                "- Thời gian thực hiện: trước ngày 15/8/2024.",
                "- Thời gian, địa điểm kiểm tra: theo quyết định của Giám đốc Sở.",
            )
        ],
        [(f"{HELP_2}\n", "")],
        [("- Sản phẩm: bảng tổng hợp.", "- Sản phẩm dự kiến: bảng tổng hợp.")],
    ],
)
def test_labels_of_different_concepts_are_left_alone(changes):
    assert words_of("label_variants", clean_with(*changes)) == []


def test_a_label_of_the_same_concept_has_a_fix_and_another_role_has_none():
    same = clean_with((LEAD_2, LEAD_2.replace("Đơn vị", "Cơ quan")))
    other = clean_with((LEAD_2, LEAD_2.replace("chủ trì", "thực hiện")))
    assert of_rule("label_variants", same)[0].fix.edits[0].after == "Đơn vị chủ trì"
    assert of_rule("label_variants", other)[0].fix is None


def test_the_clean_plan_uses_one_word_for_one_thing():
    assert words_of("word_variants", CLEAN) == words_of("unit_variants", CLEAN) == []

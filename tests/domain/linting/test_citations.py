"""Citations: date, issuer, number and form; full at first and short after that."""

import dataclasses

import pytest

from tests.domain.linting.plans import clean_with, documents, of_rule, rules, words_of
from ttpl_desktop.domain.linting.finding import Severity

A = "a) Việc theo dõi tiến hành đều đặn, công khai."
ND32 = "Nghị định số 32/2020/NĐ-CP"
ND32_FULL = f"{ND32} ngày 05/3/2020 của Chính phủ"


def saying(*sentences: str) -> str:
    """The clean plan whose requirements say these sentences, each as a paragraph."""
    return clean_with((A, "\n".join((A, *sentences))))


def about(rule: str, *sentences: str) -> list[str]:
    return words_of(rule, saying(*sentences))


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        (f"Thực hiện {ND32} ngày 05/3/2021 của Chính phủ.", "05/3/2021"),
        (f"Thực hiện {ND32} ngày 06/3/2020 của Chính phủ.", "06/3/2020"),
        (f"Thực hiện {ND32} ngày 05 tháng 3 năm 2021 của Chính phủ.", "05 tháng 3 năm 2021"),
        ("Thực hiện Thông tư số 04/2021/TT-BTP ngày 21/7/2021 của Bộ Tư pháp.", "21/7/2021"),
        ("Theo Quyết định số 31/2023/QĐ-UBND ngày 15/9/2022 của UBND tỉnh.", "15/9/2022"),
        ("Theo Nghị định số 59/2012/NĐ-CP ngày 23/7/2013 của Chính phủ.", "23/7/2013"),
    ],
)
def test_a_wrong_date_is_found(sentence, words):
    assert about("citation_date", sentence) == [words]


@pytest.mark.parametrize(
    "sentence",
    [
        f"Thực hiện {ND32_FULL}.",
        f"Thực hiện {ND32} ngày 05 tháng 3 năm 2020 của Chính phủ.",
        "Theo Quyết định số 31/2023/QĐ-UBND ngày 15/9/2023 của UBND tỉnh.",
        "Theo Kế hoạch số 16/KH-UBND ngày 12/02/2023 của UBND tỉnh.",
        "Các quy định của Nghị định số 59/2012/NĐ-CP, trước ngày 15/8/2024 phải rà soát.",
        "Theo Công văn số 655/CT-PC ngày 17/01/2024 của Cục Thuế.",
    ],
)
def test_a_right_date_is_left_alone(sentence):
    assert about("citation_date", sentence) == []


def test_the_fix_of_a_date_is_written_like_the_wrong_one():
    [figures] = of_rule("citation_date", saying(f"Theo {ND32} ngày 05/3/2021 của Chính phủ."))
    words = f"Theo {ND32} ngày 05 tháng 4 năm 2020 của Chính phủ."
    [in_words] = of_rule("citation_date", saying(words))
    assert figures.fix.edits[0].after == "05/3/2020"
    assert in_words.fix.edits[0].after == "05 tháng 3 năm 2020"


def test_two_dates_of_one_unknown_document_are_found():
    cited = "Quyết định số 31/2023/QĐ-UBND ngày {} của UBND tỉnh"
    text = saying(
        *(f"Theo {cited.format(day)}." for day in ("15/9/2023", "15/9/2023", "16/9/2023"))
    )
    assert words_of("citation_date", text) == ["16/9/2023"]


@pytest.mark.parametrize(
    "day", ["31/02/2023", "00/5/2023", "30/13/2023", "31/4/2023", "32/01/2023"]
)
def test_a_day_that_does_not_exist_is_found(day):
    [finding] = of_rule("citation_date", saying(f"Theo Quyết định số 31/QĐ-UBND ngày {day}."))
    assert finding.place.words == day


def test_one_document_under_two_numbers_is_found():
    cited = "Kế hoạch số {}/KH-UBND ngày 20/02/2023 của UBND tỉnh về phối hợp quản lý hóa chất"
    text = saying(f"Theo {cited.format(40)}.", f"Theo {cited.format('04')}.")
    assert words_of("citation_number", text) == ["04/KH-UBND"]


def test_one_document_under_two_issuers_is_found():
    cited = "Quyết định số 65/2023/QĐ-UBND ngày 19/01/2023 của {}"
    text = saying(f"Theo {cited.format('UBND tỉnh')}.", f"Theo {cited.format('Sở Y tế')}.")
    assert len(of_rule("citation_issuer", text)) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "Theo Thông tư số 59/2020/NĐ-CP ngày 01/6/2020 của Chính phủ.",
        "Theo Nghị định số 10/2021/TT-BTP ngày 01/6/2021 của Bộ Tư pháp.",
        "Theo Quyết định số 12/KH-UBND ngày 12/01/2024 của UBND tỉnh.",
        "Theo NĐ 32/2020/NĐ-CP ngày 05/3/2020 của Chính phủ.",
        "Theo Nghị định số 32/2020/ND-CP ngày 05/3/2020 của Chính phủ.",
        "Theo TT số 04/2021/TT-BTP ngày 21/6/2021 của Bộ Tư pháp.",
    ],
)
def test_a_wrong_form_is_found(sentence):
    assert len(about("citation_form", sentence)) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        f"Thực hiện {ND32_FULL}.",
        "Theo Công văn số 655/CT-PC ngày 17/01/2024 của Cục Thuế.",
        "Theo Nghị quyết số 20/2023/NQ-HĐND ngày 08/12/2023 của HĐND tỉnh.",
        "Theo Luật Xây dựng số 50/2014/QH13.",
        "Theo kế hoạch số 09/KH-UBND đã nêu.",
        "Theo Thông tư liên tịch số 05/2015/TTLT-BTP-BNV ngày 05/6/2015 của hai Bộ.",
    ],
)
def test_a_right_form_is_left_alone(sentence):
    assert about("citation_form", sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        f"Thực hiện {ND32} ngày 05/3/2020 của Quốc hội.",
        f"Thực hiện {ND32} ngày 05/3/2020 của Bộ Tư pháp về văn thư.",
        "Theo Thông tư số 04/2021/TT-BTP ngày 21/6/2021 của Chính phủ.",
        "Theo Thông tư số 14/2014/TT-BTP ngày 15/5/2014 của Bộ Nội vụ quy định chi tiết.",
        "Theo Nghị định số 59/2012/NĐ-CP của Thủ tướng Chính phủ.",
    ],
)
def test_a_wrong_issuer_is_found(sentence):
    assert len(about("citation_issuer", sentence)) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        f"Thực hiện {ND32_FULL}.",
        "Theo Thông tư số 04/2021/TT-BTP ngày 21/6/2021 của Bộ Tư pháp.",
        "Theo Thông tư số 04/2021/TT-BTP ngày 21/6/2021 của Bộ trưởng Bộ Tư pháp hướng dẫn.",
        "Theo Nghị định số 59/2012/NĐ-CP.",
        "Theo Quyết định số 31/2023/QĐ-UBND ngày 15/9/2023 của UBND tỉnh Sơn Lam.",
    ],
)
def test_a_right_issuer_is_left_alone(sentence):
    assert about("citation_issuer", sentence) == []


TITLE = "sửa đổi, bổ sung một số điều của Nghị định số 59/2012/NĐ-CP ngày 23/7/2012 của Chính phủ"


@pytest.mark.parametrize(
    ("cited", "right"),
    [
        ("Nghị định số 23/2020/NĐ-CP ngày 05/3/2020 của Chính phủ " + TITLE, "32/2020/NĐ-CP"),
        ("Nghị định số 33/2020/NĐ-CP ngày 05/3/2020 của Chính phủ " + TITLE, "32/2020/NĐ-CP"),
        ("Nghị định số 95/2012/NĐ-CP ngày 23/7/2012 của Chính phủ về theo dõi tình hình thi hành"
         " pháp luật", "59/2012/NĐ-CP"),
        ("Nghị định số 58/2012/NĐ-CP ngày 23 tháng 7 năm 2012 của Chính phủ về theo dõi tình hình"
         " thi hành pháp luật", "59/2012/NĐ-CP"),
        ("nghị định số 5/2012/NĐ-CP ngày 23/7/2012 của Chính phủ về theo dõi tình hình thi hành"
         " pháp luật", "59/2012/NĐ-CP"),
    ],
)  # fmt: skip
def test_a_wrong_number_is_known_by_day_and_title(cited, right):
    [finding] = of_rule("citation_number", saying(f"Thực hiện {cited}."))
    assert finding.fix.edits[0].after == right


@pytest.mark.parametrize(
    "sentence",
    [
        "Theo Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư.",
        "Theo Nghị định số 60/2012/NĐ-CP ngày 30/7/2012 của Chính phủ về việc khác.",
        f"Thực hiện {ND32_FULL}.",
        "Theo Quyết định số 59/2012/QĐ-TTg ngày 24/12/2012 của Thủ tướng Chính phủ.",
        "Theo Thông tư số 05/2014/TT-BTP ngày 07/02/2014 của Bộ Tư pháp.",
    ],
)
def test_another_document_has_another_number(sentence):
    assert about("citation_number", sentence) == []


@pytest.mark.parametrize(
    ("sentences", "words"),
    [
        ([f"Theo {ND32_FULL}.", "Theo Nghị định 32/2020/NĐ-CP."], "Nghị định 32/2020/NĐ-CP"),
        (["Theo Nghị định 59/2012/NĐ-CP."], "Nghị định 59/2012/NĐ-CP"),
        (["Tại Điều 14 Nghị định 59/2012/NĐ-CP."], "Nghị định 59/2012/NĐ-CP"),
        (["Theo Kế hoạch 09/KH-UBND ngày 15/01/2024."], "Kế hoạch 09/KH-UBND"),
        (["Theo Nghị định số 59/2012/NĐ-CP ngày 23/07/2012."], "23/07/2012"),
    ],
)
def test_two_styles_for_one_document_are_found(sentences, words):
    assert words in about("citation_style", *sentences)


@pytest.mark.parametrize(
    "sentences",
    [
        ["Theo Nghị định số 59/2012/NĐ-CP."],
        [f"Theo {ND32_FULL}.", f"Tại {ND32}."],
        ["Theo Nghị định 32/2020/NĐ-CP ngày 05/3/2020 của Chính phủ."],
        ["Theo nghị định số 59/2012/NĐ-CP."],
        ["Theo Nghị định số 59/2012/NĐ-CP ngày 23 tháng 7 năm 2012."],
    ],
)
def test_one_style_is_left_alone(sentences):
    assert about("citation_style", *sentences) == []


@pytest.mark.parametrize(
    "sentence",
    [
        f"Thực hiện {ND32} ngày 05/3/2020.",
        f"Thực hiện {ND32} của Chính phủ.",
        f"Tại Điều 1 {ND32}.",
        "Theo Quyết định số 31/2023/QĐ-UBND về phối hợp quản lý.",
        "Theo Kế hoạch số 40/KH-UBND ngày 20/02/2023 đã ban hành.",
    ],
)
def test_a_first_mention_that_is_not_whole_is_found(sentence):
    assert len(about("citation_incomplete", sentence)) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        f"Thực hiện {ND32_FULL} sửa đổi, bổ sung một số điều.",
        "Theo Nghị định số 59/2012/NĐ-CP.",
        "Theo Luật số 06/2007/QH12 về hóa chất.",
        "Theo Nghị quyết số 28/2026/QH16.",
        "Theo kế hoạch của UBND tỉnh số 40/KH-UBND ngày 20/02/2023.",
    ],
)
def test_a_whole_first_mention_is_left_alone(sentence):
    assert about("citation_incomplete", sentence) == []


def test_a_list_tells_its_issuer_once():
    text = saying(
        "Theo Nghị định số 17/2020/NĐ-CP ngày 05/02/2020, Nghị định số 18/2020/NĐ-CP"
        " ngày 11/02/2020 của Chính phủ."
    )
    assert "citation_incomplete" not in rules(text)


def test_the_fix_of_a_first_mention_comes_from_the_known_document():
    [finding] = of_rule("citation_incomplete", saying(f"Thực hiện {ND32} ngày 05/3/2020."))
    assert finding.fix.edits[0].after.startswith(f"{ND32_FULL} sửa đổi, bổ sung")


@pytest.mark.parametrize(
    ("sentences", "count"),
    [
        (["Theo Nghị định số 59/2012/NĐ-CP ngày 23/7/2012 của Chính phủ."], 1),
        (["Theo Nghị định số 59/2012/NĐ-CP của Chính phủ."], 1),
        ([f"Theo {ND32_FULL}.", f"Tại {ND32_FULL}."], 1),
        (["Theo Kế hoạch số 09/KH-UBND ngày 15/01/2024 của UBND tỉnh."], 1),
        ([f"Theo {ND32_FULL}.", "Theo Nghị định số 59/2012/NĐ-CP ngày 23/7/2012."], 1),
        (["Theo Thông tư số 04/2021/TT-BTP ngày 21/6/2021 của Bộ Tư pháp hướng dẫn thi hành Nghị"
          " định số 59/2012/NĐ-CP ngày 23/7/2012 về theo dõi."], 1),
    ],
)  # fmt: skip
def test_a_full_citation_that_comes_again_is_found(sentences, count):
    assert len(about("citation_repeated", *sentences)) == count


@pytest.mark.parametrize(
    "sentences",
    [
        ["Theo Nghị định số 59/2012/NĐ-CP."],
        [f"Theo {ND32_FULL}.", f"Tại Điều 1 {ND32}."],
        ["Theo Kế hoạch số 09/KH-UBND."],
        [f"Theo {ND32_FULL} {TITLE} về theo dõi tình hình thi hành pháp luật."],
        ["Theo Kế hoạch số 09/KH-UBND ngày 12/01/2023 của UBND tỉnh."],
    ],
)
def test_short_mentions_and_official_titles_are_left_alone(sentences):
    assert about("citation_repeated", *sentences) == []


def test_a_full_citation_inside_another_title_is_only_asked_about():
    sentence = (
        "Theo Thông tư số 04/2021/TT-BTP ngày 21/6/2021 của Bộ Tư pháp hướng dẫn thi hành Nghị"
        " định số 59/2012/NĐ-CP ngày 23/7/2012 về theo dõi."
    )
    [finding] = of_rule("citation_repeated", saying(sentence))
    assert (finding.severity, finding.fix) == (Severity.QUESTION, None)


def test_an_entry_that_nobody_compared_with_the_law_gives_no_error():
    loose = tuple(dataclasses.replace(each, is_law=False) for each in documents())
    text = saying(f"Thực hiện {ND32} ngày 05/3/2021 của Chính phủ.")
    [finding] = of_rule("citation_date", text, documents=loose)
    assert finding.severity is Severity.WARNING

"""Lines that a page has broken become paragraphs; what a plan keeps apart stays apart."""

import dataclasses

import pytest

from tests.domain.reading.broken_text import lines, passages, repairs, texts
from ttpl_desktop.domain.reading.source import Ending, RepairKind, SourceLine

FILLER = "\n".join(
    [
        "Trong năm, mỗi phòng tự ghi vào sổ những điều còn vướng khi áp dụng văn bản",
        "mới, nêu rõ tên văn bản, điều khoản, tình huống đã gặp và cách đã làm, rồi",
        "chuyển về phòng đầu mối vào tuần cuối của tháng để cùng xem xét, phân loại,",
        "tìm nguyên nhân và chọn việc nào xử lý ngay, việc nào gửi lên cấp trên cho",
        "kịp thời.",
    ]
)
"""Four full lines and a short one, so that the others are seen to be full or short."""


def joined(text: str) -> list[str]:
    """The paragraphs of a text that stands below the filler."""
    return texts(*lines(f"{FILLER}\n{text}"))[1:]


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("1. Phòng Hành chính tiếp nhận, ghi sổ và chuyển thông tin cho phòng phụ", "trách."),
        ("- Rà soát văn bản do đơn vị đã tham mưu ban hành, đánh giá việc tổ chức", "áp dụng;"),
        ("a) Mở hai lớp tập huấn cho cán bộ đầu mối của các xã, phường trong quý", "đầu."),
        ("Đoàn kiểm tra gồm đại diện các phòng và làm việc trực tiếp tại đơn vị,", "hai ngày."),
        ("+ Sở Nội vụ cử người tham gia đoàn; đơn vị được kiểm tra chuẩn bị phòng", "họp, máy."),
        ("Kết quả được gửi cho Sở; nơi nào chậm gửi thì nêu tên trong báo cáo năm;", "và nhắc."),
    ],
)
def test_a_line_that_begins_small_goes_on_with_the_sentence_above(above, below):
    assert joined(f"{above}\n{below}") == [f"{above} {below}"]


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("2. Các phòng gửi phần đánh giá của mình bằng văn bản về cơ quan là Sở", "Tư pháp."),
        ("- Kế hoạch được đăng trên trang thông tin và sao gửi đến Ủy ban nhân dân", "Tỉnh X."),
        ("Việc này căn cứ vào hướng dẫn đã được gửi kèm công văn trước đây của Bộ", "Nội vụ."),
        ("Báo cáo được lập thành hai bản, một bản lưu tại phòng, một bản gửi (theo", "Mẫu số 2)."),
        ("b) Tổng hợp kết quả, dự thảo báo cáo để trình Chủ tịch ký gửi Bộ trưởng", "Bộ X."),
    ],
)
def test_a_full_line_without_a_full_stop_takes_the_name_below_it(above, below):
    assert joined(f"{above}\n{below}") == [f"{above} {below}"]


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("Đơn vị nào có thay đổi thì báo trước khi hết quý để điều chỉnh cho khớp.", "Việc khác"),
        ("- Mỗi phòng có một người làm đầu mối, có tên trong danh sách gửi về Sở.", "Danh sách"),
        ("c) Khảo sát bằng phiếu hỏi và phỏng vấn một số hộ kinh doanh ở hai chợ.", "Mẫu phiếu"),
        ("Kinh phí lấy từ dự toán chi thường xuyên đã giao cho cơ quan trong năm.", "Phần thiếu"),
        ("1. Trưởng phòng chịu trách nhiệm về số liệu mà phòng đã cung cấp cho Sở.", "Số liệu"),
    ],
)
def test_a_sentence_that_ends_with_its_full_line_is_followed_by_the_next_one(above, below):
    assert joined(f"{above}\n{below} được ghi rõ.") == [f"{above} {below} được ghi rõ."]


@pytest.mark.parametrize(
    "below",
    [
        "2. Yêu cầu",
        "II. PHẠM VI THEO DÕI",
        "1.2. Đối tượng",
        "1.2 Đối tượng",
        "a) Việc thứ nhất",
        "đ) Việc thứ năm",
        "- Sở Tài chính bố trí kinh phí",
        "– Sở Nội vụ phối hợp",
        "+ Chi cục Kiểm lâm",
        "* Tại cấp xã",
        "• Tại cấp huyện",
        "\uf0b7 Tại cấp tỉnh",
        "Điều 2. Tổ chức thực hiện",
        "(1) Việc đầu tiên",
        "B. NHIỆM VỤ",
        "PHỤ LỤC",
    ],
)
@pytest.mark.parametrize("above", ["Việc này làm xong trong quý.", "1. Mục đích", "Gồm các việc:"])
def test_an_item_begins_a_paragraph(above, below):
    assert len(joined(f"{above}\n{below}")) == 2


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("- Đơn vị nào thuộc diện phải tự kiểm tra thì thực hiện theo đúng khoản", "2. Nếu chậm"),
        ("Nội dung kiểm tra và trình tự tiến hành được thực hiện theo quy định tại", "Điều 12. Đ"),
        ("Các xã gửi bảng số liệu đã có chữ ký trước ngày làm việc cuối cùng của quý", "I. Bảng"),
        ("Trường hợp chưa đủ căn cứ thì áp dụng cách làm đã nêu rõ ở khoản 3, điểm", "a) Mục này"),
        ("Phòng nào cần thêm người thì đề nghị bằng văn bản theo đúng mẫu số", "4. Văn bản"),
    ],
)
def test_a_number_that_the_line_above_asks_for_is_no_item(above, below):
    assert joined(f"{above}\n{below}") == [f"{above} {below}"]


@pytest.mark.parametrize(
    ("above", "below"),
    [
        (
            "Việc này phục vụ mục tiêu chung của chương trình phát triển kinh tế",
            "- xã hội năm tới.",
        ),
        ("Sở phối hợp với Mặt trận, các đoàn thể và những tổ chức chính trị", "- xã hội ở xã."),
        (
            "Đề nghị các hội, nhất là những hội thuộc khối chính trị - xã hội",
            "– nghề nghiệp, góp ý.",
        ),
        (
            "Phòng đầu mối cùng với các trường, các trung tâm giáo dục thường xuyên",
            "- hướng nghiệp.",
        ),
        ("Báo cáo nêu rõ những nguyên nhân, từ đó làm rõ mối quan hệ giữa cung", "- cầu lao động."),
    ],
)
def test_a_dash_within_a_compound_begins_no_item(above, below):
    assert joined(f"{above}\n{below}") == [f"{above} {below}"]


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("Nội dung này thực hiện theo Thông tư số 07/2022/TT-", "BTP ngày 01/12/2022."),
        ("Theo hướng dẫn tại Nghị định số 34/2016/NĐ-", "CP của Chính phủ."),
        ("Thực hiện Kế hoạch số 118/KH-", "UBND của tỉnh."),
        ("Sao gửi Công văn số 2211/UBND-", "NC để các đơn vị biết."),
        ("Triển khai giai đoạn 2026-", "2030 theo từng năm."),
        ("Căn cứ Quyết định số 45/2025/", "QĐ-UBND của tỉnh."),
    ],
)
def test_a_word_cut_at_its_hyphen_is_whole_again(above, below):
    assert joined(f"{above}\n{below}") == [above + below]


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("Chương trình thực hiện trong giai đoạn 2026 -", "2030 ở mọi xã."),
        ("Báo cáo tình hình kinh tế -", "xã hội của tỉnh."),
        ("Phối hợp với các tổ chức chính trị –", "xã hội ở cơ sở."),
        ("Trao giải cuộc thi hỏi -", "đáp về pháp luật."),
        ("Làm việc với đoàn Hà Nội -", "Huế trong tuần."),
    ],
)
def test_a_dash_with_a_space_keeps_its_space(above, below):
    assert joined(f"{above}\n{below}") == [f"{above} {below}"]


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("1. Mục đích", "Giúp lãnh đạo nắm được việc thi hành."),
        ("Đơn vị thực hiện: Thanh tra Sở.", "Thời gian thực hiện: Quý III năm 2026."),
        ("- Chủ trì: Văn phòng Sở", "Phối hợp: các phòng"),
        ("Việc 2", "Khảo sát hộ dân"),
        ("Căn cứ Luật Đất đai;", "Căn cứ Luật Nhà ở;"),
        ("Nhiệm vụ cụ thể:", "Các phòng rà soát văn bản."),
    ],
)
def test_a_short_line_ends_its_paragraph(above, below):
    assert joined(f"{above}\n{below}") == [above, below]


@pytest.mark.parametrize(
    "title",
    [
        "THEO DÕI THI HÀNH PHÁP LUẬT NĂM 2026\nTRONG LĨNH VỰC LAO ĐỘNG",
        "VỀ VIỆC KIỂM TRA CÔNG TÁC TIẾP DÂN\nTẠI CÁC XÃ, PHƯỜNG\nNĂM 2026",
        "II. CÁC HOẠT ĐỘNG CHỦ YẾU VÀ TIẾN ĐỘ\nTHỰC HIỆN TRONG NĂM",
        "DANH SÁCH CÁC ĐƠN VỊ ĐƯỢC KIỂM TRA\nVÀ THỜI GIAN KIỂM TRA",
        "Theo dõi việc thi hành văn bản\nvề an toàn thực phẩm",
    ],
)
def test_a_title_over_several_lines_is_one(title):
    assert joined(f"KẾ HOẠCH\n{title}\nI. MỤC TIÊU") == [
        "KẾ HOẠCH",
        title.replace("\n", " "),
        "I. MỤC TIÊU",
    ]


@pytest.mark.parametrize(
    "signature",
    [
        "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH",
        "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC",
        "TL. BỘ TRƯỞNG\nCỤC TRƯỞNG",
        "TUQ. GIÁM ĐỐC\nCHÁNH THANH TRA",
        "Q. GIÁM ĐỐC\nLê Thị Bốn",
    ],
)
def test_a_signers_offices_stay_line_by_line(signature):
    assert joined(f"Các đơn vị thực hiện./.\n{signature}")[1:] == signature.split("\n")


def test_empty_lines_behind_every_line_part_nothing():
    spaced = FILLER.replace("\n", "\n\n") + "\n\n1. Mục đích\n\nGiúp việc."
    assert texts(*lines(spaced)) == [FILLER.replace("\n", " "), "1. Mục đích", "Giúp việc."]


def test_an_empty_line_parts_paragraphs_where_lines_are_not_spaced():
    text = f"{FILLER.rstrip('.')}\n\n{FILLER}"
    assert len(texts(*lines(text))) == 2


def test_half_a_sentence_goes_on_behind_an_empty_line():
    assert joined("Các phòng gửi kết quả về\n\nphòng đầu mối.") == [
        "Các phòng gửi kết quả về phòng đầu mối."
    ]


def test_text_that_is_not_broken_by_a_width_keeps_its_lines():
    said = ["1. Việc một", "Sở làm", "Phòng Tổ chức cán bộ và các phòng khác cùng làm", "Hết năm"]
    assert texts(*lines("\n".join(said))) == said


def line(text, **look):
    return dataclasses.replace(SourceLine(text, Ending.BREAK), **look)


def test_the_free_space_beside_a_line_tells_whether_it_is_full():
    full = line("Sở giao cho Phòng", left=0, right=2)
    short = line("Sở giao cho Phòng", left=0, right=180)
    below = line("Tổ chức việc này", left=0, right=20)
    assert texts(full, below) == ["Sở giao cho Phòng Tổ chức việc này"]
    assert texts(short, below) == ["Sở giao cho Phòng", "Tổ chức việc này"]


def test_a_first_line_that_stands_in_begins_a_paragraph():
    above = line("Việc này làm xong trong quý ba.", left=0, right=1)
    assert len(passages(above, line("Sở nhắc các phòng.", left=30, right=90))) == 2
    assert len(passages(above, line("Sở nhắc các phòng.", left=0, right=90))) == 1


def test_a_paragraph_of_the_file_is_never_joined():
    whole = SourceLine("Sở giao cho các phòng, các đơn vị")
    assert len(passages(whole, line("trực thuộc."))) == 2


def test_a_number_alone_on_its_line_takes_the_words_below():
    assert joined("Gồm:\n1.\nViệc một\n2.\nViệc hai\n-\nSở làm") == [
        "Gồm:",
        "1. Việc một",
        "2. Việc hai",
        "- Sở làm",
    ]


def test_a_computed_number_begins_a_paragraph_and_stands_before_its_words():
    found = texts(line("Việc đầu tiên", label="1."), line("phải xong sớm"), line("sau", label="b)"))
    assert found == ["1. Việc đầu tiên phải xong sớm", "b) sau"]


def test_a_paragraph_has_the_look_that_all_its_lines_have():
    bold = [line("Sở giao cho các", bold=True), line("phòng việc này", bold=True)]
    mixed = [line("Sở giao cho các", bold=True), line("phòng việc này", bold=False)]
    assert [passage.bold for passage in passages(*bold)] == [True]
    assert [passage.bold for passage in passages(*mixed)] == [None]


def test_each_joint_is_told_with_its_page():
    told = repairs(RepairKind.JOINED_LINES, *lines("Sở giao\ncho phòng\nhai việc.", page=3))
    assert [(repair.before, repair.after, repair.page) for repair in told] == [
        ("Sở giao ⏎ cho phòng", "Sở giao cho phòng", 3),
        ("cho phòng ⏎ hai việc.", "cho phòng hai việc.", 3),
    ]


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("1. Kiểm tra biển quảng cáo (chủ trì:", "Thanh tra Sở; thời gian: quý II)."),
        ("2. Khảo sát hộ kinh doanh (bộ phận thực hiện:", "Phòng Một, Phòng Hai)."),
        ("3. Lập danh mục (gồm cả văn bản của", "Bộ và của tỉnh)."),
        ("4. Mở lớp (dành cho công chức", "Phòng Một và Phòng Hai)."),
        ("5. Báo cáo năm (mẫu số 2,", "Phụ lục kèm theo)."),
    ],
)
def test_an_open_bracket_goes_on(above, below):
    assert texts(*lines(f"{above}\n{below}")) == [f"{above} {below}"]

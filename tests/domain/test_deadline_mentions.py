"""Time phrases are found inside the sentences of plans, with nothing too much and nothing missed.

In each sentence [ … ] stands around a time phrase and { … } around the bounds of documents or data.
"""

import re
import time
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ttpl_desktop.domain.calendar import WorkCalendar
from ttpl_desktop.domain.deadline import DeadlineKind
from ttpl_desktop.domain.deadlines import read
from ttpl_desktop.domain.deadlines.mentions import Mention, mentions

YEAR = 2026
SLACK = 3
"""How much slower a busy machine may be than the one the speed was measured on."""
RULES = {
    "a marker with a day": """
        Các phòng gửi danh mục về Văn phòng Sở [trước ngày 05/12/2026] để tổng hợp.
        Ủy ban nhân dân xã nộp báo cáo [chậm nhất ngày 30 tháng 11 hằng năm].
        Thủ trưởng đơn vị cho ý kiến, [xong trước ngày 15/4/2026].
        Thanh tra Sở lập hồ sơ (gửi Tổ Pháp chế [trước 25/6]) và lưu giữ.
        Việc góp ý kéo dài [đến hết ngày 20 tháng 8 năm 2026] tại hội trường.
        Hồ sơ nộp [không muộn hơn ngày 10-9-2026] qua đường bưu điện.
        Bản dự thảo phải có [trước 17 giờ 00 ngày 05/12/2026], không nhận thêm.
        Gửi Sở Tư pháp [trước ngày 15/6 và 15/12 hằng năm] theo mẫu.
        Nộp phiếu [trước ngày 30/02/2026] cho tổ thư ký.
    """,
    "a marker with a month, quarter or half-year": """
        Sở hoàn thành [trong quý II/2026] việc rà soát thủ tục.
        Phòng Quản lý vận tải mở hai lớp [trong tháng 5/2026] cho lái xe.
        Tổ công tác kết thúc khảo sát [trước tháng 10 năm 2026] ở ba xã.
        Kết quả được công khai [trong 6 tháng đầu năm 2026] trên trang tin.
        Đoàn đi cơ sở [vào tháng 3, tháng 9 năm 2026] theo phân công.
        Việc cấp phát hoàn tất [chậm nhất trong quý III], có biên bản.
    """,
    "a span of the work": """
        Cuộc điều tra diễn ra [từ tháng 3 đến tháng 9 năm 2026] ở mười phường.
        Đăng ký dự thi [từ ngày 01 đến ngày 15 tháng 4] tại bộ phận một cửa.
        Lớp học mở [từ ngày 02/3/2026 đến ngày 06/3/2026] tại trung tâm.
        Tự kiểm tra [từ quý I đến quý III/2026] theo nhóm việc.
        Nhận phiếu [từ 10/5 đến hết 20/5/2026] qua mạng.
    """,
    "a day without its own month": """
        Số liệu gửi [trước ngày 25 của tháng cuối quý] cho bộ phận tổng hợp.
        Bộ phận một cửa gửi thống kê [chậm nhất ngày 05 của tháng sau] theo mẫu.
        Đầu mối báo tiến độ [vào ngày 20 hằng tháng] tại giao ban.
        [Hằng quý, trước ngày 15 của tháng đầu quý sau], các đội gửi sổ.
        Chốt sổ [trước ngày 10 hằng tháng], không chờ nhắc.
    """,
    "the date of a cited document is none": """
        Căn cứ Nghị định số 90/2031/NĐ-CP ngày 12/4/2031 của Chính phủ, Sở ban hành quy chế.
        Thực hiện Công văn số 12/STP-NV ngày 3/2/2026, các phòng cử người.
        Trả lời Công văn số 45/UBND-NC của Ủy ban nhân dân tỉnh ngày 05 tháng 3 năm 2026.
        Kèm theo Quyết định số 8/QĐ-SGTVT ngày 09.01.2026 là phụ lục phân công.
        Thông tư này được Bộ trưởng ký ban hành ngày 20/12/2025.
        Theo Kế hoạch số 3/KH-UBND (ngày 29/01/2026), Sở chọn hai lĩnh vực.
        Luật được Quốc hội thông qua ngày 27/11/2025 và có hiệu lực từ ngày 01/7/2026.
        Tiếp tục làm theo Kết luận số 33-KL/TU ngày 14 tháng 02 năm 2026 của Ban Thường vụ.
    """,
    "a year that names something is none": """
        Luật Nhà ở năm 2023 có nhiều điểm mới.
        Kế hoạch kiểm tra năm 2026 đã được duyệt.
        Báo cáo kết quả thi hành pháp luật năm 2026 gồm bốn phần.
        Chương trình cải cách giai đoạn 2021-2025 đã tổng kết.
        Hội nghị tổng kết năm 2025 đánh giá cao cách làm này.
        Nghị quyết về chuyển đổi số đến năm 2030 giao nhiều chỉ tiêu.
    """,
    "a letterhead's date is none": """
        Sơn Lam, ngày    tháng 01 năm 2026
        Sơn Lam, ngày 15 tháng 01 năm 2026
        Hà Nội, ngày 03 tháng 02 năm 2026
        Phường An Bình, ngày … tháng … năm 2026
        Thành phố Đồng Hới, ngày 9 tháng 3 năm 2026
    """,
    "the year of the work": """
        Sở chỉ đạo các phòng triển khai [trong năm 2026], bảo đảm đúng trọng tâm.
        Mỗi phòng tự kiểm tra ít nhất một lĩnh vực [trong năm 2026].
        Tổ chức đối thoại với doanh nghiệp [trong năm].
        Tổng hợp kết quả công tác pháp chế trong năm 2026 theo quy định.
        Số vụ việc phát sinh trong năm 2025 giảm.
        Danh mục văn bản hết hiệu lực trong năm được cập nhật.
    """,
    "an event that is awaited": """
        Tham gia đoàn khảo sát [khi có yêu cầu của Sở Tư pháp, UBND tỉnh]. Xây dựng phương án riêng.
        [Khi có yêu cầu của UBND tỉnh], Sở Tư pháp tham mưu văn bản trả lời.
        Công khai trên trang tin [sau khi có kết luận kiểm tra].
        Gửi các phòng [ngay sau khi Kế hoạch được ban hành], kèm biểu mẫu.
        Báo cáo [đột xuất theo yêu cầu của cơ quan có thẩm quyền].
        Lập đoàn liên ngành [khi có văn bản của Bộ Xây dựng] về nội dung này.
        Trong quá trình thực hiện, nếu phát sinh vướng mắc thì phản ánh về Văn phòng Sở.
        Lấy ý kiến các phòng trước khi trình Giám đốc.
    """,
    "days counted from an event": """
        Trả lời [trong thời hạn 15 ngày kể từ ngày nhận được kiến nghị], việc khó thì báo cáo.
        Thông báo [chậm nhất 07 ngày làm việc trước khi tiến hành kiểm tra] cho đơn vị.
        Đoàn nộp dự thảo [trong vòng 10 ngày sau khi kết thúc đợt kiểm tra].
        Nộp lưu hồ sơ [trong thời hạn 03 tháng kể từ ngày công trình được quyết toán].
        [Trong thời hạn 05 ngày làm việc kể từ ngày Kế hoạch được ban hành], các phòng cử đầu mối.
        Ý kiến gửi lại [chậm nhất 03 ngày], quá hạn coi như đồng ý.
        Thời hạn giải quyết khiếu nại 30 ngày được giữ nguyên.
        Hội thảo tổ chức trong 02 ngày tại thị xã.
    """,
    "what comes back": """
        Tổng hợp, báo cáo [định kỳ 6 tháng, hằng năm] về Sở Tư pháp.
        Họp tổ công tác [mỗi quý một lần] tại trụ sở.
        Kiểm tra mỗi xã [ít nhất 01 lần/năm] theo nhóm việc.
        [Hằng năm], Văn phòng Sở rà soát danh mục.
        Bố trí kinh phí trong dự toán hằng năm của đơn vị.
        Việc rà soát [định kỳ hằng quý] do Thanh tra Sở làm.
    """,
    "work that goes on": """
        Cập nhật cơ sở dữ liệu [thường xuyên trong năm 2026].
        Phản ánh của người dân được tiếp nhận [thường xuyên trong năm] tại bộ phận một cửa.
        Theo dõi tin trên báo chí: [thường xuyên, liên tục].
        Các phòng tự kiểm tra và thực hiện [thường xuyên].
        Công tác này phải được thực hiện thường xuyên, toàn diện, có trọng điểm.
        Việc phối hợp bảo đảm thường xuyên, chặt chẽ.
        Kinh phí lấy từ nguồn chi thường xuyên của Sở.
    """,
    "bounds of documents and data": """
        Rà soát {văn bản ban hành từ ngày 01/01/2024 đến ngày 30/6/2026} về đất đai.
        {Số liệu tính đến ngày 30/11/2026}, gửi [trước ngày 05/12/2026].
        Thống kê vụ việc {phát sinh từ ngày 01/12/2025 đến ngày 30/11/2026} theo biểu.
        Các dự án khởi công {từ năm 2019 đến nay} thuộc đối tượng khảo sát.
        {Kỳ báo cáo tính từ 15/12/2025 đến 14/12/2026} như mọi năm.
    """,
    "a part of a year without a marker": """
        Mở lớp bồi dưỡng ([tháng 5/2026]) cho cán bộ cơ sở.
        Khảo sát ở ba phường, [quý III/2026].
        [Quý II năm 2026]
        Thời gian: [Tháng 5 đến tháng 8].
        [Cuối quý II/2026] tổ chức sơ kết.
        Báo cáo công tác tháng 5/2026 đã gửi.
        Chỉ tiêu thu ngân sách quý I/2026 đạt một nửa.
    """,
    "a day without a marker": """
        Tổ chức hội nghị [ngày 15/6/2026] tại hội trường tầng hai.
        Đoàn làm việc tại phường An Bình [ngày 12 tháng 5 năm 2026].
        Thời gian hoàn thành: [15/5].
        Tập huấn cho đội ngũ mới [ngày 05 và ngày 06/3/2026] ở trung tâm.
        Chung kết cuộc thi, [ngày 09/11/2026], truyền hình trực tiếp.
        Tỷ lệ trực ban đạt 24/7.
    """,
    "the date of a record is none": """
        Biên bản làm việc ngày 12/5/2026 lưu tại hồ sơ.
        Đoàn đã kiểm tra ngày 16/10/2026.
        Bảng tổng hợp ngày 28/10/2026 được đính kèm.
        Phiếu khảo sát ngày 03/4/2026 còn thiếu chữ ký.
        Kể từ ngày 01/7/2025, cấp huyện kết thúc hoạt động.
        Kỷ niệm ngày 30/4/2026.
    """,
    "last working days and lists of days": """
        Chốt sổ [vào ngày làm việc cuối cùng của tháng].
        Nộp [chậm nhất ngày làm việc cuối cùng của quý II/2026] qua thư điện tử.
        Gửi số liệu [trước ngày 20 các tháng 3, 6, 9, 12] theo mẫu.
        Họp tổ [vào ngày 10 và 25/3] tại trụ sở.
        Góp ý [trước ngày 10, 20/6/2026] cho hai dự thảo.
        Khảo sát [trong 05 ngày đầu tháng 12/2026] ở chợ.
    """,
    "a feast": """
        Treo băng rôn [nhân dịp Ngày Pháp luật Việt Nam 09/11].
        Tặng quà cho hoà giải viên [dịp Ngày Pháp luật (09/11)].
        Thi tìm hiểu vào [dịp Ngày Pháp luật Việt Nam 9/11].
        Hoàn tất việc chi trả [trước Tết Nguyên đán].
        Họp mặt [sau Tết], không mở tiệc.
    """,
    "the period of a report is none": """
        Báo cáo 6 tháng [trước ngày 10/6/2026], báo cáo năm [trước ngày 05/12/2026].
        Báo cáo quý I [trước ngày 10/3].
        Sơ kết 9 tháng đầu năm rút ra ba bài học.
        Kết quả 6 tháng đầu năm được đăng tải.
        Đánh giá tình hình quý III còn sơ sài.
    """,
    "a time that gives no day is kept where it is marked": """
        Rà soát biểu mẫu [trong đầu quý II] cho kịp.
        Mở đợt cao điểm [vào giữa tháng 6/2026] ở đô thị.
        Nộp hồ sơ [chậm nhất ngày 31/4/2026].
        Thông báo [trong tháng 13] là ghi nhầm.
        Đợt hai mở [vào đầu tháng 9] tại xã.
    """,
}
SENTENCES = [
    pytest.param(line.strip(), id=f"{rule}: {line.strip()[:40]}")
    for rule, lines in RULES.items()
    for line in lines.strip().splitlines()
]
_SAYS_WHY = re.compile("^không có (?:ngày|tháng)|không nói rõ ngày|mỗi năm một khác")
_SIGNS = re.compile(r"[][{}]")


def marked(sentence: str) -> str:
    """The sentence with signs around what was found in it."""
    plain = _SIGNS.sub("", sentence)
    for found in reversed(mentions(plain, YEAR)):
        before, words, after = (
            plain[: found.start],
            plain[found.start : found.end],
            plain[found.end :],
        )
        plain = f"{before}{{{words}}}{after}" if found.is_scope else f"{before}[{words}]{after}"
    return plain


@pytest.mark.parametrize("sentence", SENTENCES)
def test_the_time_of_a_sentence_is_found(sentence: str) -> None:
    assert marked(sentence) == sentence


@pytest.mark.parametrize("sentence", SENTENCES)
def test_what_is_found_is_understood_or_said_to_be_without_a_day(sentence: str) -> None:
    plain = _SIGNS.sub("", sentence)
    for found in mentions(plain, YEAR):
        meaning = read(plain[found.start : found.end], year=YEAR, calendar=WorkCalendar())
        assert meaning.kind is not DeadlineKind.UNKNOWN or _SAYS_WHY.search(meaning.note)
        assert (meaning.kind is DeadlineKind.SCOPE) is found.is_scope


@pytest.mark.parametrize("sentence", SENTENCES)
def test_capitals_broken_spaces_and_the_form_of_letters_do_not_matter(sentence: str) -> None:
    plain = _SIGNS.sub("", sentence)
    words = [plain[found.start : found.end] for found in mentions(plain, YEAR)]
    spaced = re.sub(r" (?=\S*$)", "\u00a0 ", plain)
    for other, expected in (
        (plain.upper(), [one.upper() for one in words]),
        (unicodedata.normalize("NFD", plain), [unicodedata.normalize("NFD", one) for one in words]),
    ):
        assert [other[found.start : found.end] for found in mentions(other, YEAR)] == expected
    assert len(mentions(spaced, YEAR)) == len(words)


SALAD = """
trước ngày 05/12/2026 tháng quý II năm 2026 từ đến hết khi có yêu cầu của Sở sau trong thời hạn 15
kể định kỳ hằng thường xuyên , . ; ( ) số 12/QĐ-UBND Luật và hoặc chậm nhất 31/02 lần
"""
WORDS = st.sampled_from(SALAD.split())


@settings(max_examples=200, deadline=None)
@given(st.lists(WORDS, max_size=25).map(" ".join) | st.text(max_size=80))
def test_any_text_gives_stretches_in_order_that_do_not_overlap(text: str) -> None:
    end = 0
    for found in mentions(text, YEAR):
        assert isinstance(found, Mention)
        assert end <= found.start < found.end <= len(text)
        assert not text[found.start : found.end].isspace()
        end = found.end


def test_a_sentence_is_searched_in_a_fifth_of_a_millisecond() -> None:
    plain = [_SIGNS.sub("", str(sentence.values[0])) for sentence in SENTENCES]

    def seconds() -> float:
        start = time.perf_counter()
        for sentence in plain:
            mentions(sentence, YEAR)
        return time.perf_counter() - start

    assert min(seconds() for _ in range(5)) / len(plain) < 0.0002 * SLACK


@pytest.mark.parametrize(
    "words",
    [
        "Các phòng báo cáo trước ngày 05/12/2026 theo mẫu. ",
        "khi có yêu cầu của sở và ",
        "từ 1 đến 2 đến ",
        "số 12/QĐ-UBND của của của ",
        "(ngày " * 3,
        "trong thời hạn 15 ngày kể từ ngày ",
        "khi có yêu cầu của a b c d hay phòng hay phòng ",
        "ngày 1, ",
        "định kỳ 6 tháng, ",
    ],
)
def test_a_very_long_paragraph_takes_time_in_proportion(words: str) -> None:
    def seconds(length: int) -> float:
        text = (words * (length // len(words) + 1))[:length]
        start = time.perf_counter()
        mentions(text, YEAR)
        return time.perf_counter() - start

    assert min(seconds(30_000) for _ in range(2)) < 40 * max(seconds(3_000), 0.01)

"""Who is named in lists and in sentences."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ttpl_desktop.domain.reading.parties import is_party, leading_parties, parties
from ttpl_desktop.domain.reading.prose import Duty, duty

SYLLABLES = ["Sở", "các", "phòng", "và", ",", ";", "đơn vị", "chủ trì", "(", ")", "UBND", "gửi"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sở Tư pháp; Sở Tài chính", "Sở Tư pháp|Sở Tài chính"),
        ("Sở Tư pháp, Công an tỉnh và Thanh tra tỉnh", "Sở Tư pháp|Công an tỉnh|Thanh tra tỉnh"),
        ("các Sở, ban, ngành và UBND cấp xã", "các Sở, ban, ngành|UBND cấp xã"),
        ("Các Sở, Ban, ngành; UBND các huyện, thị xã", "Các Sở, Ban, ngành|UBND các huyện, thị xã"),
        ("Sở Khoa học và Công nghệ, Sở Y tế", "Sở Khoa học và Công nghệ|Sở Y tế"),
        ("Sở Văn hóa, Thể thao và Du lịch", "Sở Văn hóa, Thể thao và Du lịch"),
        ("Phòng Phổ biến, giáo dục pháp luật", "Phòng Phổ biến, giáo dục pháp luật"),
        ("Phòng Xây dựng và kiểm tra văn bản", "Phòng Xây dựng và kiểm tra văn bản"),
        ("Tổ pháp chế, các phòng chuyên môn", "Tổ pháp chế|các phòng chuyên môn"),
        (
            "phòng Nội vụ, phòng Tư pháp và các phòng, ban",
            "phòng Nội vụ|phòng Tư pháp|các phòng, ban",
        ),
        ("Thanh tra Sở (Tổ công tác), Văn phòng", "Thanh tra Sở (Tổ công tác)|Văn phòng"),
        ("Văn phòng Đăng ký đất đai; Hạt Kiểm lâm", "Văn phòng Đăng ký đất đai|Hạt Kiểm lâm"),
        ("Phòng Quản lý lao động, Chi cục Thủy sản.", "Phòng Quản lý lao động|Chi cục Thủy sản"),
        (
            "các cơ quan, tổ chức, cá nhân có liên quan",
            "các cơ quan, tổ chức, cá nhân có liên quan",
        ),
        ("Văn phòng Sở UBND các xã, phường", "Văn phòng Sở|UBND các xã, phường"),
        ("Thanh tra Sở Các phòng chuyên môn", "Thanh tra Sở|Các phòng chuyên môn"),
        ("Tổ pháp chế Sở Phòng Một Phòng Hai", "Tổ pháp chế Sở|Phòng Một Phòng Hai"),
        ("Văn phòng Sở các đơn vị trực thuộc", "Văn phòng Sở|các đơn vị trực thuộc"),
        ("Thanh tra Sở Văn phòng", "Thanh tra Sở|Văn phòng"),
        ("Thanh tra tỉnh được giao chủ trì", "Thanh tra tỉnh"),
        ("các đơn vị được kiểm tra", "các đơn vị được kiểm tra"),
    ],
)
def test_a_list_is_split_where_a_new_name_begins(text: str, expected: str) -> None:
    assert [text[start:end] for start, end in parties(text)] == expected.split("|")


@pytest.mark.parametrize(
    ("text", "expected", "behind"),
    [
        ("Thanh tra Sở tổng hợp, báo cáo", "Thanh tra Sở", " tổng hợp, báo cáo"),
        ("Các phòng, đơn vị thuộc Sở gửi", "Các phòng, đơn vị thuộc Sở", " gửi"),
        ("Phòng Một, Phòng Hai rà soát", "Phòng Một|Phòng Hai", " rà soát"),
        ("UBND các xã, phường kịp thời báo cáo", "UBND các xã, phường", " kịp thời báo cáo"),
        ("Sở Xây dựng xây dựng đề cương", "Sở Xây dựng", " xây dựng đề cương"),
        ("Đề nghị phối hợp", "", "Đề nghị phối hợp"),
        ("Báo cáo kết quả trước", "", "Báo cáo kết quả trước"),
        ("Ban hành kế hoạch", "", "Ban hành kế hoạch"),
        ("Tổ chức hội nghị", "", "Tổ chức hội nghị"),
    ],
)
def test_a_sentence_begins_with_its_parties_or_with_none(
    text: str, expected: str, behind: str
) -> None:
    found, end = leading_parties(text)
    assert "|".join(text[a:b] for a, b in found) == expected
    assert text[end:] == behind


@pytest.mark.parametrize(
    "text", ["Báo cáo", "Tổ chức thực hiện", "Hội nghị", "Bộ máy", "Ban hành", "Rà soát", "", "  "]
)
def test_words_that_only_begin_like_a_unit_are_none(text: str) -> None:
    assert not is_party(text)


def told(text: str) -> tuple[str, str, str]:
    found = duty(text)
    lead, executors, partners = (
        "|".join(text[a:b] for a, b in group)
        for group in (found.lead, found.executors, found.coordinators)
    )
    return lead, executors, partners


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("Giao Văn phòng chủ trì tổng hợp số liệu", "Văn phòng"),
        ("Phân công Tổ pháp chế làm đầu mối theo dõi", "Tổ pháp chế"),
        ("Việc khảo sát do Phòng Nghiệp vụ chủ trì, xong trong tháng 9", "Phòng Nghiệp vụ"),
        ("Thanh tra huyện là đơn vị đầu mối giúp UBND huyện", "Thanh tra huyện"),
        ("Chi cục Thủy sản chịu trách nhiệm chính về số liệu", "Chi cục Thủy sản"),
        ("Căn cứ Kế hoạch này, giao Trung tâm Lưu trữ chủ trì số hóa", "Trung tâm Lưu trữ"),
        ("Đề nghị Tòa án nhân dân tỉnh chủ trì thống kê", "Tòa án nhân dân tỉnh"),
    ],
)
def test_who_leads_is_told_by_assignment_or_by_the_verb(text: str, lead: str) -> None:
    assert told(text)[0] == lead


@pytest.mark.parametrize(
    ("text", "executors"),
    [
        ("Các phòng gửi số liệu về Văn phòng", "Các phòng"),
        ("Đề nghị Công an tỉnh cung cấp số liệu xử phạt", "Công an tỉnh"),
        ("Trên cơ sở kết quả họp, rà soát, Thanh tra Sở tham mưu xử lý", "Thanh tra Sở"),
        ("Hằng quý, các đơn vị thuộc Sở báo cáo tiến độ", "các đơn vị thuộc Sở"),
        ("Báo cáo của các phòng: gửi Văn phòng trước ngày 10/11", "các phòng"),
        ("Báo cáo năm: Văn phòng Ban trình Trưởng ban ký", "Văn phòng Ban"),
        ("Yêu cầu các xã, phường bố trí người làm đầu mối", "các xã, phường"),
    ],
)
def test_who_acts_is_the_party_before_the_verb(text: str, executors: str) -> None:
    assert told(text)[1] == executors


@pytest.mark.parametrize(
    ("text", "partners"),
    [
        ("Văn phòng chủ trì, phối hợp với Phòng Một soạn đề cương", "Phòng Một"),
        (
            "Giao Phòng Hai chủ trì, phối hợp cùng Thanh tra và Tổ pháp chế kiểm tra",
            "Thanh tra|Tổ pháp chế",
        ),
        ("Chủ trì, phối hợp với Sở Tài chính bố trí kinh phí", "Sở Tài chính"),
        ("Việc thống kê do Phòng Một chủ trì, Phòng Hai phối hợp thực hiện", "Phòng Hai"),
        ("Phòng Một phối hợp chặt chẽ với các xã, phường để khảo sát", "các xã, phường"),
    ],
)
def test_who_helps_is_told_behind_phoi_hop(text: str, partners: str) -> None:
    assert told(text)[2] == partners


@pytest.mark.parametrize(
    "text",
    [
        "Thu thập thông tin từ báo cáo của các đơn vị",
        "Tham gia đoàn khi có yêu cầu của Sở Tư pháp, UBND tỉnh",
        "Kiểm tra việc chấp hành của tổ chức, cá nhân",
        "Cơ quan chủ trì soạn thảo lấy ý kiến",
        "Rà soát, thống kê văn bản do UBND tỉnh ban hành",
        "Mức độ tuân thủ của cơ quan, tổ chức",
    ],
)
def test_nobody_is_invented_where_a_sentence_begins_with_the_work(text: str) -> None:
    assert duty(text) == Duty() or not duty(text).is_given


@given(st.lists(st.sampled_from(SYLLABLES), max_size=25).map(" ".join))
def test_parties_stand_in_the_text_in_order_and_apart(text: str) -> None:
    found = parties(text)
    assert all(0 <= start < end <= len(text) for start, end in found)
    assert all(one[1] <= two[0] for one, two in pairwise(found))


@given(st.text(max_size=200))
def test_any_text_is_read_without_an_error(text: str) -> None:
    duty(text)
    parties(text)

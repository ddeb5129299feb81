"""Plans on the command line: read without storing, imported as a draft, refused in a sentence."""

import datetime as dt
import json

import pytest

from ttpl_desktop import cli
from ttpl_desktop.app.task_days import LOOSE
from ttpl_desktop.app.workspace import STRICT_BEFORE, Workspace
from ttpl_desktop.domain.office import Office, Unit
from ttpl_desktop.domain.settings import Setting
from ttpl_desktop.storage.registers.office import OFFICES, UNITS
from ttpl_desktop.storage.registers.settings import SETTINGS

KEYS = [
    "office", "parent", "number", "place", "date", "year", "title", "sections", "activities",
    "unassigned", "recipients", "signature", "repairs",
]  # fmt: skip
PLAN = """\
ỦY BAN NHÂN DÂN
TỈNH BÌNH MINH
Số: 27/KH-UBND
Bình Minh, ngày 20 tháng 01 năm 2026

KẾ HOẠCH
Theo dõi tình hình thi hành pháp luật năm 2026

I. MỤC ĐÍCH, YÊU CẦU
Nắm chắc tình hình để kịp thời xử lý vướng mắc.
Cử người đầu mối trước ngày 10/02/2026.
II. CÁC HOẠT ĐỘNG
1. Xây dựng kế hoạch theo dõi của cơ quan mình
- Đơn vị thực hiện: các Sở, ngành.
- Thời gian: trước ngày 15/02/2026.
2. Tổ chức lớp tập huấn nghiệp vụ
- Đơn vị chủ trì: Sở Tư pháp.
- Đơn vị phối hợp: Văn phòng UBND tỉnh.
- Thời gian: trong Quý II năm 2026.
3. Kiểm tra tại một số địa phương
- Đơn vị chủ trì: Sở Nội vụ.
III. TỔ CHỨC THỰC HIỆN
Các cơ quan nghiêm túc thực hiện Kế hoạch này./.

Nơi nhận:
- Bộ Tư pháp (để báo cáo);
- Các Sở, ngành;
- Lưu: VT, NC.
TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Trần Văn Bình
"""


@pytest.fixture
def data(tmp_path):
    return tmp_path / "du-lieu"


@pytest.fixture
def plan(tmp_path):
    file = tmp_path / "ke-hoach.txt"
    file.write_text(PLAN, encoding="utf-8")
    return file


@pytest.fixture
def ttpl(data, capsys):
    """Runs a command on a data folder of its own; gives its exit code and what it said."""

    def run(*arguments):
        code = cli.main(["--data-dir", str(data), *map(str, arguments)])
        said = capsys.readouterr()
        return code, said.out, said.err

    return run


@pytest.fixture
def office(data):
    """A data folder of Sở Xây dựng."""
    work = Workspace.open(data)
    with work.operation("Lập hồ sơ"):
        work.table(OFFICES).save(Office(name="SỞ XÂY DỰNG", name_in_text="Sở Xây dựng"))
        work.table(UNITS).save(Unit(name="Sở Nội vụ", short_name="SNV", is_internal=False))
    work.close()


def answer(run, *arguments):
    code, out, _err = run(*arguments, "--json")
    assert code == 0
    return json.loads(out)


def mine(read):
    return [each["mine"] for each in read["activities"]]


def test_a_plan_is_read_with_exactly_the_promised_keys(ttpl, plan, data):
    read = answer(ttpl, "plan", "read", plan)
    assert list(read) == KEYS
    assert (read["office"], read["number"], read["place"]) == (
        "ỦY BAN NHÂN DÂN TỈNH BÌNH MINH",
        "27/KH-UBND",
        "Bình Minh",
    )
    assert (read["parent"], read["date"], read["year"]) == (None, "2026-01-20", 2026)
    assert read["title"] == "Theo dõi tình hình thi hành pháp luật năm 2026"
    assert read["recipients"] == ["Bộ Tư pháp (để báo cáo)", "Các Sở, ngành", "Lưu: VT, NC"]
    assert read["signature"] == ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]
    assert not data.exists()


def test_an_activity_has_its_units_words_and_day(ttpl, plan):
    first, second, third = answer(ttpl, "plan", "read", plan)["activities"]
    assert first == {
        "text": "Xây dựng kế hoạch theo dõi của cơ quan mình",
        "section": "II.1",
        "lead": ["các Sở, ngành"],
        "coordinate": [],
        "time": "trước ngày 15/02/2026",
        "kind": "before",
        "last_day": "2026-02-14",
        "mine": False,
    }
    assert second["coordinate"] == ["Văn phòng UBND tỉnh"]
    assert second["last_day"] == "2026-06-30"
    assert (third["time"], third["kind"], third["last_day"]) == (None, "none", None)


def test_sections_are_the_numbered_headings_with_their_level(ttpl, plan):
    sections = answer(ttpl, "plan", "read", plan)["sections"]
    assert [(each["number"].rstrip("."), each["level"]) for each in sections] == [
        ("I", 1), ("II", 1), ("1", 2), ("2", 2), ("3", 2), ("III", 1),
    ]  # fmt: skip
    assert sections[2]["title"] == "Xây dựng kế hoạch theo dõi của cơ quan mình"


def test_a_time_without_an_activity_is_unassigned(ttpl, plan):
    (loose,) = answer(ttpl, "plan", "read", plan)["unassigned"]
    assert set(loose) == {"text", "section", "time", "kind", "last_day"}
    assert (loose["section"], loose["time"], loose["last_day"]) == (
        "I",
        "trước ngày 10/02/2026",
        "2026-02-09",
    )


def test_every_repair_is_listed(ttpl, tmp_path):
    file = tmp_path / "vo.txt"
    file.write_text(PLAN.replace("# ", "").replace("KẾ HOẠCH\n", "**KẾ HOẠCH**\n"), "utf-8")
    repairs = answer(ttpl, "plan", "read", file)["repairs"]
    assert any(each["kind"] == "markdown" for each in repairs)
    assert {tuple(each) for each in repairs} == {("kind", "before", "after", "page")}


@pytest.mark.parametrize(
    ("unit", "expected"),
    [
        ("Sở Tư pháp", [True, True, False]),
        ("sở nội vụ", [True, False, True]),
        ("Văn phòng Ủy ban nhân dân tỉnh", [True, True, False]),
        ("UBND xã Suối Hoa", [False, False, False]),
        ("Phòng Pháp chế", [False, False, False]),
        ("", [False, False, False]),
    ],
)
def test_the_unit_decides_what_is_mine(ttpl, plan, unit, expected):
    assert mine(answer(ttpl, "plan", "read", plan, "--unit", unit)) == expected


def test_with_data_the_office_and_its_directory_are_known(ttpl, plan, office):
    assert mine(answer(ttpl, "plan", "read", plan)) == [True, False, False]
    assert mine(answer(ttpl, "plan", "read", plan, "--unit", "SNV")) == [True, False, True]


def test_reading_stores_nothing(ttpl, plan, office, data):
    ttpl("plan", "read", plan)
    work = Workspace.open(data)
    assert work.undo_label == "Lập hồ sơ"
    work.close()


def test_a_plan_is_told_in_lines(ttpl, plan):
    code, out, _err = ttpl("plan", "read", plan, "--unit", "Sở Tư pháp")
    assert code == 0
    assert "ỦY BAN NHÂN DÂN TỈNH BÌNH MINH · 27/KH-UBND · 20/01/2026" in out
    assert "* II.1" in out
    assert "  II.3" in out
    assert "Chưa gán 1 mốc thời gian:" in out


def test_a_year_can_be_given_where_the_plan_names_none(ttpl, tmp_path):
    file = tmp_path / "khong-nam.txt"
    file.write_text(PLAN.replace(" năm 2026", "").replace("/2026", ""), encoding="utf-8")
    read = answer(ttpl, "plan", "read", file, "--year", "2024")
    assert read["year"] is None
    assert read["activities"][0]["last_day"] == "2024-02-14"


def test_the_officers_reading_of_before_counts(ttpl, plan, office, data):
    work = Workspace.open(data)
    with work.operation("Đổi"):
        work.table(SETTINGS).save(Setting(name=STRICT_BEFORE, value=LOOSE))
    work.close()
    assert answer(ttpl, "plan", "read", plan)["activities"][0]["last_day"] == "2026-02-15"
    told = answer(ttpl, "deadline", "trước ngày 15/02/2026", "--year", "2026")
    assert told["last_day"] == "2026-02-15"


def test_an_import_says_what_it_made(ttpl, plan, office, data):
    made = answer(ttpl, "plan", "import", plan, "--year", "2027")
    assert (made["year"], made["activities"]) == (2027, 3)
    work = Workspace.open(data, today=lambda: dt.date(2026, 1, 1))
    assert work.undo_label == "Nhập kế hoạch năm 2027 từ ke-hoach.txt"
    work.close()


def test_an_import_is_told_with_what_could_not_be_kept(ttpl, plan, office):
    code, out, _err = ttpl("plan", "import", plan, "--year", "2026")
    assert code == 0
    assert out.startswith("Đã nhập kế hoạch năm 2026:")
    assert "“Kinh phí thực hiện kế hoạch”" in out
    assert "“trước ngày 10/02/2026” chưa gán" in out


@pytest.mark.parametrize("command", [("read",), ("import", "--year", "2026")])
@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("khong-co.docx", None),
        ("trong.txt", b""),
        ("hong.docx", b"PK\x03\x04 hong"),
        ("anh.pdf", b"%PDF-1.4 hong"),
        ("bang.csv.xlsx", b"\x89PNG\r\n\x1a\n" + b"0" * 64),
    ],
)
def test_bad_input_is_one_sentence(ttpl, tmp_path, office, command, name, content):
    if content is not None:
        (tmp_path / name).write_bytes(content)
    code, out, err = ttpl("plan", command[0], tmp_path / name, *command[1:])
    assert (code, out) == (1, "")
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    "arguments", [("read",), ("import", "x.docx"), ("import", "--year", "2026")]
)
def test_wrong_usage_exits_with_2(ttpl, capsys, arguments):
    with pytest.raises(SystemExit) as stopped:
        ttpl("plan", *arguments)
    assert stopped.value.code == 2
    assert "Lệnh chưa đúng" in capsys.readouterr().err

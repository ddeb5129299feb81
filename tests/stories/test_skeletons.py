"""Five plans as real offices write them, each drafted at the window by clicks and typing alone."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from pathlib import Path

import pytest

from tests.documents.schema_order import offences
from tests.stories import drafting
from tests.stories.conftest import Sits
from tests.stories.drafting import (
    activity,
    arranged,
    end,
    exported_lines,
    focus,
    head,
    insert_clauses,
    outline,
    plan_of,
    section,
    sign,
    text,
    tick,
    write_lines,
)
from tests.stories.officer import Officer
from ttpl_desktop.app import legal, office, office_presets
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.legal import LegalDocument
from ttpl_desktop.domain.office import Office, OfficeLevel, Signer, SigningForm, Unit
from ttpl_desktop.domain.plan import ActivityLayout, FocusLevel, ItemKind
from ttpl_desktop.domain.superior import SuperiorPlan
from ttpl_desktop.domain.terms import ActivityKind
from ttpl_desktop.storage.registers.superior import SUPERIOR_PLANS
from ttpl_desktop.ui.places import Place

LAND = LegalDocument(
    type="Luật",
    number="31/2024/QH15",
    issued_on=dt.date(2024, 1, 18),
    issuer="Quốc hội",
    title="Đất đai",
)
DECREE = LegalDocument(
    type="Nghị định",
    number="80/2025/NĐ-CP",
    issued_on=dt.date(2025, 4, 1),
    issuer="Chính phủ",
    title="Về tổ chức thi hành văn bản quy phạm pháp luật",
    effective_on=dt.date(2025, 4, 1),
)
OF_PROVINCE = SuperiorPlan(
    year=2026,
    office="UBND TỈNH BÌNH MINH",
    number="16",
    symbol="KH-UBND",
    issued_on=dt.date(2026, 1, 29),
    title="Theo dõi việc thi hành văn bản quy phạm pháp luật năm 2026",
    sha256="0" * 64,
)
OF_MINISTRY = dataclasses.replace(
    OF_PROVINCE,
    office="BỘ KHOA HỌC VÀ CÔNG NGHỆ",
    number="102",
    symbol="KH-BKHCN",
    issued_on=dt.date(2026, 1, 15),
    sha256="1" * 64,
)
OWN = {
    OfficeLevel.DEPARTMENT: {
        "name_in_text": "Sở Khoa học và Công nghệ",
        "field": "khoa học và công nghệ",
        "duty_unit": "Văn phòng Sở",
    },
    OfficeLevel.COMMITTEE_OFFICE: {"duty_unit": "Phòng Nội chính"},
    OfficeLevel.PROVINCE: {"duty_unit": "Sở Tư pháp"},
}
HEADS = {
    OfficeLevel.DEPARTMENT: Signer("Lê Minh Tâm", head_title="Giám đốc"),
    OfficeLevel.COMMITTEE_OFFICE: Signer("Lê Minh Tâm", head_title="Chánh Văn phòng"),
    OfficeLevel.PROVINCE: Signer(
        "Lê Minh Tâm", head_title="Chủ tịch", on_behalf_of="Ủy ban nhân dân"
    ),
}


def prepare(folder: Path, level: OfficeLevel) -> None:
    """An office of that level, its units, and what others have registered and read before."""
    work = Workspace.open(folder)
    typed = Office(level=level, province="tỉnh Bình Minh", place="Bình Minh", **OWN[level])
    profile = office_presets.followed(typed, {"signers", "place", *OWN[level]})
    units = [Unit(name=name) for name in ("Văn phòng Sở", "Phòng Quản lý công nghệ", "Sở Tư pháp")]
    office.set_up(work, dataclasses.replace(profile, signers=(HEADS[level],)), units)
    for document in (LAND, DECREE):
        legal.add(work, document)
    with work.operation("Đọc kế hoạch cấp trên"):
        for superior in (OF_PROVINCE, OF_MINISTRY):
            work.table(SUPERIOR_PLANS).save(superior)
    work.close()


@pytest.fixture
def drafter(sits: Sits, tmp_path: Path):
    """An officer of an office of that level, before an empty plan."""

    def sit_down(level: OfficeLevel) -> Officer:
        prepare(tmp_path / "so", level)
        officer = sits(tmp_path / "so")
        officer.go(Place.PLAN)
        officer.choose("Tạo kế hoạch trống")
        return officer

    return sit_down


def assert_clean(lines: list[str], folder: Path) -> None:
    """A valid file without gaps, marks of ours, or words said twice in a row."""
    (docx,) = folder.glob("*.docx")
    assert offences(docx) == []
    body = "\n".join(lines)
    assert not re.search(r"\{\{|\}\}|: ?\.|;\.|\.\.(?!/)", body.replace("./.", ""))


def test_a_department_with_prose_activities(drafter, tmp_path: Path) -> None:
    officer = drafter(OfficeLevel.DEPARTMENT)
    head(officer, title="Theo dõi việc thi hành văn bản quy phạm pháp luật năm 2026")
    tick(officer, "Dẫn kế hoạch cấp trên", "Kế hoạch số")
    head(officer, layout=ActivityLayout.SENTENCES)
    write_lines(
        officer,
        [
            section(0, "I", "Mục đích, yêu cầu", required="purpose"),
            section(1, "1", "Mục đích"),
            section(1, "1", "Yêu cầu"),
            section(0, "I", "Lĩnh vực theo dõi", required="fields"),
            focus(
                1,
                "1",
                "",
                text="Lĩnh vực trọng tâm, liên ngành: theo hướng dẫn của Sở Tư pháp.",
                focus_level=FocusLevel.INTERSECTORAL,
            ),
            focus(1, "1", "", text="Lĩnh vực khoa học và công nghệ."),
            section(0, "I", "Nội dung", required="activities"),
            section(1, "1", "Các hoạt động theo dõi"),
            activity(
                2,
                "-",
                "Thu thập thông tin từ báo cáo của các phòng, từ báo chí và từ phản ánh của tổ "
                "chức, cá nhân",
                activity=ActivityKind.INFORMATION,
                time="thường xuyên trong năm 2026",
            ),
            activity(
                2,
                "-",
                "Khảo sát việc thi hành quy định về tiêu chuẩn đo lường",
                activity=ActivityKind.SURVEY,
                lead="Phòng Quản lý công nghệ",
                coordinators="Văn phòng Sở",
                time="quý III năm 2026",
            ),
            activity(
                2,
                "-",
                "Báo cáo kết quả năm gửi Sở Tư pháp",
                activity=ActivityKind.REPORT,
                lead="Văn phòng Sở",
                time="trước ngày 01/12/2026",
                product="báo cáo năm",
            ),
            section(0, "I", "Tổ chức thực hiện", required="responsibilities"),
            section(0, "I", "Kinh phí", required="funding"),
        ],
    )
    drafting.choose_item(officer, "Yêu cầu")
    insert_clauses(officer, "Khách quan, có trọng tâm", "Thông tin phải được kiểm chứng")
    purpose = next(each for each in arranged(officer) if each.node.title == "Mục đích")
    drafting.choose_key(officer, purpose.node.id)
    insert_clauses(officer, "Đánh giá thực trạng, kiến nghị hoàn thiện")
    drafting.choose_item(officer, "Tổ chức thực hiện")
    insert_clauses(officer, "Đầu mối tổng hợp", "Các phòng, đơn vị")
    drafting.choose_item(officer, "Kinh phí")
    insert_clauses(officer, "Trong dự toán được giao")
    end(officer, recipients="UBND tỉnh (b/c);\nSở Tư pháp (để tổng hợp);\nCác phòng thuộc Sở")
    lines = exported_lines(officer, tmp_path / "giay")
    assert_clean(lines, tmp_path / "giay")
    [opening] = [line for line in lines if line.startswith("Thực hiện Kế hoạch số")]
    assert "của UBND tỉnh Bình Minh về theo dõi" in opening
    assert "; Kế hoạch số 16/KH-UBND" in opening or "; Kế hoạch số 102/KH-BKHCN" in opening
    [survey] = [line for line in lines if line.startswith("- Khảo sát việc")]
    assert "Phòng Quản lý công nghệ chủ trì, phối hợp với Văn phòng Sở." in survey
    assert "GIÁM ĐỐC" in lines


def test_a_province_with_labelled_activities_and_executors_of_their_own(
    drafter, tmp_path: Path
) -> None:
    officer = drafter(OfficeLevel.PROVINCE)
    head(
        officer,
        title="Theo dõi việc thi hành văn bản quy phạm pháp luật trên địa bàn tỉnh năm 2026",
        opening="Để triển khai thống nhất trên địa bàn, UBND tỉnh ban hành Kế hoạch như sau:",
    )
    write_lines(
        officer,
        [
            section(0, "I", "Mục đích, yêu cầu", required="purpose"),
            section(1, "1", "Mục đích"),
            text(2, "a", "Tổ chức theo dõi đồng bộ, có hiệu quả trên địa bàn tỉnh."),
            text(2, "a", "Phát hiện, kiến nghị xử lý vướng mắc."),
            section(0, "I", "Nội dung", required="activities"),
            section(1, "1", "Các hoạt động và tiến độ thực hiện"),
            activity(
                2,
                "a",
                "Xây dựng, ban hành kế hoạch",
                activity=ActivityKind.PLANNING,
                executors="Các sở, ban, ngành; UBND các xã, phường, đặc khu",
                time="trước ngày 15/02/2026",
            ),
            activity(
                2,
                "a",
                "Thu thập, tiếp nhận thông tin",
                text="Tiếp nhận qua báo cáo, kết quả kiểm tra, báo chí và phản ánh của người dân",
                activity=ActivityKind.INFORMATION,
                time="thường xuyên trong năm 2026",
            ),
            activity(3, "+", "tổng hợp, xử lý thông tin trên địa bàn tỉnh", executors="Sở Tư pháp"),
            activity(
                3,
                "+",
                "thu thập trong lĩnh vực quản lý, gửi Sở Tư pháp",
                executors="Các sở, ban, ngành",
                time="hằng quý",
            ),
            activity(
                2,
                "a",
                "Báo cáo kết quả năm",
                activity=ActivityKind.REPORT,
                lead="Sở Tư pháp",
                time="chậm nhất ngày 10/12/2026",
            ),
            section(0, "I", "Kinh phí", required="funding"),
            text(1, "", "Bố trí trong dự toán năm 2026 của từng cơ quan."),
        ],
    )
    assert [row for row in outline(officer) if row.strip() == "+"] == ["      +", "      +"]
    lines = exported_lines(officer, tmp_path / "giay")
    assert_clean(lines, tmp_path / "giay")
    at = lines.index("- Thực hiện:")
    assert lines[at + 1 : at + 4] == [
        "+ Sở Tư pháp: tổng hợp, xử lý thông tin trên địa bàn tỉnh.",
        "+ Các sở, ban, ngành: thu thập trong lĩnh vực quản lý, gửi Sở Tư pháp; "
        "thời gian: hằng quý.",
        "- Thời gian: Thường xuyên trong năm 2026.",
    ]
    head(officer, layout=ActivityLayout.TABLE)
    cells = exported_lines(officer, tmp_path / "bang")
    assert "+ tổng hợp, xử lý thông tin trên địa bàn tỉnh" in cells
    assert any("Phụ lục kèm theo" in line for line in cells)


def test_an_office_with_scope_content_and_object_of_each_field(drafter, tmp_path: Path) -> None:
    officer = drafter(OfficeLevel.COMMITTEE_OFFICE)
    head(officer, title="Theo dõi việc thi hành văn bản quy phạm pháp luật năm 2026")
    write_lines(
        officer,
        [
            section(0, "I", "Lĩnh vực theo dõi", required="fields"),
            focus(
                1,
                "1",
                "Tiếp công dân, giải quyết khiếu nại, tố cáo",
                focus_level=FocusLevel.OFFICE,
                scope="Trụ sở tiếp công dân tỉnh và trụ sở tiếp công dân cấp xã",
                content="Việc tiếp nhận, phân loại đơn\nThời hạn trả lời",
                subject="Cơ quan tiếp công dân; công dân, tổ chức có đơn",
            ),
            focus(
                1,
                "1",
                "Quản lý, sử dụng đất công",
                focus_level=FocusLevel.OTHER,
                scope="Đất do Văn phòng được giao quản lý",
                content="Việc lập hồ sơ, sử dụng đúng mục đích",
                subject="Đơn vị trực thuộc",
                issued_from="01/01/2019",
                issued_to="31/12/2025",
            ),
            section(0, "I", "Hoạt động", required="activities"),
            activity(
                1,
                "1",
                "Kiểm tra việc tiếp công dân",
                activity=ActivityKind.INSPECTION,
                lead="Phòng Nội chính",
                time="quý II năm 2026",
                product="Thông báo kết luận",
                scope="Hai đơn vị trực thuộc",
                content="Việc ghi sổ, việc trả lời đúng hạn",
                method="Trực tiếp",
            ),
        ],
    )
    drafting.choose_item(officer, "Quản lý, sử dụng đất công")
    field = officer.plan.editor.items[ItemKind.FOCUS].field("legal_ids")
    tick_documents(officer, field, "Luật Đất đai")
    sign(officer, SigningForm.BY_ORDER, own_title="Trưởng phòng Nội chính", name="Phạm Thu Hà")
    lines = exported_lines(officer, tmp_path / "giay")
    assert_clean(lines, tmp_path / "giay")
    at = lines.index("2. Quản lý, sử dụng đất công")
    assert lines[at + 1 : at + 6] == [
        "- Phạm vi: Đất do Văn phòng được giao quản lý.",
        "- Nội dung: Việc lập hồ sơ, sử dụng đúng mục đích.",
        "- Đối tượng: Đơn vị trực thuộc.",
        "- Văn bản: Luật Đất đai.",
        "- Thời gian ban hành văn bản: Từ ngày 01/01/2019 đến ngày 31/12/2025.",
    ]
    assert "+ Thời hạn trả lời." in lines
    assert "TL. CHÁNH VĂN PHÒNG" in lines
    assert "TRƯỞNG PHÒNG NỘI CHÍNH" in lines


def tick_documents(officer: Officer, field, beginning: str) -> None:
    """Ties a field to documents of the register with its button."""
    from PySide6.QtCore import Qt

    from ttpl_desktop.ui.widgets.pick_list import PickList

    def tick_them(dialog) -> None:
        (choice,) = dialog.findChildren(PickList)
        for number in range(choice.list.count()):
            row = choice.list.item(number)
            if row.text().startswith(beginning):
                row.setCheckState(Qt.CheckState.Checked)

    drafting.answer_with(officer, tick_them)
    field.add_documents()


def test_a_department_with_dotted_numbers_and_the_nine_criteria(drafter, tmp_path: Path) -> None:
    officer = drafter(OfficeLevel.DEPARTMENT)
    head(officer, title="Theo dõi việc thi hành văn bản quy phạm pháp luật năm 2026")
    write_lines(
        officer,
        [
            section(0, "I", "Nội dung kế hoạch", required="activities"),
            section(1, "1", "Lĩnh vực theo dõi", required="fields"),
            focus(2, "1.1", "Lĩnh vực trọng tâm", focus_level=FocusLevel.PROVINCE),
            focus(2, "1.1", "Lĩnh vực khác", focus_level=FocusLevel.OTHER),
            section(1, "1", "Các nhiệm vụ"),
            activity(
                2,
                "1.1",
                "Theo dõi việc tham mưu ban hành văn bản",
                lead="Văn phòng Sở",
                time="trong năm 2026",
                product="Danh mục văn bản",
            ),
            section(2, "1.1", "Theo dõi điều kiện bảo đảm"),
            activity(3, "*", "Nhân lực", lead="Văn phòng Sở", time="quý II năm 2026"),
            activity(3, "*", "Kinh phí", lead="Văn phòng Sở", time="quý IV năm 2026"),
            section(0, "I", "Tổ chức thực hiện"),
        ],
    )
    drafting.choose_item(officer, "Lĩnh vực trọng tâm")
    tick(officer, "Chèn tiêu chí đánh giá…")
    cite_in(officer, "Tổ chức thực hiện", "Thực hiện theo ", "Nghị định số 80")
    cite_in(officer, "Tổ chức thực hiện", "Báo cáo theo ", "Nghị định số 80")
    assert [row.strip() for row in outline(officer)][:10] == [
        "I.", "1.", "1.1.", "1.2.", "2.", "2.1.", "2.2.", "*", "*", "II.",
    ]  # fmt: skip
    lines = exported_lines(officer, tmp_path / "giay")
    assert_clean(lines, tmp_path / "giay")
    at = lines.index("1.1. Lĩnh vực trọng tâm")
    assert lines[at + 1] == "- Nội dung:"
    criteria = [line for line in lines[at + 2 :] if line.startswith("+ ")]
    assert len(criteria) >= 9
    assert criteria[0].startswith("+ Tính kịp thời, đầy đủ")
    assert [line for line in lines if line.startswith("Báo cáo theo")] == [
        "Báo cáo theo Nghị định số 80/2025/NĐ-CP./."
    ]
    assert any("theo Nghị định số 80/2025/NĐ-CP ngày 01/4/2025 của Chính phủ" in x for x in lines)


def cite_in(officer: Officer, parent: str, words: str, document: str) -> None:
    """Adds a paragraph under a heading and cites a document behind its words."""
    drafting.choose_item(officer, parent)
    officer.choose("Thêm đoạn văn con")
    field = officer.plan.editor.items[ItemKind.TEXT].field("text")
    officer.begin(field, words)
    tick(officer, "Chèn trích dẫn văn bản…", document)


def test_a_province_that_signs_for_all_and_requests_others(drafter, tmp_path: Path) -> None:
    officer = drafter(OfficeLevel.PROVINCE)
    head(
        officer,
        title="Theo dõi việc thi hành văn bản quy phạm pháp luật trên địa bàn tỉnh năm 2026",
    )
    write_lines(
        officer,
        [
            section(0, "I", "Mục đích", required="purpose"),
            section(0, "I", "Tổ chức thực hiện", required="responsibilities"),
            text(1, "1", "Sở Tư pháp chủ trì, tổng hợp."),
            section(1, "1", "Đề nghị các cơ quan"),
        ],
    )
    drafting.choose_item(officer, "Đề nghị các cơ quan")
    insert_clauses(
        officer, "Đề nghị Tòa án, Viện kiểm sát", "Đề nghị Mặt trận và các tổ chức thành viên"
    )
    for placed in arranged(officer)[-2:]:
        drafting.choose_key(officer, placed.node.id)
        officer.pick(officer.plan.editor.items[ItemKind.TEXT].field("style"), "letter")
    said = sign(officer, SigningForm.DEPUTY, own_title="Phó Chủ tịch", name="Đặng Quốc Huy")
    assert said == "Ký là: TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH"
    end(
        officer,
        recipients="Bộ Tư pháp (để báo cáo);\nChủ tịch UBND tỉnh (đ/c Lê Minh Tâm);\n"
        "Tòa án nhân dân tỉnh (phối hợp)",
        archive="VT, NC",
    )
    lines = exported_lines(officer, tmp_path / "giay")
    assert_clean(lines, tmp_path / "giay")
    at = next(n for n, line in enumerate(lines) if line.startswith("2. Đề nghị các cơ quan"))
    assert lines[at + 1].startswith("a) Đề nghị ")
    assert lines[at + 2].startswith("b) Đề nghị ")
    signed = [line for line in lines if line.isupper() and "CHỦ TỊCH" in line]
    assert signed == ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]
    assert "TM. ỦY BAN NHÂN DÂN" in lines
    assert "- Lưu: VT, NC." in lines
    assert plan_of(officer).signer.name == "Đặng Quốc Huy"

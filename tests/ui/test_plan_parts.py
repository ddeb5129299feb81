"""Parts of the plan tab: its tree, its lists of documents, its pages."""

from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.app.test_plans import SXD
from tests.ui.fakes import FakeFrame
from ttpl_desktop.app import office, plan_items, plans
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.legal import LegalDocument
from ttpl_desktop.domain.numbering import NumberStyle
from ttpl_desktop.domain.office import UNSIGNED, Signer
from ttpl_desktop.domain.outline import arrange
from ttpl_desktop.domain.plan import Basis, ItemKind, Plan, PlanItem
from ttpl_desktop.ui import dialogs
from ttpl_desktop.ui.papers import printing
from ttpl_desktop.ui.papers.fields import SignerField
from ttpl_desktop.ui.plan import preview as preview_module
from ttpl_desktop.ui.plan.legal_choice import documents_to_tick
from ttpl_desktop.ui.plan.legal_fields import BasesField, DocumentsField, Library
from ttpl_desktop.ui.plan.preview import Preview
from ttpl_desktop.ui.plan.tree import PlanTree
from ttpl_desktop.ui.plan.tree_model import REMARKED_ROLE, Fixed, PlanTreeModel
from ttpl_desktop.ui.plan.versions import Versions
from ttpl_desktop.ui.widgets.pick_list import PickList

LAW = LegalDocument(id=1, type="Luật", title="Xây dựng")
DECREE = LegalDocument(id=2, type="Nghị định", number="80/2025/NĐ-CP", title="Tổ chức thi hành")
BINNED = LegalDocument(id=3, type="Thông tư", number="04/2021/TT-BTP")
DOCUMENTS = (LAW, DECREE)


def section(item_id: int, parent_id: int | None, position: int, title: str) -> PlanItem:
    return PlanItem(
        id=item_id,
        parent_id=parent_id,
        position=position,
        kind=ItemKind.SECTION,
        style=NumberStyle.DECIMAL,
        title=title,
    )


ITEMS = (
    section(10, None, 0, "Một"),
    section(11, 10, 0, "Hai"),
    section(12, 10, 1, "Ba"),
    section(13, None, 1, "Bốn"),
)


@pytest.fixture
def model() -> PlanTreeModel:
    made = PlanTreeModel()
    made.put(arrange(ITEMS), {12: ("Mục này còn trống.",)}, is_fixed=False)
    return made


@pytest.fixture
def tree(qtbot: QtBot) -> PlanTree:
    made = PlanTree()
    qtbot.addWidget(made)
    made.put(arrange(ITEMS), {}, is_fixed=False)
    return made


def dropped(model: PlanTreeModel, item_id: int, row: int, parent: QModelIndex) -> list[object]:
    told: list[object] = []
    model.dropped.connect(lambda *where: told.extend(where))
    carried = model.mimeData([model.index_of(item_id)])
    model.dropMimeData(carried, Qt.DropAction.MoveAction, row, 0, parent)
    return told


def test_the_tree_is_a_sound_model(model: PlanTreeModel, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(model)


def test_the_tree_stands_between_head_and_closing(model: PlanTreeModel) -> None:
    assert model.keys() == [Fixed.HEAD, 10, 11, 12, 13, Fixed.CLOSING]
    assert model.index_of(11).data() == "1. Hai"
    assert model.parent(model.index_of(11)) == model.index_of(10)


def test_only_what_lacks_something_is_marked(model: PlanTreeModel) -> None:
    keys = model.keys()
    assert [key for key in keys if model.index_of(key).data(REMARKED_ROLE)] == [12]


def test_other_words_keep_the_rows(model: PlanTreeModel) -> None:
    renamed = (*ITEMS[:3], section(13, None, 1, "Khác"))
    assert not model.put(arrange(renamed), {}, is_fixed=False)
    assert model.index_of(13).data() == "2. Khác"


def test_a_drop_between_rows_tells_the_place(model: PlanTreeModel) -> None:
    assert dropped(model, 13, 1, model.index_of(10)) == [13, 10, 1]


def test_a_drop_at_the_top_does_not_count_the_head(model: PlanTreeModel) -> None:
    assert dropped(model, 13, 1, QModelIndex()) == [13, None, 0]


def test_a_drop_on_a_row_goes_to_its_end(model: PlanTreeModel) -> None:
    assert dropped(model, 13, -1, model.index_of(10)) == [13, 10, 2]


def test_the_moved_item_itself_is_not_counted(model: PlanTreeModel) -> None:
    assert dropped(model, 11, 2, model.index_of(10)) == [11, 10, 1]


def test_a_plan_that_is_only_read_cannot_be_dragged(model: PlanTreeModel) -> None:
    model.put(arrange(ITEMS), {}, is_fixed=True)
    assert not model.flags(model.index_of(10)) & Qt.ItemFlag.ItemIsDragEnabled
    assert dropped(model, 13, 0, QModelIndex()) == []


def test_a_folded_section_stays_folded_when_rows_come(tree: PlanTree) -> None:
    tree.collapse(tree.rows.index_of(10))
    tree.put(arrange((*ITEMS, section(14, None, 2, "Năm"))), {}, is_fixed=False)
    assert not tree.isExpanded(tree.rows.index_of(10))


def test_what_stands_in_place_of_a_removed_item_is_chosen(tree: PlanTree) -> None:
    tree.choose(12)
    tree.put(arrange(item for item in ITEMS if item.id != 12), {}, is_fixed=False)
    assert tree.key == 13
    tree.put(arrange(ITEMS[:2]), {}, is_fixed=False)
    assert tree.key == 11


def test_only_the_officers_choice_is_told(tree: PlanTree, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(tree.chosen):
        tree.choose(11)
    with qtbot.waitSignal(tree.chosen) as told:
        tree.setCurrentIndex(tree.rows.index_of(13))
    assert told.args == [13]


LIBRARY = Library(
    offered=lambda: DOCUMENTS,
    find=lambda legal_id: {1: LAW, 2: DECREE, 3: BINNED}[legal_id],
    remark=lambda document: "cũ" if document is LAW else "",
)


@pytest.fixture
def bases(qtbot: QtBot) -> BasesField:
    field = BasesField("bases", "Căn cứ", LIBRARY)
    qtbot.addWidget(field)
    field.put((Basis(legal_id=1), Basis(text="Căn cứ Kế hoạch của tỉnh")))
    return field


def test_bases_show_citations_and_words(bases: BasesField) -> None:
    assert bases.list.item(0).text() == "⚠ Luật Xây dựng"
    assert bases.list.item(1).text() == "Căn cứ Kế hoạch của tỉnh"
    assert bases.value() == (Basis(legal_id=1), Basis(text="Căn cứ Kế hoạch của tỉnh"))


def test_bases_are_moved_and_taken_out(bases: BasesField, qtbot: QtBot) -> None:
    bases.list.setCurrentRow(1)
    with qtbot.waitSignal(bases.edited) as told:
        bases.shift(-1)
    assert told.args == [(Basis(text="Căn cứ Kế hoạch của tỉnh"), Basis(legal_id=1))]
    bases.list.setCurrentRow(1)
    bases.take_out()
    assert bases.value() == (Basis(text="Căn cứ Kế hoạch của tỉnh"),)


def test_a_line_of_words_is_typed_in_place(bases: BasesField, qtbot: QtBot) -> None:
    bases.add_words()
    with qtbot.waitSignal(bases.edited) as told:
        bases.list.item(2).setText("Theo đề nghị của Thanh tra Sở")
    assert told.args[0][2] == Basis(text="Theo đề nghị của Thanh tra Sở")


def test_an_empty_line_is_not_kept(bases: BasesField) -> None:
    bases.add_words()
    assert len(bases.value()) == 2


def test_ticked_documents_are_added(bases: BasesField, monkeypatch: pytest.MonkeyPatch) -> None:
    def tick_all(_parent: object, _title: str, body: PickList[int], *, do: str) -> bool:
        for row in range(body.list.count()):
            body.list.item(row).setCheckState(Qt.CheckState.Checked)
        return bool(do)

    monkeypatch.setattr(dialogs, "ask", tick_all)
    bases.add_documents()
    assert bases.value()[-1] == Basis(legal_id=2)


def test_documents_are_found_without_marks(qtbot: QtBot) -> None:
    choice = documents_to_tick(DOCUMENTS)
    qtbot.addWidget(choice)
    choice.narrow("nghi dinh 80")
    assert [choice.list.item(row).isHidden() for row in range(2)] == [True, False]


def test_a_focus_field_keeps_documents_by_id(qtbot: QtBot) -> None:
    field = DocumentsField("legal_ids", "Văn bản", LIBRARY)
    qtbot.addWidget(field)
    field.put((2, 1))
    assert field.value() == (2, 1)


def test_a_document_in_the_bin_is_still_shown_where_it_is_named(bases: BasesField) -> None:
    bases.put((Basis(legal_id=3),))
    assert bases.list.item(0).text() == "Thông tư số 04/2021/TT-BTP"


def test_a_signer_who_left_is_still_offered(qtbot: QtBot) -> None:
    field = SignerField("signer", "Người ký")
    qtbot.addWidget(field)
    left = Signer("Trần Văn Cũ", head_title="Giám đốc")
    field.offer((Signer("Nguyễn Văn Bình", head_title="Giám đốc"),), left)
    field.put(left)
    words = [field.editor.itemText(row) for row in range(field.editor.count())]
    assert words == ["Chưa chọn người ký", "Nguyễn Văn Bình — GIÁM ĐỐC", "Trần Văn Cũ — GIÁM ĐỐC"]
    assert field.value() == left
    field.offer((), UNSIGNED)
    assert field.editor.count() == 1


def test_the_newest_version_is_chosen_first(qtbot: QtBot) -> None:
    versions = Versions()
    qtbot.addWidget(versions)
    versions.put([Plan(id=1, number="05"), Plan(id=2, version=2, adjusts_id=1)])
    assert versions.plan_id == 2
    versions.choose(1)
    versions.put([Plan(id=1, number="05"), Plan(id=2, version=2, adjusts_id=1)])
    assert versions.plan_id == 1
    versions.put([])
    assert versions.plan_id is None


# --- the real pages


@pytest.fixture
def work(work: Workspace) -> Workspace:
    office.set_up(work, SXD)
    return work


@pytest.fixture
def shown(qtbot: QtBot, frame: FakeFrame, monkeypatch: pytest.MonkeyPatch) -> tuple[Preview, Plan]:
    monkeypatch.setattr(preview_module, "REST_MS", 10)
    plan = plans.create(frame.work, 2026)
    made = Preview(frame)
    qtbot.addWidget(made)
    made.resize(380, 600)
    made.show()
    return made, plan


def test_pages_are_drawn_when_a_plan_is_shown(qtbot: QtBot, shown: tuple[Preview, Plan]) -> None:
    preview, plan = shown
    preview.follow(plan.id)
    qtbot.waitUntil(lambda: preview.pages.page_count > 3, timeout=20_000)


def test_the_page_of_the_chosen_item_comes_into_sight(
    qtbot: QtBot, work: Workspace, shown: tuple[Preview, Plan]
) -> None:
    preview, plan = shown
    preview.follow(plan.id)
    qtbot.waitUntil(lambda: preview.pages.page_count > 3, timeout=20_000)
    last = plans.arranged(work, plan.id)[-1].node
    preview.look_at(last.id)
    assert preview.pages.place.page >= 3
    preview.look_at(Fixed.HEAD)
    assert preview.pages.place.page == 0


def test_changes_are_drawn_once_the_typing_rests(
    qtbot: QtBot, work: Workspace, shown: tuple[Preview, Plan]
) -> None:
    preview, plan = shown
    preview.follow(plan.id)
    qtbot.waitUntil(lambda: preview.pages.page_count > 3, timeout=20_000)
    before = preview.pages.page_count
    for item in plans.items(work, plan.id):
        plan_items.remove(work, item.id)
    preview.follow(plan.id)
    qtbot.waitUntil(lambda: preview.pages.page_count < before, timeout=20_000)


def test_nothing_is_drawn_while_the_pages_are_folded_away(
    qtbot: QtBot, shown: tuple[Preview, Plan]
) -> None:
    preview, plan = shown
    preview.hide()
    preview.follow(plan.id)
    qtbot.wait(50)
    assert preview.pages.page_count == 0
    preview.show()
    qtbot.waitUntil(lambda: preview.pages.page_count > 3, timeout=20_000)


def test_trouble_stands_in_place_of_the_pages(
    qtbot: QtBot, work: Workspace, shown: tuple[Preview, Plan], monkeypatch: pytest.MonkeyPatch
) -> None:
    preview, plan = shown
    monkeypatch.setattr(work, "office_on", lambda _day: None)
    preview.follow(plan.id)
    qtbot.waitUntil(lambda: "tên cơ quan" in preview.sentence)


def test_pages_are_printed_as_they_lie(tmp_path: Path, qapp: object) -> None:
    tall, wide = (
        QImage(*size, QImage.Format.Format_Grayscale8) for size in ((210, 297), (297, 210))
    )
    for page in (tall, wide):
        page.fill(255)
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "in.pdf"))
    printing.paint(printer, (tall, wide))
    import pypdfium2

    with pypdfium2.PdfDocument(tmp_path / "in.pdf") as document:
        sizes = [document.get_page_size(number) for number in range(len(document))]
    assert [width < height for width, height in sizes] == [True, False]

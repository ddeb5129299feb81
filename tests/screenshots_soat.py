"""The screens of the two checks: a plan looked through, a Word file held against the decree."""

import tempfile
from collections.abc import Callable
from pathlib import Path

from docx import Document
from docx.shared import Mm, Pt, RGBColor

from tests.stories.superior import PARAGRAPHS
from ttpl_desktop.app import layout_check, plan_items, plan_lint, plans, sample
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.linting.finding import Severity
from ttpl_desktop.domain.office import Recipient
from ttpl_desktop.domain.plan import ItemKind
from ttpl_desktop.ui.check.page import CheckPage
from ttpl_desktop.ui.findings.file_page import FilePage
from ttpl_desktop.ui.main_window import MainWindow
from ttpl_desktop.ui.places import Place
from ttpl_desktop.ui.plan.soat.file_page import SoatFilePage
from ttpl_desktop.ui.plan.tab import PlanTab

FAULTY = (
    "Rà soát TTHC của ngành xây dựng theo Nghị định số 59/2012/NĐ-CP ngày 23/7/2013 của Chính phủ."
)


def plan_tab(window: MainWindow) -> PlanTab:
    window.put_aside_away()
    tab = window.go_to(Place.PLAN)
    assert isinstance(tab, PlanTab)
    tab.messages.clear()
    return tab


def clean(window: MainWindow) -> None:
    window.set_year(sample.YEAR)
    plan_tab(window).soat.check()


def faulty(window: MainWindow) -> PlanTab:
    """The next year's plan, drafted from the skeleton, with a faulty paragraph."""
    if not plans.plans_of(window.work, sample.YEAR + 1):
        plan = plans.create(window.work, sample.YEAR + 1)
        plans.change(
            window.work, plan.id, "recipients", (Recipient("UBND tỉnh"), Recipient("Sở Y tế"))
        )
        item = plan_items.add_below(window.work, plan.id, ItemKind.TEXT)
        plan_items.change(window.work, item.id, "text", FAULTY)
    window.set_year(sample.YEAR + 1)
    tab = plan_tab(window)
    tab.soat.check()
    return tab


def jumped(window: MainWindow) -> None:
    choose(faulty(window), lambda finding: finding.fix is not None).soat.panel.pane.step(0)


def questioned(window: MainWindow) -> None:
    choose(faulty(window), lambda finding: finding.severity is Severity.QUESTION)


def mended(window: MainWindow) -> None:
    tab = choose(faulty(window), lambda finding: finding.fix is not None)
    tab.soat.panel.pane.mend.click()


def choose(tab: PlanTab, is_wanted: Callable[[plan_lint.Finding], bool]) -> PlanTab:
    """Looks through the plan at once and puts the cursor on the first such finding."""
    plan = tab.plan
    assert plan is not None
    found = plan_lint.lint(tab.work, plan.id)
    tab.soat._take(found)
    tab.soat.panel.pane.list.choose(next(filter(is_wanted, found)))
    return tab


def aside(window: MainWindow, kind: type[FilePage]) -> FilePage:
    page = kind(window)
    page.left.connect(window.put_aside_away)
    window.put_aside(page)
    return page


def file_of(name: str) -> Path:
    """A superior's plan in the wrong letters between the wrong margins."""
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height, section.left_margin = Mm(210), Mm(297), Mm(20)
    cited = "Nơi nào vướng thì nêu rõ theo quy định tại Khoản 2 Điều 5 của Luật ấy."
    for number, words in enumerate((*PARAGRAPHS, cited)):
        run = document.add_paragraph().add_run(words)
        run.font.name, run.font.size = "Arial" if number % 4 == 0 else "Times New Roman", Pt(11)
        run.font.color.rgb = RGBColor(0, 0, 160 if number % 5 == 0 else 0)
    path = Path(tempfile.mkdtemp()) / name
    document.save(str(path))
    return path


def read_file(window: MainWindow) -> SoatFilePage:
    page = aside(window, SoatFilePage)
    assert isinstance(page, SoatFilePage)
    take(page, file_of("27-KH-UBND.docx"))
    return page


def checked_file(window: MainWindow) -> CheckPage:
    page = aside(window, CheckPage)
    assert isinstance(page, CheckPage)
    take(page, file_of("27-KH-UBND.docx"))
    return page


def take(page: FilePage, file: Path) -> None:
    """Looks through the file at once."""
    found = page.job_for(file)()
    page._take(file, found)
    page._show_rest()


def slow(window: MainWindow) -> None:
    page = aside(window, SoatFilePage)
    page.busy.setText("Đang soát 27-KH-UBND.docx…")
    page._stack.setCurrentIndex(1)


def refused(window: MainWindow) -> None:
    page = aside(window, CheckPage)
    path = Path(tempfile.mkdtemp()) / "ke-hoach.doc"
    path.write_bytes(b"\xd0\xcf\x11\xe0" * 200)
    try:
        page.job_for(path)()
    except UserFacingError as error:
        page.messages.say_error(error)


def fixed_file(window: MainWindow) -> None:
    page = checked_file(window)
    assert page.file is not None
    out = page.file.with_name("27-KH-UBND (đã sửa thể thức).docx")
    page._show_copy(layout_check.fixing(page.file, out)())


def only_warnings(window: MainWindow) -> None:
    checked_file(window).pane.filter.pick(Severity.WARNING)


def scene(play: Callable[[MainWindow], object]) -> Callable[[MainWindow], None]:
    """The whole window is the picture, whatever the function gives."""

    def whole(window: MainWindow) -> None:
        play(window)

    return whole


SCENES: dict[str, Callable[[MainWindow], None]] = {
    "sach": clean,
    "thay-loi": scene(faulty),
    "den-cho": jumped,
    "cau-hoi": questioned,
    "da-sua": mended,
    "tep-trong": scene(lambda window: aside(window, SoatFilePage)),
    "tep-dang-doc": slow,
    "tep-xong": scene(read_file),
    "the-thuc-trong": scene(lambda window: aside(window, CheckPage)),
    "the-thuc-xong": scene(checked_file),
    "the-thuc-loc": only_warnings,
    "the-thuc-da-sua": fixed_file,
    "the-thuc-tep-la": refused,
}

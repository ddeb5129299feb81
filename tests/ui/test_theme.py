"""Colours that can be read, states that are told without colour, and one look for all."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QIcon, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from ttpl_desktop.paths import resource
from ttpl_desktop.ui.fonts import UI_POINTS, readable_font, writes_vietnamese
from ttpl_desktop.ui.message_bar import MessageBar, MessageKind
from ttpl_desktop.ui.settings import Settings
from ttpl_desktop.ui.sizes import row_height, scaled
from ttpl_desktop.ui.states import State, colour_of, state_style
from ttpl_desktop.ui.style_sheet import look, style_sheet
from ttpl_desktop.ui.theme import Theme, ThemeChoice, palette_of, tokens_of
from ttpl_desktop.ui.tokens import DARK, GROUNDS, LIGHT, TEXTS, Tokens, contrast, mix, tint
from ttpl_desktop.ui.widgets.fields import TextField
from ttpl_desktop.ui.widgets.labels import label
from ttpl_desktop.ui.zoom import Zoom

THEMES = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
READABLE = 4.5
COLOURS = st.integers(0, 0xFFFFFF).map(lambda value: f"#{value:06X}")


@THEMES
@pytest.mark.parametrize(("text", "ground"), list(itertools.product(TEXTS, GROUNDS)))
def test_every_text_is_readable_on_every_ground(tokens: Tokens, text: str, ground: str):
    assert contrast(getattr(tokens, text), getattr(tokens, ground)) >= READABLE


@THEMES
@pytest.mark.parametrize("state", list(State))
def test_a_state_is_readable_on_its_own_pale_ground(tokens: Tokens, state: State):
    colour = colour_of(state, tokens)
    assert contrast(colour, tint(colour, tokens)) >= READABLE
    assert contrast(tokens.text, tint(colour, tokens)) >= READABLE


@THEMES
def test_words_on_the_accent_are_readable(tokens: Tokens):
    assert contrast(tokens.on_accent, tokens.accent) >= READABLE


@THEMES
def test_icons_stand_out_from_every_ground(tokens: Tokens):
    grey = "#7B858F"
    assert grey in resource("icons/close.svg").read_text()
    assert all(contrast(grey, getattr(tokens, ground)) >= 3 for ground in GROUNDS)


def test_contrast_runs_from_one_to_twenty_one():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@given(COLOURS, COLOURS)
def test_contrast_does_not_mind_the_order(one: str, other: str):
    assert contrast(one, other) == contrast(other, one) >= 1


@given(COLOURS, COLOURS)
def test_a_mix_ends_at_its_two_colours(one: str, other: str):
    assert mix(one, other, 1) == one
    assert mix(one, other, 0) == other


@THEMES
def test_no_two_states_share_mark_or_word(tokens: Tokens):
    styles = [state_style(state, tokens) for state in State]
    assert len({style.mark for style in styles}) == len(State)
    assert len({style.word for style in styles}) == len(State)


@THEMES
def test_a_palette_tells_its_theme(qapp: QApplication, tokens: Tokens):
    assert tokens_of(palette_of(tokens)) is tokens


@THEMES
def test_the_sheet_names_only_icons_that_exist(tokens: Tokens):
    names = [part.split('"')[1] for part in style_sheet(tokens, QFont("", 10)).split("url(")[1:]]
    assert names
    assert all(not QIcon(name).pixmap(16, 16).isNull() for name in names)


def test_the_officer_chooses_dark_and_goes_back_to_light(qapp: QApplication):
    theme = Theme(qapp, ThemeChoice.LIGHT)
    theme.choose(ThemeChoice.DARK)
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == DARK.window
    theme.choose(ThemeChoice.LIGHT)
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == LIGHT.window
    theme.deleteLater()


def test_the_system_is_followed_until_told_otherwise(qapp: QApplication):
    theme = Theme(qapp, ThemeChoice.SYSTEM)
    is_dark = qapp.styleHints().colorScheme() is Qt.ColorScheme.Dark
    assert theme.tokens is (DARK if is_dark else LIGHT)
    theme.deleteLater()


def test_changing_the_theme_is_told(qtbot, qapp: QApplication):
    theme = Theme(qapp, ThemeChoice.LIGHT)
    with qtbot.waitSignal(theme.changed):
        theme.choose(ThemeChoice.DARK)
    theme.choose(ThemeChoice.LIGHT)
    theme.deleteLater()


def test_a_theme_that_waits_is_put_on_once(qapp: QApplication):
    qapp.setStyleSheet("")
    theme = Theme(qapp, ThemeChoice.LIGHT, is_worn=False)
    assert qapp.styleSheet() == ""
    theme.wear()
    assert "QToolTip" in qapp.styleSheet()
    theme.choose(ThemeChoice.DARK)
    assert DARK.panel in qapp.styleSheet()
    theme.choose(ThemeChoice.LIGHT)
    theme.deleteLater()


def test_a_look_reaches_the_screen(qtbot, qapp: QApplication):
    theme = Theme(qapp, ThemeChoice.LIGHT)
    title = QLabel("Kế hoạch năm 2026")
    qtbot.addWidget(title)
    look(title, role="title")
    title.ensurePolished()
    assert title.font().pointSize() == 13
    assert title.font().weight() == QFont.Weight.DemiBold
    look(title, role="")
    assert title.font().pointSize() == 10
    theme.deleteLater()


def test_titles_rows_and_marks_follow_the_letters():
    usual, large = QFont("DejaVu Sans", 10), QFont("DejaVu Sans", 20)
    assert "font-size: 13pt" in style_sheet(LIGHT, usual)
    assert "font-size: 26pt" in style_sheet(LIGHT, large)
    assert row_height(usual) == 28 < row_height(large)
    assert (scaled(14, usual), scaled(14, large)) == (14, 28)


def test_zooming_enlarges_titles_that_are_already_shown(qtbot, qapp: QApplication, tmp_path):
    theme = Theme(qapp, ThemeChoice.LIGHT)
    zoom = Zoom(qapp, Settings(tmp_path), QFont(qapp.font()))
    title = label("Kế hoạch năm 2026", "title")
    qtbot.addWidget(title)
    title.show()
    zoom.to(200)
    assert title.font().pointSize() == 26
    zoom.to(100)
    assert title.font().pointSize() == 13
    theme.deleteLater()


def test_a_text_box_that_becomes_read_only_looks_so(qtbot, qapp: QApplication):
    theme = Theme(qapp, ThemeChoice.LIGHT)
    field = TextField("content", "Nội dung")
    qtbot.addWidget(field)
    field.show()
    for fixed, ground in ((False, LIGHT.panel), (True, LIGHT.window), (False, LIGHT.panel)):
        field.set_read_only(fixed)
        picture = field.editor.grab().toImage()
        assert picture.pixelColor(picture.rect().center()).name().upper() == ground
    theme.deleteLater()


def test_the_mark_of_a_message_wears_the_colour_of_its_kind(qtbot, qapp: QApplication):
    theme = Theme(qapp, ThemeChoice.LIGHT)
    page = QWidget()
    qtbot.addWidget(page)
    bar = MessageBar(page)
    page.show()
    for kind, colour in ((MessageKind.WARN, LIGHT.soon), (MessageKind.ERROR, LIGHT.late)):
        bar.say("Chưa lưu được.", kind)
        mark = bar.findChild(QLabel, "mark")
        assert mark.palette().color(QPalette.ColorRole.WindowText).name().upper() == colour
    theme.deleteLater()


def test_the_font_of_the_windows_writes_vietnamese(qapp: QApplication):
    font = readable_font(QFont("Sans Serif", 8))
    assert writes_vietnamese(font)
    assert font.pointSizeF() == UI_POINTS


def test_a_larger_size_set_in_the_system_is_kept(qapp: QApplication):
    assert readable_font(QFont("Sans Serif", 14)).pointSizeF() == 14


def test_a_family_without_vietnamese_is_replaced(qapp: QApplication):
    poor = QFont("OpenSymbol")
    if writes_vietnamese(poor):
        pytest.skip("this machine has no family without Vietnamese letters")
    assert writes_vietnamese(readable_font(poor))

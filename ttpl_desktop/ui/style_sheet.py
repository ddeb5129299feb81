"""The one style sheet: shape and colour of every kind of widget, built from the tokens.

A widget asks for a look by a property, never by a sheet of its own:
`kind` = primary, quiet, link, chip, tab-like switches; `role` = title, heading, quiet, note;
`state` = late, soon, open, done, waiting, continuous, dropped.
"""

from __future__ import annotations

from string import Template

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from ttpl_desktop.paths import resource
from ttpl_desktop.ui.sizes import row_height, scaled, title_points
from ttpl_desktop.ui.states import State, colour_of
from ttpl_desktop.ui.tokens import Tokens, mix, tint

SPACE_4, SPACE_8, SPACE_12, SPACE_16 = 4, 8, 12, 16
_ROW_PADDING = 4
_LENGTHS = {
    "icon": 16,
    "mark": 14,
    "arrow": 12,
    "drop": 22,
    "drop_room": 24,
    "between": 28,
    "round": 8,
    "dot": 6,
    "rim": 5,
}
"""Pixels at 10 points of what must grow with the letters beside it."""

_BASE = Template("""
QToolTip { background: $panel; color: $text; border: 1px solid $line; padding: 4px; }
QMenuBar { background: $window; }
QMenuBar::item { padding: 4px 8px; background: transparent; }
QMenuBar::item:selected { background: $selection; border-radius: 4px; }
QMenu { background: $panel; border: 1px solid $line; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 12px; border-radius: 4px; }
QMenu::item:selected { background: $selection; color: $text; }
QMenu::item:disabled { color: $faint; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QMenu::indicator { width: ${mark}px; height: ${mark}px; left: 4px; }
QMenu::item:checked { font-weight: 600; }
QStatusBar { color: $quiet; border-top: 1px solid $line; }
QStatusBar QLabel { color: $quiet; }
QStatusBar::item { border: 0; }
QSplitter::handle { background: transparent; }
QSplitter::handle:hover { background: $line; }
QLabel[role="title"] { font-size: ${title}pt; font-weight: 600; }
QLabel[role="heading"] { font-weight: 600; }
QLabel[role="quiet"] { color: $quiet; }
QLabel[role="note"] { color: $quiet; }
QLabel[role="note"][state="late"] { color: $late; }
QLabel[role="note"][state="soon"] { color: $soon; }
QFrame[role="panel"] { background: $panel; border: 1px solid $line; border-radius: 4px; }
QFrame[role="paper"] { background: #FFFFFF; color: #000000; border: 1px solid $line; }
QFrame[role="line"] { background: $line; border: 0; max-height: 1px; min-height: 1px; }
QScrollArea { border: 0; background: transparent; }
QProgressBar { border: 1px solid $line; border-radius: 4px; background: $panel; color: $text;
  text-align: center; }
QProgressBar::chunk { background: $selection; border-radius: 3px; }
""")

_FIELDS = Template("""
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox {
  background: $panel; color: $text; border: 1px solid $line; border-radius: 4px;
  selection-background-color: $marked; selection-color: $text; }
QLineEdit, QPlainTextEdit, QTextEdit { placeholder-text-color: $quiet; }
QLineEdit, QAbstractSpinBox { padding: 4px 6px; }
QPlainTextEdit, QTextEdit { padding: 3px 4px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus,
QAbstractSpinBox:focus { border-color: $accent; }
QLineEdit:read-only, QPlainTextEdit[readOnly="true"] { background: $window; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled { color: $quiet;
  background: $window; }
QLineEdit[state="late"], QPlainTextEdit[state="late"] { border-color: $late; }
QComboBox { padding: 4px 8px; combobox-popup: 0; }
QComboBox QLineEdit { border: 0; padding: 0; background: transparent; }
QComboBox:hover, QLineEdit:hover:!focus, QPlainTextEdit:hover:!focus { border-color: $edge; }
QComboBox:focus:hover { border-color: $accent; }
QComboBox::drop-down { border: 0; width: ${drop}px; }
QComboBox::down-arrow { image: url("$icons/chevron-down.svg"); width: ${mark}px;
  height: ${mark}px; }
QComboBox[kind="filter"][chosen="true"] { border-color: $accent; background: $selection; }
QComboBox QAbstractItemView { background: $panel; border: 1px solid $line; padding: 2px;
  outline: 0; selection-background-color: $selection; selection-color: $text; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: 0; width: ${drop}px;
  background: transparent; }
QAbstractSpinBox::up-arrow { image: url("$icons/chevron-up.svg"); width: ${arrow}px;
  height: ${arrow}px; }
QAbstractSpinBox::down-arrow { image: url("$icons/chevron-down.svg"); width: ${arrow}px;
  height: ${arrow}px; }
QCheckBox, QRadioButton { spacing: 8px; }
QCheckBox::indicator, QRadioButton::indicator, QTreeView::indicator, QListView::indicator,
QTableView::indicator { width: ${mark}px; height: ${mark}px; border: 1px solid $edge;
  background: $panel;  border-radius: 3px; }
QCheckBox::indicator:checked, QTreeView::indicator:checked, QListView::indicator:checked,
QTableView::indicator:checked { background: $accent; border-color: $accent;
  image: url("$icons/$check.svg"); }
QCheckBox::indicator:hover, QCheckBox::indicator:focus, QRadioButton::indicator:hover {
  border-color: $accent; }
QCheckBox::indicator:indeterminate { background: $selection; border-color: $accent; }
QCheckBox::indicator:disabled { background: $window; border-color: $line; }
QRadioButton::indicator { border-radius: ${round}px; }
QRadioButton::indicator:checked { width: ${dot}px; height: ${dot}px;
  border: ${rim}px solid $accent; }
""")

_BUTTONS = Template("""
QPushButton, QToolButton { background: $panel; color: $text; border: 1px solid $line;
  border-radius: 4px; padding: 5px 12px; }
QPushButton:hover, QToolButton:hover { border-color: $edge; background: $hover; }
QPushButton:pressed, QToolButton:pressed { background: $selection; }
QPushButton:focus, QToolButton:focus { border-color: $accent; }
QPushButton:disabled, QToolButton:disabled { color: $faint; background: $window; }
QPushButton[kind="primary"], QToolButton[kind="primary"], QPushButton:checked,
QToolButton[kind="switch"]:checked { background: $accent; color: $on_accent;
  border-color: $accent; font-weight: 500; }
QPushButton[kind="primary"]:hover, QToolButton[kind="primary"]:hover { background: $accent_hover; }
QPushButton[kind="primary"]:focus, QToolButton[kind="primary"]:focus { border-color: $text; }
QPushButton[kind="primary"]:disabled, QToolButton[kind="primary"]:disabled {
  background: $selection; color: $quiet; border-color: $line; }
QToolButton[kind="quiet"], QPushButton[kind="quiet"] { background: transparent;
  border-color: transparent; padding: 4px; icon-size: ${icon}px; }
QToolButton[kind="quiet"]:hover, QPushButton[kind="quiet"]:hover { background: $selection; }
QToolButton[kind="quiet"]:focus, QPushButton[kind="quiet"]:focus { border-color: $accent; }
QToolButton[kind="quiet"]:checked { background: $selection; }
QPushButton[kind="link"], QToolButton[kind="link"] { background: transparent; color: $accent;
  border: 1px solid transparent; padding: 4px; text-align: left; }
QPushButton[kind="link"]:hover, QToolButton[kind="link"]:hover { text-decoration: underline; }
QPushButton[kind="link"]:focus, QToolButton[kind="link"]:focus { border-color: $accent; }
QToolButton[kind="menu"]::menu-indicator { image: url("$icons/chevron-down.svg");
  width: ${mark}px; height: ${mark}px; subcontrol-origin: padding;
  subcontrol-position: center right; right: 6px; }
QToolButton[kind="menu"] { padding-right: ${drop_room}px; }
QPushButton::menu-indicator { image: url("$icons/chevron-down.svg"); width: ${mark}px;
  height: ${mark}px; subcontrol-origin: padding; subcontrol-position: center right; right: 6px; }
QLineEdit { lineedit-clear-button-icon: url("$icons/close.svg"); }
QToolBar { background: $window; border: 0; padding: 4px; spacing: 2px; }
QToolBar QToolButton { padding: 4px; background: transparent; border-color: transparent; }
QToolBar QToolButton:hover, QToolBar QToolButton:checked { background: $selection; }
QLineEdit QToolButton { border: 0; background: transparent; padding: 0; }
""")

_LISTS = Template("""
QTabBar { qproperty-drawBase: 0; qproperty-expanding: 0; background: transparent; }
QTabBar::tab { background: transparent; color: $quiet; border: 0;
  border-bottom: 2px solid transparent; padding: 7px 0; margin: 0 ${between}px 0 12px; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected { color: $accent; border-bottom-color: $accent; }
QTabBar::tab:focus { color: $accent; }
QTabWidget::pane { border: 0; }
QAbstractItemView { background: $panel; border: 1px solid $line; border-radius: 4px;
  outline: 0; alternate-background-color: $window; }
QTreeView::item, QListView::item { height: ${row}px; padding: 2px 4px; border: 0; }
QTableView { gridline-color: $line; selection-background-color: $selection;
  selection-color: $text; }
QTableView::item { padding: 0 4px; border: 1px solid transparent;
  border-bottom-color: $hairline; }
QTableView::item:selected { background: $selection; }
QTableView::item:focus { border: 1px solid $accent; }
QTreeView, QListView { selection-background-color: $selection; selection-color: $text; }
QTreeView::item:selected, QListView::item:selected { background: $selection; }
QTreeView::item:hover:!selected, QListView::item:hover:!selected { background: $window; }
QTreeView::branch:selected { background: $selection; }
QTreeView::branch:has-children:closed { image: url("$icons/chevron-right.svg"); }
QTreeView::branch:has-children:open { image: url("$icons/chevron-down.svg"); }
QHeaderView { background: $panel; border: 0; border-top-left-radius: 4px; }
QHeaderView::section { background: $panel; color: $quiet; border: 0;
  border-bottom: 1px solid $line; padding: 5px 8px; }
QHeaderView::section:hover { color: $text; }
QHeaderView::down-arrow { image: url("$icons/chevron-down.svg"); width: ${arrow}px; }
QHeaderView::up-arrow { image: url("$icons/chevron-up.svg"); width: ${arrow}px; }
QTableCornerButton::section { background: $panel; border: 0; border-bottom: 1px solid $line; }
QCalendarWidget QWidget#qt_calendar_navigationbar { background: $panel; }
QCalendarWidget QToolButton { border: 0; padding: 4px 8px; font-weight: 600; }
QCalendarWidget QToolButton::menu-indicator { image: none; }
QCalendarWidget QToolButton#qt_calendar_prevmonth { qproperty-icon: none;
  image: url("$icons/chevron-left.svg"); }
QCalendarWidget QToolButton#qt_calendar_nextmonth { qproperty-icon: none;
  image: url("$icons/chevron-right.svg"); }
QCalendarWidget QTableView { border: 0; }
QCalendarWidget QTableView::item { border: 0; padding: 0; }
QCalendarWidget QTableView::item:selected { background: $accent; color: $on_accent; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $edge; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: $quiet; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
""")

_STATE = Template("""
*[kind="chip"][state="$state"] { color: $colour; background: $ground; border: 1px solid $colour;
  border-radius: 9px; padding: 1px 10px; font-weight: 400; }
QPushButton[kind="chip"][state="$state"] { border-radius: 11px; padding: 3px 12px; }
QPushButton[kind="chip"][state="$state"]:hover { background: $tint; }
QPushButton[kind="chip"][state="$state"]:focus { border: 2px solid $colour; padding: 2px 11px; }
QFrame[role="message"][state="$state"] { background: $tint; border: 1px solid $colour;
  border-radius: 4px; }
QFrame[role="message"][state="$state"] QLabel#mark { color: $colour; font-weight: 600; }
""")


def style_sheet(tokens: Tokens, font: QFont) -> str:
    """The whole sheet for one theme and letters of one size."""
    colours = {name: str(getattr(tokens, name)) for name in Tokens.__slots__}
    colours |= {
        "title": f"{title_points(font):g}",
        "row": str(row_height(font) - _ROW_PADDING),
        "icons": resource("icons").as_posix(),
        "check": "check-white" if tokens.on_accent == "#FFFFFF" else "check-black",
        "faint": mix(tokens.quiet, tokens.panel, 0.7),
        "edge": mix(tokens.quiet, tokens.panel, 0.45),
        "hover": mix(tokens.selection, tokens.panel, 0.5),
        "hairline": mix(tokens.line, tokens.panel, 0.6),
        "marked": mix(tokens.accent, tokens.panel, 0.3),
        "accent_hover": mix(tokens.accent, tokens.text, 0.88),
    }
    colours |= {name: str(scaled(pixels, font)) for name, pixels in _LENGTHS.items()}
    parts = [part.substitute(colours) for part in (_BASE, _FIELDS, _BUTTONS, _LISTS)]
    return "".join(parts + [_state_rules(state, tokens) for state in State])


def _state_rules(state: State, tokens: Tokens) -> str:
    colour = colour_of(state, tokens)
    return _STATE.substitute(
        state=state.value, colour=colour, ground=tokens.panel, tint=tint(colour, tokens)
    )


def look(widget: QWidget, **properties: str) -> None:
    """Give a widget another look by its properties, and redraw it where it was drawn before.

    `look(button, kind="primary")`, `look(label, role="note", state="late")`; an empty string takes
    a property back. `look(widget)` is for what Qt's own properties or a widget around it changed.
    """
    changed = {name: v for name, v in properties.items() if (widget.property(name) or "") != v}
    for name, value in changed.items():
        widget.setProperty(name, value)
    is_same = bool(properties) and not changed
    if is_same or not widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        return
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    # Only this makes a frame (a label is one) take the padding and border of its new look.
    QCoreApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))

"""A table over pages: sort, choose columns, select many, copy for Excel, open."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from ttpl_desktop.ui.settings import Settings
from ttpl_desktop.ui.sizes import row_height
from ttpl_desktop.ui.widgets.empty_state import EmptyState
from ttpl_desktop.ui.widgets.menus import pop_up
from ttpl_desktop.ui.widgets.paged_model import ITEM_ROLE, AnyIndex, Column, PagedTableModel
from ttpl_desktop.ui.widgets.state_delegate import StateDelegate
from ttpl_desktop.ui.widgets.table_text import mime_of

_STRETCH_LEAST = 12
"""Average characters that the stretching column keeps in a narrow window."""


class PagedTable(QTableView):
    """`current_changed` carries the object under the cursor (or None), `opened` the one opened.

    Actions added to the table stand in the menu of its rows.
    """

    current_changed = Signal(object)
    opened = Signal(object)

    def __init__(
        self,
        name: str,
        model: PagedTableModel,
        settings: Settings,
        empty: EmptyState | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._name, self._source, self._settings = name, model, settings
        self._empty: EmptyState | None = None
        self._is_fitting = False
        self._letter = self._letter_width()
        self.setModel(model)
        self._set_manners()
        self._set_header()
        copy = QAction("Sao chép các dòng đã chọn", self)
        copy.setShortcut(QKeySequence.StandardKey.Copy)
        copy.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        copy.triggered.connect(self.copy_selection)
        self.addAction(copy)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.data(ITEM_ROLE)))
        self.set_empty(empty)
        model.modelReset.connect(self._show_empty)
        model.rowsInserted.connect(self._show_empty)

    @property
    def source(self) -> PagedTableModel:
        """The model, with its own type."""
        return self._source

    @property
    def current(self) -> Any:
        """The object under the cursor, None when there is none."""
        return self.currentIndex().data(ITEM_ROLE)

    @property
    def selected(self) -> list[Any]:
        """The objects of the selected rows, from the top."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self._source.item(row) for row in rows]

    def refresh(self) -> None:
        """Ask the source again; selection, cursor and place on screen stay where they can."""
        key = self._source.key_of
        chosen = {key(item) for item in self.selected}
        current = None if self.current is None else key(self.current)
        place = self.verticalScrollBar().value()
        with self._source.holding():
            self._source.reload()
            self.executeDelayedItemsLayout()
            self.verticalScrollBar().setValue(place)
        self._choose(chosen, current)
        if current is not None and self.current is None:
            self.current_changed.emit(None)

    def select(self, key: Hashable) -> bool:
        """Put the cursor on the object with this key; False when it is not among those loaded."""
        row = self._source.row_of(key)
        if row is None:
            return False
        self.selectRow(row)
        self.scrollTo(self._source.index(row, self._first_column()))
        return True

    def set_empty(self, empty: EmptyState | None) -> None:
        """Say something else where there are no rows."""
        if self._empty is not None:
            self._empty.hide()
            self._empty.deleteLater()
        self._empty = empty
        if empty is not None:
            empty.setParent(self.viewport())
        self._show_empty()

    def copy_selection(self) -> None:
        """Put the selected rows on the clipboard, as text and as a table, as Excel takes them."""
        columns = [self._source.columns[index] for index in self.shown_columns()]
        rows = [[column.text(item) for column in columns] for item in self.selected]
        QGuiApplication.clipboard().setMimeData(mime_of(rows))

    def column_menu(self) -> QMenu:
        """The columns to show; at least one always stays."""
        menu = QMenu(self)
        shown = self.shown_columns()
        for index, column in enumerate(self._source.columns):
            action = menu.addAction(column.title)
            action.setCheckable(True)
            action.setChecked(index in shown)
            action.setEnabled(len(shown) > 1 or index not in shown)
            action.setData(index)
        menu.triggered.connect(self._choose_column)
        return menu

    def show_column(self, index: int, *, shown: bool) -> None:
        """Show or hide a column and remember it."""
        self.setColumnHidden(index, not shown)
        if shown and not self.columnWidth(index):
            self.setColumnWidth(index, self._width_of(self._source.columns[index]))
        self._fit()
        self._keep_widths()

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        super().currentChanged(current, previous)
        if current.row() != previous.row():
            self.current_changed.emit(current.data(ITEM_ROLE))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and self.current is not None:
            self.opened.emit(self.current)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        if self._empty is not None:
            self._empty.setGeometry(self.viewport().rect())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._follow_letters()

    def _set_manners(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(row_height(self.font()))
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def _set_header(self) -> None:
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(True)
        header.setSectionsMovable(True)
        header.setSortIndicatorShown(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._open_column_menu)
        header.sectionClicked.connect(self._sort_by)
        for index, column in enumerate(self._source.columns):
            if column.state is not None:
                self.setItemDelegateForColumn(index, StateDelegate(self))
        self._restore_widths()
        header.sectionResized.connect(self._resized)
        header.sectionMoved.connect(lambda *_places: self._keep_widths())

    def _sort_by(self, section: int) -> None:
        header = self.horizontalHeader()
        if self._source.columns[section].sort_key is None:
            return
        again = header.property("sorted") == section
        ascending, descending = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
        turned = again and header.property("order") == ascending
        order = descending if turned else ascending
        header.setProperty("sorted", section)
        header.setProperty("order", order)
        header.setSortIndicator(section, order)
        self._source.sort(section, order)
        self.scrollToTop()

    def _choose_column(self, action: QAction) -> None:
        self.show_column(action.data(), shown=action.isChecked())

    def _open_column_menu(self, place: QPoint) -> None:
        pop_up(self.column_menu(), self.horizontalHeader(), place)

    def shown_columns(self) -> list[int]:
        """The numbers of the columns that are seen, from the left."""
        places = range(len(self._source.columns))
        in_order = map(self.horizontalHeader().logicalIndex, places)
        return [index for index in in_order if not self.isColumnHidden(index)]

    def _first_column(self) -> int:
        return self.shown_columns()[0]

    def _choose(self, keys: set[Hashable], current: Hashable | None) -> None:
        last = len(self._source.columns) - 1
        selection = QItemSelection()
        for row in range(self._source.rowCount()):
            if self._source.key_of(self._source.item(row)) in keys:
                ends = self._source.index(row, 0), self._source.index(row, last)
                selection.select(*ends)
        row_now = None if current is None else self._source.row_of(current)
        if row_now is not None:
            place = self._source.index(row_now, self._first_column())
            self.selectionModel().setCurrentIndex(place, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _show_empty(self) -> None:
        if self._empty is not None:
            self._empty.setGeometry(self.viewport().rect())
            self._empty.setVisible(self._source.rowCount() == 0)

    def _width_of(self, column: Column) -> int:
        return column.width * self._letter + 20

    def _letter_width(self) -> int:
        return max(self.fontMetrics().averageCharWidth(), self.fontMetrics().horizontalAdvance("0"))

    def _follow_letters(self) -> None:
        """Rows and columns, also those set by hand, grow and shrink with the letters."""
        self.verticalHeader().setDefaultSectionSize(row_height(self.font()))
        before, self._letter = self._letter, self._letter_width()
        kept = self._settings.widths(self._name)
        if kept and before != self._letter:
            grown = {title: round(width * self._letter / before) for title, width in kept.items()}
            self._settings.keep_widths(self._name, grown)
        self._is_fitting = True
        self._restore_widths()
        self._is_fitting = False
        self._fit()

    def _restore_widths(self) -> None:
        kept = self._settings.widths(self._name)
        self._restore_order(list(kept))
        for index, column in enumerate(self._source.columns):
            width = kept.get(column.title, 0 if column.hidden else self._width_of(column))
            self.setColumnHidden(index, width == 0)
            if width:
                self.setColumnWidth(index, width)

    def _restore_order(self, titles: list[str]) -> None:
        """Columns that were not yet there keep their place behind those that are remembered."""
        header, known = self.horizontalHeader(), [each.title for each in self._source.columns]
        for place, title in enumerate(title for title in titles if title in known):
            header.moveSection(header.visualIndex(known.index(title)), place)

    def _keep_widths(self) -> None:
        """The widths of the columns by their titles, from the left."""
        columns = self._source.columns
        in_order = map(self.horizontalHeader().logicalIndex, range(len(columns)))
        widths = {columns[index].title: self.columnWidth(index) for index in in_order}
        self._settings.keep_widths(self._name, widths)

    def _resized(self) -> None:
        if not self._is_fitting:
            self._fit()
            self._keep_widths()

    def _fit(self) -> None:
        """Give the stretching column what the others leave, so that nothing scrolls sideways."""
        shown = self.shown_columns()
        stretching = [index for index in shown if self._source.columns[index].stretch]
        if not stretching or self._is_fitting:
            return
        others = sum(self.columnWidth(index) for index in shown if index != stretching[0])
        least = _STRETCH_LEAST * self.fontMetrics().averageCharWidth()
        self._is_fitting = True
        self.setColumnWidth(stretching[0], max(least, self.horizontalHeader().width() - others))
        self._is_fitting = False

"""The words of a PDF page with their places, from PDFium's letters."""

from __future__ import annotations

import ctypes
import dataclasses
import math
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

MAX_PAGE_LETTERS = 60_000
"""Letters of one page: A4 filled with 6-point text has about 15,000."""

WORD_GAP = 0.17
"""Free space between two letters, in parts of the letter size, that parts two words: a space is
0.25 wide and is pressed to about 0.2 in justified lines; letters of a word touch."""

_BOLD_WEIGHT = 600
_FORCE_BOLD = 1 << 18
_FILL_AND_STROKE = 2
_BOLD_NAMES = ("bold", "black", "heavy", "demi")
_QUARTER = math.pi / 2
_OBLIQUE = 0.1
_NAME_BYTES = 256


class TooManyLettersError(Exception):
    """A page has more letters than MAX_PAGE_LETTERS."""


@dataclasses.dataclass(frozen=True, slots=True)
class Font:
    """The name that the PDF gives a font, and whether its letters look bold."""

    name: str
    is_bold: bool


@dataclasses.dataclass(frozen=True, slots=True)
class Run:
    """What the letters of one text object share: `angle` in radians to the left, size in points."""

    font: Font
    size: float
    angle: float


class Letter(NamedTuple):
    """A letter in the frame where it stands upright: x to the right, `base` downwards, points."""

    text: str
    left: float
    right: float
    base: float
    run: Run


class Word(NamedTuple):
    """Letters that touch, of one text object; a tuple, since a page has hundreds of them.

    Places are points in the frame in which the word stands upright; `stops` are the left edges of
    its letters. `order` is its place in the file, which goes cell by cell and column by column.
    `follows_space` says that the file itself puts a space before it.
    """

    text: str
    left: float
    right: float
    base: float
    run: Run
    order: int
    follows_space: bool
    stops: tuple[float, ...]

    @property
    def size(self) -> float:
        return self.run.size


def page_words(page: Any) -> list[Word]:
    """The words of a loaded page in the order of the file, or TooManyLettersError."""
    import pypdfium2.raw as pdfium

    text = pdfium.FPDFText_LoadPage(page)
    try:
        if pdfium.FPDFText_CountChars(text) > MAX_PAGE_LETTERS:
            raise TooManyLettersError
        return list(_grouped(_letters(text)))
    finally:
        pdfium.FPDFText_ClosePage(text)


def main_angle(words: Iterable[Word]) -> float:
    """The angle at which most letters of a page run, in radians to the left."""
    letters: Counter[float] = Counter()
    for word in words:
        letters[word.run.angle] += len(word.text)
    return letters.most_common(1)[0][0] if letters else 0.0


def moved(x: float, y: float, angle: float) -> tuple[float, float]:
    """A point of the page's own frame (y upwards) in the frame of text that runs at an angle."""
    cos, sin = math.cos(angle), math.sin(angle)
    return x * cos + y * sin, x * sin - y * cos


def middle(word: Word, angle: float) -> tuple[float, float]:
    """The middle of a word in the frame of text that runs at an angle."""
    across, down = (word.left + word.right) / 2, word.base - word.size * 0.3
    if word.run.angle == angle:
        return across, down
    cos, sin = math.cos(word.run.angle), math.sin(word.run.angle)
    return moved(across * cos + down * sin, across * sin - down * cos, angle)


def _letters(text: Any) -> Iterator[Letter]:
    """Each letter that the file draws; what PDFium adds between them (spaces, line ends) is not."""
    import pypdfium2.raw as pdfium

    box = pdfium.FS_RECTF()
    runs = _Runs(text)
    for index in range(pdfium.FPDFText_CountChars(text)):
        drawn_by = pdfium.FPDFText_GetTextObject(text, index)
        if not drawn_by:
            continue
        run, base = runs.of(drawn_by, index)
        pdfium.FPDFText_GetLooseCharBox(text, index, box)
        left, right = _edges(box, run)
        yield Letter(_character(pdfium.FPDFText_GetUnicode(text, index)), left, right, base, run)


def _character(code: int) -> str:
    """A code's letter; none is U+FFFD. PDFium's 2 stands for a hyphen at a line's end."""
    return chr(code) if 0 < code < 0x110000 and code != 0xFFFE else "\ufffd"


def _edges(box: Any, run: Run) -> tuple[float, float]:
    match round(run.angle / _QUARTER):
        case 0:
            return box.left, box.right
        case 1:
            return box.bottom, box.top
        case 2:
            return -box.right, -box.left
        case _:
            return -box.top, -box.bottom


class _Runs:
    """The text objects of a page as they are met; their fonts are asked for once."""

    def __init__(self, text: Any) -> None:
        self._text = text
        self._fonts: dict[tuple[int | None, bool], Font] = {}
        self._address: int | None = None
        self._current: tuple[Run, float] | None = None

    def of(self, drawn_by: Any, index: int) -> tuple[Run, float]:
        """The run of a letter, and the baseline in its frame."""
        address = ctypes.cast(drawn_by, ctypes.c_void_p).value
        if self._current is None or address != self._address:
            self._address = address
            self._current = self._begun(drawn_by, index)
        return self._current

    def _begun(self, drawn_by: Any, index: int) -> tuple[Run, float]:
        import pypdfium2.raw as pdfium

        x, y, matrix = ctypes.c_double(), ctypes.c_double(), pdfium.FS_MATRIX()
        pdfium.FPDFText_GetCharOrigin(self._text, index, x, y)
        pdfium.FPDFText_GetMatrix(self._text, index, matrix)
        angle = _rounded(math.atan2(matrix.b, matrix.a))
        size = pdfium.FPDFText_GetFontSize(self._text, index) * math.hypot(matrix.c, matrix.d)
        run = Run(self._font(drawn_by), size or 1.0, angle)
        return run, moved(x.value, y.value, angle)[1]

    def _font(self, drawn_by: Any) -> Font:
        import pypdfium2.raw as pdfium

        font = pdfium.FPDFTextObj_GetFont(drawn_by)
        is_stroked = pdfium.FPDFTextObj_GetTextRenderMode(drawn_by) == _FILL_AND_STROKE
        key = ctypes.cast(font, ctypes.c_void_p).value, is_stroked
        if key not in self._fonts:
            self._fonts[key] = _font(font, is_stroked)
        return self._fonts[key]


def _font(font: Any, is_stroked: bool) -> Font:
    import pypdfium2.raw as pdfium

    name = ctypes.create_string_buffer(_NAME_BYTES)
    pdfium.FPDFFont_GetBaseFontName(font, name, _NAME_BYTES)
    told = name.value.decode("utf-8", "replace")
    is_bold = (
        is_stroked
        or pdfium.FPDFFont_GetWeight(font) >= _BOLD_WEIGHT
        or bool(pdfium.FPDFFont_GetFlags(font) & _FORCE_BOLD)
        or any(part in told.lower() for part in _BOLD_NAMES)
    )
    return Font(told, is_bold)


def _rounded(angle: float) -> float:
    """The angle from 0 on and, where it is nearly one, a quarter turn."""
    quarters = round(angle / _QUARTER)
    is_quarter = abs(angle - quarters * _QUARTER) < _OBLIQUE
    return quarters % 4 * _QUARTER if is_quarter else angle % (2 * math.pi)


def _grouped(letters: Iterable[Letter]) -> Iterator[Word]:
    held: list[Letter] = []
    order, follows_space, comes_after_space = 0, False, False
    for letter in letters:
        is_space = letter.text.isspace()
        if held and (is_space or not _continues(held[-1], letter)):
            yield _word(held, order, follows_space)
            order, held = order + 1, []
        if is_space:
            comes_after_space = True
            continue
        if not held:
            follows_space, comes_after_space = comes_after_space, False
        held.append(letter)
    if held:
        yield _word(held, order, follows_space)


def _continues(last: Letter, letter: Letter) -> bool:
    if letter.run is not last.run:
        return False
    reach = WORD_GAP * letter.run.size
    return -2 * reach < letter.left - last.right < reach or bool(unicodedata.combining(letter.text))


def _word(letters: list[Letter], order: int, follows_space: bool) -> Word:
    return Word(
        "".join(letter.text for letter in letters),
        letters[0].left,
        max(letter.right for letter in letters),
        letters[0].base,
        letters[0].run,
        order,
        follows_space,
        tuple(letter.left for letter in letters),
    )

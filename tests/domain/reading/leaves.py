"""Passages of invented plans, from lines and from tables."""

from ttpl_desktop.domain.reading.passages import CellPlace, Passage

NATION = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
SECTION = "I. MỤC ĐÍCH, YÊU CẦU"


def leaf(text: str) -> tuple[Passage, ...]:
    """A passage for each line of the text."""
    return tuple(Passage(line.strip()) for line in text.strip().splitlines())


def table(*rows: tuple[str, ...], number: int = 0) -> tuple[Passage, ...]:
    """A passage for each line of each cell, row after row."""
    return tuple(
        Passage(line, cell=CellPlace(number, row, column))
        for row, cells in enumerate(rows)
        for column, cell in enumerate(cells)
        for line in cell.splitlines() or [""]
    )

"""How the letters of each part look (NĐ 30/2020, Phụ lục I, Phần I, Mục II, III and V)."""

from __future__ import annotations

import dataclasses
import enum

from ttpl_desktop.domain.layout.clause import Clause, shown
from ttpl_desktop.domain.layout.parts import Part


class Aspect(enum.Enum):
    """What of a look is judged; the value ends the clause's id."""

    SIZE = "size"
    BOLD = "bold"
    PLAIN = "plain"
    ITALIC = "italic"
    UPRIGHT = "upright"
    CAPITALS = "capitals"
    LOWER = "lower"
    CENTERED = "centered"


@dataclasses.dataclass(frozen=True, slots=True)
class LookRule:
    """The look of a part: sizes in points from, to; None where the decree leaves it open."""

    part: Part
    article: str
    sizes: tuple[float, float] | None
    bold: bool | None = None
    italic: bool | None = None
    capitals: bool | None = None
    centered: bool = False

    def clauses(self) -> dict[Aspect, Clause]:
        """A clause for each thing that the rule asks."""
        return {aspect: self._clause(aspect) for aspect in self._aspects()}

    def sizes_shown(self) -> str:
        least, most = self.sizes or (0, 0)
        return shown(least) if least == most else f"từ {shown(least)} đến {shown(most)}"

    def _aspects(self) -> list[Aspect]:
        pairs = (
            (self.bold, Aspect.BOLD, Aspect.PLAIN),
            (self.italic, Aspect.ITALIC, Aspect.UPRIGHT),
            (self.capitals, Aspect.CAPITALS, Aspect.LOWER),
        )
        told = [yes if wanted else no for wanted, yes, no in pairs if wanted is not None]
        sized = [Aspect.SIZE] if self.sizes else []
        return [*sized, *told, *([Aspect.CENTERED] if self.centered else [])]

    def _clause(self, aspect: Aspect) -> Clause:
        wanted = _WANTED.get(aspect) or f"cỡ chữ {self.sizes_shown()}"
        return Clause(
            f"{self.part.value}.{aspect.value}",
            f"Phụ lục I, {self.article}",
            f"{self.part.words}: {wanted}.",
            fixable=True,
        )


_WANTED = {
    Aspect.BOLD: "in đậm",
    Aspect.PLAIN: "không in đậm",
    Aspect.ITALIC: "kiểu chữ nghiêng",
    Aspect.UPRIGHT: "kiểu chữ đứng",
    Aspect.CAPITALS: "chữ in hoa",
    Aspect.LOWER: "chữ in thường",
    Aspect.CENTERED: "canh giữa",
}


_UPRIGHT_BOLD = {"bold": True, "italic": False}
_UPRIGHT_PLAIN = {"bold": False, "italic": False}

LOOK_RULES = (
    LookRule(Part.NATION, "Phần I, Mục II.1.a", (12, 13), **_UPRIGHT_BOLD, capitals=True),
    LookRule(
        Part.MOTTO,
        "Phần I, Mục II.1.b",
        (13, 14),
        **_UPRIGHT_BOLD,
        capitals=False,
        centered=True,
    ),
    LookRule(Part.PARENT, "Phần I, Mục II.2.b", (12, 13), **_UPRIGHT_PLAIN, capitals=True),
    LookRule(
        Part.OFFICE,
        "Phần I, Mục II.2.b",
        (12, 13),
        **_UPRIGHT_BOLD,
        capitals=True,
        centered=True,
    ),
    LookRule(Part.NUMBER, "Phần I, Mục II.3.c", (13, 13), **_UPRIGHT_PLAIN, centered=True),
    LookRule(
        Part.DATE,
        "Phần I, Mục II.4.c",
        (13, 14),
        bold=False,
        italic=True,
        capitals=False,
        centered=True,
    ),
    LookRule(
        Part.SUBJECT,
        "Phần I, Mục II.5.b",
        (12, 13),
        **_UPRIGHT_PLAIN,
        capitals=False,
        centered=True,
    ),
    LookRule(
        Part.TYPE_NAME,
        "Phần I, Mục II.5.b",
        (13, 14),
        **_UPRIGHT_BOLD,
        capitals=True,
        centered=True,
    ),
    LookRule(
        Part.TITLE,
        "Phần I, Mục II.5.b",
        (13, 14),
        **_UPRIGHT_BOLD,
        capitals=False,
        centered=True,
    ),
    LookRule(Part.BASIS, "Phần I, Mục II.6.a", (13, 14), italic=True, capitals=False),
    LookRule(
        Part.DIVISION,
        "Phần I, Mục II.6.đ",
        (13, 14),
        **_UPRIGHT_BOLD,
        capitals=False,
        centered=True,
    ),
    LookRule(
        Part.DIVISION_TITLE,
        "Phần I, Mục II.6.đ",
        (13, 14),
        **_UPRIGHT_BOLD,
        capitals=True,
        centered=True,
    ),
    LookRule(
        Part.SUBDIVISION,
        "Phần I, Mục II.6.đ",
        (13, 14),
        **_UPRIGHT_BOLD,
        capitals=False,
        centered=True,
    ),
    LookRule(
        Part.SUBDIVISION_TITLE,
        "Phần I, Mục II.6.đ",
        (13, 14),
        **_UPRIGHT_BOLD,
        capitals=True,
        centered=True,
    ),
    LookRule(Part.SECTION, "Phần I, Mục V, số 6.b", (13, 14), **_UPRIGHT_BOLD, capitals=True),
    LookRule(Part.ARTICLE, "Phần I, Mục V, số 6.a", (13, 14)),
    LookRule(Part.CLAUSE, "Phần I, Mục V, số 6.b", (13, 14), italic=False),
    LookRule(Part.POINT, "Phần I, Mục V, số 6.b", (13, 14), italic=False),
    LookRule(Part.TEXT, "Phần I, Mục II.6.e", (13, 14)),
    LookRule(
        Part.SIGNER_TITLE,
        "Phần I, Mục II.7.đ",
        (13, 14),
        **_UPRIGHT_BOLD,
        capitals=True,
        centered=True,
    ),
    LookRule(
        Part.SIGNER_NAME,
        "Phần I, Mục II.7.đ",
        (13, 14),
        **_UPRIGHT_BOLD,
        capitals=False,
        centered=True,
    ),
    LookRule(Part.ADDRESSEE, "Phần I, Mục II.9.d", (13, 14), **_UPRIGHT_PLAIN, capitals=False),
    LookRule(Part.ADDRESSEE_LINE, "Phần I, Mục II.9.d", (13, 14), **_UPRIGHT_PLAIN, capitals=False),
    LookRule(
        Part.RECIPIENTS, "Phần I, Mục II.9.d", (12, 12), bold=True, italic=True, capitals=False
    ),
    LookRule(Part.RECIPIENT, "Phần I, Mục II.9.d", (11, 11), **_UPRIGHT_PLAIN, capitals=False),
    LookRule(Part.ARCHIVE, "Phần I, Mục II.9.d", (11, 11), **_UPRIGHT_PLAIN),
    LookRule(
        Part.ANNEX,
        "Phần I, Mục III.1.b",
        (14, 14),
        **_UPRIGHT_BOLD,
        capitals=False,
        centered=True,
    ),
    LookRule(
        Part.ANNEX_TITLE,
        "Phần I, Mục III.1.b",
        (13, 14),
        **_UPRIGHT_BOLD,
        capitals=True,
        centered=True,
    ),
    LookRule(
        Part.ANNEX_REFERENCE,
        "Phần I, Mục III.1.c",
        (13, 14),
        italic=True,
        capitals=False,
        centered=True,
    ),
    LookRule(Part.URGENCY, "Phần I, Mục III.2.b", (13, 14), **_UPRIGHT_BOLD, capitals=True),
    LookRule(Part.CIRCULATION, "Phần I, Mục III.2.c", (13, 14), **_UPRIGHT_BOLD, capitals=True),
    LookRule(Part.DRAFTER, "Phần I, Mục III.3", (11, 11), **_UPRIGHT_PLAIN),
    LookRule(Part.ADDRESS, "Phần I, Mục III.4", (11, 12), **_UPRIGHT_PLAIN),
    LookRule(Part.COPY, "Phần II, Mục II.2.b", (13, 14), **_UPRIGHT_BOLD, capitals=True),
)
"""Every part whose look the decree fixes; where it says "đứng" and not "đậm", it is not bold."""

"""Whether the letters of each part look as the decree has them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ttpl_desktop.domain.layout.clause import Clause, Fault, shown
from ttpl_desktop.domain.layout.look_rules import LOOK_RULES, Aspect, LookRule
from ttpl_desktop.domain.layout.parts import BODY, Part, Piece, Recognised
from ttpl_desktop.domain.layout.remedies import Letters, ParaRemedy, RunRemedy, Setting
from ttpl_desktop.domain.layout.sheet import Align, Span
from ttpl_desktop.domain.reading.ends.looks import is_capital

_RULES = tuple((rule, rule.clauses()) for rule in LOOK_RULES)
CLAUSES = tuple(clause for _, clauses in _RULES for clause in clauses.values())
ALIGNED = {
    Align.LEFT: "canh trái",
    Align.RIGHT: "canh phải",
    Align.JUSTIFY: "canh đều hai lề",
    Align.CENTER: "canh giữa",
}
_SAME_SIZE = 0.05


def check(paper: Recognised) -> Iterator[Fault]:
    """Every part's letters against its rule."""
    for rule, clauses in _RULES:
        for piece in paper.of(rule.part):
            for aspect, clause in clauses.items() if piece.spans else ():
                fault = _CHECKS[aspect](piece, rule, clause)
                if fault is not None:
                    yield fault


def run_remedies(
    piece: Piece, spans: tuple[Span, ...], what: Letters, value: float | bool | str
) -> tuple[RunRemedy, ...]:
    """Sets the runs of these spans; nothing where a run also holds words of another part."""
    runs = tuple(dict.fromkeys(span.run for span in spans))
    own = (piece.line, *piece.alike)
    elsewhere = {
        span.run
        for line in piece.para.lines
        if not any(line is each for each in own)
        for span in line.spoken
    }
    return () if elsewhere.intersection(runs) else (RunRemedy(piece.para.at, runs, what, value),)


def _fault(piece: Piece, clause: Clause, message: str, *remedies: RunRemedy | ParaRemedy) -> Fault:
    words = f"{piece.part.words} {message}."
    return Fault(clause, words, piece.para, remedies=remedies, words=piece.text)


def _size(piece: Piece, rule: LookRule, clause: Clause) -> Fault | None:
    least, most = rule.sizes or (0, 0)
    wrong = tuple(
        span
        for span in piece.spans
        if not least - _SAME_SIZE <= span.face.size <= most + _SAME_SIZE
    )
    if not wrong:
        return None
    size = wrong[0].face.size
    message = f"đang ở cỡ chữ {shown(size)}; phải ở cỡ chữ {rule.sizes_shown()}"
    value = least if size < least else most
    return _fault(piece, clause, message, *run_remedies(piece, wrong, Letters.SIZE, value))


def _bold(piece: Piece, _rule: LookRule, clause: Clause) -> Fault | None:
    wrong = tuple(span for span in piece.spans if not span.face.bold)
    remedies = run_remedies(piece, wrong, Letters.BOLD, True)
    return _fault(piece, clause, "chưa in đậm; phải in đậm", *remedies) if wrong else None


def _plain(piece: Piece, _rule: LookRule, clause: Clause) -> Fault | None:
    wrong = tuple(span for span in piece.spans if span.face.bold)
    remedies = run_remedies(piece, wrong, Letters.BOLD, False)
    return _fault(piece, clause, "đang in đậm; không được in đậm", *remedies) if wrong else None


def _italic(piece: Piece, _rule: LookRule, clause: Clause) -> Fault | None:
    wrong = tuple(span for span in piece.spans if not span.face.italic)
    remedies = run_remedies(piece, wrong, Letters.ITALIC, True)
    message = "đang dùng kiểu chữ đứng; phải dùng kiểu chữ nghiêng"
    return _fault(piece, clause, message, *remedies) if wrong else None


def _upright(piece: Piece, _rule: LookRule, clause: Clause) -> Fault | None:
    """Some words of the text may lean: a foreign word, a note in brackets."""
    wrong = tuple(span for span in piece.spans if span.face.italic)
    if piece.part in BODY and len(wrong) < len(piece.spans):
        return None
    remedies = run_remedies(piece, wrong, Letters.ITALIC, False)
    message = "đang dùng kiểu chữ nghiêng; phải dùng kiểu chữ đứng"
    return _fault(piece, clause, message, *remedies) if wrong else None


def _capitals(piece: Piece, _rule: LookRule, clause: Clause) -> Fault | None:
    wrong = tuple(
        span for span in piece.spans if span.text.upper() != span.text and not span.face.capitals
    )
    remedies = run_remedies(piece, wrong, Letters.CAPITALS, True)
    message = "chưa viết in hoa; phải viết in hoa"
    return _fault(piece, clause, message, *remedies) if wrong else None


def _lower(piece: Piece, _rule: LookRule, clause: Clause) -> Fault | None:
    """Words typed in capitals stay; only a font effect can be taken off."""
    shown_in_capitals = tuple(span for span in piece.spans if span.face.capitals)
    is_typed = is_capital(piece.text)
    if not is_typed and shown_in_capitals != piece.spans:
        return None
    remedies = run_remedies(piece, shown_in_capitals, Letters.CAPITALS, False)
    message = "đang viết in hoa toàn bộ; phải viết chữ in thường"
    return _fault(piece, clause, message, *(() if is_typed else remedies))


def _centered(piece: Piece, _rule: LookRule, clause: Clause) -> Fault | None:
    """In a table a paragraph is in the middle of its cell; elsewhere a title only of its name."""
    align = piece.para.setting.align
    if piece.part is Part.SIGNER_TITLE and piece.para.cell is None:
        return None
    if align is Align.CENTER or piece.para.is_framed or "\t" in piece.line.raw:
        return None
    remedy = ParaRemedy(piece.para.at, Setting.ALIGN, Align.CENTER)
    return _fault(piece, clause, f"đang {ALIGNED[align]}; phải canh giữa", remedy)


_CHECKS: dict[Aspect, Callable[[Piece, LookRule, Clause], Fault | None]] = {
    Aspect.SIZE: _size,
    Aspect.BOLD: _bold,
    Aspect.PLAIN: _plain,
    Aspect.ITALIC: _italic,
    Aspect.UPRIGHT: _upright,
    Aspect.CAPITALS: _capitals,
    Aspect.LOWER: _lower,
    Aspect.CENTERED: _centered,
}

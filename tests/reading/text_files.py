"""A described plan as plain text, with the damage that copying does."""

from __future__ import annotations

import re
import textwrap
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from tests.reading.description import (
    Block,
    Description,
    Letterhead,
    Line,
    Merge,
    Numbers,
    Run,
    Table,
)
from tests.reading.old_fonts import tcvn3, vni

_MOTTO = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
_COLUMN = 38


def written(plan: Description) -> str:
    """The text of a .txt or, by the plan's ending, of a .md file."""
    damage = plan.damage
    paragraphs = list(_markdown(plan) if plan.ending == ".md" else _paragraphs(plan))
    lines = [line for text in paragraphs for line in _wrapped(text, damage.width)]
    lines = list(_paged(lines, damage.page_lines, damage.page_number))
    text = ("\n\n" if damage.blank_lines else "\n").join(lines) + "\n"
    if damage.double_spaces:
        text = re.sub(r"(?<=\w\w,) (?=\w)|(?<=\.) (?=\w)", "  ", text)
    if damage.tcvn3:
        return tcvn3(text)
    if damage.vni:
        return vni(text)
    return unicodedata.normalize("NFD", text) if damage.decomposed else text


def _paragraphs(plan: Description) -> Iterator[str]:
    head, foot = plan.head, plan.foot
    left = head.left_lines()
    if plan.damage.letterhead is Letterhead.COLUMNS:
        yield from _run_together(left, (*_MOTTO, head.date))
    elif plan.damage.letterhead is Letterhead.APART:
        yield from (*left, "", *_MOTTO, "", head.date, "")
    yield from (head.type_name, *head.title.split("\n"), "", *head.bases, head.opening)
    lost = plan.numbers is Numbers.LOST
    yield from (text for block in plan.body for text in _told(block, lost=lost))
    recipients = ("Nơi nhận:", *(f"- {line}" for line in foot.recipients))
    signature = (*foot.signature, "", "", foot.signer)
    if plan.damage.letterhead is Letterhead.COLUMNS:
        yield from _run_together(recipients, signature)
    else:
        yield from ("", *recipients, *signature)
    yield from (text for block in plan.annex for text in _told(block, lost=False))


def _run_together(left: Sequence[str], right: Sequence[str]) -> Iterator[str]:
    for first, second in zip_longest(left, right, fillvalue=""):
        gap = max(_COLUMN - len(first), 3) if first else _COLUMN
        yield (first + " " * gap + second if second else first).rstrip()


def _told(block: Block, *, lost: bool) -> Iterator[str]:
    if isinstance(block, Line):
        yield "".join(run.text for run in block.runs) if lost else block.text
    elif isinstance(block, Table):
        for row in block.rows:
            yield "\t".join(_cell_told(cell, " ") for cell in row)


def _cell_told(cell: tuple[Line, ...] | Merge, between: str) -> str:
    return between.join(line.text for line in cell) if isinstance(cell, tuple) else ""


def _wrapped(text: str, width: int) -> list[str]:
    """Lines of at most `width` characters, broken between words and behind hyphens."""
    if not width or "   " in text:
        return [text]
    return textwrap.wrap(text, width, break_long_words=False) or [""]


def _paged(lines: Sequence[str], page_lines: int, pattern: str) -> Iterator[str]:
    for index, line in enumerate(lines):
        if pattern and index and index % page_lines == 0:
            yield from ("", pattern.format(index // page_lines + 1), "")
        yield line


def _markdown(plan: Description) -> Iterator[str]:
    """As a chat tool gives it back: headings, bold words, lists, tables with bars."""
    head, foot = plan.head, plan.foot
    for line in (*head.left_lines(), *_MOTTO, head.date):
        yield from (f"**{line}**  ", "")
    yield from ("---", "", f"# {head.type_name}", "")
    yield from (f"## {head.title}", "", *(f"*{basis}*  " for basis in head.bases), "", head.opening)
    for block in plan.body:
        yield from ("", *_marked(block))
    yield from ("", "---", "", "**Nơi nhận:**", *(f"- {line}" for line in foot.recipients), "")
    yield from (f"**{line}**" for line in (*foot.signature, "", foot.signer) if line)


def _marked(block: Block) -> Iterator[str]:
    if isinstance(block, Table):
        yield from _bars(block)
    elif isinstance(block, Line):
        level = {"I": "## ", "V": "## ", "X": "## "}.get(block.label[:1], "### ")
        text = "".join(map(_marked_run, block.runs))
        bullet = "* " if block.label == "-" else "    * " if block.label == "+" else ""
        if block.label and block.is_bold:
            yield f"{level}{block.label} {text.strip('*')}"
        elif bullet:
            yield bullet + text
        else:
            yield " ".join(filter(None, (block.label.replace(".", r"\."), text)))


def _marked_run(run: Run) -> str:
    return f"**{run.text}**" if run.bold else f"*{run.text}*" if run.italic else run.text


def _bars(table: Table) -> Iterator[str]:
    for index, row in enumerate(table.rows):
        yield f"| {' | '.join(_cell_told(cell, '<br>') for cell in row)} |"
        if index == 0:
            yield "|" + "---|" * len(row)

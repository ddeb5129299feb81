"""Residue of Markdown and HTML in a text that has been through a chat tool or a web page."""

from __future__ import annotations

import html
import re

from ttpl_desktop.domain.reading.repairing.log import Blocks, Mended, mend_lines
from ttpl_desktop.domain.reading.source import RepairKind, SourceLine
from ttpl_desktop.domain.text import normal

_RULE = re.compile(
    r"[-–—_*=─━═~]{3,}(?:\s+[-–—_*=─━═~]{3,})*|[-–—_*=─━═~]( +[-–—_*=─━═~]){2,}|`{3,}\w*"
)
_HEADING = re.compile(r"^#{1,6} +")
_QUOTE = re.compile(r"^(?:> ?)+(?=\S)")
_TASK = re.compile(r"^[-*+] \[[ xX]\] +")
_IMAGE_OR_LINK = re.compile(r"!?\[([^\[\]]*)\]\([^()\s\[\]]*(?: \"[^\"()]*\")?\)")
_BREAK = re.compile(r" *<br ?/?>\n?", re.IGNORECASE)
_TAG = re.compile(
    r"</?(?:a|b|blockquote|center|code|div|em|font|h[1-6]|i|li|ol|p|pre|small|span|strong|sub|sup"
    r"|table|tbody|td|th|thead|tr|u|ul)(?: [^<>]*)?/?>",
    re.IGNORECASE,
)
_ENTITY = re.compile(r"&(?:amp;)*(?:[a-zA-Z]{2,8}[0-9]{0,2}|#[0-9]{1,6}|#[xX][0-9a-fA-F]{1,5});")
_ESCAPE = re.compile(r"\\(?:$|([\\`*_{}\[\]()#+\-.!>~|&<]))")
_STRONG = re.compile(r"(?<!\\)\*\*(?=[^\s*])([^*]+)(?<=[^\s\\])\*\*|~~(?=[^\s~])([^~]+)~~")
_STRONG_LINE = re.compile(r"(?<![\w_])__(?=[^\W_])([^_]+)(?<=[^\s_])__(?![\w_])")
_EMPHASIS = re.compile(
    r"(?<![\w*(\\])\*(?=[\w“\"(])([^*]+)(?<=[\w.:;,!?…”\")/])\*(?![\w*])"
    r"|(?<!\w)_(?=[^\W_])([^_]+)(?<=[^\s_])_(?!\w)"
    r"|`([^`]+)`"
)
_LEFT_OVER = re.compile(r"(?<![(\\*])\*\*(?![)*])")
_SUSPECT = re.compile(r"[#*_~`\\>&<\[\]]|[-–—=─━═]{3}|[-–—] +[-–—] +[-–—]")
_MOST_PASSES = 6
"""Marks may stand inside marks; no text that people write needs more."""


def clean(text: str) -> str:
    """The line without marks of Markdown and HTML; bullets and footnote stars are the plan's own.

    A line that is only a rule becomes empty.
    """
    for _ in range(_MOST_PASSES):
        cleaned = _clean_once(text)
        if cleaned == text:
            break
        text = cleaned
    return text


def clean_markdown(blocks: Blocks) -> Mended:
    """Every line without residue of Markdown."""
    return mend_lines(blocks, RepairKind.MARKDOWN, _cleaned_line)


def _cleaned_line(line: SourceLine) -> str:
    text = line.text
    if not _SUSPECT.search(text):
        return text
    cleaned = normal(clean(text))
    return text if cleaned.split() == text.split() else cleaned


def _clean_once(text: str) -> str:
    body = text.strip()
    if _RULE.fullmatch(body):
        return ""
    start = text[: len(text) - len(text.lstrip())]
    body = _TASK.sub("- ", _HEADING.sub("", _QUOTE.sub("", body)))
    if text.lstrip().startswith("#"):
        body = body.rstrip("#").rstrip()
    body = _ENTITY.sub(_unescaped, _TAG.sub("", _BREAK.sub("\n", body)))
    body = _IMAGE_OR_LINK.sub(r"\1", body)
    for pattern in (_STRONG, _STRONG_LINE, _EMPHASIS):
        body = pattern.sub(_inside, body)
    return start + _ESCAPE.sub(lambda mark: mark[1] or "", _LEFT_OVER.sub("", body))


def _inside(marked: re.Match[str]) -> str:
    return next(group for group in marked.groups() if group is not None)


def _unescaped(entity: re.Match[str]) -> str:
    """The character of an entity, also of one that was escaped several times over."""
    return html.unescape("&" + entity.group().replace("amp;", "").lstrip("&"))

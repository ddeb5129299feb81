"""A reader of iCalendar files that shares nothing with the writer: RFC 5545 taken literally."""

from __future__ import annotations

import dataclasses
import re

_LINE = re.compile(rb"([A-Z][A-Z0-9-]*)((?:;[A-Z-]+=[^:;]+)*):(.*)", re.DOTALL)
_ESCAPE = re.compile(r"\\([\\;,nN])")


@dataclasses.dataclass
class Component:
    """BEGIN to END: its lines by name, each as (parameters, value as it stands in the file)."""

    name: str
    lines: dict[str, list[tuple[str, str]]] = dataclasses.field(default_factory=dict)
    parts: list[Component] = dataclasses.field(default_factory=list)

    def value(self, name: str) -> str:
        [(_parameters, value)] = self.lines[name]
        return value

    def text(self, name: str) -> str:
        """A TEXT value without its escapes; a bare comma or semicolon would have to be escaped."""
        value = self.value(name)
        assert not re.search(r"[,;]", _ESCAPE.sub("", value)), value
        return _ESCAPE.sub(lambda hit: "\n" if hit[1] in "nN" else hit[1], value)


def read(data: bytes) -> Component:
    """The calendar of a file; AssertionError where it breaks the form of RFC 5545 §3.1."""
    assert data.endswith(b"\r\n")
    physical = data[:-2].split(b"\r\n")
    assert not [line for line in physical if b"\n" in line or b"\r" in line]
    assert max(len(line) for line in physical) <= 75
    for line in physical:
        line.decode()  # no letter is cut by a fold
    unfolded = data[:-2].replace(b"\r\n ", b"").split(b"\r\n")
    root = Component("")
    open_ones = [root]
    for line in unfolded:
        _take(line, open_ones)
    assert open_ones == [root]
    [calendar] = root.parts
    return calendar


def _take(line: bytes, open_ones: list[Component]) -> None:
    match = _LINE.fullmatch(line)
    assert match, line
    name, parameters, value = (part.decode() for part in match.groups())
    if name == "BEGIN":
        made = Component(value)
        open_ones[-1].parts.append(made)
        open_ones.append(made)
    elif name == "END":
        assert open_ones.pop().name == value
    else:
        open_ones[-1].lines.setdefault(name, []).append((parameters, value))

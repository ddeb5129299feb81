"""Whether a Word file can be a form: what it has of our fields, marks and styles, and what not."""

from __future__ import annotations

import dataclasses
import hashlib
import re
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from ttpl_desktop.documents.filling import (
    asked_fields,
    opened_form,
    unknown_fields,
    wrong_field,
)
from ttpl_desktop.documents.form_fields import MARK_FIELDS, FormField, fields_for
from ttpl_desktop.documents.form_package import read_form, refusals
from ttpl_desktop.documents.form_sample import SAMPLE_OFFICE, sample_paper
from ttpl_desktop.documents.word import write
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.office_form import FormKind
from ttpl_desktop.domain.terms import Term

_NAMED = 5
"""As many names as a sentence holds."""
_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}")
_NAME = re.compile(r"\{\{\s*(\w+)\s*\}\}")


class Presence(Term):
    """Whether a field stands in a form."""

    FOUND = "found", "✓ có"
    MISSING = "missing", "! thiếu"
    LEFT_OUT = "left_out", "– không dùng"
    UNKNOWN = "unknown", "? không rõ"


@dataclasses.dataclass(frozen=True, slots=True)
class FieldFinding:
    """One field or mark as it stands in the form, and what it is filled with."""

    shown: str
    meaning: str
    presence: Presence


@dataclasses.dataclass(frozen=True, slots=True)
class FormReport:
    """What a check found in the file `path` with these contents.

    `faults` are sentences that say why it cannot be used, each with what to do; `notes` say what
    the officer may want to know of a form that can. `fields` is empty for what could not be opened.
    """

    path: Path
    sha256: str
    fields: tuple[FieldFinding, ...] = ()
    faults: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def passes(self) -> bool:
        """Whether papers can be made from the form."""
        return not self.faults


def check_form(path: Path, kind: FormKind) -> FormReport:
    """Looks through a form and fills it with invented data, all within bounds; nothing runs."""
    sha256 = ""
    try:
        data = read_form(path)
        sha256 = hashlib.sha256(data).hexdigest()
        if faults := refusals(data, path.name):
            return FormReport(path, sha256, faults=faults)
        with tempfile.TemporaryDirectory() as folder:
            # What is looked at is what was read, also when the file is saved in the meantime.
            copy = Path(folder) / "mau.docx"
            copy.write_bytes(data)
            fields, faults = _looked_through(copy, path.name, fields_for(kind))
            if not faults:
                paper = sample_paper(kind, SAMPLE_OFFICE)
                write(paper, copy, Path(folder) / "thu.docx", path.name)
    except UserFacingError as error:
        return FormReport(path, sha256, faults=(error.sentence,))
    return FormReport(path, sha256, fields, faults, tuple(_notes(fields)))


def _looked_through(
    form: Path, name: str, known: tuple[FormField, ...]
) -> tuple[tuple[FieldFinding, ...], tuple[str, ...]]:
    from ttpl_desktop.documents.word_form import NEEDED_STYLES, marks_in, styles_by_name

    template = opened_form(form, name)
    document, texts = template.docx, _texts(template)
    tags = list(dict.fromkeys(tag for text in texts for tag in _TAG.findall(text)))
    wrong = [tag for tag in tags if not _NAME.fullmatch(tag)]
    written = {match[1] for tag in tags if (match := _NAME.fullmatch(tag))}
    asked = written if wrong else asked_fields(form, name)
    marks = Counter(mark for mark, _paragraph in marks_in(document.element.body))
    styles = styles_by_name(document.styles.element)
    missing = [style for style in NEEDED_STYLES if style not in styles]
    faults = (
        *_wrong(wrong, name),
        *_field_faults(asked, name, known),
        *_mark_faults(marks, texts, name),
    )
    return tuple(_findings(asked, marks, known)), (*faults, *_style_faults(missing, name))


def _texts(template: Any) -> list[str]:
    """What each paragraph of body, headers and footers says, as it reads in Word."""
    from lxml import etree

    from ttpl_desktop.documents.word_elements import w

    roots = [template.docx.element.body]
    for kind in (template.HEADER_URI, template.FOOTER_URI):
        parts = (part for _id, part in template.get_headers_footers(kind))
        roots += [etree.fromstring(part.blob) for part in parts]
    paragraphs = (each for root in roots for each in root.iter(w("p")))
    return ["".join(each.itertext(w("t"))) for each in paragraphs]


def _findings(
    asked: frozenset[str] | set[str], marks: Mapping[str, int], known: tuple[FormField, ...]
) -> Iterator[FieldFinding]:
    present = {*asked, *marks}
    for field in (*known, *MARK_FIELDS):
        yield FieldFinding(field.shown, field.meaning, _presence(field, field.name in present))
    for name in sorted(asked - {field.name for field in known}):
        yield FieldFinding(f"{{{{ {name} }}}}", "Chương trình không biết", Presence.UNKNOWN)


def _presence(field: FormField, is_there: bool) -> Presence:
    if is_there:
        return Presence.FOUND
    return Presence.MISSING if field.is_needed else Presence.LEFT_OUT


def _wrong(tags: list[str], name: str) -> Iterator[str]:
    if tags:
        yield f"{wrong_field(name)} Chỗ viết sai: {', '.join(f'“{tag}”' for tag in tags[:_NAMED])}."


def _field_faults(
    asked: frozenset[str] | set[str], name: str, known: tuple[FormField, ...]
) -> Iterator[str]:
    names = [field.name for field in known]
    if unknown := sorted(asked - set(names)):
        yield unknown_fields(name, unknown, names)
    if missing := [each.shown for each in known if each.is_needed and each.name not in asked]:
        yield (
            f"Mẫu “{name}” thiếu trường {', '.join(missing)} nên văn bản sẽ mất chữ; hãy gõ lại "
            "trường đó vào chỗ của nó trong Word."
        )


def _mark_faults(marks: Mapping[str, int], texts: list[str], name: str) -> Iterator[str]:
    for mark in (field.name for field in MARK_FIELDS):
        places = sum(mark in text for text in texts)
        if places > 1:
            yield f"Mẫu “{name}” có dấu {mark} ở {places} chỗ; hãy giữ lại một chỗ."
        elif not marks.get(mark):
            yield (
                f"Mẫu “{name}” thiếu dấu {mark}; hãy gõ lại dấu đó thành một đoạn riêng, trong "
                "đoạn không có chữ nào khác."
            )


def _style_faults(missing: list[str], name: str) -> Iterator[str]:
    if missing:
        listed = ", ".join(f"“{style}”" for style in missing[:_NAMED])
        more = f" và {len(missing) - _NAMED} kiểu khác" if len(missing) > _NAMED else ""
        yield (
            f"Mẫu “{name}” thiếu kiểu chữ {listed}{more}; hãy tạo lại các kiểu đó trong Word, "
            "hoặc sửa lại từ một bản mẫu mới mở."
        )


def _notes(fields: tuple[FieldFinding, ...]) -> Iterator[str]:
    if left := [field.shown for field in fields if field.presence is Presence.LEFT_OUT]:
        yield (
            f"Mẫu không dùng trường {', '.join(left)}: chỗ đó in đúng chữ gõ sẵn trong mẫu, "
            "không theo hồ sơ cơ quan."
        )

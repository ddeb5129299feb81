"""A Word form opened and its simple fields filled in."""

from pathlib import Path
from typing import Any
from zipfile import BadZipFile

from ttpl_desktop.documents.paper import Paper
from ttpl_desktop.documents.wording import clean, day_text, month_text, number_text, year_text
from ttpl_desktop.domain.errors import UserFacingError


def fields_of(paper: Paper) -> dict[str, str]:
    """The fields that the form of a paper may use, by their ASCII names."""
    words = {
        "co_quan_chu_quan": paper.parent.upper(),
        "co_quan": paper.office.upper(),
        "so": number_text(paper.number),
        "ky_hieu": paper.symbol,
        "dia_danh": paper.place,
        "ngay": day_text(paper.date),
        "thang": month_text(paper.date),
        "nam": year_text(paper.date),
        "ten_loai": paper.type_name.upper(),
        "trich_yeu": paper.subject if paper.is_letter else paper.title,
    }
    if paper.is_letter:
        del words["ten_loai"]
    return {name: clean(text) for name, text in words.items()}


def filled_form(template: Any, fields: dict[str, str], name: str) -> Any:
    """An opened form as a python-docx document, every field filled.

    A form that asks for a field we do not know is a UserFacingError that calls it `name`. Fields
    are names only: nothing in a form runs.
    """
    from jinja2 import UndefinedError

    from ttpl_desktop.documents.form_language import Names

    language = Names()
    try:
        _render(template, fields, language, name)
    except UndefinedError as error:
        unknown = sorted(language.asked - set(fields))
        raise UserFacingError(unknown_fields(name, unknown, list(fields))) from error
    return template.docx


def asked_fields(form: Path, name: str) -> frozenset[str]:
    """The names of all fields that a form has anywhere, also those that we do not know.

    A form that cannot be opened or has a field that is no name is a UserFacingError.
    """
    from ttpl_desktop.documents.form_language import Names

    language = Names(is_strict=False)
    _render(opened_form(form, name), {}, language, name)
    return frozenset(language.asked)


def _render(template: Any, fields: dict[str, str], language: Any, name: str) -> None:
    """Fills; lets an UndefinedError rise, which only a strict language knows."""
    from jinja2 import TemplateSyntaxError
    from lxml.etree import XMLSyntaxError

    try:
        template.render(fields, language)
    except TemplateSyntaxError as error:
        raise UserFacingError(wrong_field(name)) from error
    # docxtpl mends the tables of what it filled, and takes what is beyond mending for a tree.
    except (XMLSyntaxError, AttributeError) as error:
        raise UserFacingError(_damaged(name)) from error


def opened_form(form: Path, name: str) -> Any:
    """The form as docxtpl has it, nothing filled. Raises UserFacingError."""
    from docx.opc.exceptions import PackageNotFoundError
    from docxtpl import DocxTemplate
    from lxml.etree import XMLSyntaxError

    if not form.exists():
        raise UserFacingError(f"Không tìm thấy mẫu “{form}”; hãy lấy lại mẫu gốc.")
    template = DocxTemplate(str(form))
    try:
        template.init_docx()
        _touch(template.docx)
    # python-docx takes a package on trust: what is not there shows as any of these.
    except (
        *(PackageNotFoundError, BadZipFile, XMLSyntaxError),
        *(AttributeError, KeyError, TypeError, ValueError),
    ) as error:
        raise UserFacingError(_damaged(name)) from error
    except OSError as error:
        raise UserFacingError(
            f"Không đọc được mẫu “{name}” ({error.strerror or error}); hãy kiểm tra quyền đọc tệp."
        ) from error
    return template


def _touch(document: Any) -> None:
    """Asks for the parts that are needed later, so that a missing one is known now."""
    _ = document.styles.element, document.core_properties.title, document.element.body.sectPr


def _damaged(name: str) -> str:
    return (
        f"Không mở được mẫu “{name}” vì tệp hỏng hoặc không phải tệp Word (.docx); "
        "hãy lấy lại mẫu gốc."
    )


def wrong_field(name: str) -> str:
    return (
        f"Mẫu “{name}” có một trường viết sai; giữa hai dấu {{{{ }}}} chỉ được có tên một trường, "
        "hãy mở mẫu bằng Word để sửa hoặc lấy lại mẫu gốc."
    )


def unknown_fields(name: str, unknown: list[str], known: list[str]) -> str:
    named = ", ".join(f"{{{{ {each} }}}}" for each in unknown)
    return (
        f"Mẫu “{name}” có trường {named} mà chương trình không biết; hãy xoá trường đó trong "
        f"Word hoặc dùng một trong các trường: {', '.join(known)}."
    )

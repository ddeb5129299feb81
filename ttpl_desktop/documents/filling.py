"""A Word form opened and its simple fields filled in."""

from pathlib import Path
from typing import Any
from zipfile import BadZipFile

from ttpl_desktop.documents.paper import Paper
from ttpl_desktop.documents.wording import clean, day_text, month_text, number_text, year_text
from ttpl_desktop.domain.errors import UserFacingError


def fields_of(paper: Paper) -> dict[str, str]:
    """The fields that a form may use, by their ASCII names."""
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
        "trich_yeu": paper.title,
    }
    return {name: clean(text) for name, text in words.items()}


def filled_form(form: Path, fields: dict[str, str]) -> Any:
    """The form as a python-docx document, every field filled.

    A form that cannot be opened, or asks for a field we do not know, is a UserFacingError.
    Fields are names only: the sandbox refuses anything that would run.
    """
    from jinja2 import StrictUndefined, TemplateError, UndefinedError
    from jinja2.sandbox import SandboxedEnvironment

    environment = SandboxedEnvironment(undefined=StrictUndefined, autoescape=True)
    template = _opened(form)
    try:
        template.render(fields, environment)
    except UndefinedError as error:
        raise UserFacingError(_unknown_field(form, template, environment, fields)) from error
    except (TemplateError, TypeError, ValueError, ArithmeticError) as error:
        raise UserFacingError(
            f"Mẫu “{form.name}” có một trường viết sai ({error}); hãy mở mẫu bằng Word để sửa chữ "
            "nằm giữa hai dấu {{ }}, hoặc lấy lại mẫu gốc."
        ) from error
    return template.docx


def _opened(form: Path) -> Any:
    from docx.opc.exceptions import PackageNotFoundError
    from docxtpl import DocxTemplate
    from lxml.etree import XMLSyntaxError

    if not form.exists():
        raise UserFacingError(f"Không tìm thấy mẫu “{form}”; hãy lấy lại mẫu gốc.")
    template = DocxTemplate(str(form))
    try:
        template.init_docx()
    except (PackageNotFoundError, BadZipFile, KeyError, ValueError, XMLSyntaxError) as error:
        raise UserFacingError(
            f"Không mở được mẫu “{form.name}” vì tệp hỏng hoặc không phải tệp Word (.docx); "
            "hãy lấy lại mẫu gốc."
        ) from error
    except OSError as error:
        raise UserFacingError(
            f"Không đọc được mẫu “{form}” ({error.strerror or error}); hãy kiểm tra quyền đọc tệp."
        ) from error
    return template


def _unknown_field(form: Path, template: Any, environment: Any, fields: dict[str, str]) -> str:
    unknown = sorted(template.get_undeclared_template_variables(environment, fields))
    named = ", ".join(f"{{{{ {name} }}}}" for name in unknown)
    known = ", ".join(fields)
    return (
        f"Mẫu “{form.name}” có trường {named} mà chương trình không biết; hãy xoá trường đó trong "
        f"Word hoặc dùng một trong các trường: {known}."
    )

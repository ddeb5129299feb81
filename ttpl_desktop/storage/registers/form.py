"""The office's own versions of the Word forms."""

from ttpl_desktop.domain.office_form import OfficeForm
from ttpl_desktop.storage.registers.spec import TableSpec

OFFICE_FORMS = TableSpec("office_form", OfficeForm, one_per=("kind",), title="name")

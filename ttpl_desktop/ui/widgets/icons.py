"""The one icon family: 16-unit grid, one weight, a grey that is seen in both themes."""

from PySide6.QtGui import QIcon

from ttpl_desktop.paths import resource


def icon(name: str) -> QIcon:
    """An icon of `resources/icons` by its file name without the ending."""
    return QIcon(str(resource(f"icons/{name}.svg")))

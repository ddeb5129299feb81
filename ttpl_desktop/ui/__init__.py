"""Qt Widgets: the frame, its parts, and one package per tab."""

import builtins
import importlib

# For `from __feature__ import …`, which nothing here uses, PySide puts an import function of its
# own in the place of Python's. It reads the source of every module that is imported: an eighth of
# the time of a start, and three megabytes. So Python's comes back.
_python_import = builtins.__import__
importlib.import_module("PySide6.QtCore")
builtins.__import__ = _python_import

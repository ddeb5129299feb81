"""Puts `resources/` and `forms/` inside the package of a wheel, where `paths` looks first."""

import shutil
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py


class BuildWithFolders(build_py):
    """An editable install keeps using the folders of the checkout."""

    def run(self) -> None:
        super().run()
        if not self.editable_mode:
            for folder in ("resources", "forms"):
                carried = Path(self.build_lib) / "ttpl_desktop" / folder
                shutil.copytree(folder, carried, dirs_exist_ok=True)


setup(cmdclass={"build_py": BuildWithFolders})

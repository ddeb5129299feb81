"""Puts `resources/` and `forms/` inside the package, where `paths` looks for them first."""

from setuptools import find_packages, setup

CARRIED = {"ttpl_desktop.resources": "resources", "ttpl_desktop.forms": "forms"}

setup(
    packages=[*find_packages(include=["ttpl_desktop*"]), *CARRIED],
    package_dir=CARRIED,
    package_data={package: ["**/*"] for package in CARRIED},
)

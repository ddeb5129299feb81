"""The framework packs that travel with the program, and an office of each level."""

from pathlib import Path

import pytest

from ttpl_desktop.domain.framework import Framework
from ttpl_desktop.domain.office import Office, OfficeLevel, Recipient, Signer
from ttpl_desktop.domain.pack import read_packs

PACKS = Path(__file__).parents[2] / "resources" / "packs"


@pytest.fixture(scope="session")
def pack_texts() -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in sorted(PACKS.glob("nd*.toml"))}


@pytest.fixture(scope="session")
def frameworks(pack_texts: dict[str, str]) -> tuple[Framework, ...]:
    return read_packs(pack_texts)


@pytest.fixture(scope="session")
def nd59(frameworks: tuple[Framework, ...]) -> Framework:
    return frameworks[0]


@pytest.fixture(scope="session")
def nd80(frameworks: tuple[Framework, ...]) -> Framework:
    return frameworks[1]


@pytest.fixture(params=list(OfficeLevel), ids=lambda level: level.value)
def office(request: pytest.FixtureRequest) -> Office:
    """An invented office, once per level."""
    return Office(
        id=7,
        level=request.param,
        name_in_text="Sở Hạ tầng",
        province="tỉnh Sơn Lam",
        field="đường bộ",
        duty_unit="tổ Pháp chế",
        reports_to="Sở Tư pháp",
        archive="VT, PC",
        signers=(Signer("Lê Văn An", head_title="Giám đốc"),),
        plan_recipients=(Recipient("Sở Tư pháp", "để báo cáo"),),
        report_recipients=(Recipient("UBND tỉnh", "b/c"),),
    )

"""What packs may ask of a register is what storage can answer."""

import dataclasses

import pytest

from ttpl_desktop.domain.conditions import COUNTABLE
from ttpl_desktop.storage.registers.every import spec_of


@pytest.mark.parametrize("register", COUNTABLE, ids=lambda register: register.value)
def test_storage_answers_every_condition_that_a_pack_may_name(register):
    known, spec = COUNTABLE[register], spec_of(register.value)
    fields = {field.name for field in dataclasses.fields(spec.kind)}
    assert known.predicates <= set(spec.predicates)
    assert known.fields | known.days <= fields

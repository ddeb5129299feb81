"""A pack that extends another one: what it inherits, and with which mark."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ttpl_desktop.domain.errors import UserFacingError

# Our own wording, which no law fixes: inherited as it is, unless the pack writes its own.
_OURS = ("parts", "skeletons", "law_parts", "law_skeletons", "outline", "figures")
_IDENTITY = ("key", "id", "level")

Values = Mapping[str, object]


def extended(name: str, packs: Mapping[str, Values], heirs: tuple[str, ...] = ()) -> Values:
    """The whole of a pack: its own tables over those of the pack that it extends.

    Our own parts are inherited anyway. What states law is inherited only where `inherit` names it,
    with the mark that it carries from then on (`inherit = { groups = "X" }`). Tables of a list are
    matched by key, id or level; what the pack writes itself wins, value by value.
    """
    pack = dict(packs[name])
    if (base_id := pack.pop("extends", None)) is None:
        return pack
    if name in heirs:
        raise UserFacingError(f"Gói khung pháp lý “{name}” kế thừa chính nó; hãy sửa “extends”.")
    base = extended(_named(name, base_id, packs), packs, (*heirs, name))
    inherit = _inherited(name, pack.pop("inherit", {}), base)
    taken = {key: base[key] for key in _OURS if key in base}
    taken |= {key: _marked(base[key], mark) for key, mark in inherit.items()}
    return {key: _over(taken.get(key), pack.get(key)) for key in (*taken, *pack)}


def _named(name: str, base_id: object, packs: Mapping[str, Values]) -> str:
    for other, values in packs.items():
        if values.get("id") == base_id:
            return other
    raise UserFacingError(
        f"Gói khung pháp lý “{name}” kế thừa “{base_id}” nhưng không có gói đó; "
        "hãy chép cả hai gói vào cùng thư mục."
    )


def _inherited(name: str, inherit: object, base: Values) -> dict[str, str]:
    """What is inherited under which mark, when every name and mark makes sense."""
    named = inherit if isinstance(inherit, dict) else {"inherit": ""}
    for key, mark in named.items():
        if key not in base or key in _OURS or not isinstance(mark, str):
            raise UserFacingError(
                f"Gói khung pháp lý “{name}”, mục “inherit”: không hiểu “{key}”; hãy sửa tệp."
            )
    return named


def _marked(value: object, mark: str) -> object:
    """The same statements under another mark, down to those inside them."""
    if isinstance(value, list):
        return [_marked(entry, mark) for entry in value]
    if isinstance(value, dict):
        inner = {key: _marked(entry, mark) for key, entry in value.items()}
        return inner | {"mark": mark} if "mark" in inner else inner
    return value


def _over(base: object, own: object) -> object:
    """What stands when a pack lays `own` over what it inherits."""
    if own is None or base is None:
        return base if own is None else own
    if isinstance(base, list) and isinstance(own, list):
        return list(_merged(base, own))
    if isinstance(base, dict) and isinstance(own, dict):
        return base | own
    return own


def _merged(base: Iterable[object], own: Iterable[object]) -> Iterable[object]:
    """Tables by identity, the base's order first; what has no identity is kept as it comes."""
    merged: dict[object, object] = {}
    for place, entry in enumerate((*base, *own)):
        identity = _identity(entry) or place
        merged[identity] = _over(merged.get(identity), entry)
    return merged.values()


def _identity(entry: object) -> str | None:
    if not isinstance(entry, dict):
        return None
    names = (entry[name] for name in _IDENTITY if name in entry)
    return next((name for name in names if isinstance(name, str)), None)

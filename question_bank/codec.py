"""Values to JSON and back: the one place that knows how the library's dataclasses look in a file."""

from __future__ import annotations

import enum
import json
import re
from dataclasses import is_dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar, get_args, get_origin

from cattrs import BaseValidationError, Converter, transform_error
from cattrs.gen import make_dict_structure_fn

from question_bank.dates.edtf import Edtf
from question_bank.errors import BankError, EdtfError
from question_bank.facts.model import Figure
from question_bank.items.model import Key

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")

_SURROGATE = re.compile("[\ud800-\udfff]")
_LEAST, _MOST = -(2**63), 2**63 - 1
_TYPE_NAMES = {str: "text", int: "a whole number", float: "a number", bool: "true or false"}


def _strict(kind: type) -> Callable[[Any, Any], Any]:
    """Return a hook that takes only this JSON type: cattrs alone would turn 3 into "3"."""

    def structure(value: Any, asked: Any) -> Any:  # noqa: ANN401 - JSON holds anything
        if isinstance(asked, enum.EnumMeta):  # the hook of str is asked for the enums of texts too
            return _structure_enum(value, asked)
        wanted = (int, float) if kind is float else kind
        if not isinstance(value, wanted) or (isinstance(value, bool) and kind is not bool):
            raise TypeError(f"expected {_TYPE_NAMES[kind]}, found {_name(value)}")
        return _storable(value)

    return structure


def _storable(value: Any) -> Any:  # noqa: ANN401 - JSON holds anything
    """Return the value, unless it is one that JSON can spell and no UTF-8 file or no database can hold."""
    if isinstance(value, str) and (half := _SURROGATE.search(value)):
        raise TypeError(f"expected text, found half a character: {half[0]!a}")
    if isinstance(value, int) and not _LEAST <= value <= _MOST:
        raise TypeError(f"expected a number of at most 64 bits, found {value}")
    return value


def _name(value: object) -> str:
    """Name a JSON value for a person."""
    if value is None:
        return "nothing (null)"
    if isinstance(value, list | dict):
        return "a list" if isinstance(value, list) else "an object"
    return f"{_TYPE_NAMES.get(type(value), type(value).__name__)} {value!r}"


def _structure_key(value: Any, _: Any) -> Key:  # noqa: ANN401 - JSON holds anything
    if isinstance(value, str | bool | int | float):
        return _storable(value)  # type: ignore[no-any-return]
    if isinstance(value, list) and all(isinstance(part, str) for part in value):
        return tuple(map(_storable, value))
    if isinstance(value, list) and all(
        isinstance(pair, list) and [type(side) for side in pair] == [str, str] for pair in value
    ):
        return tuple((_storable(left), _storable(right)) for left, right in value)
    raise TypeError(
        f"expected text, a number, true or false, a list of texts or of pairs, found {_name(value)}"
    )


def _structure_figure(value: Any, _: Any) -> float | tuple[float, float] | None:  # noqa: ANN401 - the same
    if value is None or (isinstance(value, int | float) and not isinstance(value, bool)):
        return value
    match value:
        case [int() | float() as low, int() | float() as high]:
            return (low, high)
    raise TypeError(f"expected a number, a pair of numbers or null, found {_name(value)}")


def _structure_enum(value: Any, kind: Any) -> Any:  # noqa: ANN401 - JSON holds anything
    names = [member.value for member in kind]
    if value not in names:
        raise TypeError(f"expected one of {', '.join(names)}, found {_name(value)}")
    return kind(value)


def _is_list_of_same(kind: Any) -> bool:  # noqa: ANN401 - any annotation may come
    return get_origin(kind) is tuple and get_args(kind)[-1:] == (...,)


def _converter() -> Converter:
    converter = Converter()

    def structure_list(value: Any, kind: Any) -> tuple[Any, ...]:  # noqa: ANN401 - JSON holds anything
        if not isinstance(value, list):
            raise TypeError(f"expected a list, found {_name(value)}")
        return tuple(converter.structure(value, list[get_args(kind)[0]]))  # type: ignore[arg-type,misc]

    def object_hook(kind: Any) -> Callable[[Any, Any], Any]:  # noqa: ANN401 - any dataclass
        structure = make_dict_structure_fn(kind, converter)

        def structure_object(value: Any, _: Any) -> Any:  # noqa: ANN401 - JSON holds anything
            if not isinstance(value, dict):
                raise TypeError(f"expected an object, found {_name(value)}")
            return structure(value, kind)

        return structure_object

    converter.register_structure_hook_factory(is_dataclass, object_hook)
    for kind in _TYPE_NAMES:
        converter.register_structure_hook(kind, _strict(kind))
    converter.register_structure_hook(Edtf, lambda value, _: Edtf.parse(_strict(str)(value, str)))
    converter.register_structure_hook(date, lambda value, _: date.fromisoformat(_strict(str)(value, str)))
    # cattrs alone would take the letters of a text for the members of a list
    converter.register_structure_hook_func(_is_list_of_same, structure_list)
    converter.register_structure_hook_func(lambda kind: kind == Key, _structure_key)
    converter.register_structure_hook_func(lambda kind: kind == Figure, _structure_figure)
    converter.register_unstructure_hook(Edtf, str)
    converter.register_unstructure_hook(date, date.isoformat)
    # 25000.0 is written 25000: other programs compare the figures as they stand
    converter.register_unstructure_hook(float, lambda value: int(value) if value == int(value) else value)
    return converter


_CONVERTER = _converter()


def to_json(value: object, *, schema: str) -> str:
    """Return a dataclass of the library as a JSON document with its schema's name, ending in a newline.

    The same value gives the same bytes: fields in the order of their definition, Hangul as it is, one value
    a line, so that two editions can be compared line by line.
    """
    document = {"schema": schema, **_CONVERTER.unstructure(value)}
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def from_json(text: str, kind: type[T], *, schema: str, name: str) -> T:
    """Read a JSON document of this schema as a dataclass of the library.

    ``name`` is the file's name for messages. Raises BankError with one line that tells the file, the place
    and the mend: not JSON, another schema, a field that is missing or of another type. Unknown fields are
    left out.
    """
    try:
        document = json.loads(text, parse_constant=_refuse_constant)
    except (ValueError, RecursionError) as error:
        place = (
            f"line {error.lineno}, column {error.colno}" if isinstance(error, json.JSONDecodeError) else error
        )
        raise BankError(f"{name}: {place}: not JSON; give the file that 'quiz build' wrote") from error
    if not isinstance(document, dict) or document.get("schema") != schema:
        found = document.get("schema") if isinstance(document, dict) else None
        raise BankError(
            f"{name}: the schema is {found!r}, not {schema!r}; give the file that 'quiz build' wrote"
        )
    try:
        return _CONVERTER.structure(document, kind)
    except BaseValidationError as error:
        problem, _, place = transform_error(error, path="$", format_exception=_describe)[0].rpartition(" @ ")
        raise BankError(f"{name}: {place}: {problem}; mend that field or build the bank again") from error


def _refuse_constant(name: str) -> float:
    """JSON has no infinity and no NaN, which Python would read."""
    raise ValueError(f"{name} is no number of JSON")


def _describe(error: BaseException, kind: type | None) -> str:
    """Say what is wrong at one place; cattrs adds ``@ $.items[3].stem``."""
    if isinstance(error, KeyError):
        return "a required field is missing"
    if isinstance(error, TypeError | EdtfError):
        return str(error)
    return f"not a value of {getattr(kind, '__name__', 'this field')}: {error}"

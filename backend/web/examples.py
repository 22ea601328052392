"""One readable example for every body in the OpenAPI document, made from the schema and a table of fictional values."""

from typing import Any, Final

Document = dict[str, Any]
MAX_DEPTH: Final = 7

# By member name on the wire. Everything here is fictional; the id number has sequence code 999.
VALUES: Final[dict[str, object]] = {
    "accountId": "0193b2a0-5b7e-7cc3-98c4-dc0c0c073001",
    "address": "示例市示例路 1 号",
    "at": "2026-11-22T01:30:00Z",
    "atText": "11月22日 09:30",
    "beginsOn": "2026-11-25",
    "body": "您的申请已收到。",
    "code": "123456",
    "detail": "示例",
    "endsOn": "2027-05-24",
    "href": "/api/applications/0193b2a0-5b7e-7cc3-98c4-dc0c0c073002/receipt.pdf",
    "idNumber": "110101199003079999",
    "idType": "01",
    "label": "授权人",
    "message": "示例",
    "mobile": "13800000001",
    "name": "示例甲",
    "note": "示例",
    "number": "YJS2026112200001",
    "phone": "13800000001",
    "reason": "示例原因",
    "receiptUrl": "https://example.invalid/r/abcdefgh",
    "region": "990100",
    "regionName": "示例市",
    "text": "示例",
    "title": "家庭共济",
    "value": "示例",
}
_BY_FORMAT: Final = {
    "uuid": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
    "date": "2026-11-22",
    "date-time": "2026-11-22T01:30:00Z",
}
_BY_TYPE: Final[dict[str, object]] = {"string": "示例", "integer": 1, "number": 1.0, "boolean": True, "null": None}


def add_examples(doc: Document) -> None:
    """Give each JSON body that has none an example its own schema accepts."""
    for methods in doc["paths"].values():
        for operation in methods.values():
            if isinstance(operation, dict):
                _bodies(doc, operation)


def _bodies(doc: Document, operation: Document) -> None:
    holders = [operation.get("requestBody", {}), *operation.get("responses", {}).values()]
    for holder in holders:
        content = holder.get("content", {}).get("application/json")
        if content and "example" not in content and "examples" not in content:
            content["example"] = example_of(doc, content.get("schema", {}))


def example_of(doc: Document, schema: Document, name: str = "", depth: int = 0) -> object:
    """A value `schema` accepts, as plain as the schema allows."""
    schema = _resolve(doc, schema)
    for given in ("example", "const", "default"):
        if schema.get(given) is not None:
            return schema[given]
    if schema.get("enum"):
        return schema["enum"][0]
    for choice in ("oneOf", "anyOf"):
        if schema.get(choice):
            return example_of(doc, _plainest(schema[choice]), name, depth)
    kind = schema.get("type")
    if isinstance(kind, list):
        kind = next((one for one in kind if one != "null"), "null")
    if kind == "object" or "properties" in schema:
        return _object(doc, schema, depth)
    if kind == "array":
        return [] if depth >= MAX_DEPTH else [example_of(doc, schema.get("items", {}), name, depth + 1)]
    return _plain(schema, str(kind), name)


def _object(doc: Document, schema: Document, depth: int) -> Document:
    required = set(schema.get("required", ()))
    members = schema.get("properties", {})
    shown = {key: sub for key, sub in members.items() if depth < MAX_DEPTH or key in required}
    return {key: example_of(doc, sub, key, depth + 1) for key, sub in shown.items()} if depth < 2 * MAX_DEPTH else {}


def _plain(schema: Document, kind: str, name: str) -> object:
    if kind in {"integer", "number"}:
        low = schema.get("minimum", 1)
        return min(max(int(low), 1), int(schema.get("maximum", 1_000_000)))
    if kind == "string" and "format" not in schema and "pattern" not in schema:
        text = str(VALUES.get(name, "示例"))
        text = text.ljust(int(schema.get("minLength", 0)), "例")
        return text[: int(schema.get("maxLength", len(text)))]
    if schema.get("format") in _BY_FORMAT:
        return _BY_FORMAT[schema["format"]]
    return VALUES.get(name, _BY_TYPE.get(kind, "示例"))


def _plainest(choices: list[Document]) -> Document:
    """The first alternative that says something; null says nothing."""
    return next((choice for choice in choices if choice.get("type") != "null"), choices[0])


def _resolve(doc: Document, schema: Document) -> Document:
    while "$ref" in schema:
        node: Any = doc
        for step in schema["$ref"].removeprefix("#/").split("/"):
            node = node[step]
        schema = node
    return schema

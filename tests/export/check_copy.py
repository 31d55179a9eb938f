"""check_copy.py FOLDER DATABASE: a copy as others read it. Prints a line for each complaint; none is silence."""
import csv
import html.parser
import json
import pathlib
import re
import sqlite3
import sys
import urllib.parse

folder, database = pathlib.Path(sys.argv[1]), sys.argv[2]
complaints = []


def complain(where, what):
    complaints.append(f"{where}: {what}")


class Page(html.parser.HTMLParser):
    """Its links, its ids, and what cannot work without a server."""

    def __init__(self):
        super().__init__()
        self.links, self.ids, self.forms = [], set(), 0

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            if name in ("href", "src"):
                self.links.append(value)
            if name == "id":
                self.ids.add(value)
        self.forms += tag in ("form", "input", "button", "select")


def read_page(file):
    page = Page()
    page.feed(file.read_text(encoding="utf-8"))
    return page


pages = {file.resolve(): read_page(file) for file in sorted(folder.rglob("*.html"))}
links = 0
for file, page in pages.items():
    name = file.relative_to(folder.resolve())
    if page.forms:
        complain(name, "a form, which nothing here answers")
    for link in page.links:
        parts = urllib.parse.urlsplit(link)
        if parts.scheme or parts.netloc:
            continue
        links += 1
        if link.startswith("/") or parts.query:
            complain(name, f"leads to a server: {link}")
            continue
        target = (file.parent / urllib.parse.unquote(parts.path)).resolve() if parts.path else file
        if not target.is_file():
            complain(name, f"leads nowhere: {link}")
        elif parts.fragment and target in pages and parts.fragment not in pages[target].ids:
            complain(name, f"no such place: {link}")
if len(pages) < 30 or links < 300:
    complain(folder, f"{len(pages)} pages with {links} links: too few to believe in")

for file in folder.rglob("*.json"):
    json.loads(file.read_text(encoding="utf-8"))

# What a spreadsheet would run, were it not preceded by an apostrophe.
formula = re.compile(r"^[=+\-@\t\r]")
package = json.loads((folder / "data/datapackage.json").read_text(encoding="utf-8"))
reads = {
    "integer": int,
    "string": str,
    "date": lambda value: re.fullmatch(r"\d{4}-\d\d-\d\d", value)[0],
    "datetime": lambda value: re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", value)[0],
}
tables = {}
for resource in package["resources"]:
    name, fields = resource["name"], resource["schema"]["fields"]
    with open(folder / "data" / resource["path"], encoding="utf-8", newline="") as file:
        head, *rows = list(csv.reader(file, strict=True))
    if head != [field["name"] for field in fields]:
        complain(name, f"columns {head} are not those of the description")
    if not resource["description"].strip().endswith("."):
        complain(name, "is not described in a sentence")
    in_json = json.loads((folder / f"data/{name}.json").read_text(encoding="utf-8"))
    if len(rows) != len(in_json):
        complain(name, f"{len(rows)} rows as CSV, {len(in_json)} as JSON")
    for row, thing in zip(rows, in_json):
        for field, value in zip(fields, row, strict=True):
            if value == "" and field.get("constraints", {}).get("required") and field["type"] != "string":
                complain(name, f"{field['name']} is empty in {row}")
            if value != "":
                reads[field["type"]](value)
            if formula.match(value) and field["type"] == "string":
                complain(name, f"a formula: {value}")
            plain = value[1:] if value[:1] == "'" and formula.match(value[1:]) else value
            if str(thing[field["name"]] if thing[field["name"]] is not None else "") != plain:
                complain(name, f"{field['name']} is {value!r} as CSV, {thing[field['name']]!r} as JSON")
    tables[name] = {thing["id"]: thing for thing in in_json}
    if len(tables[name]) != len(rows):
        complain(name, "an id stands twice")
for resource in package["resources"]:
    for key in resource["schema"]["foreignKeys"]:
        field, to = key["fields"][0], key["reference"]["resource"]
        for thing in tables[resource["name"]].values():
            if thing[field] is not None and thing[field] not in tables[to]:
                complain(resource["name"], f"{field} {thing[field]} is not in {to}")

record = sqlite3.connect(database)
counted = {
    "sessions": "SELECT COUNT(*) FROM session WHERE deleted IS NULL AND visibility = 'public'",
    "items": "SELECT COUNT(*) FROM item i JOIN session s ON s.id = i.session_id WHERE s.visibility = 'public'",
    "priorities": "SELECT COUNT(*) FROM priority i JOIN session s ON s.id = i.session_id WHERE s.visibility = 'public'",
    "speakers": "SELECT COUNT(*) FROM slot l JOIN item i ON i.id = l.item_id JOIN session s ON s.id = i.session_id"
    " WHERE s.visibility = 'public'",
    "bodies": "SELECT COUNT(*) FROM body WHERE deleted IS NULL",
    "seats": "SELECT COUNT(*) FROM seat WHERE deleted IS NULL",
}
for name, statement in counted.items():
    (want,) = record.execute(statement).fetchone()
    if len(tables[name]) != want:
        complain(name, f"{len(tables[name])} rows, the record has {want}")
for (session,) in record.execute("SELECT id FROM session WHERE deleted IS NULL AND visibility = 'public'"):
    for language in ("fr", "en", "es", "ar"):
        if not list((folder / language / "sessions").glob(f"{session}-*.html")):
            complain(f"session {session}", f"no page in {language}")

# Nothing internal: neither contact points that are not public, nor what belongs to a session that is not.
written = "\n".join(file.read_text(encoding="utf-8") for file in (folder / "data").iterdir())
secrets = record.execute(
    "SELECT email FROM contact_point WHERE visibility <> 'public' AND email IS NOT NULL UNION"
    " SELECT t.value FROM text t JOIN session s ON s.id = t.owner_id"
    " WHERE t.owner_kind = 'session' AND s.visibility <> 'public'"
)
for (secret,) in secrets:
    if secret in written:
        complain("data", f"gives away {secret!r}")

print("\n".join(complaints[:40]), end="\n" if complaints else "")
sys.exit(1 if complaints else 0)

"""What the service gives out is read by the programs that it is for, as docs/taking.md says: networkx, pandas, R, LibreOffice and Gephi."""
import csv
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import urllib.parse
import urllib.request
import zipfile
import io

import networkx
import pandas

SERVICE = os.environ["KLEURPLAAT_URL"]
JAVA = os.environ["KLEURPLAAT_JAVA"]
GEPHI = os.environ["GEPHI_TOOLKIT"]
HERE = pathlib.Path(__file__).parent
SAMPLE = HERE.parents[1] / "main" / "resources" / "sample"
# what goes wrong between programs: letters, quotation marks, zeros, formulas, lines
HARD = [
    ["é-1", "Café ‘De Brug’ – Ĳsselland 🌉", "0363"],
    ["h-2", '"Samen" & <sterk>; groot, klein', "00042"],
    ["h-3", "=1+1", "1e5"],
    ["h-4", "'t Hofje", "3,5"],
    ["h-5", "-", "+31"],
]
failures = []


def check(what, found, expected):
    if found != expected:
        failures.append(f"{what}: {found!r} instead of {expected!r}")
        print(f"  {what} FAILED: {failures[-1]}")
    else:
        print(f"  {what}: {found if not isinstance(found, (list, dict)) else len(found)}")


def get(path, **parameters):
    query = "?" + urllib.parse.urlencode(parameters) if parameters else ""
    with urllib.request.urlopen(SERVICE + path + query) as answer:
        return answer.read()


def send(name, content):
    edge = "the-next-part"
    body = (f'--{edge}\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n\r\n').encode()
    request = urllib.request.Request(
        SERVICE + "/api/imports?wait=true",
        body + content + f"\r\n--{edge}--\r\n".encode(),
        {"Content-Type": "multipart/form-data; boundary=" + edge},
    )
    with urllib.request.urlopen(request) as answer:
        state = json.load(answer)
    assert state["status"] == "DONE", state


def ask(query):
    request = urllib.request.Request(
        SERVICE + "/graphql", json.dumps({"query": query}).encode(), {"Content-Type": "application/json"}
    )
    with urllib.request.urlopen(request) as answer:
        return json.load(answer)["data"]


def as_text(cell):
    """With the apostrophe that says that the rest is text."""
    return "'" + cell if cell[0] in "=+-@" else cell


def everything():
    sample = io.BytesIO()
    with zipfile.ZipFile(sample, "w") as zipped:
        for table in sorted(SAMPLE.glob("*.csv")):
            zipped.write(table, table.name)
    send("sample.zip", sample.getvalue())
    hard = io.StringIO()
    rows = csv.writer(hard)
    rows.writerow(["id", "name", "expertise"])
    rows.writerows([key, as_text(name), as_text(code)] for key, name, code in HARD)
    send("organisations.csv", hard.getvalue().encode())


def networks(folder):
    summary = ask("{ network { summary { actors ties weight } drawing { keys names } } }")["network"]
    actors, ties, weight = (summary["summary"][key] for key in ("actors", "ties", "weight"))
    names = dict(zip(summary["drawing"]["keys"], summary["drawing"]["names"]))
    files = {form: folder / f"network.{form}" for form in ("graphml", "gexf", "net", "dot")}
    for form, file in files.items():
        file.write_bytes(get(f"/api/networks/export.{form}"))
    draft = folder / "draft.gexf"
    draft.write_bytes(get("/api/networks/export.gexf", version="1.2"))

    linked = json.loads(get("/api/networks/export.json"))
    read = {
        "GraphML": networkx.read_graphml(files["graphml"]),
        "node-link JSON": networkx.node_link_graph(linked, multigraph=False),
        "GEXF 1.2draft": networkx.read_gexf(draft),
        "Pajek": networkx.Graph(networkx.read_pajek(files["net"])),
    }
    for form, graph in read.items():
        check(f"networkx, {form}: nodes", graph.number_of_nodes(), actors)
        check(f"networkx, {form}: edges", graph.number_of_edges(), ties)
        check(f"networkx, {form}: weight", round(sum(w for _, _, w in graph.edges(data="weight")), 3), round(weight, 3))
    check("networkx, GraphML: names", {n: d["name"] for n, d in read["GraphML"].nodes(data=True)}, names)
    check("networkx, GEXF: names", {n: d["label"] for n, d in read["GEXF 1.2draft"].nodes(data=True)}, names)

    gephi = subprocess.run(
        [JAVA, "-Djava.awt.headless=true", "-cp", GEPHI, str(HERE / "ReadInGephi.java")]
        + [str(files["gexf"]), str(draft), str(files["graphml"])],
        capture_output=True,
        text=True,
        timeout=280,
    )
    lines = [line.split()[1:] for line in gephi.stdout.splitlines() if line.startswith("GEPHI ")]
    if len(lines) != 3:
        print(gephi.stdout[-3000:], gephi.stderr[-3000:])
    for file in ("network.gexf", "draft.gexf", "network.graphml"):
        found = next((line[1:] for line in lines if line[0] == file), [])
        check(f"Gephi, {file}: nodes, edges, weight, names", found[:4], [str(actors), str(ties), f"{weight:.3f}", str(actors)])
        if file.endswith("gexf"):
            check(f"Gephi, {file}: colours, severe complaints", found[4:], [str(actors), "0"])


def texts(value):
    """As LibreOffice shows it, in an English locale, and as JSON says it."""
    if value is None or value == []:
        return ""
    if isinstance(value, list):
        return "; ".join(map(str, value))
    return str(value)


def tables(folder):
    for name in ("organisations", "actors", "ties"):
        rows = json.loads(get(f"/api/tables/{name}.json"))
        frame = pandas.read_json(io.BytesIO(get(f"/api/tables/{name}.json")), dtype=False, convert_dates=False)
        check(f"pandas, {name}.json: rows", len(frame), len(rows))
        dutch = pandas.read_csv(io.BytesIO(get(f"/api/tables/{name}.csv", lang="nl")), sep=";", decimal=",", dtype=object, keep_default_na=False)
        check(f"pandas, {name}.csv: rows and columns", dutch.shape, (len(rows), len(rows[0])))
    organisations = json.loads(get("/api/tables/organisations.json"))
    expected = {row["key"]: (row["name"], texts(row["expertise"])) for row in organisations}
    for key, name, code in HARD:
        check(f"the record: {key}", expected[key], (name, code))
    for form, how in (("csv", '-infilter=CSV:44,34,76,1,,1033,true'), ("xlsx", None)):
        source = folder / f"organisations.{form}"
        source.write_bytes(get(f"/api/tables/organisations.{form}", lang="en"))
        office = folder / f"office-{form}"
        command = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1"]
        subprocess.run(command + ([how] if how else []) + ["--outdir", str(office), str(source)], check=True, capture_output=True, timeout=200)
        with open(office / "organisations.csv", encoding="utf-8-sig", newline="") as converted:
            rows = list(csv.reader(converted))
        heading = [word.lower() for word in rows[0]]
        places = [heading.index(word) for word in ("key", "name", "expertise")]
        # in CSV what would be a formula has an apostrophe before it
        read = {row[places[0]]: tuple(plain(row[place], form) for place in places[1:]) for row in rows[1:]}
        for key, name, code in HARD:
            check(f"LibreOffice, {form}: {key}", read.get(key), (name, code))
        check(f"LibreOffice, {form}: names", {key: cells[0] for key, cells in read.items()}, {key: cells[0] for key, cells in expected.items()})


def plain(cell, form):
    return cell[1:] if form == "csv" and cell[:1] == "'" and cell[1:2] in "=+-@" else cell


def recipe_of_r():
    """The line that docs/taking.md has, asked of this service."""
    line = "jsonlite::fromJSON(\"http://127.0.0.1:8080/api/tables/ties.json\")"
    check("R: its recipe is in docs/taking.md", line in (HERE.parents[2] / "docs" / "taking.md").read_text(), True)
    ties = ask("{ network { summary { ties weight } } }")["network"]["summary"]
    script = f"t <- {line.replace('http://127.0.0.1:8080', SERVICE)}; cat(nrow(t), sum(t$weight), sum(is.na(t$aKey)))"
    read = subprocess.run(["Rscript", "-e", script], capture_output=True, text=True, timeout=120)
    check("R: ties, weight, without a key", read.stdout.split(), [str(ties["ties"]), f"{ties['weight']:g}", "0"])


def main():
    everything()
    recipe_of_r()
    with tempfile.TemporaryDirectory() as folder:
        networks(pathlib.Path(folder))
        tables(pathlib.Path(folder))
    print(f"{len(failures)} of what was read is wrong")
    sys.exit(1 if failures else 0)


main()

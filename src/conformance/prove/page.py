"""The table of docs/dev/lab-clients.md: a row for each scenario, a column for each client."""

BEGIN = "<!-- table: begin -->\n"
END = "<!-- table: end -->"
WORDS = {
    "RENEWED": "took new keys",
    "USED_REJECTED_KEYS": "used rejected keys",
    "RECOVERED": "changed to its role",
    "KEPT_HOST_ROLE": "kept the Host Role",
    "WAS_ANONYMOUS": "anonymous",
    "DISTRUSTED_LAB": "no trust in the lab",
    "ASKED_NOTHING": "asked nothing",
}
# Tries within this many seconds are one and the same attempt for a reader.
SHORT = 1


def text(page, proofs):
    """The page with a new table."""
    head, _, rest = page.partition(BEGIN)
    return f"{head}{BEGIN}{table(proofs)}{END}{rest.partition(END)[2]}"


def table(proofs):
    titles = [f"{each['title']} {each['version']}" for each in proofs]
    lines = [row(["scenario", *titles]), row(["---"] * (len(proofs) + 1))]
    for cells in zip(*(each["scenarios"] for each in proofs)):
        names = {each["scenario"] for each in cells}
        if len(names) != 1:
            raise ValueError(f"the clients were run in different scenarios: {names}")
        lines.append(row([f"`{names.pop()}`", *map(cell, cells)]))
    return "".join(lines)


def row(cells):
    return f"| {' | '.join(cells)} |\n"


def cell(scenario):
    if scenario["kind"] is None:
        return "could not be run"
    words = [word(each["kind"]) for each in scenario["identities"][:-1]]
    words.append(word(scenario["kind"]))
    told = [", then ".join(words)]
    if scenario["exit"] is None:
        told.append(f"no end in {scenario['seconds']:.0f} s")
    retried = scenario["retriedSeconds"] or 0
    if retried >= SHORT:
        told.append(f"tried {retried:.0f} s")
    told += [WORDS[each] for each in scenario["did"] if each in WORDS]
    return "; ".join(told)


def word(kind):
    return "nothing" if kind == "NONE" else kind.replace("_", " ")

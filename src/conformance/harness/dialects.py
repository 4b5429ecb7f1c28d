"""The same profile files as people write them: what each habit of writing does to a text."""

import re

SECTION = re.compile(r"\[.*\]$")


def settings(change):
    """Changes each setting, and leaves sections and what is nested alone."""

    def changed(text):
        lines = text.splitlines()
        return "".join(f"{change(each) if is_setting(each) else each}\n" for each in lines)

    return changed


def sections(change):
    def changed(text):
        lines = text.splitlines()
        return "".join(f"{change(each) if SECTION.match(each) else each}\n" for each in lines)

    return changed


def is_setting(line):
    """Not one whose value is nested below it."""
    name, equals, value = line.partition(" =")
    return bool(equals and value.strip() and name == name.strip())


def quoted(line):
    name, value = line.split(" = ", 1)
    return f'{name} = "{value}"'


def upper(line):
    name, value = line.split(" = ", 1)
    return f"{name.upper()} = {value}"


def with_first_section_again(text):
    first = next((each for each in text.splitlines() if SECTION.match(each)), "")
    return f"{text}{first}\noutput = json\n" if first else text


# The first is how AWS documents it.
DIALECTS = {
    "aws": lambda text: text,
    "upper-case": settings(upper),
    "indented": settings(lambda line: f"  {line}"),
    "colons": settings(lambda line: line.replace(" = ", ": ", 1)),
    "no-blanks": settings(lambda line: line.replace(" = ", "=", 1)),
    "quotes": settings(quoted),
    "comment-behind": settings(lambda line: f"{line} # mine"),
    "semicolon-behind": settings(lambda line: f"{line} ; mine"),
    "comment-indented": sections(lambda line: f"{line}\n  # mine"),
    "comment-behind-section": sections(lambda line: f"{line} # mine"),
    "stray-line": lambda text: f"{text}what is this\n",
    "stray-word": lambda text: f"{text}todo\n",
    "section-twice": with_first_section_again,
    "profile-default": lambda text: text.replace("[default]", "[profile default]"),
    "blanks-in-brackets": sections(lambda line: f"[ {line[1:-1]} ]"),
    "two-blanks-in-brackets": sections(lambda line: line.replace("[profile ", "[profile  ")),
    "quoted-section": lambda text: re.sub(r"\[profile (.*)\]", r'[profile "\1"]', text),
    "blank-lines": lambda text: text.replace("\n", "\n   \n"),
    "crlf": lambda text: text.replace("\n", "\r\n"),
    "bom": lambda text: f"\ufeff{text}",
}

# SPDX-License-Identifier: Apache-2.0
"""Reads config and credentials files with botocore: one JSON object per line in, one per line out.

In: "config" and "credentials", the bytes of the two files in Base64. Out: "raw", what the AWS CLI's own reader makes of
them (null: it refuses them); "departed", the same after each line was written as we mean it; "departures", the names of
the rules of ours without which the two would not be the same.

A departure is a rewriting of the text. What the rewritten text means is always asked of botocore.
"""
import base64
import configparser
import functools
import json
import os
import re
import shlex
import sys
import tempfile
import types

import botocore.configloader
import botocore.exceptions

IDENTIFIER = re.compile(r"[A-Za-z0-9\-_/.%@:+]+")
HEADING = re.compile(r"\[(.+)\]")
CONTROL = re.compile("[\x00-\x1f\x7f-\x9f]")


class Rules:
    """Which departures count, and which were met."""

    def __init__(self, without=()):
        self.without = set(without)
        self.met = set()

    def apply(self, name):
        if name in self.without:
            return False
        self.met.add(name)
        return True


def read(path):
    return botocore.configloader.raw_config_parse(path)


def load(folder, config, credentials, strict, default_is_profile):
    """As botocore.session.Session.full_config does, which needs the sections named "services" from newer releases."""
    parser = functools.partial(configparser.RawConfigParser, strict=strict)
    botocore.configloader.configparser = types.SimpleNamespace(RawConfigParser=parser, Error=configparser.Error)
    paths = []
    for name, content in (("config", config), ("credentials", credentials)):
        paths.append(os.path.join(folder, name))
        with open(paths[-1], "wb") as file:
            file.write(content)
    raw = read(paths[0])
    loaded = botocore.configloader.build_profile_map(raw)
    profiles = loaded["profiles"]
    for name, values in read(paths[1]).items():
        profiles.setdefault(name, {}).update(values)
    if default_is_profile:
        with open(paths[1], "ab") as file:
            file.write(b"\n[zz_default]\n")  # which has what [DEFAULT] says, and nothing else
        profiles.setdefault("DEFAULT", {}).update(read(paths[1])["zz_default"])
    services = {}
    for heading, values in raw.items():
        if heading.startswith("services"):
            try:
                words = shlex.split(heading)
            except ValueError:
                continue
            if len(words) == 2:
                services[words[1]] = {
                    f"{service}.{name}": value
                    for service, nested in values.items()
                    if isinstance(nested, dict)
                    for name, value in nested.items()
                    if not name.startswith("zz_")
                }
    return {"profiles": profiles, "sso": loaded["sso_sessions"], "services": services}


def comment_at(text, is_command):
    """Where a comment behind a value begins, else None."""
    places = [match.end() - 1 for match in re.finditer(r"[ \t][#;]", text)]
    if is_command:
        for place in places:
            try:
                shlex.split(text[:place].strip())
                return place
            except ValueError:
                continue
        try:
            shlex.split(text)
            return None
        except ValueError:
            pass
    return places[0] if places else None


def section_of(heading, kind):
    """What the section is to us: ("profile", name) and the like, or None."""
    if heading == "DEFAULT":
        return "DEFAULT", ""
    if kind == "credentials":
        return ("profile", heading) if heading and not CONTROL.search(heading) else None
    if heading == "default":
        return "default", ""
    try:
        words = shlex.split(heading)
    except ValueError:
        return None
    if len(words) != 2 or not words[1] or CONTROL.search(words[1]):
        return None
    for word, what in (("profile", "profile"), ("sso-session", "sso"), ("services", "services")):
        if heading.startswith(word):
            return what, words[1]
    return None


def canonical(section, kind):
    what, name = section
    if what in ("DEFAULT", "default"):
        return what
    if kind == "credentials":
        return name
    word = {"profile": "profile", "sso": "sso-session", "services": "services"}[what]
    return f"{word} {shlex.quote(name)}"


class Departure:
    """Rewrites one file, line by line, knowing where Python's reader stands."""

    def __init__(self, kind, content, rules):
        self.kind, self.rules = kind, rules
        self.sections = []
        if content.startswith(b"\xef\xbb\xbf") and rules.apply("byte order mark"):
            content = content[3:]
        self.lines = re.split(b"\r\n|\r|\n", content)
        self.run()
        self.sections = self.entered

    def run(self):
        self.faults = {}
        self.other_fault = None
        self.section = None
        self.entered = []
        self.blames_nobody = True
        self.option = None
        self.nested = False
        self.indent = 0
        return [self.line(number, line) for number, line in enumerate(self.lines, 1)]

    def heading(self, line):
        """What is between the brackets to us, and to Python."""
        if not line.startswith("["):
            return None, None
        python = HEADING.match(line)
        python = python.group(1) if python else None
        cut = re.split("[#;]", line)[0].strip()
        if len(cut) > 1 and cut.endswith("]"):
            return cut[1:-1].strip(), python
        return (python.strip() if python else None), python

    def rewritten(self):
        return "\n".join(self.run()).encode("utf-8", "surrogateescape")

    def fault(self, number):
        """A line that only a comment can take the place of. It spoils the section, whose settings no longer count."""
        if not self.rules.apply("bad line"):
            return None
        if self.section and self.section[0] != "DEFAULT":
            self.faults.setdefault(self.section, number)
        elif self.section or self.blames_nobody:
            self.other_fault = self.other_fault or number
        return f"{' ' * self.indent}zz_bad_{number} = x" if self.option else "#"

    def line(self, number, raw):
        try:
            line = raw.decode()
        except UnicodeDecodeError:
            line = raw.decode("utf-8", "surrogateescape")
            if raw.strip().startswith((b"#", b";")):
                return "#" if self.rules.apply("encoding of a comment") else line
            return self.fault_as_it_is(number, line)
        stripped = line.strip()
        if not stripped:
            return "#" if self.option and self.rules.apply("blank line in a value") else line
        if stripped[0] in "#;":
            return line
        indent = len(line) - len(line.lstrip())
        if self.option and indent > self.indent:
            return self.continuation(number, line, stripped)
        self.indent = indent
        if stripped.startswith("["):
            return self.heading_line(number, line, stripped)
        return self.setting(number, line, stripped)

    def fault_as_it_is(self, number, line):
        found = self.fault(number)
        return line if found is None else ("#" if found == "#" else found)

    def continuation(self, number, line, stripped):
        if self.nested and "=" not in stripped:
            found = self.fault(number)
            return line if found is None else "#"
        if not self.nested:
            return line
        name, value = (part.strip() for part in stripped.split("=", 1))
        is_ours = IDENTIFIER.fullmatch(name) and name == name.lower()
        if is_ours or not self.rules.apply("names of nested settings"):
            return line
        ours = name.lower() if IDENTIFIER.fullmatch(name) else f"zz_dropped_{number}"
        return f"{' ' * (self.indent + 1)}{ours} = {value}"

    def heading_line(self, number, line, stripped):
        heading, python = self.heading(stripped)
        is_broken = heading is None
        if is_broken:
            heading = re.split("[#;]", stripped[1:])[0].strip()
        section = section_of(heading, self.kind)
        self.section, self.option = section, None
        self.entered.append(section)
        self.blames_nobody = is_broken and section is None
        if is_broken and self.fault_as_it_is(number, line) == line:
            return line
        if section is None:
            known = python is not None and section_of(python, self.kind) is None and self.is_foreign(python)
            return line if known and not is_broken else self.foreign(number, line)
        if section[0] == "default" and ("profile", "default") in self.sections:
            if self.rules.apply("both spellings of default"):
                self.section = None
                return f"{' ' * self.indent}[zz_ignored_{number}]"
        written = f"{' ' * self.indent}[{canonical(section, self.kind)}]"
        if is_broken:
            return written
        if python != heading:
            trims = python is not None and python.strip() == heading
            if not self.rules.apply("blanks in a heading" if trims else "comment behind a heading"):
                return line
            return written
        if self.sections.count(section) > 1 and self.rules.apply("section or setting twice"):
            return written
        return line

    def is_foreign(self, heading):
        """Whether Python's reader keeps it out of the profiles, too."""
        if self.kind == "credentials":
            return False
        loaded = botocore.configloader.build_profile_map({heading: {}})
        return not loaded["profiles"] and not loaded["sso_sessions"] and not heading.startswith("services")

    def foreign(self, number, line):
        if not self.rules.apply("section without a name that can be one"):
            return line
        return f"{' ' * self.indent}[zz_ignored_{number}]"

    def setting(self, number, line, stripped):
        if not self.entered:
            return self.fault_as_it_is(number, line)
        match = re.match(r"(.*?)\s*[=:](.*)$", stripped)
        if not match or not match.group(1):
            return self.fault_as_it_is(number, line)
        name, value = match.groups()
        place = comment_at(value, name.lower() == "credential_process")
        if place is not None and self.rules.apply("comment behind a value"):
            value = value[:place]
        elif place is not None:
            place = None
        self.option, self.nested = name, not value.strip()
        indent = line[: self.indent]
        if not IDENTIFIER.fullmatch(name) and self.rules.apply("name of a setting"):
            return f"{indent}zz_dropped_{number} = x"
        return line if place is None else f"{indent}{name} = {value.strip()}"


def without_marks(value):
    if isinstance(value, dict):
        return {name: without_marks(one) for name, one in value.items() if not str(name).startswith("zz_")}
    return value


def departed(folder, files, rules):
    rewriting = {kind: Departure(kind, files[kind], rules) for kind in ("config", "credentials")}
    texts = {kind: one.rewritten() for kind, one in rewriting.items()}
    try:
        result = load(
            folder,
            texts["config"],
            texts["credentials"],
            strict=not rules.apply("section or setting twice"),
            default_is_profile=("DEFAULT", "") in rewriting["credentials"].entered and rules.apply("DEFAULT as a profile"),
        )
    except botocore.exceptions.ConfigParseError as error:
        return {"error": str(error)}
    result = without_marks(result)
    faults = {}
    for kind, one in rewriting.items():
        for (what, name), number in one.faults.items():
            if what == "default":
                what, name = "profile", "default"
            faults.setdefault((what, name), f"{kind}:{number}")
    for (what, name) in faults:
        result["profiles" if what == "profile" else what][name] = "spoiled"
    result["faults"] = {f"{what} {name}": where for (what, name), where in faults.items()}
    result["otherFaults"] = [f"{kind}:{one.other_fault}" for kind, one in rewriting.items() if one.other_fault]
    return result


def answer(folder, files):
    try:
        raw = load(folder, files["config"], files["credentials"], strict=True, default_is_profile=False)
    except (botocore.exceptions.ConfigParseError, UnicodeDecodeError):
        raw = None
    rules = Rules()
    full = departed(folder, files, rules)
    if raw == {name: full.get(name) for name in ("profiles", "sso", "services")} and not full.get("otherFaults"):
        return {"raw": raw, "departed": full, "departures": []}
    needed = [name for name in sorted(rules.met) if departed(folder, files, Rules([name])) != full]
    return {"raw": raw, "departed": full, "departures": needed or sorted(rules.met)}


with tempfile.TemporaryDirectory() as folder:
    for text in sys.stdin:
        job = json.loads(text)
        files = {kind: base64.b64decode(job[kind]) for kind in ("config", "credentials")}
        print(json.dumps(answer(folder, files)))

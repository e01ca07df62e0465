# SPDX-License-Identifier: Apache-2.0
"""Looks for secrets where none may be: in files, in texts, in what a process shows of itself.

A secret is looked for as UTF-8, UTF-16 (both orders), base64 (at each of the three places it can start in a group, also
in the URL alphabet), hex (both cases) and percent-encoded.
"""
import base64
import os
import stat
from urllib.parse import quote


def forms(secret):
    """name -> bytes, each a form in which the secret could be somewhere."""
    raw = secret.encode()
    found = {"utf-8": raw, "utf-16le": secret.encode("utf-16-le"), "utf-16be": secret.encode("utf-16-be"),
        "hex": raw.hex().encode(), "HEX": raw.hex().upper().encode(),
        "percent": quote(secret, safe="").encode(), "every byte percent": b"".join(b"%%%02X" % b for b in raw)}
    for offset in range(3):
        whole = base64.b64encode(b"\0" * offset + raw)
        # The first and last characters also hold bits of the neighbours.
        inner = whole[(0, 2, 3)[offset]:len(whole) - (0 if (offset + len(raw)) % 3 == 0 else 4)]
        found["base64+%d" % offset] = inner
        found["base64url+%d" % offset] = inner.replace(b"+", b"-").replace(b"/", b"_")
    return found


class Search:
    def __init__(self, secrets):
        """`secrets`: name -> text of at least 16 characters; shorter ones would be found by chance."""
        assert all(len(text) >= 16 for text in secrets.values()), "a canary is too short"
        self.needles = [(name, form, needle) for name, text in secrets.items() for form, needle in forms(text).items()]

    def in_bytes(self, place, content):
        return ["%s: %s as %s" % (place, name, form) for name, form, needle in self.needles if needle in content]

    def in_file(self, path):
        try:
            with open(path, "rb") as file:
                return self.in_bytes(path, file.read())
        except PermissionError:
            return []  # of a process that keeps its memory to itself, not even its owner can read these
        except OSError as error:
            return ["%s cannot be read: %s" % (path, error.strerror)]

    def in_tree(self, top, planted=()):
        """Names and contents of everything below `top` but the files where the person put the secrets."""
        hits, count = [], 0
        for folder, _, names in os.walk(top):
            for name in names:
                path = os.path.join(folder, name)
                hits += self.in_bytes("the name " + path, name.encode(errors="surrogateescape"))
                if path in planted or not stat.S_ISREG(os.lstat(path).st_mode):
                    continue
                hits += self.in_file(path)
                count += 1
        return hits, count

    def in_process(self, pid, parts=("cmdline", "environ")):
        hits = []
        for part in parts:
            hits += self.in_file("/proc/%d/%s" % (pid, part))
        return hits


def self_test(folder):
    """Every form is found in every place; else the search is worth nothing."""
    secret = "cAnArY/self+test=0123456789"
    search = Search({"self-test": secret})
    needles = forms(secret)
    path = os.path.join(folder, "self-test.log")
    for form, needle in needles.items():
        with open(path, "wb") as file:
            file.write(b"before " + needle + b" after")
        hits, count = search.in_tree(folder)
        assert count >= 1 and any(form in hit for hit in hits), "the search does not find " + form
    for offset in range(3):
        content = base64.b64encode(b"xyz"[:offset] + secret.encode() + b"tail")
        assert search.in_bytes("base64", content), "base64 at offset %d is not found" % offset
    os.rename(path, os.path.join(folder, secret.replace("/", "%2F")))
    os.remove(os.path.join(folder, secret.replace("/", "%2F")))
    assert not search.in_bytes("nothing", b"nothing here"), "the search finds what is not there"
    return len(needles)

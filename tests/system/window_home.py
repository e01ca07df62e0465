# SPDX-License-Identifier: Apache-2.0
"""A window in a home of its own, with services on the loopback that verify every signature, and secrets to look for."""
import json
import os
import secrets as random
import subprocess
import sys

from atspi_window import wait_for

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "aws"))
import canary_search  # noqa: E402
from fake_aws import ACCOUNT  # noqa: E402
from homes import PROGRAM, Home  # noqa: E402

ID = "0b8f6c1e-6f3a-4a66-9a5b-3f1f0c2d9e11"


def fail(text):
    sys.exit("FAIL: " + text)


def make_home(planted, **environment):
    """A home whose window begins with the environment; the secrets that its services hand out are put into `planted`."""
    def make(name):
        planted["%s (%d)" % (name, len(planted))] = text = random.token_hex(24)
        return text

    home = Home(make_secret=make)
    if environment["source"] != "profile":
        environment["endpointUrl"] = home.aws.url  # one with keys of its own does not look at the variable
    home.write(".config/contact-composer/environments.json", json.dumps({"format": "contact-composer/environments",
        "version": 1, "current": ID, "environments": [{"id": ID, "name": "Support", "color": "green", "region": "eu-central-1",
            "accountId": ACCOUNT, "instanceId": "12345678-1234-1234-1234-123456789012", **environment}]}))
    home.write("bin/xdg-open", "#!/bin/sh\nprintf '%s' \"$1\" > \"$HOME/opened\"\n", 0o700)
    return home


def start(home):
    own = {name: value for name, value in os.environ.items() if name not in ("HOME", "QT_QPA_PLATFORM")}
    environment = {**own, **home.environment, "PATH": home.path("bin") + ":" + os.environ["PATH"], "QT_QPA_PLATFORM": "xcb",
        "QT_LOGGING_RULES": "*=true", "QT_MESSAGE_PATTERN": "%{category} %{message}"}
    for name in [name for name in environment if name.startswith("XDG_") and name != "XDG_RUNTIME_DIR"]:
        del environment[name]
    log = open(home.path("log"), "wb")
    return subprocess.Popen([PROGRAM], env=environment, cwd=home.folder, stdout=log, stderr=log)


def send(window, home):
    """Whose keys the contact was sent with."""
    window.write("Sender's address", "maria.lopez@example.com")
    window.write("To", "orders@support.example.com")
    window.write("Subject", "Order 4711")
    window.write("Message", "Where is it?")
    window.press("Send")
    wait_for("outcome", lambda: window.text_like("The contact was created"))
    return home.aws.facts("StartEmailContact")[-1]["signer"]


def check_for_secrets(home, planted, program, secret_files=()):
    """Ends the program; no secret may be in what it shows of itself, nor in any file but those that are for them."""
    search = canary_search.Search(planted)
    hits = search.in_process(program.pid)
    program.terminate()
    program.wait()
    found, files = search.in_tree(home.folder, set(secret_files))
    if hits + found:
        fail("\n".join(hits + found))
    if files < 4 or not os.path.getsize(home.path("log")):
        fail("%d files are too few to have searched" % files)
    return "%d secrets in %d files: 0 hits" % (len(planted), files)

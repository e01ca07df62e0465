# SPDX-License-Identifier: Apache-2.0
"""The window as a person meets it who does not see it: everything is found in the accessibility tree by name and role.

Importing this starts the script again below a display and a session bus of its own; exit code 77: something needed is
not installed.
"""
import os
import re
import shutil
import subprocess
import sys
import time
import warnings

PATIENCE = 30
warnings.simplefilter("ignore", DeprecationWarning)  # newer bindings rename what Debian 12 has


def skip(reason):
    print("SKIP: " + reason)
    sys.exit(77)


def surround():
    """Starts this script again below a display and a session bus of its own."""
    for tool in ("Xvfb", "dbus-run-session"):
        if not shutil.which(tool):
            skip(tool + " is not installed")
    if not any(os.path.exists(path) for path in ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")):
        skip("at-spi2-core is not installed")
    ours, theirs = os.pipe()
    display = subprocess.Popen(
        ["Xvfb", "-displayfd", str(theirs), "-screen", "0", "1280x800x24", "-nolisten", "tcp"],
        pass_fds=[theirs], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(theirs)
    try:
        with os.fdopen(ours) as numbers:
            number = numbers.readline().strip()
        if not number:
            sys.exit("Xvfb did not start")
        environment = dict(os.environ, DISPLAY=":" + number, COMPOSER_ACCESSIBLE="inside", QT_QPA_PLATFORM="xcb",
            QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", LC_ALL="C.UTF-8", LANGUAGE="en")
        environment.pop("WAYLAND_DISPLAY", None)
        return subprocess.run(["dbus-run-session", "--", sys.executable] + sys.argv, env=environment).returncode
    finally:
        display.terminate()
        display.wait()


if os.environ.get("COMPOSER_ACCESSIBLE") != "inside":
    sys.exit(surround())

try:
    import gi

    gi.require_version("Atspi", "2.0")
    from gi.repository import Atspi, GLib
except (ImportError, ValueError) as missing:
    skip("python3-gi or gir1.2-atspi-2.0 is not installed: %s" % missing)


def wait_for(what, found, patience=PATIENCE):
    """The first true value of found() within so many seconds."""
    end = time.monotonic() + patience
    while time.monotonic() < end:
        try:
            if value := found():
                return value
        except GLib.Error:
            pass  # an object went while it was looked at
        GLib.timeout_add(50, lambda: False)
        GLib.MainContext.default().iteration(True)
    sys.exit("FAIL: no %s within %d s" % (what, patience))


def walk(node, depth=0):
    if node is None or depth > 40:
        return
    yield node
    for index in range(node.get_child_count()):
        yield from walk(node.get_child_at_index(index), depth + 1)


def has(node, state):
    return node.get_state_set().contains(state)


def wait_for_registry():
    """It must be there before the program is: what registers while it starts can get lost."""
    wait_for("registry", lambda: Atspi.get_desktop(0).get_child_count() >= 0 and Atspi.get_desktop(0).get_role_name())


class Window:
    def __init__(self, name):
        self.root = wait_for("application " + name, lambda: self.application(name))
        wait_for("window", lambda: any(n.get_role() == Atspi.Role.FRAME for n in walk(self.root)))

    @staticmethod
    def application(name):
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(index)
            if child is not None and child.get_name() == name:
                return child
        return None

    def find(self, name, *roles, patience=PATIENCE):
        return wait_for("%s named %r" % (roles[0].value_nick, name), lambda: next(
            (n for n in walk(self.root) if n.get_role() in roles and n.get_name() == name
             and has(n, Atspi.StateType.SHOWING)), None), patience)

    def write(self, name, text):
        field = self.find(name, Atspi.Role.TEXT, Atspi.Role.ENTRY, Atspi.Role.PASSWORD_TEXT)
        if not Atspi.EditableText.set_text_contents(field, text):
            sys.exit("FAIL: %r takes no text" % name)

    def read(self, name):
        field = self.find(name, Atspi.Role.TEXT, Atspi.Role.ENTRY, Atspi.Role.PASSWORD_TEXT)
        return Atspi.Text.get_text(field, 0, Atspi.Text.get_character_count(field))

    def peek(self, name):
        """What a field holds now, if it is shown."""
        field = next((n for n in walk(self.root) if n.get_role() in (Atspi.Role.TEXT, Atspi.Role.ENTRY) and n.get_name() == name
            and has(n, Atspi.StateType.SHOWING)), None)
        return Atspi.Text.get_text(field, 0, Atspi.Text.get_character_count(field)) if field else None

    def press(self, name, patience=PATIENCE):
        button = self.find(name, Atspi.Role.PUSH_BUTTON, patience=patience)
        names = [Atspi.Action.get_action_name(button, i) for i in range(Atspi.Action.get_n_actions(button))]
        Atspi.Action.do_action(button, names.index("Press"))

    def choose(self, name):
        """An item of the menu bar, which need not be open."""
        item = wait_for("menu item named %r" % name, lambda: next(
            (n for n in walk(self.root) if n.get_role() == Atspi.Role.MENU_ITEM and n.get_name() == name), None))
        Atspi.Action.do_action(item, 0)

    def text_like(self, pattern):
        """The match in the first label that shows such a text."""
        for node in walk(self.root):
            if node.get_role() != Atspi.Role.LABEL or not has(node, Atspi.StateType.SHOWING):
                continue
            if match := re.search(pattern, node.get_name() or ""):
                return match
        return None

    def texts(self):
        """What labels and buttons show."""
        return [n.get_name() for n in walk(self.root) if n.get_role() in (Atspi.Role.LABEL, Atspi.Role.PUSH_BUTTON)
            and has(n, Atspi.StateType.SHOWING)]

    def button_like(self, pattern):
        """The first button that can be pressed and is called so."""
        return next((n for n in walk(self.root) if n.get_role() == Atspi.Role.PUSH_BUTTON
            and has(n, Atspi.StateType.SHOWING) and re.search(pattern, n.get_name() or "")), None)

    def check_names(self):
        """How many things take the focus; every one of them has a name."""
        seen = 0
        for node in walk(self.root):
            if not (has(node, Atspi.StateType.FOCUSABLE) and has(node, Atspi.StateType.SHOWING)):
                continue
            seen += 1
            if not node.get_name():
                parent = node.get_parent()
                sys.exit("FAIL: a %s within %r (%s) has no name" % (
                    node.get_role_name(), parent.get_name(), parent.get_role_name()))
        return seen

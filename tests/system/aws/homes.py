# SPDX-License-Identifier: Apache-2.0
"""A home as a person has it who uses the AWS tools, the services it talks to, and the program run in it from outside."""
import hashlib
import json
import os
import subprocess
import sys
import tempfile
from datetime import datetime, timedelta, timezone

from fake_aws import ACCOUNT, FakeAws, Keys

PROGRAM = os.path.abspath(sys.argv[1])
ROLE = "arn:aws:iam::%s:role/" % ACCOUNT
CONTACT = {
    "InstanceId": "12345678-1234-1234-1234-123456789012",
    "FromEmailAddress": {"EmailAddress": "maria.lopez@example.com"},
    "DestinationEmailAddress": "orders@support.example.com",
    "EmailMessage": {"MessageSourceType": "RAW",
        "RawMessage": {"Subject": "Order 4711", "Body": "Where is it?", "ContentType": "text/plain"}},
}


def in_hours(hours):
    return (datetime.now(timezone.utc) + timedelta(hours=hours)).strftime("%Y-%m-%dT%H:%M:%SZ")


class Home:
    """A home of its own with files of the AWS tools, and the services that it is given."""

    def __init__(self, **services):
        self.folder = tempfile.mkdtemp(dir=os.environ["HOME"])
        self.aws = FakeAws(**services)
        self.anna = self.aws.add(Keys("AKIAANNA000000000001", self.aws.make_secret("anna")))
        self.environment = {"HOME": self.folder, "PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8",
            "XDG_RUNTIME_DIR": self.folder, "QT_QPA_PLATFORM": "none", "AWS_ENDPOINT_URL": self.aws.url}
        self.write("contact.json", json.dumps(CONTACT))

    def path(self, *parts):
        return os.path.join(self.folder, *parts)

    def write(self, name, text, mode=0o600):
        os.makedirs(os.path.dirname(self.path(name)), mode=0o700, exist_ok=True)
        with open(self.path(name), "w", encoding="utf-8") as file:
            file.write(text)
        os.chmod(self.path(name), mode)
        return self.path(name)

    def config(self, text):
        self.write(".aws/config", text)

    def static_keys(self, profile="anna", keys=None):
        keys = keys or self.anna
        self.write(".aws/credentials", "[%s]\naws_access_key_id = %s\naws_secret_access_key = %s\n"
            % (profile, keys.key_id, keys.secret))

    def run(self, *arguments, stdin=""):
        return subprocess.run([PROGRAM, *arguments], env=self.environment, input=stdin, capture_output=True, text=True,
            timeout=60, cwd=self.folder)

    def send(self, *arguments, stdin=""):
        return self.run("send", "contact.json", *arguments, stdin=stdin)

    def sends(self, *arguments, stdin=""):
        """It must be created, with the keys of the service's last signer."""
        ended = self.send(*arguments, stdin=stdin)
        assert ended.returncode == 0, "exit code %d, %s" % (ended.returncode, ended.stderr)
        return self.aws.facts("StartEmailContact")[-1]["signer"]

    def check(self, *arguments, stdin=""):
        return self.run("credentials", "check", *arguments, stdin=stdin)


SESSION = ("[profile s]\nsso_session = corp\nsso_account_id = %s\nsso_role_name = Agent\nregion = eu-central-1\n"
    "[sso-session corp]\nsso_region = us-east-1\nsso_start_url = https://corp.example/start\n"
    "sso_registration_scopes = sso:account:access\n" % ACCOUNT)


def cache_token(home, name, expires, token="access-one", **more):
    entry = dict({"startUrl": "https://corp.example/start", "region": "us-east-1", "accessToken": token,
        "expiresAt": expires}, **more)
    path = ".aws/sso/cache/%s.json" % hashlib.sha1(name.encode()).hexdigest()
    return home.write(path, json.dumps(entry))

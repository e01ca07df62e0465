# SPDX-License-Identifier: Apache-2.0
"""The services that hand out credentials, and Amazon Connect, on one loopback port: as much of each as a client sees.

Every signature is verified with arithmetic of its own, so that a key that was not handed out, or a secret that was
mixed up, is refused as AWS would. `requests` remembers what came: (service, operation, facts).
"""
import hashlib
import hmac
import json
import re
import threading
import time
import uuid
from datetime import datetime, timedelta, timezone
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, quote, urlsplit

ACCOUNT = "123456789012"


class Keys:
    def __init__(self, key_id, secret, token=None, arn=None, seconds=3600):
        self.key_id, self.secret, self.token = key_id, secret, token
        self.arn = arn or "arn:aws:iam::%s:user/anna" % ACCOUNT
        self.ends = datetime.now(timezone.utc) + timedelta(seconds=seconds)
        self.is_expired = False


class Refusal(Exception):
    def __init__(self, status, code, message):
        super().__init__(code)
        self.status, self.code, self.message = status, code, message


class FakeAws:
    """`make_secret(name)` gives the secrets that are handed out, so that a test can look for them."""

    def __init__(self, make_secret=lambda name: uuid.uuid4().hex + uuid.uuid4().hex):
        self.make_secret = make_secret
        self.keys = {}  # access key id -> Keys
        self.handing_out = threading.Lock()
        self.requests = []
        self.roles_with_mfa = {}  # role ARN -> (serial, code)
        self.refused_roles = set()
        self.web_tokens = set()
        self.sso_tokens = {}  # access token -> refresh token
        self.sso_clients = {}  # client id -> client secret
        self.pending_polls = 1  # answers of authorization_pending before a device code is good
        self.expire_once = set()  # access key ids that Connect calls expired at their next use
        self.denied = set()  # access key ids that may not call StartEmailContact
        self.is_clock_wrong = False  # the caller's, by more than it can correct
        self.role_seconds = 3600
        self.may_answer = threading.Event()  # cleared: Connect keeps its answer back
        self.may_answer.set()
        fake = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, *_):
                pass

            def handle_all(self):
                body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
                status, kind, answer = fake.answer(self, body)
                self.send_response(status)
                self.send_header("Content-Type", kind)
                self.send_header("Content-Length", str(len(answer)))
                self.send_header("x-amzn-RequestId", str(uuid.uuid4()))
                self.end_headers()
                self.wfile.write(answer)

            do_GET = do_POST = do_PUT = do_DELETE = handle_all

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.url = "http://127.0.0.1:%d" % self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def close(self):
        self.server.shutdown()
        self.server.server_close()

    def add(self, keys):
        self.keys[keys.key_id] = keys
        return keys

    def count(self, operation):
        return sum(1 for _, name, _ in self.requests if name == operation)

    def facts(self, operation):
        return [facts for _, name, facts in self.requests if name == operation]

    # --- one request -------------------------------------------------------------------------------------------

    def answer(self, request, body):
        url = urlsplit(request.path)
        route = {
            ("GET", "/federation/credentials"): self.role_credentials,
            ("POST", "/client/register"): self.register_client,
            ("POST", "/device_authorization"): self.device_authorization,
            ("POST", "/token"): self.create_token,
            ("POST", "/logout"): self.logout,
            ("PUT", "/contact/email"): self.start_email_contact,
        }.get((request.command, url.path))
        if route:
            return self.json_answer(route, request, body)
        if request.command == "POST" and url.path == "/":
            return self.sts(request, body)
        return 404, "application/json", b'{"message": "no such operation"}'

    def json_answer(self, route, request, body):
        try:
            return 200, "application/json", json.dumps(route(request, body)).encode()
        except Refusal as refusal:
            answer = {"__type": refusal.code, "message": refusal.message}
            if route in (self.create_token, self.device_authorization, self.register_client):
                answer = {"__type": refusal.code, "error": refusal.message, "error_description": refusal.message}
            return refusal.status, "application/json", json.dumps(answer).encode()

    # --- signatures --------------------------------------------------------------------------------------------

    def signer_of(self, request, body, service):
        """The Keys whose secret signed the request."""
        given = re.fullmatch(
            r"AWS4-HMAC-SHA256 Credential=([^/]+)/(\d{8})/([^/]+)/([^/]+)/aws4_request, "
            r"SignedHeaders=([^,]+), Signature=([0-9a-f]{64})", request.headers.get("Authorization", ""))
        if not given:
            raise Refusal(403, "MissingAuthenticationToken", "Missing Authentication Token")
        key_id, day, region, name, signed, signature = given.groups()
        keys = self.keys.get(key_id)
        if not keys or (keys.token or "") != request.headers.get("x-amz-security-token", ""):
            raise Refusal(403, "InvalidClientTokenId", "The security token included in the request is invalid")
        url = urlsplit(request.path)
        head = "".join("%s:%s\n" % (h, " ".join(request.headers.get(h, "").split())) for h in signed.split(";"))
        canonical = "\n".join([request.command, quote(url.path), url.query, head, signed, hashlib.sha256(body).hexdigest()])
        moment = request.headers["x-amz-date"]
        scope = "%s/%s/%s/aws4_request" % (day, region, name)
        to_sign = "\n".join(["AWS4-HMAC-SHA256", moment, scope, hashlib.sha256(canonical.encode()).hexdigest()])
        key = ("AWS4" + keys.secret).encode()
        for part in (day, region, name, "aws4_request", to_sign):
            key = hmac.new(key, part.encode(), hashlib.sha256).digest()
        if name != service or not hmac.compare_digest(key.hex(), signature):
            raise Refusal(403, "SignatureDoesNotMatch", "The request signature we calculated does not match")
        age = abs(time.time() - datetime.strptime(moment, "%Y%m%dT%H%M%SZ").replace(tzinfo=timezone.utc).timestamp())
        if age > 300 or self.is_clock_wrong:
            raise Refusal(403, "SignatureDoesNotMatch", "Signature expired: %s is now earlier than now - 5 min." % moment)
        if keys.is_expired or keys.ends < datetime.now(timezone.utc):
            raise Refusal(403, "ExpiredToken", "The security token included in the request is expired")
        return keys

    # --- STS ---------------------------------------------------------------------------------------------------

    def sts(self, request, body):
        form = {name: values[0] for name, values in parse_qs(body.decode(), keep_blank_values=True).items()}
        operation = form.get("Action", "")
        try:
            inner = {"AssumeRole": self.assume_role, "AssumeRoleWithWebIdentity": self.assume_role_with_web_identity,
                "GetCallerIdentity": self.get_caller_identity}[operation](request, body, form)
        except Refusal as refusal:
            return refusal.status, "text/xml", (
                '<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type>'
                "<Code>%s</Code><Message>%s</Message></Error><RequestId>%s</RequestId></ErrorResponse>"
                % (refusal.code, refusal.message, uuid.uuid4())).encode()
        return 200, "text/xml", (
            '<%sResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><%sResult>%s</%sResult>'
            "<ResponseMetadata><RequestId>%s</RequestId></ResponseMetadata></%sResponse>"
            % (operation, operation, inner, operation, uuid.uuid4(), operation)).encode()

    def hand_out(self, role, session):
        with self.handing_out:  # every request has a thread of its own
            return self.add(Keys("ASIA%016d" % len(self.keys), self.make_secret("secret of " + role),
                self.make_secret("token of " + role),
                "arn:aws:sts::%s:assumed-role/%s/%s" % (ACCOUNT, role.rsplit("/", 1)[-1], session), self.role_seconds))

    def credentials_xml(self, keys):
        return ("<Credentials><AccessKeyId>%s</AccessKeyId><SecretAccessKey>%s</SecretAccessKey><SessionToken>%s"
            "</SessionToken><Expiration>%s</Expiration></Credentials><AssumedRoleUser><Arn>%s</Arn><AssumedRoleId>"
            "AROA:s</AssumedRoleId></AssumedRoleUser>") % (keys.key_id, keys.secret, keys.token,
            keys.ends.strftime("%Y-%m-%dT%H:%M:%SZ"), keys.arn)

    def assume_role(self, request, body, form):
        signer = self.signer_of(request, body, "sts")
        role = form["RoleArn"]
        self.requests.append(("sts", "AssumeRole", dict(form, signer=signer.key_id)))
        if role in self.refused_roles:
            raise Refusal(403, "AccessDenied", "User: %s is not authorized to perform: sts:AssumeRole on resource: %s"
                % (signer.arn, role))
        if role in self.roles_with_mfa and (form.get("SerialNumber"), form.get("TokenCode")) != self.roles_with_mfa[role]:
            raise Refusal(403, "AccessDenied", "MultiFactorAuthentication failed with invalid MFA one time pass code. ")
        return self.credentials_xml(self.hand_out(role, form["RoleSessionName"]))

    def assume_role_with_web_identity(self, request, _body, form):
        self.requests.append(("sts", "AssumeRoleWithWebIdentity", {k: v for k, v in form.items() if k != "WebIdentityToken"}))
        if "Authorization" in request.headers:
            raise Refusal(400, "ValidationError", "this call is not signed")
        if form.get("WebIdentityToken") not in self.web_tokens:
            raise Refusal(400, "InvalidIdentityToken", "Couldn't retrieve verification key from your identity provider")
        return self.credentials_xml(self.hand_out(form["RoleArn"], form["RoleSessionName"]))

    def get_caller_identity(self, request, body, _form):
        signer = self.signer_of(request, body, "sts")
        self.requests.append(("sts", "GetCallerIdentity", {"signer": signer.key_id}))
        return "<Arn>%s</Arn><UserId>AIDA</UserId><Account>%s</Account>" % (signer.arn, ACCOUNT)

    # --- single sign-on ----------------------------------------------------------------------------------------

    def role_credentials(self, request, _body):
        query = parse_qs(urlsplit(request.path).query)
        self.requests.append(("sso", "GetRoleCredentials", {name: values[0] for name, values in query.items()}))
        if request.headers.get("x-amz-sso_bearer_token") not in self.sso_tokens:
            raise Refusal(401, "UnauthorizedException", "Session token not found or invalid")
        keys = self.hand_out(query["role_name"][0], "sso")
        return {"roleCredentials": {"accessKeyId": keys.key_id, "secretAccessKey": keys.secret,
            "sessionToken": keys.token, "expiration": int(keys.ends.timestamp() * 1000)}}

    def register_client(self, _request, body):
        given = json.loads(body)
        self.requests.append(("oidc", "RegisterClient", given))
        client = "client-%d" % len(self.sso_clients)
        self.sso_clients[client] = self.make_secret("client secret")
        return {"clientId": client, "clientSecret": self.sso_clients[client], "clientIdIssuedAt": int(time.time()),
            "clientSecretExpiresAt": int(time.time()) + 90 * 86400}

    def check_client(self, given):
        if self.sso_clients.get(given.get("clientId")) != given.get("clientSecret"):
            raise Refusal(401, "InvalidClientException", "invalid_client")

    def device_authorization(self, _request, body):
        given = json.loads(body)
        self.check_client(given)
        self.requests.append(("oidc", "StartDeviceAuthorization", {"startUrl": given["startUrl"]}))
        return {"deviceCode": self.make_secret("device code"), "userCode": "WXYZ-1234", "expiresIn": 600, "interval": 1,
            "verificationUri": self.url + "/device", "verificationUriComplete": self.url + "/device?user_code=WXYZ-1234"}

    def create_token(self, _request, body):
        given = json.loads(body)
        self.check_client(given)
        self.requests.append(("oidc", "CreateToken", {"grantType": given["grantType"]}))
        if given["grantType"] == "refresh_token":
            if given.get("refreshToken") not in self.sso_tokens.values():
                raise Refusal(400, "InvalidGrantException", "invalid_grant")
        elif self.pending_polls > 0:
            self.pending_polls -= 1
            raise Refusal(400, "AuthorizationPendingException", "authorization_pending")
        token, refresh = self.make_secret("access token"), self.make_secret("refresh token")
        self.sso_tokens[token] = refresh
        return {"accessToken": token, "tokenType": "Bearer", "expiresIn": 3600, "refreshToken": refresh}

    def logout(self, request, _body):
        self.requests.append(("sso", "Logout", {}))
        self.sso_tokens.pop(request.headers.get("x-amz-sso_bearer_token"), None)
        return {}

    # --- Amazon Connect ----------------------------------------------------------------------------------------

    def start_email_contact(self, request, body):
        signer = self.signer_of(request, body, "connect")
        given = json.loads(body)
        self.requests.append(("connect", "StartEmailContact", {"signer": signer.key_id, "token": given.get("ClientToken"),
            "body": hashlib.sha256(body).hexdigest()}))
        self.may_answer.wait(30)
        if signer.key_id in self.denied:
            raise Refusal(403, "AccessDeniedException", "User: %s is not authorized to perform: connect:StartEmailContact "
                "on resource: %s" % (signer.arn, given.get("InstanceId")))
        if signer.key_id in self.expire_once:
            self.expire_once.discard(signer.key_id)
            raise Refusal(403, "ExpiredTokenException", "The security token included in the request is expired")
        return {"ContactId": str(uuid.uuid5(uuid.NAMESPACE_URL, given.get("ClientToken") or "none"))}

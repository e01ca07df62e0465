# SPDX-License-Identifier: Apache-2.0
"""Signs requests with botocore: one JSON object per line in, one per line out.

"header" requests are signed by SigV4Auth, "s3-query" ones by S3SigV4QueryAuth, both with the clock stopped at
the request's "time".
"""
import datetime
import json
import sys

import botocore.auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials


class FrozenClock(datetime.datetime):
    frozen = None

    @classmethod
    def utcnow(cls):
        return cls.frozen.replace(tzinfo=None)

    @classmethod
    def now(cls, tz=None):
        return cls.frozen


class DatetimeModule:
    """Replaces the module that botocore.auth reads the time from."""

    datetime = FrozenClock

    def __getattr__(self, name):
        return getattr(datetime, name)


botocore.auth.datetime = DatetimeModule()
if hasattr(botocore.auth, "get_current_datetime"):  # newer releases
    botocore.auth.get_current_datetime = lambda remove_tzinfo=True: (
        FrozenClock.utcnow() if remove_tzinfo else FrozenClock.frozen
    )


def signer_for(job):
    keys = Credentials(job["accessKey"], job["secretKey"], job["token"])
    if job["kind"] == "s3-query":
        return botocore.auth.S3SigV4QueryAuth(keys, job["service"], job["region"], expires=job["expires"])
    return botocore.auth.SigV4Auth(keys, job["service"], job["region"])


def sign(job):
    FrozenClock.frozen = datetime.datetime.strptime(job["time"], "%Y%m%dT%H%M%SZ").replace(
        tzinfo=datetime.timezone.utc
    )
    request = AWSRequest(method=job["method"], url=job["url"], data=job["body"].encode())
    for name, value in job["headers"]:
        request.headers.add_header(name, value)
    signer = signer_for(job)
    stages = {}
    hashed = signer.string_to_sign

    def remember(signed, canonical_request):
        stages["canonicalRequest"] = canonical_request
        stages["stringToSign"] = hashed(signed, canonical_request)
        return stages["stringToSign"]

    signer.string_to_sign = remember
    signer.add_auth(request)
    stages["authorization"] = request.headers.get("Authorization", "")
    stages["url"] = request.url
    return stages


for line in sys.stdin:
    print(json.dumps(sign(json.loads(line))))

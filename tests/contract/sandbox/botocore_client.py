#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Sends one request signed by botocore to a sandbox and prints status and body, one line each.

Usage: botocore_client.py ENDPOINT METHOD PATH BODY_FILE [SECRET]
The body is sent as it is; signing is botocore's own, the connection is urllib's.
"""
import sys
import urllib.error
import urllib.request

from botocore.auth import SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials


def main(endpoint, method, path, body_file, secret="sandbox-demo-secret-not-a-real-key"):
    with open(body_file, "rb") as file:
        body = file.read()
    request = AWSRequest(method, endpoint + path, data=body, headers={"Content-Type": "application/json"})
    SigV4Auth(Credentials("AKIASANDBOXDEMOKEY00", secret), "connect", "us-east-1").add_auth(request)
    wire = urllib.request.Request(request.url, data=body, headers=dict(request.headers), method=method)
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with opener.open(wire, timeout=30) as reply:
            print(reply.status, reply.read().decode(), sep="\n")
    except urllib.error.HTTPError as error:
        print(error.code, error.headers["x-amzn-ErrorType"], sep="\n")


main(*sys.argv[1:])

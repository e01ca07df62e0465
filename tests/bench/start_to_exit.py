#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Process start to exit of one `contact-composer send`, beside curl --aws-sigv4 sending the same bytes.

Usage: start_to_exit.py CONTACT_COMPOSER URL REQUEST_FILE PAIRS
"""
import os
import statistics
import subprocess
import sys
import tempfile
import time

KEY, SECRET, REGION = "AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", "us-east-1"


def milliseconds(command, environment):
    start = time.perf_counter()
    done = subprocess.run(command, env=environment, stdin=subprocess.DEVNULL, capture_output=True, check=False)
    span = (time.perf_counter() - start) * 1000
    if done.returncode != 0 or b"11111111-1111" not in done.stdout:
        sys.exit(f"{command[0]} failed ({done.returncode}): {done.stderr.decode(errors='replace')}")
    return span


def main():
    program, url, request, pairs = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])
    ours = [program, "send", request]
    curls = ["curl", "-sS", "--fail", "--aws-sigv4", f"aws:amz:{REGION}:connect", "--user", f"{KEY}:{SECRET}",
             "-X", "PUT", "-H", "Content-Type: application/json", "--data-binary", f"@{request}",
             f"{url}/contact/email"]
    with tempfile.TemporaryDirectory() as home:
        environment = {"PATH": os.environ["PATH"], "HOME": home, "AWS_ACCESS_KEY_ID": KEY,
                       "AWS_SECRET_ACCESS_KEY": SECRET, "AWS_REGION": REGION, "AWS_ENDPOINT_URL_CONNECT": url}
        for command in (ours, curls):  # the first run makes the journal and fills the caches
            milliseconds(command, environment)
        spans = [(milliseconds(ours, environment), milliseconds(curls, environment)) for _ in range(pairs)]
    print(f"  contact-composer send   {statistics.median(a for a, _ in spans):7.1f} ms")
    print(f"  curl --aws-sigv4        {statistics.median(b for _, b in spans):7.1f} ms")
    print(f"  ratio of the pairs      {statistics.median(a / b for a, b in spans):7.2f}   (aim: at most 1.5)")


main()

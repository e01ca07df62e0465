// SPDX-License-Identifier: Apache-2.0
// What bench_throughput does, with AWS's SDK for JavaScript. Usage: node sdk_throughput.mjs URL CONTACTS IN_FLIGHT
// Run from the folder into which @aws-sdk/client-connect was installed.
import { Agent } from "node:http";
import { randomUUID } from "node:crypto";
import { createRequire } from "node:module";

const require = createRequire(process.cwd() + "/");
const { ConnectClient, StartEmailContactCommand } = require("@aws-sdk/client-connect");
const { NodeHttpHandler } = require("@smithy/node-http-handler");

const [url, contacts, inFlight] = [process.argv[2], Number(process.argv[3]), Number(process.argv[4])];
const client = new ConnectClient({
    endpoint: url,
    region: "us-east-1",
    credentials: { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "secret" },
    maxAttempts: 1,
    requestHandler: new NodeHttpHandler({ httpAgent: new Agent({ keepAlive: true, maxSockets: inFlight }) }),
});

let toSend = contacts;
let created = 0;
async function sendAll() {
    while (toSend-- > 0) {
        const reply = await client.send(new StartEmailContactCommand({
            InstanceId: "12345678-1234-1234-1234-123456789012",
            FromEmailAddress: { EmailAddress: "anna@example.com" },
            DestinationEmailAddress: "support@example.org",
            EmailMessage: {
                MessageSourceType: "RAW",
                RawMessage: { Subject: "Where is my order?", Body: "x".repeat(2000), ContentType: "text/plain" },
            },
            ClientToken: randomUUID(),
        }));
        if (reply.ContactId)
            ++created;
    }
}

const start = process.hrtime.bigint();
await Promise.all(Array.from({ length: inFlight }, sendAll));
const seconds = Number(process.hrtime.bigint() - start) / 1e9;
if (created !== contacts) {
    console.error(`only ${created} of ${contacts} contacts were created`);
    process.exit(1);
}
console.log((contacts / seconds).toFixed(0));

// Verifies what a receiver of webhooks got: node webhook.mjs SECRET ID TIMESTAMP SIGNATURE BODY, with the body in Base64
import { Webhook } from "standardwebhooks";

const [, , secret, id, timestamp, signature, body] = process.argv;
const fields = { "webhook-id": id, "webhook-timestamp": timestamp, "webhook-signature": signature };
const verified = new Webhook(secret).verify(Buffer.from(body, "base64").toString("utf8"), fields);
console.log(JSON.stringify(verified));

/** A relay as a process of its own, which a test may kill. */
import { startRelay } from "../../../scripts/local/poll.ts";
import { meetBots } from "../../../scripts/webhooks/bot_api.ts";

const { bots, apiRoot, functionsUrl, secret, timing } = JSON.parse(Deno.env.get("RELAY") ?? "{}");
startRelay({
  bots: await meetBots(apiRoot, bots),
  apiRoot,
  functionsUrl,
  secret,
  timing,
  log: (line) => console.error(line),
}).failed.catch((error) => {
  console.error(error);
  Deno.exit(1);
});
console.log("relay runs");

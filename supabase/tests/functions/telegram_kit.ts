/** What the tests of the sender share. */
import type { Delivery, DeliveryResult } from "../../functions/_shared/doors.ts";
import { createSender, type SenderDeps } from "../../functions/_shared/telegram.ts";
import { keepLog, testConfig } from "./fakes.ts";

/** A sender to the Bot API at that address, with what it reported and the lines that it logged. */
export function setUp(apiRoot: string, rest: Partial<SenderDeps> = {}) {
  const reported: DeliveryResult[] = [];
  const kept = keepLog();
  const config = testConfig({ TELEGRAM_API_ROOT: apiRoot });
  const sender = createSender({
    config,
    report: (_bot, result) => reported.push(result),
    log: kept.log,
    ...rest,
  });
  const send = (deliveries: readonly Delivery[]) => sender.send("client", deliveries, performance.now());
  return { send, sender, reported, ...kept };
}

/** A text message to a chat. */
export function message(id: number, chat_id: number, text = `text ${id}`): Delivery {
  return { id, method: "sendMessage", payload: { chat_id, text } };
}

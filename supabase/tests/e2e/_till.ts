/** A shop with its people, and what they do at the till. */
import assert from "node:assert/strict";
import type { SimUser } from "../../../scripts/local/telegram/types.ts";
import type { ChatMessage } from "../_harness/chat.ts";
import type { TestStack } from "../_harness/stack.ts";
import { person, textOf } from "./_kit.ts";

/** A client, a cashier and an owner of one shop, who speak one language. */
export interface Till {
  readonly client: SimUser;
  readonly cashier: SimUser;
  readonly owner: SimUser;
  /** The deep link's payload in the QR picture of a fresh card. */
  scan(): Promise<string>;
  /** The button of a chat's last bot message that has such data, by its text. */
  button(user: SimUser, bot: "client" | "partner", data: RegExp): string;
  /** Presses that button. */
  tap(user: SimUser, bot: "client" | "partner", data: RegExp): Promise<ChatMessage[]>;
  /** Waits until a bot's last message to somebody says that. */
  hears(user: SimUser, bot: "client" | "partner", what: RegExp): Promise<void>;
  /** The client's balance in points. */
  balance(): Promise<number>;
}

/** Opens a shop: the client has 400 points, the cashier and the owner have met the partner bot. */
export async function openTill(stack: TestStack, language: string): Promise<Till> {
  const { sql } = stack.database;
  const client = person(501, "Anna", language);
  const cashier = person(502, "Vera", language);
  const owner = person(503, "Oleh", language);
  await stack.send(client, "/start");
  await stack.send(client, "/cancel");
  for (const user of [cashier, owner]) await stack.send(user, "/start", "partner");
  await sql`with shop as (insert into loyalty.partner (name) values ('Zerno') returning id)
    insert into loyalty.staff (partner_id, person_id, role, added_by, added_at)
    select shop.id, p.id, case p.telegram_id when ${owner.id} then 'owner' else 'cashier' end, 'test', core.now()
    from shop, people.person p where p.telegram_id in (${cashier.id}, ${owner.id})`;
  await sql`select ledger.post_one('test:give', 'adjustment', ledger.account_id('programme:bonuses'),
    ledger.open_wallet(p.id), 400 - ledger.balance(p.id), 'test') from people.person p where p.telegram_id = ${client.id}`;
  const last = (user: SimUser, bot: "client" | "partner", data: RegExp) =>
    stack.chat(user, bot).findLast((message) =>
      message.from === "bot" && message.button_data.flat().some((value) => data.test(value ?? ""))
    );
  const dataOf = (user: SimUser, bot: "client" | "partner", data: RegExp): string => {
    const found = last(user, bot, data)?.button_data.flat().find((value) => data.test(value ?? ""));
    assert.ok(found, `${user.first_name} has no button ${data}`);
    return found;
  };
  return {
    client,
    cashier,
    owner,
    async scan() {
      const [row] = await sql<{ code: string }[]>`
        select (people.issue_card_code(p.id)).code from people.person p where p.telegram_id = ${client.id}`;
      return `/start c_${row?.code}`;
    },
    button: dataOf,
    async tap(user, bot, data) {
      const pressed = await stack.emulator.sim.press({
        bot,
        user,
        button: dataOf(user, bot, data),
        message_id: last(user, bot, data)?.message_id,
        wait: true,
      });
      return pressed.messages ?? [];
    },
    async hears(user, bot, what) {
      await stack.waitFor(
        `${user.first_name} to hear ${what}`,
        () =>
          stack.chat(user, bot).filter((message) => message.from === "bot").slice(-3)
            .some((message) => what.test(textOf(message))),
      );
    },
    async balance() {
      const [row] = await sql<{ points: number }[]>`
        select ledger.balance(p.id)::int as points from people.person p where p.telegram_id = ${client.id}`;
      return row?.points ?? -1;
    },
  };
}

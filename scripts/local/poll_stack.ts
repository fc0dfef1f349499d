/** The part of the stack that stands in for the emulator when there are real tokens. */
import type { BotName } from "../../supabase/functions/_shared/config.ts";
import { messageOf, UserError } from "../lib/errors.ts";
import { meetBots } from "../webhooks/bot_api.ts";
import { answersByCall } from "./database.ts";
import { startRelay } from "./poll.ts";
import {
  borrowedWebhooks,
  type BorrowOptions,
  borrowWebhooks,
  botStates,
  putBackWebhooks,
  refuseWebhooks,
} from "./poll_webhooks.ts";
import type { StackSettings } from "./settings.ts";

/** Whether and how to poll the real Telegram. */
export interface PollWish {
  /** Remove webhooks that are set, and put them back at the end. */
  takeOver: boolean;
}

/** One real bot as the stack found it. */
export interface FoundBot {
  name: BotName;
  username: string;
  /** Webhook that was set when the stack started; empty when none. */
  webhookUrl: string;
  /** Updates that waited at Telegram then. */
  pending: number;
}

/** The real Telegram, met and not yet changed. */
export interface MetTelegram {
  /** With the usernames, which links are made of. */
  settings: StackSettings;
  bots: FoundBot[];
  /** Webhooks that an earlier start removed, that it did not put back and nobody set since. */
  borrowed: { name: BotName; url: string }[];
  /** Begins to poll, when that was wished. Put what it returns among the things to stop first. */
  begin(functionsUrl: string, fail: (error: unknown) => void): Promise<() => Promise<void>>;
}

/** Where and how to meet it. */
export interface MeetOptions {
  settings: StackSettings;
  poll?: PollWish;
  /** Folder of the record of removed webhooks. */
  folder: string;
  log: (line: string) => void;
}

/**
 * Asks the real Telegram who the tokens are and what is set for them; changes nothing. Throws UserError for a wrong
 * token, and for a webhook in the way of polling.
 */
export async function meetTelegram(options: MeetOptions): Promise<MetTelegram> {
  const { settings, poll, folder, log } = options;
  const apiRoot = settings.config.telegramApiRoot;
  const known = await meetBots(apiRoot, settings.bots);
  const states = await botStates(known, apiRoot);
  const secret = settings.env.TELEGRAM_WEBHOOK_SECRET ?? "";
  if (poll) refuseWebhooks(states, { ...poll, ownSecret: settings.ownSecret });
  const borrowing: BorrowOptions = { folder, apiRoot, secret, log };
  return {
    settings: { ...settings, bots: known },
    bots: states.map(({ bot: { name, username }, info }) => ({
      name,
      username,
      webhookUrl: info.url,
      pending: info.pending_update_count,
    })),
    borrowed: (await borrowedWebhooks(folder)).filter(({ name }) =>
      states.some(({ bot, info }) => bot.name === name && info.url === "")
    ),
    async begin(functionsUrl, fail) {
      await answersByCall(settings.env.SUPABASE_DB_URL ?? "", poll !== undefined);
      if (!poll) return () => Promise.resolve();
      const putBack = async (): Promise<void> => {
        // Whatever goes wrong here, the rest of the stack must be stopped.
        await putBackWebhooks(known, borrowing).catch((error) => log(messageOf(error)));
      };
      try {
        await borrowWebhooks(states, borrowing);
      } catch (error) {
        await putBack();
        throw error;
      }
      const relay = startRelay({ bots: known, apiRoot, functionsUrl, secret, log });
      relay.failed.catch(fail);
      return async () => {
        await relay.stop();
        await putBack();
      };
    },
  };
}

/** Throws UserError when polling was wished where there is nothing to poll. */
export function checkPollWish(mode: StackSettings["mode"], poll: PollWish | undefined): void {
  if (poll && mode === "emulator") {
    throw new UserError(
      "--poll needs real bots: put TOKEN_CLIENT, TOKEN_PARTNER, ADMIN_BOT_TOKEN or some of them into .env. " +
        "Without tokens the emulator of Telegram runs, and brings the updates itself.",
    );
  }
}

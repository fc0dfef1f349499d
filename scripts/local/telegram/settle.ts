/** The end of an update: delivered, fetched or dropped. */
import type { Bot, State, Update, UpdateStatus } from "./types.ts";

/** True when nothing more will happen to the update. */
export const isSettled = (update: Update): boolean =>
  update.status !== "pending" && update.status !== "sending";

/** Takes an update out of the bot's list with its final status and wakes who waits for it. */
export function settle(bot: Bot, update: Update, status: UpdateStatus): void {
  bot.pending.delete(update);
  update.status = status;
  const { waiters } = update;
  update.waiters = null;
  if (waiters !== null) { for (const wake of waiters) wake(); }
}

/** Resolves when the update is settled, or with false after `ms` milliseconds. */
export function waitSettled(state: State, update: Update, ms: number): Promise<boolean> {
  if (isSettled(update)) return Promise.resolve(true);
  return new Promise((resolve) => {
    const timer = setTimeout(() => done(false), ms);
    const done = (settled: boolean) => {
      clearTimeout(timer);
      state.hung.delete(release);
      resolve(settled);
    };
    const release = () => done(false);
    state.hung.add(release);
    (update.waiters ??= []).push(() => done(true));
  });
}

/** Drops updates whose life is over. */
export function dropExpired(bot: Bot): void {
  const now = Date.now();
  for (const update of bot.pending) {
    if (update.expiresAt < now && update.status === "pending") settle(bot, update, "dropped");
  }
}

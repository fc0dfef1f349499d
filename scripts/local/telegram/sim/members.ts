/** People who block and unblock bots, delete their accounts; bots that join and leave groups. */
import { emit } from "../events.ts";
import { unixNow } from "../messages.ts";
import { ensureChat, privateChat } from "../state.ts";
import type { Bot, Chat, Json, SimUser, State } from "../types.ts";
import { pushUpdate } from "../updates.ts";
import { botArg, fromField, groupArg, onlyKnown, userArg, wrong } from "./args.ts";
import { aftermath, type Waited } from "./wait.ts";

/** Answer of the calls that change a membership. */
export interface MemberChanged extends Partial<Waited> {
  ok: true;
  update_id: number | null;
}

type Status = "member" | "left" | "kicked";

async function change(
  state: State,
  bot: Bot,
  chat: Chat,
  user: SimUser,
  from: Status,
  to: Status,
  args: Json,
): Promise<MemberChanged> {
  const since = state.clock;
  chat.blocked = to !== "member";
  emit(state, { type: "chat", bot: bot.name, chat: chat.info.id });
  const member = (status: Status) => ({
    user: bot.me,
    status,
    ...(status === "kicked" ? { until_date: 0 } : {}),
  });
  const update = pushUpdate(state, bot, "my_chat_member", {
    chat: { ...chat.info },
    from: fromField(user),
    date: unixNow(),
    old_chat_member: member(from),
    new_chat_member: member(to),
  });
  const update_id = update.status === "filtered" ? null : update.update_id;
  return { ok: true, update_id, ...await aftermath(state, args, chat, update, since) };
}

/** POST /sim/block {bot, user}: sends my_chat_member; from now on the bot gets 403. */
export function block(state: State, args: Json): Promise<MemberChanged> {
  onlyKnown(args, ["bot", "user", "wait", "timeout_ms"]);
  const bot = botArg(state, args);
  const user = userArg(state, args);
  const chat = bot.chats.get(user.id) ?? ensureChat(state, bot, privateChat(user));
  if (chat.blocked) throw wrong(`The person ${user.id} has blocked the bot ${bot.name} already.`);
  return change(state, bot, chat, user, "member", "kicked", args);
}

/** POST /sim/unblock {bot, user} */
export function unblock(state: State, args: Json): Promise<MemberChanged> {
  onlyKnown(args, ["bot", "user", "wait", "timeout_ms"]);
  const bot = botArg(state, args);
  const user = userArg(state, args);
  const chat = bot.chats.get(user.id);
  if (!chat?.blocked) throw wrong(`The person ${user.id} has not blocked the bot ${bot.name}.`);
  return change(state, bot, chat, user, "kicked", "member", args);
}

/** POST /sim/join {bot, user, chat}: the person adds the bot to a group. */
export function join(state: State, args: Json): Promise<MemberChanged> {
  onlyKnown(args, ["bot", "user", "chat", "wait", "timeout_ms"]);
  const bot = botArg(state, args);
  const user = userArg(state, args);
  const group = groupArg(args);
  if (group === undefined) throw wrong("The argument chat must name the group.");
  return change(state, bot, ensureChat(state, bot, group), user, "left", "member", args);
}

/** POST /sim/leave {bot, user, chat}: the person removes the bot from a group; the bot gets 403 there. */
export function leave(state: State, args: Json): Promise<MemberChanged> {
  onlyKnown(args, ["bot", "user", "chat", "wait", "timeout_ms"]);
  const bot = botArg(state, args);
  const user = userArg(state, args);
  const group = groupArg(args);
  const chat = group === undefined ? undefined : bot.chats.get(group.id);
  if (chat === undefined || chat.blocked) throw wrong(`The bot ${bot.name} is not in that group.`);
  return change(state, bot, chat, user, "member", "kicked", args);
}

/** POST /sim/deactivate {user}: the account is deleted; every bot gets 403 "user is deactivated". */
export function deactivate(state: State, args: Json): { ok: true } {
  onlyKnown(args, ["user"]);
  userArg(state, args).deactivated = true;
  return { ok: true };
}

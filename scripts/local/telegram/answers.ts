/** Methods that a webhook names in its answer: carried out, the result discarded, errors silent but kept. */
import type { Bot, Json, State } from "./types.ts";

const NEVER = new Set(["deletewebhook", "setwebhook", "close", "logout"]);

function parse(answer: string): Json | null {
  if (answer.charCodeAt(0) !== 123 && answer.trimStart()[0] !== "{") return null;
  try {
    return JSON.parse(answer) as Json;
  } catch {
    return null;
  }
}

/**
 * Carries out the method in a webhook's answer, if there is one. Methods that only read are not, as on the real
 * server. Never throws: an error goes into state.answerErrors.
 */
export async function runAnswer(state: State, bot: Bot, updateId: number, answer: string): Promise<void> {
  const body = parse(answer);
  if (body === null || typeof body.method !== "string") return;
  const { method, ...params } = body;
  const name = (method as string).toLowerCase();
  if (name === "" || name.startsWith("get") || NEVER.has(name)) return;
  const outcome = await state.execute(bot, method as string, params, true);
  if (outcome.kind === "json" && !outcome.ok) {
    state.answerErrors.push({ ...outcome.record, update_id: updateId });
  }
}

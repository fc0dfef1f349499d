import type { Bot, CallRecord, ChatView, Fault, Person, UpdateRecord } from "./types.ts";

/** An error that the emulator explained in a sentence. */
export class ApiProblem extends Error {}

async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  } catch {
    throw new ApiProblem("The emulator does not answer. Is it still running?");
  }
  const answer = await response.json() as { ok: boolean; error?: string } & T;
  if (!answer.ok) throw new ApiProblem(answer.error ?? `The emulator answered ${response.status}.`);
  return answer;
}

/** What a pressed button brought. */
export interface Pressed {
  url?: string;
  web_app?: string;
  copy_text?: string;
  status?: string;
  answered?: boolean;
}

type Who = { bot: string; user: Person | number };

/** The emulator's control API; every call throws ApiProblem with a sentence for people. */
export const api = {
  people: () => call<{ people: Person[]; bots: Bot[] }>("GET", "/sim/people"),
  addPerson: (user: Person) => call("POST", "/sim/people", { user }),
  view: (bot: string, user: number) => call<ChatView>("GET", `/sim/view?bot=${bot}&user=${user}`),
  send: (who: Who, what: Record<string, unknown>) => call("POST", "/sim/send", { ...who, ...what }),
  press: (who: Who, button: string, message_id?: number) =>
    call<Pressed>("POST", "/sim/press", { ...who, button, message_id, wait: true }),
  pay: (who: Who, message_id: number) =>
    call<{ paid: boolean; error?: string }>("POST", "/sim/pay", { ...who, message_id }),
  app: (who: Who, url: string, from: string, theme: Record<string, string>) =>
    call<{ url: string }>("POST", "/sim/app", { ...who, url, from, theme }),
  setBlocked: (who: Who, blocked: boolean) => call("POST", blocked ? "/sim/block" : "/sim/unblock", who),
  faults: () => call<{ faults: Fault[] }>("GET", "/sim/faults"),
  addFault: (fault: Partial<Fault>) => call<{ faults: Fault[] }>("POST", "/sim/faults", fault),
  limits: () => call<{ on: boolean }>("GET", "/sim/limits"),
  setLimits: (on: boolean) => call("POST", "/sim/limits", { on }),
  clearFaults: () => call("DELETE", "/sim/faults"),
  calls: () => call<{ calls: CallRecord[] }>("GET", "/sim/calls?limit=150"),
  updates: () => call<{ updates: UpdateRecord[] }>("GET", "/sim/updates?limit=150"),
};

/** Where a file can be seen. */
export const fileUrl = (id: string): string => `/sim/file?id=${encodeURIComponent(id)}`;

/** The control API: its calls in one object, and the same over HTTP under /sim. */
import { SimError } from "../errors.ts";
import { setLimits } from "../limits.ts";
import type { Json, State } from "../types.ts";
import * as control from "./control.ts";
import * as members from "./members.ts";
import { changeSubscription, type Paid, pay, renew, type Renewed, type SubscriptionChanged } from "./pay.ts";
import { press, type Pressed } from "./press.ts";
import { send, type Sent } from "./send.ts";
import { type Transcript, transcript } from "./transcript.ts";
import { addPerson, openApp, people, view } from "./view.ts";

/** The control API in the same process; every call takes the arguments of its HTTP twin and throws SimError. */
export interface Sim {
  send(args: Json): Promise<Sent>;
  press(args: Json): Promise<Pressed>;
  pay(args: Json): Promise<Paid>;
  renew(args: Json): Promise<Renewed>;
  subscription(args: Json): Promise<SubscriptionChanged>;
  chat(args: Json): Transcript;
  addFault(args: Json): ReturnType<typeof control.addFault>;
  clearFaults(): ReturnType<typeof control.clearFaults>;
  /** {on}: whether bots that send too much get 429. */
  limits(args: Json): ReturnType<typeof setLimits>;
  block(args: Json): Promise<members.MemberChanged>;
  unblock(args: Json): Promise<members.MemberChanged>;
  join(args: Json): Promise<members.MemberChanged>;
  leave(args: Json): Promise<members.MemberChanged>;
  deactivate(args: Json): { ok: true };
  duplicate(args: Json): Promise<control.Duplicated>;
  lose(args: Json): ReturnType<typeof control.lose>;
  raw(args: Json): ReturnType<typeof control.raw>;
  calls(args?: Json): ReturnType<typeof control.calls>;
  updates(args?: Json): ReturnType<typeof control.updates>;
  answerErrors(args?: Json): ReturnType<typeof control.answerErrors>;
}

/** Binds the control API to an emulator's state. */
export function createSim(state: State): Sim {
  return {
    send: (args) => send(state, args),
    press: (args) => press(state, args),
    pay: (args) => pay(state, args),
    renew: (args) => renew(state, args),
    subscription: (args) => changeSubscription(state, args),
    chat: (args) => transcript(state, args),
    addFault: (args) => control.addFault(state, args),
    clearFaults: () => control.clearFaults(state),
    limits: (args) => setLimits(state, args),
    block: async (args) => await members.block(state, args),
    unblock: async (args) => await members.unblock(state, args),
    join: async (args) => await members.join(state, args),
    leave: async (args) => await members.leave(state, args),
    deactivate: (args) => members.deactivate(state, args),
    duplicate: (args) => control.duplicate(state, args),
    lose: (args) => control.lose(state, args),
    raw: (args) => control.raw(state, args),
    calls: (args = {}) => control.calls(state, args),
    updates: (args = {}) => control.updates(state, args),
    answerErrors: (args = {}) => control.answerErrors(state, args),
  };
}

/** The doors of the control API: "METHOD /path" to its call. */
export function simRoutes(state: State, sim: Sim): Record<string, (args: Json) => unknown> {
  return {
    "POST /sim/send": sim.send,
    "POST /sim/press": sim.press,
    "POST /sim/pay": sim.pay,
    "POST /sim/renew": sim.renew,
    "POST /sim/subscription": sim.subscription,
    "GET /sim/chat": sim.chat,
    "GET /sim/view": (args) => view(state, args),
    "GET /sim/people": () => people(state),
    "POST /sim/people": (args) => addPerson(state, args),
    "POST /sim/app": (args) => openApp(state, args),
    "GET /sim/faults": () => ({ ok: true, faults: state.faults }),
    "POST /sim/faults": sim.addFault,
    "DELETE /sim/faults": sim.clearFaults,
    "GET /sim/limits": () => ({ ok: true, on: state.limits !== null }),
    "POST /sim/limits": sim.limits,
    "POST /sim/block": sim.block,
    "POST /sim/unblock": sim.unblock,
    "POST /sim/join": sim.join,
    "POST /sim/leave": sim.leave,
    "POST /sim/deactivate": sim.deactivate,
    "POST /sim/duplicate": sim.duplicate,
    "POST /sim/lose": sim.lose,
    "POST /sim/raw": sim.raw,
    "GET /sim/calls": sim.calls,
    "GET /sim/updates": sim.updates,
    "GET /sim/answer_errors": sim.answerErrors,
  };
}

async function readArgs(request: Request, query: string): Promise<Json> {
  const args: Json = Object.fromEntries(new URLSearchParams(query));
  if (request.method === "GET") return args;
  const text = await request.text();
  if (text === "") return args;
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw new SimError(400, "The body must be JSON.");
  }
  if (typeof body !== "object" || body === null || Array.isArray(body)) {
    throw new SimError(400, "The body must be a JSON object.");
  }
  return Object.assign(args, body);
}

const answer = (status: number, body: Json) =>
  new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json" } });

/** Answers a request under /sim. Errors are {ok: false, error: one sentence}. */
export async function serveSim(
  routes: ReturnType<typeof simRoutes>,
  request: Request,
  path: string,
  query: string,
): Promise<Response> {
  const run = routes[`${request.method} ${path}`];
  if (run === undefined) {
    return answer(404, {
      ok: false,
      error: `There is no ${request.method} ${path}; GET / lists what there is.`,
    });
  }
  try {
    return answer(200, await run(await readArgs(request, query)) as Json);
  } catch (error) {
    if (!(error instanceof SimError)) throw error;
    return answer(error.status, { ok: false, error: error.message, ...error.extra });
  }
}

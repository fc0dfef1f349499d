/** What a run of the payments' model knows: who there is, what was sent, what was answered. */
import assert from "node:assert/strict";
import type postgres from "postgres";
import { connect, createTestDatabase } from "../_harness/db.ts";
import { sqlState } from "./_ledger.ts";
import { PEOPLE } from "./_payments_operations.ts";
import { SET_UP } from "./_payments_setup.ts";

/** One statement that was sent: between which two moments (counted, not timed) it ran, and its row or its refusal. */
export interface Sent {
  readonly id: number;
  readonly text: string;
  readonly start: number;
  end: number;
  answer: postgres.Row | string;
}

export interface Pending {
  readonly id: number;
  readonly code: string;
  readonly person: number;
  readonly provider: string;
  readonly minor: bigint;
  readonly currency: string;
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly opened: Sent;
  /** Of Stars: what its invoice carries. */
  readonly payload?: string;
}

/** An event, as the provider tells it. Several may tell of one transaction. */
export interface Event {
  readonly provider: string;
  readonly key: string;
  readonly kind: "paid" | "refunded";
  readonly transaction: string;
  readonly live: boolean;
  readonly amount: string;
  readonly currency: string | null;
  readonly paidAt: number;
  readonly note: Note;
  readonly telegramId: number | null;
  readonly payload: string | null;
  readonly sql: string;
  readonly sent: Sent[];
}

/** What a note says: codes of pending payments, by their numbers; wrong: a code of nobody's. */
export interface Note {
  readonly pendings: readonly number[];
  readonly wrong: boolean;
}

/** What an admin asked for. */
export interface Decided {
  readonly payment: number;
  readonly how: "credit" | "split" | "ignore" | "amount";
  /** Person, pending payment, minor units; the amount of credit is what is left. */
  readonly parts: readonly { person: number; pending: number | null; minor: bigint | null }[];
  readonly currency: string | null;
  readonly sent: Sent;
}

/** A part of a payment that went back, told by hand. */
export interface PartRefund {
  readonly payment: number;
  readonly minor: bigint;
  readonly key: string;
  readonly sent: Sent;
}

export interface World {
  readonly sql: postgres.Sql;
  readonly pool: readonly postgres.Sql[];
  readonly people: readonly { id: number; telegramId: number }[];
  readonly pendings: Map<number, Pending>;
  readonly events: Event[];
  readonly decided: Decided[];
  readonly partRefunds: PartRefund[];
  readonly forgotten: Map<number, Sent>;
  readonly cancels: { pending: number; sent: Sent }[];
  readonly sent: Map<number, Sent>;
  /** Refusals and outcomes that were met, over all runs. */
  readonly seen: Set<string>;
  readonly script: string[];
  now: number;
  moments: number;
  close(): Promise<void>;
}

/** A moment as SQL writes it. */
export const moment = (at: number): string => `'${new Date(at).toISOString()}'::timestamptz`;

/** A new database with people in it, and a diary of what is written of payments. Close it at the end. */
export async function openWorld(connections: number, seen: Set<string>): Promise<World> {
  const database = await createTestDatabase();
  const { sql } = database;
  const now = Date.UTC(2026, 0, 10, 9);
  const script = [`select core.set_clock(${moment(now)});`, ...SET_UP];
  await sql.unsafe(script.join("\n"));
  const people = await sql<{ id: number; telegramId: number }[]>`
    select p.id::int, p.telegram_id::int as "telegramId" from people.person p order by p.id`;
  assert.equal(people.length, PEOPLE);
  const pool = Array.from({ length: connections }, () => connect(database.url, { max: 1 }));
  return {
    sql,
    pool,
    people: [...people],
    pendings: new Map(),
    events: [],
    decided: [],
    partRefunds: [],
    forgotten: new Map(),
    cancels: [],
    sent: new Map(),
    seen,
    script,
    now,
    moments: 0,
    async close() {
      await Promise.all(pool.map((connection) => connection.end()));
      await database.drop();
    },
  };
}

/** Sends SQL over a connection (-1: any other). The refusals that may come are kept as the answer; others are thrown. */
export async function send(
  world: World,
  n: number,
  text: string,
  allowed: readonly string[] = [],
): Promise<Sent> {
  const id = world.sent.size + 1;
  const sent: Sent = { id, text, start: world.moments++, end: Infinity, answer: "" };
  world.sent.set(id, sent);
  const tagged = `${text} /* statement ${id} */`;
  world.script.push(`${tagged}; -- connection ${n}`);
  const answer = await (world.pool[n] ?? world.sql).unsafe(tagged).catch((error: postgres.PostgresError) => {
    const state = sqlState(error);
    assert.ok(
      allowed.includes(state),
      `${tagged} was refused with ${state} (${error.message} ${error.detail ?? ""} ${
        error.where ?? ""
      }), not ${allowed.join(" or ") || "accepted"}`,
    );
    world.seen.add(state);
    return state;
  });
  sent.end = world.moments++;
  sent.answer = typeof answer === "string" ? answer : answer[0] ?? {};
  return sent;
}

/** Was it refused? */
export const refused = (sent: Sent): boolean => typeof sent.answer === "string";

/** One of a list. */
export const picked = <T>(list: readonly T[], pick: number): T | undefined =>
  list[pick % Math.max(list.length, 1)];
/** One of a list, mostly of its last. */
export const recent = <T>(list: readonly T[], pick: number): T | undefined =>
  picked(pick % 3 ? list.slice(-8) : list, Math.floor(pick / 3));

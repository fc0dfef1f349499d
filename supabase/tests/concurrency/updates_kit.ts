import type postgres from "postgres";
import { connect, createTestDatabase, type TestDatabase } from "../_harness/db.ts";

/** What api.handle_update answers. */
export interface UpdateResult {
  status: number;
  answer: Record<string, unknown> | null;
  answer_id: number | null;
  deliveries: { id: number; method: string; payload: Record<string, unknown> }[];
}

/** A database with connections that act as the functions do. */
export interface Race extends TestDatabase {
  /** Connections as role kopilka_edge. */
  readonly edge: postgres.Sql;
}

/** Runs a test body with a database of its own and connections as role kopilka_edge. */
export async function withRace(connections: number, body: (race: Race) => Promise<void>): Promise<void> {
  const database = await createTestDatabase();
  const edge = connect(database.edgeUrl, { max: connections });
  try {
    // Opened now, so that the race is not won by whoever connects first.
    await Promise.all(Array.from({ length: connections }, () => edge`select pg_sleep(0.05)`));
    await body({ ...database, edge });
  } finally {
    await edge.end({ timeout: 2 });
    await database.drop();
  }
}

/** Hands an update to the door of the functions. */
export async function handle(sql: postgres.ISql, bot: string, update: unknown): Promise<UpdateResult> {
  const [row] = await sql<{ result: UpdateResult }[]>`
    select api.handle_update(${bot}, ${sql.json(update as postgres.JSONValue)}) as result`;
  if (!row) throw new Error("no answer");
  return row.result;
}

/** A private text message of a person who speaks English. */
export function textUpdate(updateId: number, user: number, text: string): unknown {
  return {
    update_id: updateId,
    message: {
      message_id: updateId,
      date: 1790000000,
      chat: { id: user, type: "private" },
      from: from(user),
      text,
    },
  };
}

/** The press of a button under a text message. */
export function pressUpdate(updateId: number, user: number, data: string): unknown {
  return {
    update_id: updateId,
    callback_query: {
      id: `query${updateId}`,
      chat_instance: "1",
      data,
      from: from(user),
      message: { message_id: 77, date: 1790000000, chat: { id: user, type: "private" }, text: "menu" },
    },
  };
}

/** Whether the answer brings the person a message, at once or afterwards. */
export function hasMessage(result: UpdateResult): boolean {
  return result.answer_id !== null || result.deliveries.length > 0;
}

/** The text of the last message of an answer, wherever it is; empty without one. */
export function lastText({ answer, answer_id, deliveries }: UpdateResult): string {
  return String((answer_id === null ? deliveries.at(-1)?.payload : answer)?.text ?? "");
}

function from(user: number): Record<string, unknown> {
  return { id: user, is_bot: false, first_name: "Anna", language_code: "en" };
}

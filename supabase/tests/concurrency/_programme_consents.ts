/** How a client of the model agrees to pay with points. */
import assert from "node:assert/strict";
import type postgres from "postgres";
import { call } from "./_programme_call.ts";
import type { Buy } from "./_programme_operations.ts";
import { payable } from "./_programme_rules.ts";
import type { Spend, World } from "./_programme_world.ts";

/** A consent to spend as the database returned it; the purchase or the person that it is for as asked. */
function noteSpend(world: World, row: postgres.Row, spend: Omit<Spend, "id">): Spend {
  const accepted = { id: Number(row.id), ...spend };
  assert.equal(Number(row.points), spend.points, "points of a consent");
  world.spends.set(accepted.id, accepted);
  return accepted;
}

/** Opens a one-time code; nothing when the wallet has too little. */
export async function openCode(
  world: World,
  n: number,
  client: number,
  points: number,
): Promise<Spend | undefined> {
  const row = await call(
    world,
    n,
    `select * from loyalty.open_spend_code(${world.clients[client]!.id}, ${points})`,
    [
      "KP207",
    ],
  );
  return typeof row === "string" ? undefined : noteSpend(world, row, { client, points, request: null });
}

const pointsOf = (world: World, { partner, minor, share }: Buy): number =>
  Math.max(1, Math.floor(payable(minor, world.partners[partner]!.rates.payableBp) * share / 100));

/** Asks the client at the till; nothing when the points are more than may pay. */
export async function ask(world: World, n: number, buy: Buy): Promise<Spend | undefined> {
  const { client, partner, minor } = buy;
  const points = pointsOf(world, buy);
  const cashier = world.partners[partner]!.staff[buy.cashier]!.id;
  const row = await call(
    world,
    n,
    `select * from loyalty.ask_spend(${world.partners[partner]!.id}, ${cashier}, ${
      world.clients[client]!.id
    }, ${minor}, ${points})`,
    ["KP319"],
  );
  return typeof row === "string"
    ? undefined
    : noteSpend(world, row, { client, points, request: { partner, cashier, minor } });
}

/** The client agrees; false when it was refused. */
export async function confirm(world: World, n: number, spend: Spend): Promise<boolean> {
  const row = await call(
    world,
    n,
    `select * from loyalty.confirm_spend(${spend.id}, ${world.clients[spend.client]!.id})`,
    ["KP207", "KP331", "KP333"],
  );
  return typeof row !== "string";
}

/** The consent that a purchase is to be paid with, if the client gets one. */
export async function consent(world: World, n: number, buy: Buy): Promise<Spend | undefined> {
  if (buy.pay === "ready") return [...world.spends.values()].findLast(({ client }) => client === buy.client);
  if (buy.pay === "code") return await openCode(world, n, buy.client, pointsOf(world, buy));
  const spend = await ask(world, n, buy);
  return spend && await confirm(world, n, spend) ? spend : undefined;
}

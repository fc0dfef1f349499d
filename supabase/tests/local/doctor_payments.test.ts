import assert from "node:assert/strict";
import { withPatient } from "../_harness/doctor.ts";

Deno.test("the doctor names the payment providers, and a door that does not know its secret", async () => {
  await withPatient({ env: { BMC_WEBHOOK_SECRET: "" } }, async ({ examine }) => {
    const line = async (name: string, replaced = {}) =>
      (await examine(replaced)).checks.find((check) => check.name === name);
    assert.match((await line("settings"))?.text ?? "", /; payments by cryptopay, tribute, kofi$/);
    assert.equal((await line("functions"))?.status, "ok");

    const found = await line("functions", { BMC_WEBHOOK_SECRET: "known-here-only" });
    assert.equal(found?.status, "problem");
    assert.match(
      found.text,
      /^bmc-webhook answers 503: BMC_WEBHOOK_SECRET may be missing among its secrets$/,
    );
    assert.match(found.todo ?? "", /secrets set .*; npx supabase functions deploy bmc-webhook$/);
    assert.doesNotMatch(JSON.stringify(found), /known-here-only/);
  });
});

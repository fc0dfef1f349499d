import assert from "node:assert/strict";
import { withOffice } from "./_broadcast.ts";
import { botTexts, lastMessage } from "./_kit.ts";

Deno.test("a broadcast in English: wrong HTML explained, looked at, tried out, confirmed by number, paused, resumed, done", async () => {
  await withOffice({ language: "en", people: 12, rate: 6 }, async (office) => {
    const { stack, admin, press, say, runJobs, got, rests } = office;
    assert.match(await press("📣 Broadcasts"), /There has been none yet/);
    assert.match(await press("➕ New broadcast"), /Write the text/);
    assert.match(await say("Big <b>sale"), /^⚠️ The tag <b> is not closed\. Add <\/b>\./);
    assert.match(await say("Big <h1>sale</h1>"), /^⚠️ Telegram has no tag <h1>/);
    assert.match(await say("Big <b>sale</b>"), /Send a picture/);
    assert.match(await press("Skip"), /Would you like a button/);
    assert.match(await say("To the shop"), /^⚠️ It takes a label/);
    assert.match(await say("To the shop https://shop.example/"), /It would go to 12 people now/);

    await press("👀 See how it looks");
    const look = lastMessage(stack, admin, "admin");
    assert.deepEqual([look.text, look.buttons], ["Big sale", [["To the shop"]]]);
    const [closed] = await stack.press(admin, "✉️ Send it to me", "admin");
    assert.match(closed?.text ?? "", /^✉️ The client bot cannot write to you: you have not opened it yet/);
    await stack.send(admin, "/start");
    await press("✉️ Send it to me");
    await stack.waitFor("the test", () => stack.lastText(admin) === "Big sale");

    assert.match(await press("🚀 Send now"), /It goes to 13 people\.[^]*type the number of recipients/);
    assert.match(await say("12"), /^⚠️ You typed “12”, but the broadcast would now go to 13 people/);
    assert.match(await say("many"), /^⚠️ Type the number of recipients in digits/);
    await say("13");
    assert.ok(
      botTexts(stack, admin, "admin").some((text) => /^🚀 Broadcast no\. 1 is going out to 13/.test(text)),
    );

    const before = stack.chat(admin, "admin").length;
    await runJobs();
    await stack.waitFor("some messages", () => got(/^Big sale$/) >= 2);
    await stack.waitFor("progress", () => /going out/.test(stack.lastText(admin, "admin")));
    assert.match(await press("⏸ Pause"), /^📣 Broadcast no\. 1: ⏸ paused/);
    assert.ok(await rests(/^Big sale$/) < 12, "it was paused on the way");

    assert.match(await press("▶️ Resume"), /^📣 Broadcast no\. 1: 📤 going out/);
    await stack.waitFor("the end", async () => {
      await runJobs();
      return /: ✅ done\n[^]*Sent: 13 of 13\nBlocked the bot: 0/.test(stack.lastText(admin, "admin"));
    });
    assert.equal(got(/^Big sale$/), 12);
    assert.equal(stack.chat(admin, "admin").length, before + 1, "one message, edited in place");
    assert.deepEqual([...await stack.database.sql`select message from gateway.failures`], []);
  });
});

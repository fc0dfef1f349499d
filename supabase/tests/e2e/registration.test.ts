import assert from "node:assert/strict";
import { withTestStack } from "../_harness/stack.ts";
import type { TestStack } from "../_harness/stack.ts";
import type { SimUser } from "../../../scripts/local/telegram/types.ts";
import { lastMessage, person } from "./_kit.ts";

/** What the registration left behind. */
async function registered(stack: TestStack, user: SimUser): Promise<Record<string, unknown> | undefined> {
  const [row] = await stack.database.sql`
    select name, phone, birthday::text, registered_at is not null as done
    from people.person where telegram_id = ${user.id}`;
  return row;
}

/** Keys of the reply keyboard that shows. */
const keys = (stack: TestStack, user: SimUser) =>
  stack.emulator.sim.chat({ bot: "client", user: user.id }).keyboard;

Deno.test("a registration by text: wrong answers are explained and asked again, right ones are shown and confirmed", async () => {
  await withTestStack({}, async (stack) => {
    const ann = person(101, "Ann");
    const asked = async (what: string | Record<string, unknown>, expected: RegExp) => {
      const replies = await stack.send(ann, what);
      assert.equal(replies.length, 1, JSON.stringify(what).slice(0, 80));
      assert.match(replies[0]?.text ?? "", expected);
    };
    await asked("/start", /Step 1 of 3\nWhat is your name\?$/);
    assert.deepEqual(keys(stack, ann), [["◀️ Back", "✖️ Cancel"]]);
    await asked("x".repeat(101), /^⚠️ A name takes 1 to 100 characters\.[^]*Step 1 of 3/);
    await asked({ photo: true }, /^⚠️ A name takes 1 to 100 characters\.[^]*Step 1 of 3/);
    await asked("Skip", /Step 2 of 3/);
    await asked("◀️ Back", /Step 1 of 3/);
    await asked("Anna <Bell> & Co", /Step 2 of 3\nYour phone number\?/);
    assert.deepEqual(keys(stack, ann), [["📱 Share my number"], ["◀️ Back", "✖️ Cancel"]]);
    await asked("call me", /^⚠️ This does not look like a phone number\.[^]*Step 2 of 3/);
    await asked("12345", /^⚠️ This does not look like a phone number\.[^]*Step 2 of 3/);
    await asked({ contact: { phone_number: "380671112233", user_id: 999 } }, /^⚠️ This does not look like/);
    await asked({ contact: { phone_number: "380671112233", user_id: null } }, /^⚠️ This does not look like/);
    await asked("050 123-45-67", /Step 3 of 3\nWhen is your birthday\?/);
    assert.deepEqual(keys(stack, ann), [["◀️ Back", "Skip", "✖️ Cancel"]]);
    await asked("31.02.1990", /^⚠️ It takes a date as DD\.MM\.YYYY[^]*Step 3 of 3/);
    await asked("24.08.2199", /^⚠️ It takes a date as DD\.MM\.YYYY[^]*Step 3 of 3/);
    await asked(
      "24.08.1991",
      /^Please check that all is right:\n\nName: Anna <Bell> & Co\nPhone: \+380501234567\nBirthday: 24 Aug 1991$/,
    );
    assert.equal((await registered(stack, ann))?.done, false);

    const replies = await stack.press(ann, "✅ That's right");
    assert.deepEqual(replies.map((reply) => reply.text), [
      "Please check that all is right:\n\nName: Anna <Bell> & Co\nPhone: +380501234567\nBirthday: 24 Aug 1991",
      "✅ Done, Anna <Bell> & Co! Your card is waiting in the menu.",
      "Anna <Bell> & Co, you have 100 points.\nWhat shall I open?",
    ]);
    assert.deepEqual(replies[0]?.buttons, []);
    assert.equal(keys(stack, ann), null);
    assert.deepEqual(await registered(stack, ann), {
      name: "Anna <Bell> & Co",
      phone: "+380501234567",
      birthday: "1991-08-24",
      done: true,
    });
  });
});

Deno.test("a registration by contact button, the birthday skipped", async () => {
  await withTestStack({}, async (stack) => {
    const bob = person(102, "Богдан", "uk");
    await stack.send(bob, "/start");
    await stack.send(bob, "Богдан");
    await stack.press(bob, "📱 Надіслати мій номер");
    assert.match(stack.lastText(bob), /Крок 3 з 3/);
    await stack.press(bob, "Пропустити");
    assert.match(stack.lastText(bob), /\nДень народження: не вказано$/);
    await stack.press(bob, "✅ Усе правильно");
    assert.equal(lastMessage(stack, bob).text, "Богдан, у вас 100 балів.\nЩо відкрити?");
    assert.deepEqual(await registered(stack, bob), {
      name: "Богдан",
      phone: "+380555555102",
      birthday: null,
      done: true,
    });
  });
});

Deno.test("Back returns to each step down to the way out, where the answers are kept", async () => {
  await withTestStack({}, async (stack) => {
    const ann = person(103, "Ann");
    await stack.send(ann, "/start");
    await stack.send(ann, "Ann");
    await stack.send(ann, "+380501234567");
    await stack.send(ann, "24.08.1991");
    const summary = lastMessage(stack, ann);
    const [, question] = await stack.press(ann, "◀️ Back");
    assert.match(question?.text ?? "", /Step 3 of 3/);
    assert.deepEqual(stack.chat(ann).find((m) => m.message_id === summary.message_id)?.buttons, []);
    assert.match((await stack.press(ann, "◀️ Back"))[0]?.text ?? "", /Step 2 of 3/);
    assert.match((await stack.press(ann, "◀️ Back"))[0]?.text ?? "", /Step 1 of 3/);
    const [aside, menu] = await stack.press(ann, "◀️ Back");
    assert.match(aside?.text ?? "", /^Put aside\. Your answers are kept/);
    assert.equal(keys(stack, ann), null);
    assert.deepEqual(menu?.buttons[0], ["📝 Finish registration"]);

    const [offer] = await stack.press(ann, "📝 Finish registration");
    assert.match(
      offer?.text ?? "",
      /^You began and did not finish: registration\. You stopped at step 1 of 3\.$/,
    );
    await stack.press(ann, "▶️ Continue");
    assert.match(stack.lastText(ann), /Step 1 of 3/);
    await stack.send(ann, "Anna");
    assert.match(
      stack.lastText(ann),
      /Anna[\s\S]*\+380501234567[\s\S]*24 Aug 1991/,
      "what is answered is not asked again",
    );
    await stack.press(ann, "◀️ Back");
    await stack.press(ann, "Skip");
    await stack.press(ann, "✅ That's right");
    assert.deepEqual(await registered(stack, ann), {
      name: "Anna",
      phone: "+380501234567",
      birthday: null,
      done: true,
    });
  });
});

Deno.test("Cancel and /cancel leave the form and keep nothing", async () => {
  await withTestStack({}, async (stack) => {
    const [ann, bob] = [person(104, "Ann"), person(105, "Bob")];
    const leave = async (user: SimUser, cancel: () => Promise<unknown>) => {
      await stack.send(user, "/start");
      await stack.send(user, "Somebody");
      await cancel();
      const texts = stack.chat(user).filter((m) => m.from === "bot").slice(-2).map((m) => m.text);
      assert.deepEqual(texts, [
        "Cancelled, nothing was saved.",
        `${user.first_name}, you have 100 points.\nWhat shall I open?`,
      ]);
      assert.equal(keys(stack, user), null);
      assert.equal((await registered(stack, user))?.name, null);
      await stack.press(user, "📝 Finish registration");
      assert.match(stack.lastText(user), /^Step 1 of 3/);
    };
    await leave(ann, () => stack.press(ann, "✖️ Cancel"));
    await leave(bob, () => stack.send(bob, "/cancel"));
  });
});

Deno.test("a form left for a command offers to continue; its old confirmation is stale; a second tap changes nothing", async () => {
  await withTestStack({}, async (stack) => {
    const ann = person(106, "Ann");
    await stack.send(ann, "/start");
    await stack.send(ann, "Ann");
    await stack.send(ann, "+380501234567");
    await stack.press(ann, "Skip");
    const summary = lastMessage(stack, ann);
    const old = summary.button_data[0]?.[0] ?? "";
    assert.match(old, /^form\.confirm:\d+$/);

    // The balance may be looked up without leaving the form; settings leave it.
    await stack.send(ann, "/balance");
    assert.match(stack.lastText(ann), /^💰 You have 100 points\.$/);
    const [aside] = await stack.send(ann, "/settings");
    assert.match(aside?.text ?? "", /^Put aside\./);
    const [offer] = await stack.send(ann, "hello again");
    assert.match(offer?.text ?? "", /You stopped at step 3 of 3\.$/);
    await stack.press(ann, "▶️ Continue");
    assert.match(stack.lastText(ann), /^Please check that all is right/);

    const stale = await stack.emulator.sim.press({
      bot: "client",
      user: ann,
      button: old,
      message_id: summary.message_id,
      wait: true,
    });
    assert.equal(stale.toast?.text, "This menu has expired, here is a fresh one.");
    assert.equal((await registered(stack, ann))?.done, false);

    const confirm = lastMessage(stack, ann);
    const button = confirm.button_data[0]?.[0] ?? "";
    const tap = () =>
      stack.emulator.sim.press({
        bot: "client",
        user: ann,
        button,
        message_id: confirm.message_id,
        force: true,
        wait: true,
      });
    await Promise.all([tap(), tap()]);
    assert.equal((await registered(stack, ann))?.done, true);
    const done = stack.chat(ann).filter((m) => /^✅ Done/.test(m.text ?? ""));
    assert.equal(done.length, 1);
  });
});

Deno.test("an expired form offers its draft, and Start over begins at the first step", async () => {
  await withTestStack({}, async (stack) => {
    const ann = person(107, "Ann");
    await stack.send(ann, "/start");
    await stack.send(ann, "Ann");
    await stack.database.sql`select core.set_clock(core.now() + interval '25 hours')`;
    const [offer] = await stack.send(ann, "+380501234567");
    assert.match(offer?.text ?? "", /You stopped at step 2 of 3\.$/);
    assert.deepEqual(offer?.buttons, [["▶️ Continue", "🔄 Start over"]]);
    const replies = await stack.press(ann, "🔄 Start over");
    assert.match(replies.at(-1)?.text ?? "", /^Step 1 of 3/);
    await stack.send(ann, "Anna");
    assert.match(stack.lastText(ann), /^Step 2 of 3/);
  });
});

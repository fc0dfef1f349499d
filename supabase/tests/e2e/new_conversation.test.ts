import assert from "node:assert/strict";
import { type TestStack, withTestStack } from "../_harness/stack.ts";
import { lastMessage, person, textOf } from "./_kit.ts";
import { wordsIn } from "./_words.ts";

/** A complaint: what about, how bad, a picture if there is one. Rows, and one function of SQL; no TypeScript. */
async function addComplaint({ database: { sql } }: TestStack): Promise<void> {
  await sql.unsafe(`
    create schema complaint;
    create table complaint.complaint (person_id bigint, what text, grade integer, photo text);
    create function complaint.submit(p_turn dialog.turn, p_draft jsonb) returns dialog.outcome
    language plpgsql volatile set search_path = '' as $$
    declare
      v_outcome dialog.outcome;
    begin
      insert into complaint.complaint
      values (p_turn.person_id, p_draft ->> 'what', (p_draft ->> 'grade')::integer, p_draft ->> 'photo');
      v_outcome.text_key := 'complaint.thanks';
      return v_outcome;
    end $$;
    insert into core.texts (key, ru, uk, en) values
      ('complaint.button', '📝 Жалоба', '📝 Скарга', '📝 Complain'),
      ('complaint.title', 'жалоба', 'скарга', 'a complaint'),
      ('complaint.confirm', E'Отправить?\\n{summary_html}', E'Надіслати?\\n{summary_html}', E'Send this?\\n{summary_html}'),
      ('complaint.ask.what', 'Что случилось?', 'Що сталося?', 'What happened?'),
      ('complaint.ask.grade', 'Насколько плохо?', 'Наскільки погано?', 'How bad is it?'),
      ('complaint.ask.photo', 'Пришлите фото.', 'Надішліть світлину.', 'Send a photo.'),
      ('complaint.what', 'Что', 'Що', 'What'),
      ('complaint.grade', 'Оценка', 'Оцінка', 'Grade'),
      ('complaint.photo', 'Фото', 'Світлина', 'Photo'),
      ('complaint.bad', 'Плохо', 'Погано', 'Bad'),
      ('complaint.awful', 'Ужасно', 'Жахливо', 'Awful'),
      ('complaint.thanks', 'Спасибо, разберёмся.', 'Дякуємо, розберемося.', 'Thank you, we will look into it.');
    insert into dialog.form (id, title_key, confirm_key, submit, next_state)
    values ('complaint', 'complaint.title', 'complaint.confirm', 'complaint.submit', 'client.home');
    insert into dialog.field (form_id, position, name, type, prompt_key, label_key, optional, choices) values
      ('complaint', 1, 'what', 'text', 'complaint.ask.what', 'complaint.what', false, null),
      ('complaint', 2, 'grade', 'choice', 'complaint.ask.grade', 'complaint.grade', false,
        '[{"value": 1, "text_key": "complaint.bad"}, {"value": 2, "text_key": "complaint.awful"}]'),
      ('complaint', 3, 'photo', 'photo', 'complaint.ask.photo', 'complaint.photo', true, null);
    insert into dialog.state (id, flow_id, form_id) values ('client.complaint', 'client', 'complaint');
    insert into dialog.button (state_id, row_no, column_no, text_key, kind, action)
    values ('client.help', 9, 1, 'complaint.button', 'callback', 'complain');
    insert into dialog.transition (bot_id, kind, word, next_states, effect) values
      ('client', 'callback', 'complain', '{client.complaint}', 'leave'),
      ('client', 'command', 'complain', '{client.complaint}', 'leave');`);
}

Deno.test("a new conversation of three questions is rows and one SQL function: asked, gone back in, left, continued, confirmed, in three languages", async () => {
  await withTestStack({}, async (stack) => {
    await addComplaint(stack);
    await Promise.all((["ru", "uk", "en"] as const).map(async (locale, n) => {
      const { word, says } = await wordsIn(stack, locale);
      const ann = person(700 + n, "Anna", locale);
      const step = (number: number) => says("dialog.step", { step: `${number}`, steps: "3" });
      const asks = async (what: string | Record<string, unknown>, ...expected: RegExp[]) => {
        const said = (await stack.send(ann, what)).map(textOf).join("\n");
        for (const one of expected) assert.match(said, one);
      };
      await stack.send(ann, "/start");
      await stack.send(ann, "/cancel");
      await stack.send(ann, "/help");
      await stack.press(ann, word("complaint.button"));
      assert.match(stack.lastText(ann), step(1));
      await asks({ photo: true }, says("dialog.invalid.text"), step(1));
      await asks("The till was rude", step(2), says("complaint.ask.grade"));
      await asks("so so", says("dialog.invalid.choice"), step(2));
      await asks(word("dialog.back"), step(1));
      await asks("The till was very rude", step(2));
      await asks(word("complaint.awful"), step(3), says("complaint.ask.photo"));
      await asks({ document: true }, says("dialog.invalid.photo"), step(3));
      await asks("/help", says("dialog.put_aside"));
      await asks("hello?", says("dialog.resume", { step: "3", steps: "3" }));
      await stack.press(ann, word("dialog.continue"));
      await asks({ photo: true }, says("complaint.confirm"), says("dialog.received"));
      const confirmation = lastMessage(stack, ann);
      const said = await stack.press(ann, confirmation.button_data[0]?.[0] ?? "");
      assert.match(said.map(textOf).join("\n"), says("complaint.thanks"));
      const [kept] = await stack.database.sql`select c.what, c.grade, c.photo is not null as photo
        from complaint.complaint c join people.person p on p.id = c.person_id where p.telegram_id = ${ann.id}`;
      assert.deepEqual(kept, { what: "The till was very rude", grade: 2, photo: true });
      await asks("/complain", step(1));
      await asks(word("dialog.cancel"), says("dialog.cancelled"));
    }));
    assert.equal((await stack.database.sql`select 1 from complaint.complaint`).length, 3);
    assert.equal((await stack.database.sql`select 1 from gateway.failures`).length, 0);
  });
});

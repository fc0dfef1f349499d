/** Conversations that only tests have, put into the test's database as rows and functions. */
import type { TestStack } from "../_harness/stack.ts";

/**
 * The client bot counts what people write: each text outside a form is written down, brings one point, and is answered
 * with "noted <text>". Nothing in it guards against a second run: a repeated effect would show.
 */
export async function addNotebook({ database: { sql } }: TestStack): Promise<void> {
  await sql.unsafe(`
    create schema scenario;
    create table scenario.note (id bigint generated always as identity, update_id bigint, user_id bigint, text text);
    insert into core.texts (key, ru, uk, en) values
      ('scenario.noted', 'noted {text}', 'noted {text}', 'noted {text}');
    create function scenario.take_note(p_turn dialog.turn) returns dialog.outcome
    language plpgsql volatile set search_path = '' as $$
    declare
      v_outcome dialog.outcome;
    begin
      insert into scenario.note (update_id, user_id, text) values (p_turn.update_id, p_turn.user_id, p_turn.text);
      perform ledger.post_one('note:' || pg_catalog.gen_random_uuid(), 'welcome',
        ledger.account_id('programme:bonuses'), ledger.open_wallet(p_turn.person_id), 1, 'test');
      v_outcome.text_key := 'scenario.noted';
      v_outcome.params := pg_catalog.jsonb_build_object('text', p_turn.text);
      return v_outcome;
    end $$;
    update dialog.transition set handler = 'scenario.take_note' where bot_id = 'client' and kind = 'text';`);
}

/** What was noted of a person, in the order of the effects. */
export async function notes({ database: { sql } }: TestStack, userId: number): Promise<string[]> {
  const rows = await sql<
    { text: string }[]
  >`select text from scenario.note where user_id = ${userId} order by id`;
  return rows.map((row) => row.text);
}

/** A form with five text fields behind /five in the client bot; its submit function keeps the answers in scenario.answers. */
export async function addFiveFields({ database: { sql } }: TestStack): Promise<void> {
  await sql.unsafe(`
    create schema scenario;
    create table scenario.answers (user_id bigint, draft jsonb);
    insert into core.texts (key, ru, uk, en)
    select k, k, k, k from unnest(array['scenario.title', 'scenario.confirm', 'scenario.done', 'scenario.ask']) k;
    create function scenario.submit(p_turn dialog.turn, p_draft jsonb) returns dialog.outcome
    language plpgsql volatile set search_path = '' as $$
    declare
      v_outcome dialog.outcome;
    begin
      insert into scenario.answers values (p_turn.user_id, p_draft);
      v_outcome.text_key := 'scenario.done';
      return v_outcome;
    end $$;
    insert into dialog.form (id, title_key, confirm_key, submit, next_state)
    values ('five', 'scenario.title', 'scenario.confirm', 'scenario.submit', 'client.home');
    insert into dialog.field (form_id, position, name, type, prompt_key, label_key)
    select 'five', n, 'f' || n, 'text', 'scenario.ask', 'scenario.ask' from generate_series(1, 5) n;
    insert into dialog.state (id, flow_id, form_id) values ('client.five', 'client', 'five');
    insert into dialog.transition (bot_id, kind, word, next_states, effect)
    values ('client', 'command', 'five', '{client.five}', 'leave');`);
}

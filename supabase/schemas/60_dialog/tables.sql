create schema dialog;
comment on schema dialog is 'The conversation machine: conversations are rows, one engine walks them.';

create table dialog.flow (
  id text primary key,
  bot_id gateway.bot_name not null,
  description text not null,
  guard text
);
alter table dialog.flow enable row level security;
comment on table dialog.flow is 'A conversation: states that belong together.';
comment on column dialog.flow.id is 'Name; states of the flow begin with it.';
comment on column dialog.flow.bot_id is 'The bot that holds it.';
comment on column dialog.flow.guard is 'Function (turn dialog.turn) returns boolean: an open form of the flow is dropped where it is not true (its transitions have guards of their own); null: never.';
comment on column dialog.flow.description is 'What it is for, for the reader of the diagram.';

create table dialog.form (
  id text primary key,
  title_key text not null references core.texts (key),
  confirm_key text references core.texts (key),
  preview text,
  button_key text not null default 'dialog.confirm' references core.texts (key),
  submit text not null,
  next_state text not null,
  lifetime_seconds integer not null default 86400 constraint form_lifetime_is_positive check (lifetime_seconds > 0),
  constraint form_preview_is_of_a_confirmation check (preview is null or confirm_key is not null)
);
create index form_title_key_idx on dialog.form (title_key);
create index form_confirm_key_idx on dialog.form (confirm_key);
create index form_button_key_idx on dialog.form (button_key);
alter table dialog.form enable row level security;
comment on table dialog.form is 'Questions that are asked one by one, confirmed, and handed to one function.';
comment on column dialog.form.id is 'Name.';
comment on column dialog.form.title_key is 'What the form is called when its draft is offered again.';
comment on column dialog.form.confirm_key is 'Text of the confirmation; {summary_html} is the list of answers. Null: the last answer submits at once.';
comment on column dialog.form.button_key is 'What the button of the confirmation says: it names what will be done.';
comment on column dialog.form.preview is 'Function (turn dialog.turn, draft jsonb) returns dialog.outcome that gives the confirmation''s parameters, further buttons or another text; null for the answers alone.';
comment on column dialog.form.submit is 'Function (turn dialog.turn, draft jsonb) returns dialog.outcome, whose text_key says that it is done.';
comment on column dialog.form.next_state is 'State after the form was submitted or cancelled.';
comment on column dialog.form.lifetime_seconds is 'An untouched draft is offered again (Continue, Start over) instead of going on by itself after so many seconds.';

create table dialog.state (
  id text primary key,
  flow_id text not null references dialog.flow (id),
  text_key text references core.texts (key),
  view text,
  form_id text unique references dialog.form (id),
  is_home boolean not null default false,
  constraint state_belongs_to_its_flow check (id like flow_id || '.%'),
  constraint state_is_a_screen_or_a_form check ((text_key is null) = (form_id is not null))
);
create index state_flow_id_idx on dialog.state (flow_id);
create index state_text_key_idx on dialog.state (text_key);
alter table dialog.form add constraint form_next_state_fkey foreign key (next_state) references dialog.state (id)
  deferrable initially deferred;
create index form_next_state_idx on dialog.form (next_state);
alter table dialog.state enable row level security;
comment on table dialog.state is 'Where a conversation can be: at a screen (a text with buttons) or in a form.';
comment on column dialog.state.id is 'Name: flow.state.';
comment on column dialog.state.flow_id is 'Its flow.';
comment on column dialog.state.text_key is 'The screen''s text.';
comment on column dialog.state.view is 'Function (turn dialog.turn) returns dialog.outcome that gives the text''s parameters, further buttons or a picture; null for a plain text.';
comment on column dialog.state.form_id is 'The form, in place of a text.';
comment on column dialog.state.is_home is 'Whether the bot returns here: one state of each bot.';

create table dialog.button (
  state_id text not null references dialog.state (id),
  row_no smallint not null,
  column_no smallint not null,
  text_key text not null references core.texts (key),
  kind text not null default 'callback' constraint button_kind_is_known check (kind in ('callback', 'app')),
  action text constraint button_action_fits_telegram check (octet_length(action) between 1 and 64),
  style text constraint button_style_is_telegrams check (style in ('danger', 'success', 'primary')),
  primary key (state_id, row_no, column_no),
  constraint button_callback_has_an_action check ((kind = 'callback') = (action is not null))
);
create index button_text_key_idx on dialog.button (text_key);
alter table dialog.button enable row level security;
comment on table dialog.button is 'Buttons under a screen''s text.';
comment on column dialog.button.state_id is 'The screen.';
comment on column dialog.button.row_no is 'Row, from the top.';
comment on column dialog.button.column_no is 'Place in the row, from the left.';
comment on column dialog.button.text_key is 'What it says.';
comment on column dialog.button.kind is 'callback, or app: opens the Mini App at setting frontend_url (left out when that is empty).';
comment on column dialog.button.action is 'callback_data: an action, or action:argument. 1 to 64 bytes, Telegram''s limit.';
comment on column dialog.button.style is 'Telegram''s colour of the button: danger, success or primary.';

create table dialog.transition (
  id bigint generated always as identity primary key,
  bot_id gateway.bot_name not null,
  state_id text references dialog.state (id),
  kind text not null constraint transition_kind_is_known
    check (kind in ('command', 'text', 'callback', 'contact', 'photo', 'web_app_data', 'other')),
  word text,
  guard text,
  handler text,
  next_states text[] not null constraint transition_leads_somewhere check (cardinality(next_states) > 0),
  effect text not null default 'keep' constraint transition_effect_is_known check (effect in ('keep', 'leave', 'clear')),
  constraint transition_is_unambiguous unique nulls not distinct (bot_id, kind, word, state_id, guard)
);
create index transition_state_id_idx on dialog.transition (state_id);
alter table dialog.transition enable row level security;
comment on table dialog.transition is 'What an input does. The one for the state itself goes before one for any state, one for the very word before one for any word, one with a guard before one without.';
comment on column dialog.transition.id is 'Number.';
comment on column dialog.transition.bot_id is 'The bot.';
comment on column dialog.transition.state_id is 'The state it holds in; null: in any.';
comment on column dialog.transition.kind is 'Kind of input.';
comment on column dialog.transition.word is 'Command without /, or action of a button; null: any.';
comment on column dialog.transition.guard is 'Function (turn dialog.turn) returns boolean: the transition holds only where it is true; null: always.';
comment on column dialog.transition.handler is 'Function (turn dialog.turn) returns dialog.outcome; null when showing the next state is all.';
comment on column dialog.transition.next_states is 'Where it may lead; the first unless the handler names another of them.';
comment on column dialog.transition.effect is 'On an open form: keep it open, leave it with its draft kept, or clear it.';

create table dialog.field (
  form_id text not null references dialog.form (id),
  position smallint not null constraint field_position_counts_from_one check (position > 0),
  name text not null,
  type text not null constraint field_type_is_known
    check (type in ('text', 'phone', 'amount', 'choice', 'date', 'photo', 'contact')),
  prompt_key text not null references core.texts (key),
  label_key text not null references core.texts (key),
  invalid_key text references core.texts (key),
  optional boolean not null default false,
  at_least text,
  at_most text,
  choices jsonb,
  resolve text,
  primary key (form_id, position),
  constraint field_name_is_unique unique (form_id, name),
  constraint field_choice_has_choices check ((type = 'choice') = (choices is not null))
);
create index field_prompt_key_idx on dialog.field (prompt_key);
create index field_label_key_idx on dialog.field (label_key);
create index field_invalid_key_idx on dialog.field (invalid_key);
alter table dialog.field enable row level security;
comment on table dialog.field is 'A question of a form.';
comment on column dialog.field.form_id is 'The form.';
comment on column dialog.field.position is 'Which step it is, from 1.';
comment on column dialog.field.name is 'Name of the answer in the draft.';
comment on column dialog.field.type is 'text; phone (typed, or by the contact button); amount; choice; date; photo; contact (the person''s own, by button only).';
comment on column dialog.field.prompt_key is 'The question.';
comment on column dialog.field.label_key is 'The answer''s name in the confirmation.';
comment on column dialog.field.invalid_key is 'What to say of an answer that does not fit; null: the type''s own words.';
comment on column dialog.field.optional is 'Whether the question may be skipped.';
comment on column dialog.field.at_least is 'text: least length, characters; amount: least value; date: first day, ISO 8601.';
comment on column dialog.field.at_most is 'text: greatest length, characters; amount: greatest value; date: last day, ISO 8601, or today.';
comment on column dialog.field.resolve is 'Function (turn dialog.turn, answer jsonb, draft jsonb) returns jsonb: what the draft keeps of an answer, as a value or as {value, shown}; null when it does not fit, or {invalid: what to say of it, as HTML}. Null: the answer as it was given.';
comment on column dialog.field.choices is 'choice: [{"value", "text_key"}].';

create table dialog.rendering (
  subject text not null,
  locale core.locale not null,
  text text not null,
  markup jsonb not null,
  primary key (subject, locale)
);
alter table dialog.rendering enable row level security;
comment on table dialog.rendering is 'Screens and questions made ready in each language, so that no update puts them together anew. Written by dialog.render() alone, whenever what it is made of changes.';
comment on column dialog.rendering.subject is 'A state''s id, or form/step.';
comment on column dialog.rendering.locale is 'The language.';
comment on column dialog.rendering.text is 'The screen''s text with its parameters still open, or the question with its step.';
comment on column dialog.rendering.markup is 'The screen''s buttons (rows of inline_keyboard), or the question''s reply_markup.';

create table dialog.control (
  label text primary key,
  word text not null constraint control_word_is_known check (word in ('back', 'skip', 'cancel'))
);
alter table dialog.control enable row level security;
comment on table dialog.control is 'The buttons that every question has, in every language: a keyboard may be older than the person''s choice of language. Written by dialog.render().';
comment on column dialog.control.label is 'What the button says, and so what its press sends.';
comment on column dialog.control.word is 'What it means: back, skip or cancel.';

create table dialog.session (
  bot_id gateway.bot_name not null,
  chat_id bigint not null,
  user_id bigint not null,
  person_id bigint not null references people.person (id),
  state_id text not null,
  form_id text,
  step smallint,
  draft jsonb not null default '{}',
  version integer not null default 1,
  updated_at timestamptz,
  expires_at timestamptz,
  album_id text,
  last_command text,
  primary key (bot_id, chat_id, user_id),
  constraint session_draft_has_its_place check ((form_id is null) = (step is null))
) with (fillfactor = 80);
create index session_person_id_idx on dialog.session (person_id);
alter table dialog.session enable row level security;
comment on table dialog.session is 'Where each conversation stands. Its row lock puts a person''s messages and button presses in order.';
comment on column dialog.session.bot_id is 'The bot.';
comment on column dialog.session.chat_id is 'Telegram''s id of the chat.';
comment on column dialog.session.user_id is 'Telegram''s id of the user.';
comment on column dialog.session.person_id is 'The person.';
comment on column dialog.session.state_id is 'The state; no foreign key, so that a release may drop a state: the engine then goes home.';
comment on column dialog.session.form_id is 'The form that draft belongs to: the open one, or one that was left.';
comment on column dialog.session.step is 'Step of that form, from 1; one more than its fields while it is being confirmed.';
comment on column dialog.session.draft is 'Answers so far, by field name.';
comment on column dialog.session.version is 'Rises with every step of a form; a button of an older version is stale.';
comment on column dialog.session.updated_at is 'Last input, by core.now(); null only inside the transaction that handles the very first one.';
comment on column dialog.session.album_id is 'Telegram''s media_group_id of the last album that came: its pictures are as many messages, and one answer is enough.';
comment on column dialog.session.last_command is 'The last input with its argument, if that was a command (start ref_X): the same one again at once is a slip of the finger. Null after any other input.';
comment on column dialog.session.expires_at is 'From then on the draft does not go on by itself; null without a draft.';

create table dialog.step_log (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  bot_id gateway.bot_name not null,
  person_id bigint not null,
  update_id bigint not null,
  state_from text not null,
  state_to text not null,
  kind text not null,
  word text,
  step smallint,
  handler text
);
create index step_log_person_id_idx on dialog.step_log (person_id, id);
create index step_log_at_idx on dialog.step_log using brin (at);
alter table dialog.step_log enable row level security;
comment on table dialog.step_log is 'What happened in every conversation, step by step, without what people typed. No foreign keys: a log must not lock people.';
comment on column dialog.step_log.id is 'Number of the step.';
comment on column dialog.step_log.at is 'When, by core.now().';
comment on column dialog.step_log.bot_id is 'The bot.';
comment on column dialog.step_log.person_id is 'The person.';
comment on column dialog.step_log.update_id is 'The update.';
comment on column dialog.step_log.state_from is 'State before.';
comment on column dialog.step_log.state_to is 'State after.';
comment on column dialog.step_log.kind is 'Kind of input.';
comment on column dialog.step_log.word is 'Command or action; null for what a person typed or sent.';
comment on column dialog.step_log.step is 'Step of the form after it.';
comment on column dialog.step_log.handler is 'What decided: a transition''s handler, or form.';

create type dialog.turn as (
  bot_id text,
  chat_id bigint,
  user_id bigint,
  person_id bigint,
  locale text,
  update_id bigint,
  kind text,
  word text,
  argument text,
  text text,
  payload jsonb,
  query_id text,
  menu_id bigint,
  first_contact boolean,
  at timestamptz
);
comment on type dialog.turn is 'One input of one person, as handlers get it: kind, word and argument (/start ref_X is command, start, ref_X), text, payload (Telegram''s message), query_id (a button''s), menu_id (message to edit in place), first_contact, at (core.now()).';

create type dialog.outcome as (
  next_state text,
  text_key text,
  params jsonb,
  buttons jsonb,
  photo jsonb,
  toast text,
  locale text,
  calls jsonb[],
  draft jsonb,
  action text
);
comment on type dialog.outcome is 'What a handler or view decides: next_state (null: the transition''s first), text_key (in place of the state''s; before a form''s question), params, buttons (rows above the state''s), photo, toast (a button''s answer), locale (when it changed), calls (further {method, payload}, sent first), draft (answers known already, when the next state is a form), action (of a button, which is followed in place of the transition; of all else only calls and locale count then).';

create type dialog.move as (
  session dialog.session,
  calls jsonb[],
  toast text,
  handler text
);
comment on type dialog.move is 'What an input came to: the session as it is to be stored, calls to the chat, a button''s answer, and who decided.';

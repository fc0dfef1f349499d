-- Everything is denied first: a new function is nobody's until a grants.sql says otherwise.
alter default privileges revoke execute on functions from public;

do $$
begin
  if not exists (select from pg_catalog.pg_roles where rolname = 'kopilka_edge') then
    create role kopilka_edge nologin noinherit;
  end if;
end
$$;
grant kopilka_edge to postgres;
comment on role kopilka_edge is 'The edge functions act as this role. It may execute functions of schema api and touch nothing else.';

create schema core;
comment on schema core is 'What every module stands on: clock, settings, texts, errors, audit.';

create domain core.locale as text constraint locale_is_known check (value in ('ru', 'uk', 'en'));
comment on domain core.locale is 'A language the programme speaks, ISO 639-1.';

create table core.texts (
  key text primary key,
  ru text not null,
  uk text not null,
  en text not null,
  constraint texts_key_is_a_path check (key ~ '^[a-z0-9_]+(\.[a-z0-9_]+)+$')
);
alter table core.texts enable row level security;
comment on table core.texts is 'Every text a person reads. A language cannot be missing: each is a NOT NULL column.';
comment on column core.texts.key is 'Dotted name, module first.';
comment on column core.texts.ru is 'Russian. Telegram HTML; {name} is a parameter, {n|балл|балла|баллов} its plural word (one, few, many).';
comment on column core.texts.uk is 'Ukrainian, written as ru is.';
comment on column core.texts.en is 'English; plural words are {n|point|points} (one, other).';

create table core.error (
  sqlstate text primary key,
  name text not null unique,
  text_key text not null references core.texts (key),
  meaning text not null,
  is_a_refusal boolean not null,
  constraint error_sqlstate_is_class_kp check (sqlstate ~ '^KP[0-9]{3}$')
);
create index error_text_key_idx on core.error (text_key);
alter table core.error enable row level security;
comment on table core.error is 'Registry of the errors that Kopilka''s functions raise on purpose.';
comment on column core.error.sqlstate is 'SQLSTATE of class KP. Callers match this, never the message.';
comment on column core.error.name is 'Short name; it is the message of the raised error.';
comment on column core.error.text_key is 'What a person is told: what went wrong and what to do.';
comment on column core.error.is_a_refusal is 'True: a rule said no, and the person is told. False: a programmer''s mistake or damaged data, a failure that the admin must hear of.';
comment on column core.error.meaning is 'When it is raised, for the programmer and the DBA.';

create table core.setting (
  key text primary key,
  value jsonb not null,
  type text not null constraint setting_type_is_known
    check (type in ('integer', 'text', 'boolean')),
  owner text not null constraint setting_owner_is_known
    check (owner in ('programme', 'deployment')),
  at_least bigint default 0,
  at_most bigint,
  choices text[],
  description text not null,
  constraint setting_value_is_allowed check (
    case type
      when 'integer' then value::text::numeric between coalesce(at_least, value::text::numeric) and coalesce(at_most, value::text::numeric)
      when 'text' then choices is null or value #>> '{}' = any (choices)
      else true
    end),
  constraint setting_value_has_its_type check (
    case type
      when 'integer' then jsonb_typeof(value) = 'number' and value::text ~ '^-?[0-9]{1,18}$'
      when 'text' then jsonb_typeof(value) = 'string'
      else jsonb_typeof(value) = 'boolean'
    end)
);
alter table core.setting enable row level security;
comment on table core.setting is 'The value of every setting now; core.setting_history has what it was.';
comment on column core.setting.key is 'Name in snake_case, its unit last (_seconds, _points).';
comment on column core.setting.value is 'The value as JSON of the given type.';
comment on column core.setting.type is 'integer, text or boolean.';
comment on column core.setting.owner is 'programme: seeded once from the environment, then changed here. deployment: follows the environment at every start.';
comment on column core.setting.at_least is 'Smallest value of an integer; null for no bound.';
comment on column core.setting.at_most is 'Greatest value of an integer; null for no bound.';
comment on column core.setting.choices is 'The values that a text may have; null for any.';
comment on column core.setting.description is 'What it decides, with its unit.';

create table core.setting_history (
  id bigint generated always as identity primary key,
  key text not null references core.setting (key),
  old_value jsonb,
  value jsonb not null,
  actor text not null,
  changed_at timestamptz not null
);
create index setting_history_key_idx on core.setting_history (key, id);
alter table core.setting_history enable row level security;
comment on table core.setting_history is 'Every change of a setting, append only.';
comment on column core.setting_history.id is 'Number of the change.';
comment on column core.setting_history.key is 'The setting.';
comment on column core.setting_history.old_value is 'Its value before.';
comment on column core.setting_history.value is 'Its value from changed_at on.';
comment on column core.setting_history.actor is 'Who changed it: a role, a job or person:<id>.';
comment on column core.setting_history.changed_at is 'When, by core.now().';

create table core.audit (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  actor text not null,
  action text not null,
  subject text not null,
  detail jsonb not null
);
create index audit_subject_idx on core.audit (subject, id);
alter table core.audit enable row level security;
comment on table core.audit is 'What was decided by whom, append only: decisions of people and of operators, not each step of the machine.';
comment on column core.audit.id is 'Number of the record.';
comment on column core.audit.at is 'When, by core.now().';
comment on column core.audit.actor is 'Who: a role, a job or person:<id>.';
comment on column core.audit.action is 'What was done, as verb.object.';
comment on column core.audit.subject is 'To whom or what, as kind:id.';
comment on column core.audit.detail is 'Particulars, without personal data.';

create table core.clock (
  singleton boolean primary key default true constraint clock_has_one_row check (singleton),
  override_at timestamptz not null
);
alter table core.clock enable row level security;
comment on table core.clock is 'Empty, save in a test database whose clock has been set by core.set_clock().';
comment on column core.clock.singleton is 'Keeps the table to one row.';
comment on column core.clock.override_at is 'What core.now() answers.';

create table flows.reward_desk (
  person_id bigint primary key references people.person (id),
  reward_id bigint not null references loyalty.reward (id)
);
create index reward_desk_reward_id_idx on flows.reward_desk (reward_id);
alter table flows.reward_desk enable row level security;
comment on table flows.reward_desk is 'The reward that an administrator looked at last: what its card shows again when a form before it is over.';
comment on column flows.reward_desk.person_id is 'The administrator.';
comment on column flows.reward_desk.reward_id is 'The reward.';

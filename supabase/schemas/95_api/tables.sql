create schema api;
comment on schema api is 'The doors of the edge functions. Role kopilka_edge may execute these and touch nothing else, so they are SECURITY DEFINER.';

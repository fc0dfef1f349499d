create schema reports;
comment on schema reports is 'Views for whoever asks the database by hand: plain names, whole units.';

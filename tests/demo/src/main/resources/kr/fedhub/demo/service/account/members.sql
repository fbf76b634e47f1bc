-- Members from before the service joined the hub, for the linking of accounts. All of them are fictional.
create local temporary table earlier_member (
  user_name varchar_ignorecase(255), name varchar(255), email varchar(255), active boolean,
  joined_at timestamp(3) with time zone
);

insert into earlier_member values
  ('haneul', '김하늘', 'haneul.kim@hanbit.example', true, timestamp with time zone '2019-03-04 09:00:00+09:00'),
  ('bada',   '이바다', 'bada.lee@nuri.example',     true, timestamp with time zone '2021-09-13 14:30:00+09:00');

-- 홍길동 joined with a private address. Two people share one, and one has left.
insert into earlier_member values
  ('gdhong',   '홍길동', 'gildong.hong@mail.example', true,  timestamp with time zone '2016-05-20 10:15:00+09:00'),
  ('seojun',   '박서준', 'family@mail.example',       true,  timestamp with time zone '2018-11-02 20:40:00+09:00'),
  ('seoyoung', '박서영', 'family@mail.example',       true,  timestamp with time zone '2020-01-15 08:05:00+09:00'),
  ('sora',     '정소라', 'sora.jung@mail.example',    false, timestamp with time zone '2015-07-08 16:00:00+09:00');

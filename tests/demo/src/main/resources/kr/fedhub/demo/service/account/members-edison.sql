insert into earlier_member values
  ('sylee', '이서연', 'seoyeon.lee@mail.example', true, timestamp with time zone '2017-04-11 13:20:00+09:00');

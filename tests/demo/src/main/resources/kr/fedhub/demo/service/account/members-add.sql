-- Only who is not there yet. Whom the hub has renamed since is known by the user name.
insert into account (user_name, name, email, active, joined_at)
select user_name, name, email, active, joined_at
from earlier_member as member
where not exists (select 1 from account
                  where account.user_name = member.user_name
                     or (account.name = member.name and account.email = member.email));

drop table earlier_member;

update account set user_name = 'member' || id where user_name is null;

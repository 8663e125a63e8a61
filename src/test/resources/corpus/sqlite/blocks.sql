#### explain of a trigger
⟪READ:explain query plan create trigger t after insert on a begin select 1; end⟫; ⟪READ:select 2⟫;
#### temporary trigger
⟪DDL:create temporary trigger t after insert on a begin select 1; end⟫; ⟪READ:select 2⟫;
#### trigger in comments
⟪DDL:create /* temp */ trigger -- begin
t after insert on a begin /* end; */ select 1; -- end;
end⟫; ⟪READ:select 2⟫;
#### an empty statement before END
⟪DDL:create trigger t after insert on a begin select 1;; end⟫; ⟪READ:select 2⟫;
#### END as a name
⟪DDL:create trigger t after insert on a begin select "end" from [end]; select a.end from a; end⟫; ⟪READ:select 2⟫;
#### CASE right before the end
⟪DDL:create trigger t after insert on a begin update a set b = case c when 1 then 2 else case when 3 then 4 end end; end⟫; ⟪READ:select 2⟫;
#### CASE in parentheses
⟪DDL:create trigger t after insert on a begin insert into b values ((case when 1 then (2) end)); end⟫; ⟪READ:select 2⟫;
#### RAISE in WHEN
⟪DDL:create trigger t before update on a when new.x is null begin select raise(abort, 'x; end;'); end⟫; ⟪READ:select 2⟫;
#### END without a terminator at the end of the text
⟪DDL:create trigger t after insert on a begin select 1; end⟫
#### END and comments at the end of the text
⟪DDL:create trigger t after insert on a begin select 1; end -- of t⟫
#### words behind END belong to the body
create trigger t after insert on a ⟪BLOCK:begin select 1; end x; select 2;
#### a table called trigger
⟪DDL:create table trigger (begin, "end")⟫; ⟪READ:select 2⟫;
#### an index called trigger
⟪DDL:create index if not exists trigger on a (begin)⟫; ⟪READ:select 2⟫;
#### drop trigger
⟪DDL:drop trigger begin⟫; ⟪READ:select 2⟫;
#### two triggers
⟪DDL:create trigger t after insert on a begin select 1; end⟫;⟪DDL:create trigger u after insert on a begin select 1; end⟫;
#### BEGIN in every form
⟪BEGIN:BEGIN⟫; ⟪BEGIN:begin deferred⟫; ⟪BEGIN:begin transaction⟫; ⟪COMMIT:end transaction⟫;
#### END alone over two lines
⟪COMMIT:end
transaction⟫;
#### a parenthesis is open in a trigger
create trigger t after insert on a begin select ⟪PARENTHESIS:(1; end;
#### a quote is open in a trigger
create trigger t after insert on a begin select ⟪SINGLE_QUOTE:'1; end;

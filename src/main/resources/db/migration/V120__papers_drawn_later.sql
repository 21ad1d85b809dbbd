-- What an issued paper says, kept with the step that issued it until the PDF is drawn from it; so also what waits to be drawn.
create table paper_text (
  -- both come with the commit, in either order
  paper_id uuid        primary key references paper (id) deferrable initially deferred,
  place    bigint      generated always as identity,
  body     text        not null,
  failures integer     not null default 0,
  retry_at timestamptz
);
comment on column paper_text.body is 'the filled-in text (HTML, NFC); a code is still the address that it leads to';
comment on column paper_text.retry_at is 'not to be tried in the background before; null while it never failed';
create index paper_text_place_idx on paper_text (place);
-- It lives for a moment: compressing it would cost more than it saves.
alter table paper_text alter column body set storage external;

create function paper_text_keeps_its_words() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if new.paper_id <> old.paper_id or new.body <> old.body then
      raise exception 'the text of an issued paper is not changed';
    end if;
    return new;
  end if;
  if exists (select from paper where id = old.paper_id and content is null) then
    raise exception 'the text of a paper is kept until its PDF is';
  end if;
  return old;
end $$;
create trigger paper_text_keeps_its_words before update or delete on paper_text
  for each row execute function paper_text_keeps_its_words();
revoke update, truncate on paper_text from ${appRole};
grant update (failures, retry_at) on paper_text to ${appRole};

-- The PDF comes once, whole and with its own hash; from then on the paper stays as it is.
alter table paper
  alter column content drop not null,
  alter column sha256 drop not null,
  add constraint paper_drawn_whole check ((content is null) = (sha256 is null));

create or replace function paper_keeps_its_content() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or new.number is distinct from old.number or new.kind <> old.kind
     or new.check_code is distinct from old.check_code or new.template_id is distinct from old.template_id
     or new.subject_id is distinct from old.subject_id
     or old.content is not null and (new.content is distinct from old.content or new.sha256 is distinct from old.sha256) then
    raise exception 'an issued paper is neither changed nor deleted';
  end if;
  if old.content is null and new.content is not null and new.sha256 <> encode(sha256(new.content), 'hex') then
    raise exception 'the hash of a paper is not the one of its content';
  end if;
  return new;
end $$;

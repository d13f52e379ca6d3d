-- The letter that stands before a position's grade on the board: that of the most reliable source that supports it.
alter table position_states add column reliability reliability not null default 'F';

create function refresh_position_reliability(negotiation uuid, ids uuid[]) returns void language sql as $$
  update position_states s set reliability = coalesce((
      select min(grade.reliability) from citations c
        join evidence e on e.negotiation_id = c.negotiation_id and e.id = c.evidence_id
        join captures k on k.negotiation_id = e.negotiation_id and k.id = e.capture_id
        join documents d on d.negotiation_id = k.negotiation_id and d.id = k.document_id
        cross join lateral (
          select g.reliability from source_grades g where g.negotiation_id = d.negotiation_id and g.source_id = d.source_id
          order by g.recorded_at desc limit 1) grade
      where c.negotiation_id = s.negotiation_id and c.position_id = s.position_id and c.stance = 'supports' and c.withdrawn_at is null), 'F')
  where s.negotiation_id = negotiation and s.position_id = any (ids)
$$;

create function positions_resting_on(negotiation uuid, documents uuid[]) returns uuid[] language sql stable as $$
  select array(
    select distinct c.position_id from captures k
      join evidence e on e.negotiation_id = k.negotiation_id and e.capture_id = k.id
      join citations c on c.negotiation_id = e.negotiation_id and c.evidence_id = e.id
    where k.negotiation_id = negotiation and k.document_id = any (documents) and c.position_id is not null and c.withdrawn_at is null)
$$;

create or replace function position_state_follows() returns trigger language plpgsql as $$
begin
  if new.position_id is not null then
    perform refresh_position_states(new.negotiation_id, array[new.position_id]);
    perform refresh_position_reliability(new.negotiation_id, array[new.position_id]);
  end if;
  return null;
end $$;

create or replace function origin_is_counted() returns trigger language plpgsql as $$
declare
  resting uuid[] := positions_resting_on(new.negotiation_id, array[new.id]);
begin
  perform refresh_position_states(new.negotiation_id, resting);
  perform refresh_position_reliability(new.negotiation_id, resting);
  return null;
end $$;
drop trigger origin_counted on documents;
create trigger origin_counted after update of origin_id, source_id on documents for each row
  when (old.origin_id <> new.origin_id or old.source_id is distinct from new.source_id) execute function origin_is_counted();

create function source_grade_follows() returns trigger language plpgsql as $$
begin
  perform refresh_position_reliability(new.negotiation_id, positions_resting_on(new.negotiation_id, array(
    select d.id from documents d where d.negotiation_id = new.negotiation_id and d.source_id = new.source_id)));
  return null;
end $$;
create trigger state_follows after insert on source_grades for each row execute function source_grade_follows();

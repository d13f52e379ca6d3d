-- position_states is counted at the end of a transaction, one transaction of a negotiation at a time. Counted at once, it was counted with what the
-- transaction saw: a citation beside a judgement on lineage, neither of which had committed, left numbers that were true of neither. The lock is the last
-- that a transaction takes, so that it cannot wait in a circle; each count is a statement of its own after it, and so sees all that was committed before.

create function await_recount(negotiation uuid) returns void language sql as $$
  select pg_advisory_xact_lock(hashtextextended(negotiation || ' position states', 0))
$$;

-- All that is cached of these positions.
create function recount_positions(negotiation uuid, ids uuid[]) returns void language plpgsql as $$
begin
  perform refresh_position_states(negotiation, ids);
  perform refresh_position_reliability(negotiation, ids);
  perform refresh_position_drift(negotiation, ids);
  perform refresh_position_machine(negotiation, ids);
end $$;

create function positions_citing(negotiation uuid, pieces uuid[]) returns uuid[] language sql stable as $$
  select array(
    select distinct c.position_id from citations c
    where c.negotiation_id = negotiation and c.evidence_id = any (pieces) and c.position_id is not null and c.withdrawn_at is null)
$$;

create or replace function position_state_follows() returns trigger language plpgsql as $$
begin
  perform await_recount(new.negotiation_id);
  perform recount_positions(new.negotiation_id, array[new.position_id]);
  return null;
end $$;

create or replace function origin_is_counted() returns trigger language plpgsql as $$
begin
  perform await_recount(new.negotiation_id);
  perform recount_positions(new.negotiation_id, positions_resting_on(new.negotiation_id, array[new.id]));
  return null;
end $$;

create or replace function source_grade_follows() returns trigger language plpgsql as $$
begin
  perform await_recount(new.negotiation_id);
  perform refresh_position_reliability(new.negotiation_id, positions_resting_on(new.negotiation_id, array(
    select d.id from documents d where d.negotiation_id = new.negotiation_id and d.source_id = new.source_id)));
  return null;
end $$;

create or replace function capture_transform_follows() returns trigger language plpgsql as $$
begin
  perform await_recount(new.negotiation_id);
  perform refresh_position_machine(new.negotiation_id, positions_citing(new.negotiation_id, array(
    select e.id from evidence e where e.negotiation_id = new.negotiation_id and e.capture_id = new.capture_id)));
  return null;
end $$;

drop trigger state_follows on reanchorings;
create or replace function drift_is_counted() returns trigger language plpgsql as $$
begin
  perform await_recount(new.negotiation_id);
  perform refresh_position_drift(new.negotiation_id, positions_citing(new.negotiation_id, array[new.evidence_id]));
  return null;
end $$;

create or replace function drift_judgement_is_counted() returns trigger language plpgsql as $$
begin
  perform await_recount(new.negotiation_id);
  perform refresh_position_drift(new.negotiation_id, positions_citing(new.negotiation_id, array(
    select r.evidence_id from reanchorings r where r.negotiation_id = new.negotiation_id and r.id = new.reanchoring_id)));
  return null;
end $$;

-- The function that makes the row now counts the rest too.
drop trigger state_follows_drift on position_reviews;
drop trigger state_follows_drift on citations;
drop trigger state_follows_machine on position_reviews;
drop trigger state_follows_machine on citations;
drop function position_drift_follows();
drop function position_machine_follows();

drop trigger state_follows on position_reviews;
drop trigger state_follows on position_rankings;
drop trigger state_follows on position_gradings;
drop trigger state_follows on supersessions;
drop trigger state_follows on citations;
drop trigger origin_counted on documents;
drop trigger state_follows on source_grades;
drop trigger state_follows_machine on capture_transforms;
drop trigger state_follows on drift_judgements;

create constraint trigger state_follows after insert on position_reviews deferrable initially deferred for each row execute function position_state_follows();
create constraint trigger state_follows after insert on position_rankings deferrable initially deferred for each row execute function position_state_follows();
create constraint trigger state_follows after insert on position_gradings deferrable initially deferred for each row execute function position_state_follows();
create constraint trigger state_follows after insert on supersessions deferrable initially deferred for each row execute function position_state_follows();
create constraint trigger state_follows after insert or update on citations deferrable initially deferred for each row
  when (new.position_id is not null) execute function position_state_follows();
create constraint trigger origin_counted after update of origin_id, source_id on documents deferrable initially deferred for each row
  when (old.origin_id <> new.origin_id or old.source_id is distinct from new.source_id) execute function origin_is_counted();
create constraint trigger state_follows after insert on source_grades deferrable initially deferred for each row execute function source_grade_follows();
create constraint trigger state_follows_machine after insert on capture_transforms deferrable initially deferred for each row execute function capture_transform_follows();
create constraint trigger state_follows after insert on reanchorings deferrable initially deferred for each row execute function drift_is_counted();
create constraint trigger state_follows after insert or update on drift_judgements deferrable initially deferred for each row execute function drift_judgement_is_counted();

-- What went stale before.
select recount_positions(p.negotiation_id, array_agg(p.id)) from positions p group by p.negotiation_id;

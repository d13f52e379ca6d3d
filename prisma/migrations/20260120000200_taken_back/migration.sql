-- What a source takes back stops being known, and with it the end that it gave to the version before it: that one stands again, and can be superseded anew.
-- So a version may have been superseded more than once; at most one of these supersessions counts at a time.
DROP INDEX "supersessions_negotiation_id_position_id_key";
CREATE INDEX "supersessions_negotiation_id_position_id_idx" ON "supersessions"("negotiation_id", "position_id");
create index supersessions_retracted on supersessions (negotiation_id) where reason = 'retracted_by_source';

-- The moves of which the source has taken back what the party moved to, by a moment: the successor itself, or the last of its corrections.
create function taken_back(negotiation uuid, known timestamptz) returns table (supersession_id uuid, taken_back_at timestamptz) language sql stable as $$
  with recursive gone as (
    select r.position_id, r.recorded_at from supersessions r
    where r.negotiation_id = negotiation and r.reason = 'retracted_by_source' and r.recorded_at <= known
    union all
    select x.position_id, gone.recorded_at from gone
      join supersessions x on x.negotiation_id = negotiation and x.successor_id = gone.position_id
    where x.reason in ('we_corrected', 'refined'))
  select x.id, gone.recorded_at from gone
    join supersessions x on x.negotiation_id = negotiation and x.successor_id = gone.position_id
  where x.reason = 'party_moved'
$$;

create or replace function refresh_position_states(negotiation uuid, ids uuid[]) returns void language sql as $$
  insert into position_states (negotiation_id, position_id, issue_id, party_id, review, reviewed_at, rank, credibility,
                               superseded_at, supersede_reason, valid_from, valid_to, supports, contradicts, documents, origins)
  select p.negotiation_id, p.id, p.issue_id, p.party_id, review.state, review.reviewed_at, coalesce(ranking.rank, 'normal'),
         coalesce(grading.credibility, 6), s.recorded_at, s.reason, p.valid_from_earliest,
         least(p.valid_to_latest, case when s.reason = 'party_moved' then successor.valid_from_earliest - 1 end),
         cited.supports, cited.contradicts, cited.documents, cited.origins
  from positions p
    cross join lateral (
      select (array_agg(r.state order by r.recorded_at desc))[1] as state, min(r.recorded_at) filter (where r.state = 'reviewed') as reviewed_at
      from position_reviews r where r.negotiation_id = p.negotiation_id and r.position_id = p.id) review
    left join lateral (
      select r.rank from position_rankings r where r.negotiation_id = p.negotiation_id and r.position_id = p.id
      order by r.recorded_at desc limit 1) ranking on true
    left join lateral (
      select g.credibility from position_gradings g where g.negotiation_id = p.negotiation_id and g.position_id = p.id
      order by g.recorded_at desc limit 1) grading on true
    left join lateral (
      select x.recorded_at, x.reason, x.successor_id from supersessions x
      where x.negotiation_id = p.negotiation_id and x.position_id = p.id
        and x.id not in (select t.supersession_id from taken_back(negotiation, 'infinity') t)
      order by x.recorded_at desc limit 1) s on true
    left join positions successor on successor.negotiation_id = p.negotiation_id and successor.id = s.successor_id
    cross join lateral (
      select count(*) filter (where c.stance = 'supports') as supports, count(*) filter (where c.stance = 'contradicts') as contradicts,
             count(distinct d.id) filter (where c.stance = 'supports') as documents,
             count(distinct d.origin_id) filter (where c.stance = 'supports') as origins
      from citations c
        join evidence e on e.negotiation_id = c.negotiation_id and e.id = c.evidence_id
        join captures k on k.negotiation_id = e.negotiation_id and k.id = e.capture_id
        join documents d on d.negotiation_id = k.negotiation_id and d.id = k.document_id
      where c.negotiation_id = p.negotiation_id and c.position_id = p.id and c.withdrawn_at is null) cited
  where p.negotiation_id = negotiation and p.id = any (ids) and review.state is not null
  on conflict (position_id) do update set
    review = excluded.review, reviewed_at = excluded.reviewed_at, rank = excluded.rank, credibility = excluded.credibility,
    superseded_at = excluded.superseded_at, supersede_reason = excluded.supersede_reason, valid_from = excluded.valid_from,
    valid_to = excluded.valid_to, supports = excluded.supports, contradicts = excluded.contradicts,
    documents = excluded.documents, origins = excluded.origins
$$;

-- A retraction gives back its days to what came before, through corrections.
create function supersession_follows() returns trigger language plpgsql as $$
begin
  perform await_recount(new.negotiation_id);
  perform refresh_position_states(new.negotiation_id, array(
    with recursive before as (
      select new.position_id as id
      union
      select x.position_id from before join supersessions x on x.negotiation_id = new.negotiation_id and x.successor_id = before.id)
    select id from before));
  return null;
end $$;
drop trigger state_follows on supersessions;
create constraint trigger state_follows after insert on supersessions deferrable initially deferred for each row execute function supersession_follows();

create function superseded_once() returns trigger language plpgsql as $$
begin
  if exists (select 1 from supersessions x where x.negotiation_id = new.negotiation_id and x.position_id = new.position_id
      and x.id not in (select t.supersession_id from taken_back(new.negotiation_id, 'infinity') t)) then
    raise exception 'the position is superseded already' using errcode = 'unique_violation';
  end if;
  return new;
end $$;
create trigger superseded_once before insert on supersessions for each row execute function superseded_once();

select refresh_position_states(x.negotiation_id, array_agg(distinct x.position_id)) from supersessions x group by x.negotiation_id;

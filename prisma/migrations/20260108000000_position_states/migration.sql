-- position_states follows the histories it is a cache of, whichever command writes them: no writer can forget it.

create function refresh_position_states(negotiation uuid, ids uuid[]) returns void language sql as $$
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
    left join supersessions s on s.negotiation_id = p.negotiation_id and s.position_id = p.id
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

create function position_state_follows() returns trigger language plpgsql as $$
begin
  if new.position_id is not null then
    perform refresh_position_states(new.negotiation_id, array[new.position_id]);
  end if;
  return null;
end $$;
create trigger state_follows after insert on position_reviews for each row execute function position_state_follows();
create trigger state_follows after insert on position_rankings for each row execute function position_state_follows();
create trigger state_follows after insert on position_gradings for each row execute function position_state_follows();
create trigger state_follows after insert on supersessions for each row execute function position_state_follows();
create trigger state_follows after insert or update on citations for each row execute function position_state_follows();

-- Lineage joins documents into one origin; every position that rests on them is counted anew.
create function origin_is_counted() returns trigger language plpgsql as $$
begin
  perform refresh_position_states(new.negotiation_id, array(
    select distinct c.position_id from captures k
      join evidence e on e.negotiation_id = k.negotiation_id and e.capture_id = k.id
      join citations c on c.negotiation_id = e.negotiation_id and c.evidence_id = e.id
    where k.negotiation_id = new.negotiation_id and k.document_id = new.id and c.position_id is not null and c.withdrawn_at is null));
  return null;
end $$;
create trigger origin_counted after update of origin_id on documents for each row when (old.origin_id <> new.origin_id) execute function origin_is_counted();

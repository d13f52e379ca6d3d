-- The same check as before in a time that does not grow with text times quotes: counting to a place in a long text reads all that comes before it, so
-- the text is cut once into stretches of 32,768 places, each with the next one after it, and a quote (5,000 characters at most) is compared in the one where it starts.
create or replace function reanchorings_stand_in_their_captures() returns trigger language plpgsql as $$
declare
  stretch constant int := 32768;
  capture record;
  piece text;
  stands boolean;
begin
  select coalesce(bool_and(own.document_id = k.document_id and own.id <> k.id and (a.state <> 'exact' or a.found = e.exact)), true) into stands
  from added a
    join evidence e on e.negotiation_id = a.negotiation_id and e.id = a.evidence_id
    join captures own on own.negotiation_id = e.negotiation_id and own.id = e.capture_id
    join captures k on k.negotiation_id = a.negotiation_id and k.id = a.capture_id;
  for capture in
    select k.negotiation_id, k.id, utf16_places(k.text) as places, here.stretches from captures k
      join (select a.negotiation_id, a.capture_id, array_agg(distinct a.start_at / stretch) as stretches from added a
            where a.state <> 'orphan' group by a.negotiation_id, a.capture_id) here
        on here.negotiation_id = k.negotiation_id and here.capture_id = k.id
  loop
    for at in 1 .. cardinality(capture.stretches) loop
      piece := substr(capture.places, capture.stretches[at] * stretch + 1, 2 * stretch);
      stands := stands and not exists (
        select 1 from added a
        where a.negotiation_id = capture.negotiation_id and a.capture_id = capture.id and a.state <> 'orphan'
          and a.start_at / stretch = capture.stretches[at]
          and substr(piece, a.start_at % stretch + 1, a.end_at - a.start_at) is distinct from utf16_places(a.found));
    end loop;
  end loop;
  if not stands then
    raise exception 'the words found do not stand at their place in another capture of the document' using errcode = 'check_violation';
  end if;
  return null;
end $$;

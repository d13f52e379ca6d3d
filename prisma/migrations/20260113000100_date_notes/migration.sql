-- AlterTable
ALTER TABLE "documents" ADD COLUMN     "published_note" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "events" ADD COLUMN     "date_note" TEXT NOT NULL DEFAULT '';

-- Written by hand: a date from elsewhere says how it is known. What is there already says that nobody asked.
update documents set published_note = 'Recorded before a note was asked for.' where published_basis = 'external' and published_edtf is not null;
update events set date_note = 'Recorded before a note was asked for.' where date_basis = 'external' and date_edtf is not null;
alter table documents add constraint documents_published_note check (published_edtf is null or published_basis <> 'external' or btrim(published_note) <> '');
alter table events add constraint events_date_note check (date_edtf is null or date_basis <> 'external' or btrim(date_note) <> '');

-- AlterTable
ALTER TABLE "positions" ADD COLUMN     "valid_from_note" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "valid_to_note" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "status_changes" ADD COLUMN     "effective_note" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "offices" ADD COLUMN     "from_note" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "to_note" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "coalition_memberships" ADD COLUMN     "from_note" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "to_note" TEXT NOT NULL DEFAULT '';

-- Written by hand: a date from elsewhere says how it is known, whatever it is a date of. What is there already says that nobody asked; a column that is
-- written anew as a whole sets off no trigger of the append-only tables.
alter table positions alter column valid_from_note type text using case when valid_from_edtf is not null and valid_from_basis = 'external' then 'Recorded before a note was asked for.' else '' end;
alter table positions alter column valid_to_note type text using case when valid_to_edtf is not null and valid_to_basis = 'external' then 'Recorded before a note was asked for.' else '' end;
alter table status_changes alter column effective_note type text using case when effective_edtf is not null and effective_basis = 'external' then 'Recorded before a note was asked for.' else '' end;
alter table offices alter column from_note type text using case when from_edtf is not null and from_basis = 'external' then 'Recorded before a note was asked for.' else '' end;
alter table offices alter column to_note type text using case when to_edtf is not null and to_basis = 'external' then 'Recorded before a note was asked for.' else '' end;
alter table coalition_memberships alter column from_note type text using case when from_edtf is not null and from_basis = 'external' then 'Recorded before a note was asked for.' else '' end;
alter table coalition_memberships alter column to_note type text using case when to_edtf is not null and to_basis = 'external' then 'Recorded before a note was asked for.' else '' end;
alter table positions add constraint positions_valid_from_note check (valid_from_edtf is null or valid_from_basis <> 'external' or btrim(valid_from_note) <> '');
alter table positions add constraint positions_valid_to_note check (valid_to_edtf is null or valid_to_basis <> 'external' or btrim(valid_to_note) <> '');
alter table status_changes add constraint status_changes_effective_note check (effective_edtf is null or effective_basis <> 'external' or btrim(effective_note) <> '');
alter table offices add constraint offices_from_note check (from_edtf is null or from_basis <> 'external' or btrim(from_note) <> '');
alter table offices add constraint offices_to_note check (to_edtf is null or to_basis <> 'external' or btrim(to_note) <> '');
alter table coalition_memberships add constraint coalition_memberships_from_note check (from_edtf is null or from_basis <> 'external' or btrim(from_note) <> '');
alter table coalition_memberships add constraint coalition_memberships_to_note check (to_edtf is null or to_basis <> 'external' or btrim(to_note) <> '');

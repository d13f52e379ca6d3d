import Form from "next/form";
import { Button } from "@/components/ui/button";
import { FilterInput } from "@/components/ui/filter-input";
import { Select } from "@/components/ui/select";
import type { Choice } from "@/domain/sources/views";

type LibraryFilterProps = { negotiation: string; q: string; source: string; sources: readonly Choice[] };

/** What the library shows; the address holds it, so that a view can be sent and saved. */
export function LibraryFilter({ negotiation, q, source, sources }: LibraryFilterProps) {
  return (
    <Form action={`/n/${negotiation}/sources`} className="row" role="search">
      <FilterInput key={`q ${q}`} label="Filter documents" name="q" defaultValue={q} className="w-64" />
      <Select
        key={`source ${source}`}
        name="source"
        aria-label="Source"
        defaultValue={source}
        placeholder="Every source"
        options={sources.map(({ id, name }) => ({ value: id, label: name }))}
        className="w-52"
      />
      <Button type="submit">Filter</Button>
    </Form>
  );
}

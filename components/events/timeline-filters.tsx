"use client";

import { usePathname, useRouter } from "next/navigation";
import { Select } from "@/components/ui/select";

type Choice = { value: string; label: string };

/** Narrows the timeline; the address holds what is chosen. Without our code the button sends the form. */
export function TimelineFilters(props: {
  issue: string;
  party: string;
  order: string;
  issues: Choice[];
  parties: Choice[];
}) {
  const router = useRouter();
  const path = usePathname();
  const fields = [
    { name: "issue", label: "Issue", value: props.issue, any: "All issues", options: props.issues },
    { name: "party", label: "Party", value: props.party, any: "All parties", options: props.parties },
    {
      name: "order",
      label: "Order",
      value: props.order,
      any: "Newest first",
      options: [{ value: "oldest", label: "Oldest first" }],
    },
  ];
  return (
    <form
      method="get"
      className="flex flex-wrap items-center gap-2"
      onChange={(event) => {
        const chosen = [...new FormData(event.currentTarget)]
          .filter(([, value]) => value !== "")
          .map(([name, value]) => [name, String(value)]);
        const query = new URLSearchParams(chosen).toString();
        router.replace(query ? `${path}?${query}` : path, { scroll: false });
      }}
    >
      {fields.map(({ name, label, value, any, options }) => (
        <Select
          key={`${name}:${value}`}
          name={name}
          aria-label={label}
          defaultValue={value}
          placeholder={any}
          options={options}
          className="w-48 max-sm:w-auto max-sm:min-w-36 max-sm:flex-1"
        />
      ))}
      <noscript>
        <button type="submit" className="btn">
          Show
        </button>
      </noscript>
    </form>
  );
}

"use client";

import { usePathname, useRouter } from "next/navigation";
import { startTransition, useOptimistic } from "react";
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
  // What was chosen shows at once, and the same control stays, so that the arrow keys go on through the list.
  const [chosen, setChosen] = useOptimistic({ issue: props.issue, party: props.party, order: props.order });
  function choose(name: string, value: string) {
    const next = { ...chosen, [name]: value };
    const query = new URLSearchParams(Object.entries(next).filter(([, one]) => one !== "")).toString();
    startTransition(() => {
      setChosen(next);
      router.replace(query ? `${path}?${query}` : path, { scroll: false });
    });
  }
  const fields = [
    { name: "issue", label: "Issue", value: chosen.issue, any: "All issues", options: props.issues },
    { name: "party", label: "Party", value: chosen.party, any: "All parties", options: props.parties },
    {
      name: "order",
      label: "Order",
      value: chosen.order,
      any: "Newest first",
      options: [{ value: "oldest", label: "Oldest first" }],
    },
  ];
  return (
    <form method="get" className="flex flex-wrap items-center gap-2">
      {fields.map(({ name, label, value, any, options }) => (
        <Select
          key={name}
          name={name}
          aria-label={label}
          value={value}
          onChange={(event) => choose(name, event.target.value)}
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

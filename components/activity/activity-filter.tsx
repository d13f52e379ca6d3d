"use client";

import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { Select } from "@/components/ui/select";
import { feedKinds } from "@/domain/activity/feed-groups";

type ActivityFilterProps = {
  path: string;
  chosen: { member?: string; kind?: string; issue?: number };
  members: { id: string; name: string }[];
  issues: { number: number; title: string; key: string }[];
};

/** Each choice goes into the address at once, so that a filtered feed can be kept and sent. */
export function ActivityFilter({ path, chosen, members, issues }: ActivityFilterProps) {
  const router = useRouter();
  const [pending, startTransition] = useTransition();

  function choose(name: string, value: string) {
    const query = new URLSearchParams();
    for (const [key, kept] of Object.entries({ ...chosen, [name]: value })) if (kept) query.set(key, String(kept));
    startTransition(() => router.push(query.size > 0 ? `${path}?${query}` : path, { scroll: false }));
  }
  const field = (
    name: string,
    label: string,
    all: string,
    value: string,
    options: { value: string; label: string }[],
  ) => (
    <Select
      aria-label={label}
      value={value}
      onChange={(event) => choose(name, event.target.value)}
      options={[{ value: "", label: all }, ...options]}
    />
  );
  return (
    <search className="row" aria-busy={pending}>
      {field(
        "member",
        "Member",
        "Everyone",
        chosen.member ?? "",
        members.map(({ id, name }) => ({ value: id, label: name })),
      )}
      {field(
        "kind",
        "Kind",
        "Everything",
        chosen.kind ?? "",
        feedKinds.map(({ id, label }) => ({ value: id, label })),
      )}
      {field(
        "issue",
        "Issue",
        "All issues",
        String(chosen.issue ?? ""),
        issues.map(({ number, title, key }) => ({ value: String(number), label: `${key} ${title}` })),
      )}
    </search>
  );
}

import type { ComponentProps } from "react";
import { Search } from "@/components/ui/icons/objects";
import { Kbd } from "@/components/ui/kbd";

/** A search field over what is on the page; "/" goes to it from anywhere. */
export function FilterInput({ label, className, ...rest }: ComponentProps<"input"> & { label: string }) {
  return (
    <span className={className ? `filter ${className}` : "filter"}>
      <Search />
      <input type="search" aria-label={label} placeholder={label} data-filter="" className="input" {...rest} />
      <Kbd keys="/" />
    </span>
  );
}

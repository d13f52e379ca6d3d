"use client";

import { useRouter } from "next/navigation";
import { Fragment, useEffect, useRef, useState } from "react";
import { type SearchResult, useSearch } from "@/components/shell/use-search";
import { IconButton } from "@/components/ui/icon-button";
import { Close } from "@/components/ui/icons/objects";
import { Kbd } from "@/components/ui/kbd";
import { labelOf, pressables } from "@/components/ui/key-registry";
import { fold } from "@/components/ui/options";
import { useListbox } from "@/components/ui/use-listbox";

type Entry = SearchResult & { keys?: string; element?: HTMLElement };

/** What the page offers: what has a key, and what is marked as a command without one. */
function readPage(): Entry[] {
  return pressables("[data-key], [data-command]").map((element) => {
    const label = labelOf(element);
    const go = label.startsWith("Go to ");
    return {
      group: go || element.matches("a[href]") ? "Go to" : "Do",
      label: go ? label.slice(6) : label,
      href: element.getAttribute("href") ?? "",
      keys: element.dataset.key,
      element,
    };
  });
}

type CommandMenuProps = { searchUrl?: string; newIssueHref?: string; onClose: () => void };

/** Go somewhere, do something, or find something, by typing. */
export default function CommandMenu({ searchUrl, newIssueHref, onClose }: CommandMenuProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const router = useRouter();
  const [query, setQuery] = useState("");
  const [offers] = useState(readPage);
  const { results, loading, failed } = useSearch(searchUrl, query);

  const create: Entry[] =
    newIssueHref && !offers.some((one) => one.keys === "c")
      ? [{ group: "Do", label: "New issue", href: newIssueHref, keys: "c" }]
      : [];
  const words = fold(query).split(/\s+/).filter(Boolean);
  const own = [...offers, ...create].filter((entry) => {
    const text = fold(`${entry.group} ${entry.label}`);
    return entry.label !== "" && words.every((word) => text.includes(word));
  });
  const order = ["Do", "Go to"];
  own.sort((a, b) => order.indexOf(a.group) - order.indexOf(b.group));
  // With a question typed, what was found in the negotiation stands before the places one can go.
  // An entry that begins with the words is meant by them.
  const meant = own.filter((entry) => words.length > 0 && fold(entry.label).startsWith(words.join(" ")));
  const rest = own.filter((entry) => !meant.includes(entry));
  const entries: Entry[] = [...meant, ...results, ...rest];

  useEffect(() => {
    dialog.current?.showModal();
  }, []);

  function pick(index: number) {
    const entry = entries[index];
    if (!entry) return;
    dialog.current?.close();
    onClose();
    // After the dialog is gone, so that what is pressed gets the focus and is not inert.
    if (entry.element) setTimeout(() => entry.element?.click());
    else router.push(entry.href);
  }
  const listbox = useListbox({ count: entries.length, open: true, setOpen: onClose, onPick: pick });
  const note = failed
    ? "The search could not be reached."
    : loading
      ? "Searching"
      : entries.length === 0
        ? "Nothing found"
        : null;

  return (
    <dialog ref={dialog} className="dialog command" aria-label="Search or do" onClose={onClose} closedby="any">
      <input
        {...listbox.inputProps}
        className="input"
        aria-label="Search or do"
        placeholder="Go to, do, or search"
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          listbox.setActive(0);
        }}
        onKeyDown={listbox.onKeyDown}
      />
      <IconButton label="Close" icon={<Close />} className="command-close" onClick={onClose} />
      <div {...listbox.listProps("Results")} className="options">
        {entries.map((entry, index) => (
          <Fragment key={`${entry.group} ${entry.label} ${entry.href}`}>
            {entry.group === entries[index - 1]?.group ? null : (
              <div role="presentation" className="option-group">
                {entry.group}
              </div>
            )}
            <div {...listbox.optionProps(index, false)} className="option" tabIndex={-1}>
              <span>{entry.label}</span>
              {entry.detail ? <small>{entry.detail}</small> : null}
              {entry.keys ? <Kbd keys={entry.keys} className="ml-auto" /> : null}
            </div>
          </Fragment>
        ))}
      </div>
      <p role="status" className={note ? "option-note" : "sr-only"}>
        {note}
      </p>
    </dialog>
  );
}

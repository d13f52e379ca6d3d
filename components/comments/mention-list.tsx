"use client";

import { type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { OptionList } from "@/components/ui/option-list";
import { filterOptions } from "@/components/ui/options";
import { useListbox } from "@/components/ui/use-listbox";
import { writeMention } from "@/lib/mentions";
import { plural } from "@/lib/plural";
import type { BoxEvents } from "./mention-box";
import { typedMention } from "./typed-mention";

type Reader = { id: string; name: string };
type Readers = { team: Reader[]; negotiation: Reader[] };
type MentionListProps = { box: HTMLTextAreaElement; events: RefObject<BoxEvents | null>; url: string };

const none: Reader[] = [];

/**
 * The list under a box once `@` was typed in it. The focus stays in the box; arrows, Enter and Escape work on the list (WAI-ARIA: a text box
 * with `aria-activedescendant`).
 */
export default function MentionList({ box, events, url }: MentionListProps) {
  const anchor = useRef<HTMLElement | null>(box);
  const [readers, setReaders] = useState<Readers | null>(null);
  // What was typed before the list arrived counts too.
  const [typed, setTyped] = useState(() => typedMention(box.value, box.selectionStart, box.selectionEnd));
  const [closedAt, setClosedAt] = useState<number | null>(null);

  useEffect(() => {
    const abort = new AbortController();
    fetch(url, { signal: abort.signal })
      .then(async (response) => {
        if (response.ok) setReaders(await response.json());
      })
      // Without the list a name can still be typed in full.
      .catch(() => {});
    return () => abort.abort();
  }, [url]);

  const people = typed && readers ? readers[isForTeam(box) ? "team" : "negotiation"] : none;
  const options = useMemo(
    () =>
      filterOptions(
        people.map(({ id, name }) => ({ value: id, label: name })),
        typed?.words ?? "",
      ).slice(0, 8),
    [people, typed?.words],
  );
  const open = typed !== null && typed.at !== closedAt && options.length > 0;
  const close = () => setClosedAt(typed?.at ?? null);
  const listbox = useListbox({ count: options.length, open, setOpen: (wanted) => !wanted && close(), onPick: pick });

  function pick(index: number) {
    const option = options[index];
    if (!option || !typed) return;
    const { value: id, label: name } = option;
    const isNamesake = people.some((one) => one.name === name && one.id !== id);
    close();
    const words = isNamesake ? writeMention({ id, name }) : `@${name}`;
    box.setRangeText(`${words} `, typed.at, box.selectionEnd, "end");
    // What listens to typing (the kept draft) hears of it.
    box.dispatchEvent(new Event("input", { bubbles: true }));
    box.focus();
  }

  useEffect(() => {
    events.current = {
      key: (event) => open && listbox.onKeyDown(event),
      caret: () => {
        const next = typedMention(box.value, box.selectionStart, box.selectionEnd);
        if (next?.at !== closedAt) setClosedAt(null);
        if (next?.at !== typed?.at || next?.words !== typed?.words) setTyped(next);
      },
      left: () => setTyped(null),
    };
  });

  // What was typed between the first drawing and the moment at which the box is heard.
  useEffect(() => events.current?.caret(), [events]);

  const { "aria-controls": listId, "aria-activedescendant": active } = listbox.inputProps;
  useEffect(() => {
    box.setAttribute("aria-autocomplete", "list");
    box.setAttribute("aria-haspopup", "listbox");
    for (const [name, value] of [
      ["aria-controls", open ? listId : undefined],
      ["aria-activedescendant", active],
    ] as const) {
      if (value) box.setAttribute(name, value);
      else box.removeAttribute(name);
    }
  }, [box, open, listId, active]);

  return (
    <>
      <OptionList
        anchor={anchor}
        label="Members"
        open={open}
        options={options}
        more={0}
        note={null}
        isSelected={() => false}
        listbox={listbox}
      />
      <p className="sr-only" role="status">
        {open ? `${plural(options.length, "member")}, arrow keys choose` : ""}
      </p>
    </>
  );
}

/** Whether what is written in the box is for the team alone, as its form says now. */
function isForTeam(box: HTMLTextAreaElement): boolean {
  const chosen = box.form?.elements.namedItem("visibility");
  return chosen instanceof RadioNodeList && chosen.value === "team";
}

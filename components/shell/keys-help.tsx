"use client";

import { useState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import { keysEnabled, listKeys, setKeysEnabled } from "@/components/ui/key-registry";

const everywhere = [
  { keys: "mod+k", label: "Search or do" },
  { keys: "?", label: "This list" },
  { keys: "/", label: "Filter" },
  { keys: "mod+Enter", label: "Save a form" },
  { keys: "Escape", label: "Close" },
];

/** The keys that work on this page right now, read from the page itself. */
export default function KeysHelp({ hasNewIssue, onClose }: { hasNewIssue: boolean; onClose: () => void }) {
  // Read once while opening: afterwards only the dialog itself would be found.
  const [here] = useState(() => listKeys().filter((one) => one.keys !== "Escape"));
  const [on, setOn] = useState(keysEnabled);
  const create = hasNewIssue && !here.some((one) => one.keys === "c") ? [{ keys: "c", label: "New issue" }] : [];
  const all = [...everywhere, ...create, ...here];
  return (
    <Dialog open onClose={onClose} title="Keyboard" size="lg">
      <div className="stack">
        <ul className="keys">
          {all.map((one) => (
            <li key={one.keys}>
              <span>{one.label}</span>
              <span className="sr-only">: {one.keys}</span>
              <Kbd keys={one.keys} />
            </li>
          ))}
        </ul>
        <Checkbox
          label="Single-key shortcuts"
          help="Switch them off if they get in the way of speech input or other tools. Ctrl and ⌘ keys stay."
          checked={on}
          onChange={(event) => {
            setKeysEnabled(event.target.checked);
            setOn(event.target.checked);
          }}
        />
      </div>
    </Dialog>
  );
}

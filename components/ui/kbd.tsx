/**
 * Keys as they are written on the keyboard: "mod+k" is ⌘K or Ctrl K, "g m" is two keys in a row.
 * Decoration: the control itself says what it does, `aria-keyshortcuts` says with which key.
 */
export function Kbd({ keys, className }: { keys: string; className?: string }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a kbd element cannot be focused
    <kbd aria-hidden="true" className={className}>
      {keys.startsWith("mod+") ? <ModKey name={keys.slice(4)} /> : keys}
    </kbd>
  );
}

function ModKey({ name }: { name: string }) {
  const shown = name.length === 1 ? name.toUpperCase() : name === "Enter" ? "↵" : name;
  return (
    <>
      <span className="mac">⌘{shown}</span>
      <span className="pc">Ctrl {shown}</span>
    </>
  );
}

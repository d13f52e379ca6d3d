/** Initials. The name is spoken and shown on hover; pass `name=""` where it already stands beside them. */
export function Avatar({ initials, name, size = "sm" }: { initials: string; name: string; size?: "sm" | "md" }) {
  const className = size === "md" ? "avatar avatar-md" : "avatar";
  if (!name) {
    return (
      <span className={className} aria-hidden="true">
        {initials}
      </span>
    );
  }
  return (
    <span className={className} role="img" aria-label={name} data-tip={name}>
      {initials}
    </span>
  );
}

/** Square brackets: in a treaty text they hold what is not agreed yet. */
export function Brand() {
  return (
    <span className="brand">
      <svg viewBox="0 0 18 18" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="1.8">
        <path d="M6 3H3v12h3M12 3h3v12h-3" />
        <circle cx="9" cy="9" r="1.5" fill="currentColor" stroke="none" />
      </svg>
      Parley
    </span>
  );
}

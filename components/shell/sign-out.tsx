"use client";

import { keepDraftsOf } from "@/components/ui/form-draft";

/** Who signs out on purpose leaves nothing typed behind in this tab. */
export function SignOut({ action }: { action?: () => Promise<void> }) {
  const leave = () => keepDraftsOf(null);
  if (!action) {
    return (
      <a className="menu-item" href="/api/auth/signout" onClick={leave}>
        Sign out
      </a>
    );
  }
  return (
    <form action={action} onSubmit={leave}>
      <button type="submit" className="menu-item">
        Sign out
      </button>
    </form>
  );
}

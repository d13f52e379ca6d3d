import type { ReactNode } from "react";

export type HistoryItem = { key: string; when: ReactNode; what: ReactNode; why?: ReactNode };

/** A story told downwards: when, what, and why. */
export function HistoryList({ items }: { items: HistoryItem[] }) {
  return (
    <ol className="history">
      {items.map((item) => (
        <li key={item.key}>
          <div className="when">{item.when}</div>
          <span className="dot" aria-hidden="true" />
          <div className="what">
            {item.what}
            {item.why ? <div className="why">{item.why}</div> : null}
          </div>
        </li>
      ))}
    </ol>
  );
}

"use client";

import { type KeyboardEvent, type ReactNode, useId, useRef } from "react";

type TabListProps<Id extends string> = {
  label: string;
  tabs: readonly { id: Id; label: ReactNode; panel: ReactNode }[];
  current: Id;
  onChange: (id: Id) => void;
};

/** Ways to do one thing, one shown at a time. Those not shown stay as they were left; arrows move between the tabs. */
export function TabList<Id extends string>({ label, tabs, current, onChange }: TabListProps<Id>) {
  const base = useId();
  const list = useRef<HTMLDivElement>(null);
  function onKeyDown(event: KeyboardEvent) {
    const steps: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 };
    const step = steps[event.key];
    const next = step && tabs[(tabs.findIndex(({ id }) => id === current) + step + tabs.length) % tabs.length];
    if (!next) return;
    event.preventDefault();
    onChange(next.id);
    list.current?.querySelector<HTMLElement>(`#${CSS.escape(`${base}${next.id}`)}`)?.focus();
  }
  return (
    <div className="stack">
      <div ref={list} role="tablist" aria-label={label} className="tabs" onKeyDown={onKeyDown}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${base}${tab.id}`}
            aria-selected={tab.id === current}
            aria-controls={`${base}${tab.id}-panel`}
            tabIndex={tab.id === current ? 0 : -1}
            onClick={() => onChange(tab.id)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      {tabs.map((tab) => (
        <div
          key={tab.id}
          role="tabpanel"
          id={`${base}${tab.id}-panel`}
          aria-labelledby={`${base}${tab.id}`}
          hidden={tab.id !== current}
        >
          {tab.panel}
        </div>
      ))}
    </div>
  );
}

"use client";

import { useEffect, useRef, useState } from "react";

type Announcement = { text: string; undo?: () => void; assertive?: boolean };

const eventName = "ui:announce";

/** Says something in passing: shown for a moment at the foot of the window and spoken by a screen reader. */
export function announce(text: string, options: Omit<Announcement, "text"> = {}) {
  dispatchEvent(new CustomEvent<Announcement>(eventName, { detail: { text, ...options } }));
}

type Toast = Announcement & { id: number };

/** Long enough to read; with an undo, long enough to think. */
const lifetime = (toast: Toast) => (toast.undo ? 12_000 : 5_000);

export function Announcer() {
  const [toasts, setToasts] = useState<Toast[]>([]);
  const count = useRef(0);
  const held = useRef(false);

  useEffect(() => {
    const listen = (event: Event) => {
      if (!(event instanceof CustomEvent)) return;
      count.current += 1;
      const toast: Toast = { ...event.detail, id: count.current };
      setToasts((all) => [...all.slice(-2), toast]);
      const drop = () => {
        // While someone points at the messages or tabs through them, none disappears.
        if (held.current) setTimeout(drop, 1_000);
        else setToasts((all) => all.filter((other) => other.id !== toast.id));
      };
      setTimeout(drop, lifetime(toast));
    };
    addEventListener(eventName, listen);
    return () => removeEventListener(eventName, listen);
  }, []);

  function undo(toast: Toast) {
    setToasts((all) => all.filter((other) => other.id !== toast.id));
    held.current = false;
    toast.undo?.();
  }
  const hold = (value: boolean) => () => {
    held.current = value;
  };
  const list = (assertive: boolean) =>
    toasts
      .filter((toast) => Boolean(toast.assertive) === assertive)
      .map((toast) => (
        <div key={toast.id} className="toast">
          <span>{toast.text}</span>
          {toast.undo ? (
            <button type="button" onClick={() => undo(toast)}>
              Undo
            </button>
          ) : null}
        </div>
      ));

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only keeps messages from vanishing under the pointer
    <div
      className="toasts"
      onPointerEnter={hold(true)}
      onPointerLeave={hold(false)}
      onFocus={hold(true)}
      onBlur={hold(false)}
    >
      <div role="status" className="contents">
        {list(false)}
      </div>
      <div role="alert" className="contents">
        {list(true)}
      </div>
    </div>
  );
}

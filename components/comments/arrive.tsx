"use client";

import { useEffect, useRef } from "react";

/** Brings the comment that the address names into view and under the focus, and opens what it is folded into. */
export function Arrive() {
  const last = useRef("");

  // After every drawing: the comment may come only with a later one. What was brought into view once is left alone.
  useEffect(() => {
    function go() {
      const { hash } = location;
      const comment = /^#comment-/.test(hash) && hash !== last.current ? document.getElementById(hash.slice(1)) : null;
      if (!comment) return;
      last.current = hash;
      for (let fold = comment.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null)
        fold.open = true;
      comment.scrollIntoView({ block: "center" });
      comment.focus({ preventScroll: true });
    }
    go();
    addEventListener("hashchange", go);
    return () => removeEventListener("hashchange", go);
  });
  return null;
}

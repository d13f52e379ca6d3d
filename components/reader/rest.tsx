"use client";

import { type CSSProperties, useEffect, useLayoutEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useLinks } from "@/components/ui/printed";
import type { Section } from "./sections";

type RestProps = {
  /** Answers with sections as HTML; `from` and `to` are added to it. */
  url: string;
  sections: readonly Section[];
  /** The words of the page are others now, or more. */
  onShown: () => void;
};

type Shown = Readonly<{ stamp: string; html: string }>;

/**
 * What of a long text comes after the page: asked for once, as HTML that the browser draws when somebody comes near it, and again where marks have changed.
 * Until it is there, its place is as long as it will be.
 */
export function Rest({ url, sections, onShown }: RestProps) {
  const [shown, setShown] = useState<ReadonlyMap<number, Shown>>(new Map());
  const [isLost, setLost] = useState(false);
  const follow = useLinks();
  const wanted = sections.filter(({ start, stamp }) => shown.get(start)?.stamp !== stamp);
  const [from, to] = [wanted[0]?.start, wanted.at(-1)?.end];
  const stamps = useRef(sections);
  stamps.current = sections;

  useEffect(() => {
    if (from === undefined || to === undefined || isLost) return;
    const abort = new AbortController();
    const meant = new Map(stamps.current.map(({ start, stamp }) => [start, stamp]));
    load(`${url}&from=${from}&to=${to}`, abort.signal).then(
      (loaded) =>
        setShown((known) => {
          const fresh = loaded.map(({ start, html }) => [start, { stamp: meant.get(start) ?? "", html }] as const);
          return new Map([...known, ...fresh]);
        }),
      () => abort.signal.aborted || setLost(true),
    );
    return () => abort.abort();
  }, [url, from, to, isLost]);

  const arrived = useRef(onShown);
  arrived.current = onShown;
  useLayoutEffect(() => {
    if (shown.size > 0) arrived.current();
  }, [shown]);
  const isHere = shown.size > 0;
  useLayoutEffect(() => {
    // The place that the address names could not be gone to before it was there.
    const named = isHere ? document.getElementById(location.hash.slice(1)) : null;
    if (named?.closest("[data-section]")) named.scrollIntoView();
  }, [isHere]);

  return (
    <>
      {isLost ? (
        <div data-note="" className="font-sans">
          <Notice tone="error" role="alert" title="The rest of this text did not arrive.">
            <Button onClick={() => setLost(false)}>Try again</Button>
          </Notice>
        </div>
      ) : null}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it follows the links that stand in it */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a key on a link is a click */}
      <div onClick={follow} aria-busy={!isHere}>
        {sections.map(({ start, lines }) => (
          <div
            key={start}
            data-section=""
            className="text-section"
            style={{ "--lines": lines } as CSSProperties}
            // biome-ignore lint/security/noDangerouslySetInnerHtml: our own endpoint wrote it, all text escaped (print-html)
            dangerouslySetInnerHTML={{ __html: shown.get(start)?.html ?? "" }}
          />
        ))}
      </div>
    </>
  );
}

async function load(address: string, signal: AbortSignal): Promise<{ start: number; html: string }[]> {
  const response = await fetch(address, { signal });
  if (!response.ok) throw new Error(response.statusText);
  return (await response.json()).sections;
}

"use client";

import { useEffect, useRef } from "react";
import type { Stretch } from "@/lib/sentences";
import { placeIn } from "./place-href";

/** Shows the stretch that the address names: on arrival, when it changes, and when its link is taken once more. */
export function usePlace(show: (place: Stretch) => void) {
  const latest = useRef(show);
  latest.current = show;
  useEffect(() => {
    const go = (hash: string) => {
      const place = placeIn(hash);
      if (place) latest.current(place);
    };
    const arrive = () => go(location.hash);
    const again = ({ target }: MouseEvent) => {
      const link = target instanceof Element ? target.closest("a")?.getAttribute("href") : null;
      if (link === location.hash) go(link);
    };
    arrive();
    addEventListener("hashchange", arrive);
    addEventListener("click", again);
    return () => {
      removeEventListener("hashchange", arrive);
      removeEventListener("click", again);
    };
  }, []);
}

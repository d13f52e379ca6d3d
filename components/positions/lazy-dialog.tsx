"use client";

import { type ReactNode, Suspense } from "react";
import { Dialog } from "@/components/ui/dialog";
import { Skeleton } from "@/components/ui/skeleton";
import { FocusFirst } from "./focus-first";

type LazyDialogProps = { open: boolean; onClose: () => void; title: string; description?: string; children: ReactNode };

/** A dialog whose form is fetched when it opens. */
export function LazyDialog({ children, ...dialog }: LazyDialogProps) {
  return (
    <Dialog {...dialog}>
      <Suspense fallback={<Skeleton lines={5} />}>
        <FocusFirst>{children}</FocusFirst>
      </Suspense>
    </Dialog>
  );
}

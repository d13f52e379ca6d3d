import { type IconProps, Path } from "@/components/ui/icons/icon";

/* Directions and order. */

export const ChevronRight = (props: IconProps) => <Path {...props} d="m6 3.5 4.5 4.5L6 12.5" />;
export const ChevronLeft = (props: IconProps) => <Path {...props} d="M10 3.5 5.5 8l4.5 4.5" />;
export const ChevronDown = (props: IconProps) => <Path {...props} d="M3.5 6 8 10.5 12.5 6" />;
export const ChevronUp = (props: IconProps) => <Path {...props} d="M3.5 10 8 5.5l4.5 4.5" />;
export const ArrowRight = (props: IconProps) => <Path {...props} d="M2.5 8h11M9 3.5 13.5 8 9 12.5" />;
export const ArrowLeft = (props: IconProps) => <Path {...props} d="M13.5 8h-11M7 3.5 2.5 8 7 12.5" />;
export const ArrowUp = (props: IconProps) => <Path {...props} d="M8 13.5v-11M3.5 7 8 2.5 12.5 7" />;
export const ArrowDown = (props: IconProps) => <Path {...props} d="M8 2.5v11M3.5 9 8 13.5 12.5 9" />;
export const External = (props: IconProps) => <Path {...props} d="M6.5 3.5h-3v9h9v-3M9 2.5h4.5V7M13 3 7.5 8.5" />;
export const Undo = (props: IconProps) => <Path {...props} d="M3 3.5v4h4M3.3 7.5A5.2 5.2 0 1 1 4.5 12" />;
export const Sort = (props: IconProps) => (
  <Path {...props} d="M5 3v10m0 0-2.5-2.5M5 13l2.5-2.5M11 13V3m0 0L8.5 5.5M11 3l2.5 2.5" />
);
export const Refresh = (props: IconProps) => (
  <Path {...props} d="M13 3v3.5H9.5M3 13V9.5h3.5M12.6 6.5A5 5 0 0 0 4 4.8M3.4 9.5A5 5 0 0 0 12 11.2" />
);

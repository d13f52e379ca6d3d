import { type IconProps, Path } from "@/components/ui/icons/icon";

/* Directions and order. */

export const ChevronDown = (props: IconProps) => <Path {...props} d="M3.5 6 8 10.5 12.5 6" />;
export const ArrowRight = (props: IconProps) => <Path {...props} d="M2.5 8h11M9 3.5 13.5 8 9 12.5" />;
export const ArrowLeft = (props: IconProps) => <Path {...props} d="M13.5 8h-11M7 3.5 2.5 8 7 12.5" />;
export const ArrowUp = (props: IconProps) => <Path {...props} d="M8 13.5v-11M3.5 7 8 2.5 12.5 7" />;
export const ArrowDown = (props: IconProps) => <Path {...props} d="M8 2.5v11M3.5 9 8 13.5 12.5 9" />;
export const Undo = (props: IconProps) => <Path {...props} d="M3 3.5v4h4M3.3 7.5A5.2 5.2 0 1 1 4.5 12" />;

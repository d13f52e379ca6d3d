import { Icon, type IconProps, Path } from "@/components/ui/icons/icon";

/* Things and what one does with them. */

export function Search(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="7" cy="7" r="4.3" />
      <path d="m10.3 10.3 3.2 3.2" />
    </Icon>
  );
}

export const MenuLines = (props: IconProps) => <Path {...props} d="M2.5 4.5h11M2.5 8h11M2.5 11.5h11" />;
export const Close = (props: IconProps) => <Path {...props} d="m3.8 3.8 8.4 8.4m0-8.4-8.4 8.4" />;
export const Plus = (props: IconProps) => <Path {...props} d="M8 3v10M3 8h10" />;
export const Check = (props: IconProps) => <Path {...props} d="m3 8.5 3.3 3.3L13 4.5" />;

export function More(props: IconProps) {
  return (
    <Icon {...props} solid>
      <circle cx="3.5" cy="8" r="1.2" />
      <circle cx="8" cy="8" r="1.2" />
      <circle cx="12.5" cy="8" r="1.2" />
    </Icon>
  );
}

export const Filter = (props: IconProps) => <Path {...props} d="M2.5 4h11M4.5 8h7M6.5 12h3" />;
export const Link = (props: IconProps) => (
  <Path
    {...props}
    d="M6.8 9.2a2.6 2.6 0 0 0 3.7 0l2-2a2.6 2.6 0 0 0-3.7-3.7l-.8.8M9.2 6.8a2.6 2.6 0 0 0-3.7 0l-2 2a2.6 2.6 0 0 0 3.7 3.7l.8-.8"
  />
);
export const Quote = (props: IconProps) => (
  <Path {...props} d="M6.5 4.5C4.5 5 3.2 6.6 3.2 9v2.5h3.6V8H4.9M13 4.5C11 5 9.7 6.6 9.7 9v2.5h3.6V8h-1.9" />
);
export const Document = (props: IconProps) => (
  <Path {...props} d="M3.5 2.5h6l3 3v8h-9zM9.5 2.5v3h3M5.8 8.5h4.4M5.8 11h4.4" />
);
export function Person(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="8" cy="5.3" r="2.6" />
      <path d="M3 13.5c.4-2.6 2.3-4 5-4s4.6 1.4 5 4" />
    </Icon>
  );
}

export function People(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="6" cy="5.5" r="2.3" />
      <path d="M1.8 13c.3-2.3 1.9-3.6 4.2-3.600s3.9 1.3 4.2 3.600M10.5 3.500a2.2 2.2 0 0 1 0 4.100M12 9.800c1.3.5 2 1.6 2.2 3.2" />
    </Icon>
  );
}

export const Comment = (props: IconProps) => <Path {...props} d="M2.5 3h11v8H8l-3 2.500V11H2.500z" />;

export function Watch(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M1.5 8C3 5.2 5.2 3.8 8 3.800S13 5.2 14.5 8C13 10.8 10.8 12.2 8 12.200S3 10.8 1.5 8z" />
      <circle cx="8" cy="8" r="1.9" />
    </Icon>
  );
}

export const Pencil = (props: IconProps) => <Path {...props} d="m3 13 .7-3 7-7 2.3 2.3-7 7zM9.3 4.400l2.3 2.3" />;
export const Copy = (props: IconProps) => <Path {...props} d="M5.5 5.500h8v8h-8zM10.5 5.300V2.500h-8v8h2.8" />;
export const History = (props: IconProps) => (
  <Path {...props} d="M2.6 3v3h3M2.9 6A5.4 5.4 0 1 1 2.5 9M8 5.200v3l2 1.3" />
);

export function Key(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="5.2" cy="10.8" r="2.7" />
      <path d="m7.2 8.8 5.8-5.800m-2 2 2 2" />
    </Icon>
  );
}

export const Lock = (props: IconProps) => <Path {...props} d="M3.5 7.500h9v6h-9zM5.5 7.300V5a2.5 2.5 0 0 1 5 0v2.3" />;
export const Rows = (props: IconProps) => <Path {...props} d="M2.5 3h11v10h-11zM2.5 6.300h11M2.5 9.700h11" />;

export function Info(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="8" cy="8" r="5.8" />
      <path d="M8 7.400v3.400M8 5v.2" />
    </Icon>
  );
}

export const Warning = (props: IconProps) => <Path {...props} d="M8 2.3 14.2 13H1.800zM8 6.500V9.500M8 11.200v.1" />;

export function Stop(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M5.4 1.800h5.200l3.6 3.600v5.200l-3.6 3.600H5.400l-3.6-3.600V5.400z" fill="currentColor" stroke="none" />
      <path d="M8 4.800v3.900M8 11v.2" stroke="var(--paper)" strokeWidth="1.7" />
    </Icon>
  );
}

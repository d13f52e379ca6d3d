import { describe, expect, it } from "vitest";
import { clientAddress } from "@/domain/access/client-address";

describe("the address that attempts are counted for", () => {
  it.each([
    ["192.0.2.7", "192.0.2.7"],
    ["10.1.1.1, 203.0.113.9 , 192.0.2.7", "192.0.2.7"],
    ["::ffff:192.0.2.7", "192.0.2.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:0DB8:1:2::1", "2001:db8:1:2::/64"],
    ["2001:db8::1", "2001:db8:0:0::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
    ["", "unknown"],
    [null, "unknown"],
  ])("of %j is %s", (header, address) => {
    expect(clientAddress(header)).toBe(address);
  });
});

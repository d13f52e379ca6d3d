import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isPublicAddress } from "@/lib/web/public-address";

describe("a public address", () => {
  test.each(["93.184.216.34", "1.1.1.1", "8.8.8.8", "2606:4700::1111", "2a00:1450:4001:81b::200e"])(
    "%s is one",
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );

  test.each([
    ["this machine", ["127.0.0.1", "127.9.9.9", "0.0.0.0", "0.1.2.3", "::1", "::"]],
    ["private networks", ["10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "fc00::1", "fdff::1", "fec0::1"]],
    [
      "link-local and the services of clouds",
      ["169.254.169.254", "169.254.0.1", "fe80::1", "fe80::1%eth0", "fd00:ec2::254"],
    ],
    ["carrier-grade NAT", ["100.64.0.1", "100.127.255.255", "100.100.100.200"]],
    ["multicast and broadcast", ["224.0.0.1", "239.1.1.1", "255.255.255.255", "ff02::1"]],
    [
      "reserved and documentation",
      ["240.0.0.1", "192.0.0.8", "192.0.2.1", "198.18.0.1", "198.51.100.1", "203.0.113.1", "2001:db8::1", "100::1"],
    ],
    [
      "an IPv4 address inside",
      [
        "::ffff:127.0.0.1",
        "::ffff:8.8.8.8",
        "::127.0.0.1",
        "::8.8.8.8",
        "64:ff9b::7f00:1",
        "64:ff9b:1::a00:1",
        "2002:7f00:1::",
        "2001:0:1::1",
        "::ffff:0:127.0.0.1",
      ],
    ],
    ["what nobody was given", ["4000::1", "5f00::1", "1::1", "e000::1"]],
    ["no addresses", ["", "example.test", "1.2.3", "1.2.3.4.5", "localhost", "::ffff:1.2.3.4.5"]],
  ])("%s are none", (_, addresses) => {
    expect(addresses.filter(isPublicAddress)).toEqual([]);
  });

  test("is never one of 10.0.0.0/8, whatever carries it", () => {
    fc.assert(
      fc.property(fc.nat(255), fc.nat(255), fc.nat(255), (a, b, c) => {
        const last = `${((10 << 8) | a).toString(16)}:${((b << 8) | c).toString(16)}`;
        for (const address of [
          `10.${a}.${b}.${c}`,
          `::ffff:${last}`,
          `::${last}`,
          `64:ff9b::${last}`,
          `2002:${last}::1`,
        ]) {
          expect(isPublicAddress(address)).toBe(false);
        }
      }),
    );
  });
});

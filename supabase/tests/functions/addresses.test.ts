import assert from "node:assert/strict";
import { isPrivateAddress, refusalOf } from "../../functions/_shared/addresses.ts";

const never = () => assert.fail("resolved");

Deno.test("addresses of this machine, its network and everything that is not the internet are private", () => {
  const hidden = [
    "127.0.0.1 127.255.255.254 0.0.0.0 10.1.2.3 172.16.0.1 172.31.255.255 192.168.1.1 169.254.169.254 100.64.0.1",
    "100.127.255.255 192.0.0.1 192.0.2.1 198.18.0.1 198.19.255.255 198.51.100.1 203.0.113.1 224.0.0.1 255.255.255.255",
    ":: ::1 fe80::1 febf::1 fe80::1%eth0 fec0::1 fc00::1 fd12:3456::1 ff02::1 ::ffff:127.0.0.1 ::ffff:8.8.8.8 ::ffff:a00:1",
    "::127.0.0.1 64:ff9b::7f00:1 2002:7f00:1:: 2001:db8::1 2001::1 3fff::1 100::1 4000::1",
    "nonsense 1.2.3 1.2.3.4.5 1.2.3.256 :::1 1::2::3 12345::1 1:2:3:4:5:6:7:8:9",
  ].join(" ").split(" ");
  assert.deepEqual(hidden.filter((address) => !isPrivateAddress(address)), []);
});

Deno.test("addresses of the internet are not", () => {
  const open = "8.8.8.8 172.15.0.1 172.32.0.1 100.63.0.1 100.128.0.1 192.169.0.1 11.0.0.1 223.255.255.255 " +
    "2606:4700::1111 2a00:1450:4001:81b::200e 2001:4860:4860::8888";
  assert.deepEqual(open.split(" ").filter(isPrivateAddress), []);
});

Deno.test("a private address is refused in whatever spelling, before any name is asked for", async () => {
  const spellings = [
    "127.0.0.1",
    "127.1",
    "2130706433",
    "0x7f.0.0.1",
    "0x7f000001",
    "0177.0.0.01",
    "127.0.0.1.",
    "[::1]",
    "[::ffff:127.0.0.1]",
    "[0:0:0:0:0:ffff:7f00:1]",
    "localhost",
    "LOCALHOST.",
    "sub.localhost",
    "printer.local",
    "metadata.google.internal",
    "database",
    "①②⑦.⓪.⓪.①",
  ];
  for (const host of spellings) {
    assert.match(await refusalOf(new URL(`https://${host}:8443/x`), never) ?? "", /private/, host);
  }
});

Deno.test("http, and an address with a user or a password, is refused", async () => {
  assert.equal(await refusalOf(new URL("http://example.com/"), never), "only https addresses are called");
  for (const user of ["a:b@", "a@", ":b@"]) {
    assert.match(await refusalOf(new URL(`https://${user}example.com/`), never) ?? "", /password/);
  }
});

Deno.test("a name is refused when any of what it leads to is private, and is not known when it leads nowhere", async () => {
  const leads = (a: string[], aaaa: string[]) => (_: string, type: string) =>
    Promise.resolve(type === "A" ? a : aaaa);
  const url = new URL("https://hook.example.com:444/x");
  assert.equal(await refusalOf(url, leads(["8.8.8.8"], [])), undefined);
  assert.equal(await refusalOf(url, leads([], ["2606:4700::1111"])), undefined);
  assert.match(await refusalOf(url, leads(["8.8.8.8", "10.0.0.1"], [])) ?? "", /leads to a private/);
  assert.match(await refusalOf(url, leads(["8.8.8.8"], ["::1"])) ?? "", /leads to a private/);
  await assert.rejects(refusalOf(url, () => Promise.reject(new Error("NXDOMAIN"))), /not known/);
  assert.equal(await refusalOf(url, undefined), undefined, "where nothing can be asked");
});

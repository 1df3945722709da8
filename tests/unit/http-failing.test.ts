import { expect, it, vi } from "vitest";
import { compress } from "@/lib/http/compress";
import { PageDelivery } from "@/lib/http/deliver";
import { log } from "@/lib/log";
import { long, page, serve } from "../setup/delivery";
import { ask } from "../setup/raw-answer";

vi.mock("@/lib/http/compress", async (load) => {
  const real = await load<typeof import("@/lib/http/compress")>();
  return { ...real, compress: vi.fn(real.compress) };
});

it("nobody waits for a page at hand that cannot be compressed, and the next who asks gets it", async () => {
  const logged = vi.spyOn(log, "error").mockImplementation(() => {});
  const base = await serve(page(long), new PageDelivery());
  expect((await ask(base)).status).toBe(200);
  vi.mocked(compress).mockRejectedValueOnce(new Error("no memory"));
  const asGzip = { headers: { "accept-encoding": "gzip" } };
  await expect(ask(base, asGzip)).rejects.toThrow(/hang up|ECONNRESET/);
  expect(logged).toHaveBeenCalledTimes(1);
  expect((await ask(base, asGzip)).headers["content-encoding"]).toBe("gzip");
});

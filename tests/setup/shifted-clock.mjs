// Loaded before everything else into a product under test (NODE_OPTIONS): its clock is as many milliseconds off as the
// file that CLOCK_FILE names says, from one moment to the next, as when somebody sets a server's clock.
import { readFileSync } from "node:fs";

const RealDate = globalThis.Date;
const lookEvery = 100;
let offset = 0;
let lookedAt = 0;

function now() {
  const real = RealDate.now();
  if (real - lookedAt > lookEvery) {
    lookedAt = real;
    try {
      offset = Number(readFileSync(process.env.CLOCK_FILE ?? "", "utf8")) || 0;
    } catch {
      offset = 0;
    }
  }
  return real + offset;
}

globalThis.Date = new Proxy(RealDate, {
  construct: (target, args, newTarget) =>
    Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
  apply: () => new RealDate(now()).toString(),
  get: (target, name) => (name === "now" ? now : Reflect.get(target, name)),
});

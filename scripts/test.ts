import { runSuites } from "./testing/suites.ts";

const all = process.argv.slice(2);
const separator = all.indexOf("--");
const names = separator === -1 ? all : all.slice(0, separator);
const filters = separator === -1 ? [] : all.slice(separator + 1);
process.exitCode = await runSuites(names, filters);

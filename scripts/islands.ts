import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import * as esbuild from "esbuild";

const SOURCE_DIR = "components/islands";
const OUTPUT_DIR = "public/islands";
const MANIFEST = path.join(SOURCE_DIR, "manifest.json");

type Mode = "built" | "watched";

const isIsland = (name: string) =>
  name.endsWith(".ts") && !name.endsWith(".d.ts") && !name.endsWith(".test.ts");

function listIslands(root: string): string[] {
  const dir = path.join(root, SOURCE_DIR);
  if (!existsSync(dir)) return [];
  return readdirSync(dir)
    .filter(isIsland)
    .map((name) => path.join(SOURCE_DIR, name))
    .sort();
}

/** Imports of `…?file` give the address of a copy of the file, of `…?worker` that of its bundle. */
const besides: esbuild.Plugin = {
  name: "files-besides",
  setup({ onResolve, onLoad, resolve, initialOptions }) {
    onResolve({ filter: /\?(?:file|worker)$/ }, async ({ path: asked, ...rest }) => {
      const [name = "", kind = ""] = asked.split("?");
      const found = await resolve(name, { kind: "import-statement", resolveDir: rest.resolveDir });
      if (found.errors.length > 0) return { errors: found.errors };
      // Not .mjs: nginx does not know it as a script.
      const file = kind === "worker" ? found.path.replace(/\.m?js$/, ".js") : found.path;
      return { path: file, namespace: `beside-${kind}`, pluginData: found.path };
    });
    onLoad({ filter: /.*/, namespace: "beside-file" }, ({ pluginData }) => ({
      contents: readFileSync(pluginData),
      loader: "file",
    }));
    onLoad({ filter: /.*/, namespace: "beside-worker" }, async ({ pluginData }) => {
      const { outputFiles } = await esbuild.build({
        absWorkingDir: initialOptions.absWorkingDir,
        entryPoints: [pluginData],
        bundle: true,
        format: "esm",
        target: initialOptions.target,
        minify: initialOptions.minify,
        write: false,
        logLevel: "silent",
      });
      return { contents: outputFiles[0]?.contents, loader: "file" };
    });
  },
};

function optionsFor(root: string, mode: Mode): esbuild.BuildOptions {
  return {
    absWorkingDir: root,
    entryPoints: listIslands(root),
    outdir: OUTPUT_DIR,
    entryNames: "[name]-[hash]",
    chunkNames: "part-[name]-[hash]",
    assetNames: "[name]-[hash]",
    publicPath: "/islands/",
    bundle: true,
    splitting: true,
    format: "esm",
    target: "es2022",
    minify: mode === "built",
    metafile: true,
    logLevel: "silent",
    plugins: [
      besides,
      { name: "manifest", setup: ({ onEnd }) => onEnd((result) => finish(root, result, mode)) },
    ],
  };
}

/** Writes which file holds which island, and removes the files of earlier bundles. */
function finish(root: string, { metafile, errors }: esbuild.BuildResult, mode: Mode) {
  if (!metafile || errors.length > 0) return;
  const outputs = Object.entries(metafile.outputs);
  // Parts that are loaded later have an entry point too.
  const isOwn = (entryPoint: string) => path.dirname(entryPoint) === SOURCE_DIR;
  const manifest = outputs.flatMap(([file, { entryPoint }]) =>
    entryPoint && isOwn(entryPoint)
      ? [[path.basename(entryPoint, ".ts"), `/islands/${path.basename(file)}`]]
      : [],
  );
  // components/site/island.tsx loads islands later while they are watched.
  if (mode === "watched") manifest.push(["@watched", "true"]);
  writeManifest(root, Object.fromEntries(manifest));
  const current = new Set(outputs.map(([file]) => path.basename(file)));
  for (const name of readdirSync(path.join(root, OUTPUT_DIR))) {
    if (!current.has(name)) rmSync(path.join(root, OUTPUT_DIR, name));
  }
}

function writeManifest(root: string, manifest: Record<string, string>) {
  mkdirSync(path.join(root, SOURCE_DIR), { recursive: true });
  mkdirSync(path.join(root, OUTPUT_DIR), { recursive: true });
  writeFileSync(path.join(root, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** Bundles every module of components/islands into public/islands, with its content's hash in its name. */
export async function buildIslands(root: string) {
  writeManifest(root, {});
  const options = optionsFor(root, "built");
  await esbuild.build(options);
}

/** The same, again whenever a source changes, until the returned function is called. */
export async function watchIslands(root: string): Promise<() => Promise<void>> {
  writeManifest(root, {});
  const context = await esbuild.context(optionsFor(root, "watched"));
  await context.watch();
  return () => context.dispose();
}

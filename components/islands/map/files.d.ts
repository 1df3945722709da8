/** Files that the bundler (scripts/islands.ts) puts beside the islands; the value is their address. */
declare module "*?file" {
  const address: string;
  // biome-ignore lint/style/noDefaultExport: the bundler's file loader gives the address as the default
  export default address;
}

/** The same for workers, bundled into one file. */
declare module "*?worker" {
  const address: string;
  // biome-ignore lint/style/noDefaultExport: the bundler's file loader gives the address as the default
  export default address;
}

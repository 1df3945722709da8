import { fromVectorTileJs, type VectorTileLike } from "@maplibre/vt-pbf";
import { zxyToTileId } from "pmtiles";

const EXTENT = 4096;
const HEADER = 127;

type Shape = { kind: string; type: 2 | 3; line: readonly (readonly [x: number, y: number])[] };

/** A layer of one tile; coordinates run from 0 to 1 from its north-west corner. */
function layer(name: string, shapes: readonly Shape[]) {
  return {
    version: 2,
    name,
    extent: EXTENT,
    length: shapes.length,
    feature(index: number) {
      const shape = shapes[index];
      if (!shape) throw new Error("no such shape");
      const points = shape.line.map(([x, y]) => ({ x: x * EXTENT, y: y * EXTENT }));
      return {
        id: index + 1,
        type: shape.type,
        extent: EXTENT,
        properties: { kind: shape.kind },
        loadGeometry: () => [points],
      };
    },
  };
}

function varints(values: readonly number[]): number[] {
  return values.flatMap((value) => {
    const bytes: number[] = [];
    let rest = value;
    for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
    return [...bytes, rest];
  });
}

/** A PMTiles file (version 3, nothing compressed) with a single tile in Protomaps' layers. */
export function pmtilesOf(
  { z, x, y }: { z: number; x: number; y: number },
  shapes: Record<string, Shape[]>,
) {
  const layers = Object.entries(shapes).map(([name, list]) => [name, layer(name, list)]);
  const tile = fromVectorTileJs({
    layers: Object.fromEntries(layers),
  } as unknown as VectorTileLike);
  const directory = Uint8Array.from(varints([1, zxyToTileId(z, x, y), 1, tile.length, 1]));
  const metadata = new TextEncoder().encode(
    JSON.stringify({ vector_layers: Object.keys(shapes).map((id) => ({ id, fields: {} })) }),
  );
  const file = Buffer.alloc(HEADER + directory.length + metadata.length + tile.length);
  file.write("PMTiles", 0, "latin1");
  file[7] = 3;
  const parts = [directory.length, metadata.length, 0, tile.length];
  let [from, at] = [HEADER, 8];
  for (const length of parts) {
    file.writeBigUInt64LE(BigInt(from), at);
    file.writeBigUInt64LE(BigInt(length), at + 8);
    from += length;
    at += 16;
  }
  for (const count of [1, 1, 1]) {
    file.writeBigUInt64LE(BigInt(count), at);
    at += 8;
  }
  // Clustered; directories and tiles uncompressed; vector tiles; from and to this zoom.
  file.set([1, 1, 1, 1, z, z], at);
  for (const [index, degrees] of [-180, -85, 180, 85].entries()) {
    file.writeInt32LE(degrees * 1e7, at + 6 + index * 4);
  }
  file.set(directory, HEADER);
  file.set(metadata, HEADER + directory.length);
  file.set(tile, HEADER + directory.length + metadata.length);
  return file;
}

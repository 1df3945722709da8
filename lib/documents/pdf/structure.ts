/** Elements of a tagged PDF (ISO 32000-1, 14.8.4), as far as documents use them. */
export type StructureOptions = {
  lang?: string;
  alt?: string;
  actual?: string;
  scope?: "Row" | "Column";
  bbox?: [number, number, number, number];
};
export type Tag =
  | "Document"
  | "Part"
  | "Sect"
  | "H1"
  | "H2"
  | "H3"
  | "P"
  | "Span"
  | "Link"
  | "Figure"
  | "Caption"
  | "L"
  | "LI"
  | "Lbl"
  | "LBody"
  | "Table"
  | "THead"
  | "TBody"
  | "TR"
  | "TH"
  | "TD";

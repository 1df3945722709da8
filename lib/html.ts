const escapes: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const characters: Record<string, string> = {
  ...Object.fromEntries(Object.entries(escapes).map(([plain, escaped]) => [escaped, plain])),
  "&#x27;": "'", // as React writes it
};

/** Text as it stands in HTML or XML, between tags and in attributes. */
export const escapeHtml = (text: string) =>
  text.replace(/[&<>"']/g, (character) => escapes[character] ?? character);

/** The text of an attribute that React or `escapeHtml` wrote; other references stay as they are. */
export const decodeHtml = (text: string) =>
  text.replace(/&(?:amp|lt|gt|quot|#39|#x27);/g, (escaped) => characters[escaped] ?? escaped);

/**
 * Folding for search: no diacritics, no case, no punctuation. The same function folds what is stored and what is asked,
 * so nothing depends on a dictionary of the database server.
 */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** "Cụm công nghiệp An Khánh số 1" is "cum-cong-nghiep-an-khanh-so-1". Empty when nothing is left. */
export function slugify(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9 ]+/g, "")
    .trim()
    .replace(/ +/g, "-");
}

/**
 * What every cluster is called, and what visitors call one by mistake (an industrial park is another thing in law);
 * these words find all of them, so they narrow nothing down.
 */
const genericPhrases = [
  "cum cong nghiep lang nghe",
  "cum cong nghiep",
  "cum cn",
  "khu cong nghiep",
  "industrial clusters",
  "industrial cluster",
  "industrial parks",
  "industrial park",
  "industrial zones",
  "industrial zone",
  "ccn",
];
const genericWords = new Set(["ccn", "kcn", "cum", "industrial", "cluster", "clusters"]);

/** The folded query without the words that every cluster has. */
export function withoutGeneric(folded: string): string {
  let rest = ` ${folded} `;
  for (const phrase of genericPhrases) rest = rest.replaceAll(` ${phrase} `, " ");
  return rest
    .split(" ")
    .filter((word) => word && !genericWords.has(word))
    .join(" ");
}

export type SearchQuery = {
  /** What tells clusters apart; empty means all of them. */
  phrase: string;
  words: string[];
};

export function parseQuery(query: string): SearchQuery {
  const phrase = withoutGeneric(fold(query)).slice(0, 120).trim();
  // The longest first: it is the rarest, and what it leaves out need not be looked at again.
  const words = [...new Set(phrase.split(" ").filter(Boolean).map(singular))].slice(0, 12);
  return { phrase, words: words.toSorted((a, b) => b.length - a.length) };
}

/** Words are looked up by their beginning, so "electronics" has to find "electronic"; no Vietnamese word ends in s. */
const singular = (word: string) => (word.length > 4 ? word.replace(/(?<!s)s$/, "") : word);

const mostSwapped = 40;

/** The phrase with two neighbouring letters of a word exchanged, as a hasty hand does: "an kahnh" for "an khanh". */
export function swappedLetters(phrase: string): string[] {
  const text = phrase.slice(0, mostSwapped);
  const swapped: string[] = [];
  for (let at = 1; at < text.length; at += 1) {
    const [first = "", second = ""] = [text[at - 1], text[at]];
    if (first === second || first === " " || second === " ") continue;
    swapped.push(text.slice(0, at - 1) + second + first + text.slice(at + 1));
  }
  return swapped;
}

/** `DT-AK1` is found as "dt ak1" and as "dtak1". */
function codeForms(code: string): string[] {
  const folded = fold(code);
  return [folded, folded.replaceAll(" ", "")];
}

/**
 * The search text of a cluster: names and codes on the first line, everything else on the second. Each part stands
 * between blanks, so that a word is looked up by its beginning: " an khanh" is not found in "tan khanh".
 */
export function buildSearchText(parts: {
  code: string;
  names: string[];
  others: string[];
}): string {
  const line = (list: string[]) => {
    const distinct = [...new Set(list.map(fold).filter(Boolean))];
    return ` ${distinct.join(" | ")} `;
  };
  return `${line([...parts.names, ...codeForms(parts.code)])}\n${line(parts.others)}`;
}

import type { FollowSubject } from "./types";

/** What is followed, within a sentence. */
export function subjectWords(
  subject: FollowSubject | null,
  words: (key: "hiddenCluster" | "everything" | "searchName") => string,
): string {
  if (!subject) return words("hiddenCluster");
  if (subject.kind === "cluster") return subject.name;
  const name = words(subject.query === "" ? "everything" : "searchName");
  return subject.labels.length > 0 ? `${name} (${subject.labels.join("; ")})` : name;
}

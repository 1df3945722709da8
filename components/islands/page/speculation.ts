/**
 * Tells the browser which links it may make ready ahead of the click (lib/http/speculation.ts). Named in a header, the
 * rules would be fetched before the page is painted, and a slow phone's first words would wait for them.
 */
async function addRules(): Promise<void> {
  const answer = await fetch("/api/speculation-rules");
  if (!answer.ok) return;
  const script = document.createElement("script");
  script.type = "speculationrules";
  // Word for word: the page's policy knows it by its hash.
  script.textContent = await answer.text();
  document.head.append(script);
}

if (HTMLScriptElement.supports?.("speculationrules")) addRules().catch(() => {});

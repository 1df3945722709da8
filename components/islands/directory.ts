/**
 * The directory's form without what was left empty, so that its address is short enough to share; a new order of the
 * list is shown at once. Without this file the form works the same, with a longer address and one more click.
 */
type Control = HTMLInputElement | HTMLSelectElement;

function findForm(target: EventTarget | null): HTMLFormElement | null {
  const form = target instanceof Element ? target.closest("form") : null;
  return form?.dataset.island === "directory" ? form : null;
}

function isLeftAlone({ name, value }: Control): boolean {
  return value === "" || (name === "sort" && value === "relevance");
}

// Listening on the document: the script may run before the form is there.
document.addEventListener("submit", ({ target }) => {
  const controls = findForm(target)?.querySelectorAll<Control>("input[name], select[name]") ?? [];
  const skipped = [...controls].filter((control) => !control.disabled && isLeftAlone(control));
  for (const control of skipped) control.disabled = true;
  // The browser has read the form by then; whoever comes back finds it whole.
  setTimeout(() => {
    for (const control of skipped) control.disabled = false;
  });
});

document.addEventListener("change", ({ target }) => {
  if (target instanceof HTMLSelectElement && target.name === "sort")
    findForm(target)?.requestSubmit();
});

/** An order chosen before this file came. Not what a browser puts back when somebody returns or loads the page again. */
function takeEarlyOrder(): void {
  const [visit] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  if (visit?.type !== "navigate") return;
  for (const select of document.querySelectorAll<HTMLSelectElement>("select[name=sort]")) {
    const given = [...select.options].findIndex(({ defaultSelected }) => defaultSelected);
    if (select.selectedIndex !== Math.max(given, 0)) findForm(select)?.requestSubmit();
  }
}
takeEarlyOrder();

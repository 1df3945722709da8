/**
 * A long form (costs, fit check) without what was left empty or as usual, so that the address of its answer is short
 * enough to share. Without this file the form works the same, with a longer address.
 */
export {};

type FormControl = HTMLInputElement | HTMLSelectElement;

/** The usual value of each field, as the form names them. */
function readUsual(form: HTMLFormElement): Record<string, string> {
  try {
    return JSON.parse(form.dataset.usual ?? "{}");
  } catch {
    return {};
  }
}

/** The unit of an own price says nothing without the price. */
function isUnitOfNothing(form: HTMLFormElement, { name }: FormControl): boolean {
  if (!name.endsWith(".in")) return false;
  const price = form.elements.namedItem(name.slice(0, -".in".length));
  return price instanceof HTMLInputElement && price.value === "";
}

function listSkipped(form: HTMLFormElement): FormControl[] {
  const usual = readUsual(form);
  const controls = [...form.querySelectorAll<FormControl>("input[name], select[name]")];
  // Without any cluster the address would be that of the bare page, which cannot say that one is missing.
  const kept = controls.find(({ name }) => name === "c");
  return controls.filter(
    (control) =>
      control !== kept &&
      !control.disabled &&
      (control.value === "" ||
        control.value === usual[control.name] ||
        isUnitOfNothing(form, control)),
  );
}

// Listening on the document: the script may run before the form is there.
document.addEventListener("submit", ({ target }) => {
  if (!(target instanceof HTMLFormElement) || target.dataset.island !== "short-address") return;
  const skipped = listSkipped(target);
  for (const control of skipped) control.disabled = true;
  // The browser has read the form by then; whoever comes back finds it whole.
  setTimeout(() => {
    for (const control of skipped) control.disabled = false;
  });
});

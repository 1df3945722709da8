import { type DraftValues, keepableValues } from "./draft";

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

export function readFields(form: HTMLFormElement): DraftValues {
  return keepableValues(new FormData(form).entries() as Iterable<[string, unknown]>);
}

/** What the page came with. Not what stands in it: on a reload browsers put back by themselves what was typed. */
export function readDefaults(form: HTMLFormElement): DraftValues {
  const copy = form.cloneNode(true) as HTMLFormElement;
  copy.reset();
  return readFields(copy);
}

/** Puts kept values back. A field that the form no longer has is passed over; the consent is never touched. */
export function fillFields(form: HTMLFormElement, values: DraftValues): void {
  for (const element of form.elements) {
    if (!isField(element) || element.name === "" || element.type === "hidden") continue;
    const kept = values[element.name];
    if (element instanceof HTMLInputElement && isChoice(element)) {
      if (element.name !== "consent") element.checked = kept?.includes(element.value) ?? false;
      continue;
    }
    if (kept?.[0] !== undefined) element.value = kept[0];
  }
  for (const details of form.querySelectorAll("details")) {
    if (hasFilledField(details)) details.open = true;
  }
}

function hasFilledField(details: HTMLDetailsElement): boolean {
  for (const element of details.querySelectorAll("input, select, textarea")) {
    if (!isField(element)) continue;
    if (element instanceof HTMLInputElement && isChoice(element)) {
      if (element.checked) return true;
    } else if (element.value !== "") {
      return true;
    }
  }
  return false;
}

function isChoice(element: HTMLInputElement): boolean {
  return element.type === "radio" || element.type === "checkbox";
}

function isField(element: Element): element is Field {
  return (
    element instanceof HTMLInputElement ||
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement
  );
}

import { carryCampaign } from "./campaign";
import { countCharacters } from "./count";
import { type DraftValues, isSameDraft, writeDraft } from "./draft";
import { fillFields, readDefaults, readFields } from "./fields";
import { type Reach, reach } from "./network";
import { doWork } from "./proof";
import { findDraft, findSubmitted, rememberSubmitted, removeDraft, storeDraft } from "./storage";

const pauseMs = 400;

function part(root: ParentNode, name: string): HTMLElement | null {
  return root.querySelector<HTMLElement>(`[data-${name}]`);
}

function show(element: HTMLElement | null, isShown: boolean): void {
  if (element) element.hidden = !isShown;
}

/** Adds to a form that works by itself: a draft on the device, one submission at a time, and words for a lost network. */
export function enhanceForm(form: HTMLFormElement): void {
  // A refused form comes back on another page; it goes on with the draft of the form that was sent.
  const wasRefused = form.hasAttribute("data-refused");
  const formId = (wasRefused && findSubmitted()) || form.dataset.enquiry || "contact";
  const initial = readDefaults(form);
  keepDraft({ form, formId, initial, wasRefused });
  countCharacters(form);
  guardSubmission(form, formId);
}

function keepDraft(options: {
  form: HTMLFormElement;
  formId: string;
  initial: DraftValues;
  wasRefused: boolean;
}): void {
  const { form, formId, initial, wasRefused } = options;
  const offer = part(form, "draft-offer");
  const note = part(form, "draft-note");
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isKeeping = true;

  const save = () => {
    clearTimeout(timer);
    timer = undefined;
    if (!isKeeping) return;
    const values = readFields(form);
    if (!wasRefused && isSameDraft(values, initial)) {
      if (!offer || offer.hidden) removeDraft(formId);
      show(note, false);
      return;
    }
    show(note, storeDraft(formId, writeDraft(values, Date.now())));
  };
  const confirm = (name: string) => {
    for (const other of ["draft-restored", "draft-discarded"])
      show(part(form, other), other === name);
    part(form, name)?.focus();
  };
  const saveSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(save, pauseMs);
  };
  form.addEventListener("input", saveSoon);
  form.addEventListener("change", saveSoon);
  // Leaving within the pause must not lose the last words.
  const flush = () => timer !== undefined && save();
  addEventListener("pagehide", flush);
  document.addEventListener("visibilitychange", flush);

  const draft = findDraft(formId, Date.now());
  if (wasRefused || !draft || isSameDraft(draft.values, readFields(form))) save();
  else {
    tellTime(offer?.querySelector("time"), draft.savedAt);
    show(offer, true);
    part(form, "draft-restore")?.addEventListener("click", () => {
      fillFields(form, draft.values);
      form.dispatchEvent(new Event("change"));
      show(offer, false);
      save();
      confirm("draft-restored");
    });
  }

  part(form, "draft-discard")?.addEventListener("click", () => {
    removeDraft(formId);
    show(offer, false);
    save(); // what was typed since the offer is a new draft
    confirm("draft-discarded");
  });
  // What stands in the form stays; it is only no longer kept on the device.
  part(form, "draft-stop")?.addEventListener("click", () => {
    clearTimeout(timer);
    timer = undefined;
    isKeeping = false;
    removeDraft(formId);
    show(note, false);
    confirm("draft-discarded");
  });
}

/** "16:05 22/11/2026", "22 November 2026 at 16:05": as the pages say it, by the visitor's own clock. */
function tellTime(element: HTMLTimeElement | null | undefined, moment: number): void {
  if (!element) return;
  const isVietnamese = document.documentElement.lang === "vi";
  const savedAt = new Date(moment);
  element.dateTime = savedAt.toISOString();
  element.textContent = new Intl.DateTimeFormat(isVietnamese ? "vi-VN" : "en-GB", {
    day: "numeric",
    month: isVietnamese ? "numeric" : "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(savedAt);
}

function guardSubmission(form: HTMLFormElement, formId: string): void {
  const button = part(form, "submit");
  const label = button?.textContent ?? "";
  const box = part(form, "network");
  const work = doWork(form);
  let isBusy = false;

  const setBusy = (busy: boolean) => {
    isBusy = busy;
    if (!button) return;
    // Not `disabled`: that would drop the focus and silence the button for a screen reader.
    button.setAttribute("aria-disabled", String(busy));
    button.textContent = busy ? (button.dataset.busyLabel ?? label) : label;
  };
  const say = (state: Reach | "back") => {
    for (const text of box?.querySelectorAll<HTMLElement>("[data-network-state]") ?? []) {
      text.hidden = text.dataset.networkState !== state;
    }
    show(box, state !== "reached");
  };

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (isBusy) return;
    setBusy(true);
    const answer = await reach(form.action);
    say(answer);
    if (answer !== "reached") {
      setBusy(false);
      box?.focus();
      return;
    }
    await work.finish();
    rememberSubmitted(formId);
    carryCampaign(form);
    HTMLFormElement.prototype.submit.call(form);
  });
  addEventListener("online", () => {
    if (box && !box.hidden) say("back");
  });
  // Back from the answer by the history: the page is as it was left, button included.
  addEventListener("pageshow", (event) => {
    if (!event.persisted) return;
    setBusy(false);
    work.forget();
  });
}

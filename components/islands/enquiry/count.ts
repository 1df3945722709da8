const pauseMs = 600;
/** Far from the end nobody asks how much room is left. */
const quietShare = 0.8;

/** Says how many characters are left, or too many, once a long text comes near its limit. */
export function countCharacters(form: HTMLFormElement): void {
  const area = form.querySelector<HTMLTextAreaElement>("textarea[data-count-to]");
  if (!area) return;
  const most = Number(area.dataset.countTo);
  // Made when it is needed: a browser's first one keeps a slow phone busy for a tenth of a second.
  let format: Intl.NumberFormat | undefined;
  const write = (count: number) => {
    format ??= new Intl.NumberFormat(document.documentElement.lang === "vi" ? "vi-VN" : "en-GB");
    return format.format(count);
  };
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tell = () => {
    // Blanks around the text are taken off before it is measured.
    const left = most - area.value.trim().length;
    const state = left < 0 ? "over" : left <= most * (1 - quietShare) ? "left" : "";
    for (const line of form.querySelectorAll<HTMLElement>("[data-count]")) {
      line.hidden = line.dataset.count !== state;
      const number = line.querySelector("[data-number]");
      if (number && !line.hidden) number.textContent = write(Math.abs(left));
    }
  };
  // In a pause, or a screen reader would read out every letter.
  const tellSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(tell, pauseMs);
  };
  form.addEventListener("input", tellSoon);
  form.addEventListener("change", tellSoon);
  tell();
}

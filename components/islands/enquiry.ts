import { enhanceForm } from "./enquiry/form";
import { enhanceSent } from "./enquiry/sent";
import { removeOldDrafts } from "./enquiry/storage";

/**
 * A form is looked after from when the first of it is on the screen: until then nothing can be typed, and a browser makes
 * the page wait while it opens the store of the drafts.
 */
function watchForms(): void {
  const forms = document.querySelectorAll<HTMLFormElement>("form[data-enquiry]");
  const onScreen = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      onScreen.unobserve(target);
      removeOldDrafts(Date.now());
      enhanceForm(target as HTMLFormElement);
    }
  });
  for (const form of forms) onScreen.observe(form);
}

function enhancePage(): void {
  watchForms();
  for (const sent of document.querySelectorAll<HTMLElement>("[data-enquiry-sent]")) {
    enhanceSent(sent);
  }
}

// The script is loaded async: out of the browser's cache it may run before the page is read to its end.
if (document.readyState === "loading") {
  document.addEventListener("DOMContentLoaded", enhancePage, { once: true });
} else {
  enhancePage();
}

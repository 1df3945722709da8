/** `<share-page>` holds a button that copies the address of the page; its look hides it where no script runs. */
class SharePage extends HTMLElement {
  connectedCallback() {
    const status = this.querySelector<HTMLElement>("[data-copied]");
    this.querySelector("button")?.addEventListener("click", async () => {
      const address = this.dataset.url ?? location.href;
      if (status) status.textContent = "";
      // Where copying is forbidden, the address is at least there to be copied by hand.
      const isCopied = await copy(address);
      if (status) status.textContent = isCopied ? (status.dataset.copied ?? "") : address;
    });
  }
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

customElements.define("share-page", SharePage);

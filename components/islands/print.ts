/** `<print-page>` holds a button that prints the page; its look hides it where no script runs. */
class PrintPage extends HTMLElement {
  connectedCallback() {
    this.addEventListener("click", (event) => {
      if (event.target instanceof Element && event.target.closest("button")) window.print();
    });
  }
}

customElements.define("print-page", PrintPage);

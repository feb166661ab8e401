// Suggests words, partners and communes while one types in the search: a list under the field, gone through with the arrows
// (the combobox of ARIA 1.2). Without it, or when it fails, the fields and the form work as they are.

const fewestLetters = 2;
const pauseMs = 150;

class Suggestions {
  #field;
  #address;
  #list = element("ul", { class: "suggestions", role: "listbox", "aria-label": "Suggestions" });
  #said = element("p", { class: "fr-sr-only", role: "status" });
  #active = -1;
  #timer;
  #request;

  constructor(field, address) {
    this.#field = field;
    this.#address = address;
    this.#list.id = `${field.id}-suggestions`;
    this.#list.hidden = true;
    // The browser's own list would cover this one.
    for (const [name, value] of Object.entries({
      role: "combobox", autocomplete: "off", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": this.#list.id,
    })) field.setAttribute(name, value);
    field.after(this.#list, this.#said);

    field.addEventListener("input", () => this.#ask(pauseMs));
    field.addEventListener("keydown", event => this.#onKey(event));
    field.addEventListener("blur", () => this.#close());
    // The field keeps the focus, so that the list stays while one of its lines is pressed.
    this.#list.addEventListener("mousedown", event => event.preventDefault());
    this.#list.addEventListener("click", event => {
      const option = event.target.closest("[role=option]");
      if (option) this.#take(option);
    });
  }

  #onKey(event) {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    if (this.#list.hidden) {
      if (event.key === "ArrowDown") this.#ask(0);
      if (event.key === "Enter") this.#close();
      return;
    }

    switch (event.key) {
      case "ArrowDown": this.#move(1); break;
      case "ArrowUp": this.#move(-1); break;
      case "Escape": this.#close(); break;
      case "Enter":
        // With nothing chosen, what is typed is searched for.
        if (this.#active < 0) return this.#close();
        this.#take(this.#list.children[this.#active]);
        break;
      default: return;
    }

    event.preventDefault();
  }

  #ask(delayMs) {
    this.#forget();
    const typed = this.#field.value.trim();
    if (typed.length < fewestLetters) this.#close();
    else this.#timer = setTimeout(() => this.#load(typed), delayMs);
  }

  async #load(typed) {
    const { signal } = this.#request = new AbortController();
    try {
      const url = new URL(this.#address, location.href);
      url.searchParams.set(this.#field.name, typed);
      const response = await fetch(url, { signal, headers: { Accept: "application/json" } });
      const found = response.ok ? await response.json() : [];
      if (!signal.aborted) this.#show(found);
    } catch {
      if (!signal.aborted) this.#close();
    }
  }

  #show(found) {
    if (found.length === 0) return this.#close();
    this.#list.replaceChildren(...found.map(({ text, address }, index) => {
      const option = element("li", {
        class: "suggestions__option", role: "option", id: `${this.#list.id}-${index}`, "aria-selected": "false",
      });
      option.append(element("span", {}, text));
      if (address) {
        option.dataset.address = address;
        option.append(" ", element("span", { class: "small-text" }, "Voir ce partenaire"));
      }

      return option;
    }));
    this.#list.hidden = false;
    this.#list.scrollTop = 0;
    this.#field.setAttribute("aria-expanded", "true");
    this.#activate(-1);
    this.#said.textContent = found.length === 1 ? "1 suggestion." : `${found.length} suggestions.`;
  }

  /** From the last line, and from the first one upwards, one comes back to what is typed. */
  #move(step) {
    const places = this.#list.children.length + 1;
    this.#activate((this.#active + 1 + step + places) % places - 1);
  }

  #activate(index) {
    this.#list.children[this.#active]?.setAttribute("aria-selected", "false");
    this.#active = index;
    const option = this.#list.children[index];
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option) this.#field.setAttribute("aria-activedescendant", option.id);
    else this.#field.removeAttribute("aria-activedescendant");
  }

  #take(option) {
    this.#close();
    if (option.dataset.address) location.assign(option.dataset.address);
    else this.#field.value = option.firstElementChild.textContent;
  }

  #close() {
    this.#forget();
    this.#list.hidden = true;
    this.#field.setAttribute("aria-expanded", "false");
    this.#activate(-1);
    this.#said.textContent = "";
  }

  /** What was asked and has not come yet is of no use any more. */
  #forget() {
    clearTimeout(this.#timer);
    this.#request?.abort();
  }
}

function element(name, attributes, text = "") {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.textContent = text;
  return made;
}

for (const form of document.querySelectorAll("form[data-suggestions]")) {
  new Suggestions(form.elements.namedItem("q"), form.dataset.suggestions);
  new Suggestions(form.elements.namedItem("ou"), form.dataset.placeSuggestions);
}

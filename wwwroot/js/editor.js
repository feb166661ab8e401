// Helps to write a section of an offer; without it the page and its buttons do everything.
//
// Saves the section while one writes it: the same form is sent, a little after the last key, and the page says when.
// It stops for good at the first thing that a person must see: a colleague wrote the section, or something cannot be read.

const pauseMs = 3000;

class Autosave {
  #form;
  #line;
  #mark;
  #timer;
  #isSending = false;
  #isWaiting = false;
  #isStopped = false;

  constructor(form, line) {
    this.#form = form;
    this.#line = line;
    this.#mark = form.elements.namedItem("marque");
    form.addEventListener("input", () => this.#wait());
    // What the person sends is the last word.
    form.addEventListener("submit", () => this.#stop());
  }

  #wait() {
    if (this.#isStopped) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#save(), pauseMs);
  }

  #stop() {
    this.#isStopped = true;
    clearTimeout(this.#timer);
  }

  async #save() {
    if (this.#isSending) {
      this.#isWaiting = true;
      return;
    }

    this.#isSending = true;
    try {
      const answer = await fetch(this.#form.action, {
        method: "POST",
        body: new URLSearchParams(new FormData(this.#form)),
        headers: { Accept: "application/json" },
        redirect: "error",
      });
      if (answer.ok && answer.headers.get("Content-Type")?.startsWith("application/json")) this.#show(await answer.json());
      else this.#say("");
    } catch {
      // Out of reach for now: the button still saves, and the next key tries again.
      this.#say("Pas encore enregistré.");
    }

    this.#isSending = false;
    if (this.#isWaiting) {
      this.#isWaiting = false;
      this.#wait();
    }
  }

  #show({ marque, phrase }) {
    if (this.#isStopped) return;
    if (marque) this.#mark.value = marque;
    else this.#stop();
    this.#say(phrase);
  }

  #say(sentence) {
    this.#line.textContent = sentence;
  }
}

// A centre does most of its services itself: one press answers so wherever nothing is ticked.
function offerToAnswerAll(form, services) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "fr-btn fr-btn--secondary fr-btn--sm";
  button.textContent = "Répondre « Fait » partout où rien n’est coché";
  button.addEventListener("click", () => {
    for (const service of services)
      if (!service.querySelector(":checked")) service.querySelector("[value=fait]").checked = true;
    form.dispatchEvent(new Event("input"));
  });
  services[0].before(button);
}

const fewestServices = 3;
const form = document.getElementById("rubrique");
const services = form?.querySelectorAll(".service") ?? [];
if (services.length >= fewestServices) offerToAnswerAll(form, services);
const line = form?.querySelector("[data-autosave]");
if (line) new Autosave(form, line);

// Helps to write a section of an offer; without it the page and its buttons do everything.
//
// Saves the section while one writes it: the same form is sent, a little after the last key, and the page says when.
// It stops for good at the first thing that a person must see: a colleague wrote the section, their session has ended.
// Nobody leaves the page without being asked while it holds something that is not saved.

const pauseMs = 3000;
const retryMs = 15000;
const longestMs = 10000;
const tooMany = 429;

class Autosave {
  #form;
  #line;
  #mark;
  #timer;
  #typed = 0;
  #saved = 0;
  #sending = null;
  #isOver = false;

  constructor(form, line) {
    this.#form = form;
    this.#line = line;
    this.#mark = form.elements.namedItem("marque");
    form.addEventListener("input", () => {
      this.#typed++;
      this.#wait(pauseMs);
    });
    form.addEventListener("submit", event => this.#giveWay(event));
    addEventListener("online", () => this.#wait(0));
    document.addEventListener("visibilitychange", () => {
      if (document.hidden) this.#save();
    });
    addEventListener("beforeunload", event => {
      if (this.#isUnsaved) event.preventDefault();
    });
  }

  get #isUnsaved() {
    return this.#typed !== this.#saved;
  }

  #wait(delay) {
    clearTimeout(this.#timer);
    if (!this.#isOver) this.#timer = setTimeout(() => this.#save(), delay);
  }

  // What the person sends is the last word: it waits for what is under way, which it would else seem to contradict.
  async #giveWay(event) {
    this.#isOver = true;
    clearTimeout(this.#timer);
    if (this.#sending) {
      event.preventDefault();
      await this.#sending;
      this.#form.requestSubmit(event.submitter);
      return;
    }

    this.#saved = this.#typed;
  }

  #save() {
    clearTimeout(this.#timer);
    if (this.#isOver || this.#sending || !this.#isUnsaved) return;
    this.#sending = this.#send(this.#typed).then(delay => {
      this.#sending = null;
      if (this.#isUnsaved && delay) this.#wait(delay);
    });
  }

  // Answers after how long to try again, should something be left to save.
  async #send(typed) {
    try {
      const answer = await fetch(this.#form.action, {
        method: "POST",
        body: new URLSearchParams(new FormData(this.#form)),
        headers: { Accept: "application/json" },
        redirect: "manual",
        signal: AbortSignal.timeout(longestMs),
      });
      if (answer.type === "opaqueredirect") return this.#stop("Votre session est finie. Enregistrez vous-même : vous vous connecterez sans rien perdre.");
      if (answer.ok && answer.headers.get("Content-Type")?.startsWith("application/json")) return this.#hear(await answer.json(), typed);
      if (answer.status < 500 && answer.status !== tooMany) return this.#stop("Pas encore enregistré. Enregistrez vous-même pour savoir pourquoi.");
    } catch {
      // Out of reach, as when the site itself fails.
    }

    this.#say("Pas encore enregistré : le site ne répond pas. Nouvel essai dans un instant.");
    return retryMs;
  }

  // What was refused waits for another key: the same would be refused again.
  #hear({ marque, phrase, estEnregistre }, typed) {
    if (!marque) return this.#stop(phrase);
    this.#mark.value = marque;
    if (estEnregistre) this.#saved = typed;
    this.#say(phrase);
    return this.#typed === typed ? 0 : pauseMs;
  }

  #stop(sentence) {
    this.#isOver = true;
    this.#say(sentence);
    return 0;
  }

  #say(sentence) {
    this.#line.textContent = sentence;
  }
}

// A centre does most of its services itself: one press answers so wherever nothing is ticked.
function offerToAnswerAll(form, services, line) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "fr-btn fr-btn--secondary fr-btn--sm";
  button.textContent = "Répondre « Fait » partout où rien n’est coché";
  button.addEventListener("click", () => {
    const left = [...services].filter(service => !service.querySelector(":checked"));
    for (const service of left) service.querySelector("[value=fait]").checked = true;
    if (line) line.textContent = left.length === 0 ? "Tout est déjà coché." : `Réponses « Fait » ajoutées : ${left.length}.`;
    if (left.length > 0) form.dispatchEvent(new Event("input"));
  });
  services[0].before(button);
}

const fewestServices = 3;
const form = document.getElementById("rubrique");
const line = form?.querySelector("[data-autosave]");
const services = form?.querySelectorAll(".service") ?? [];
if (services.length >= fewestServices) offerToAnswerAll(form, services, line);
if (line) new Autosave(form, line);

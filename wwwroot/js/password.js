// « Afficher » beside each password, so that one can read what one types. Without this script the field is the browser's own.

for (const field of document.querySelectorAll("main input[type=password]")) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "fr-btn fr-btn--tertiary fr-btn--sm fr-mt-1w";
  button.textContent = "Afficher le mot de passe";
  button.setAttribute("aria-pressed", "false");
  button.setAttribute("aria-controls", field.id);
  button.addEventListener("click", () => show(field, button, field.type === "password"));
  // It is sent hidden: browsers only offer to keep what is in a password field.
  field.form?.addEventListener("submit", () => show(field, button, false));
  field.after(button);
}

function show(field, button, shown) {
  field.type = shown ? "text" : "password";
  button.setAttribute("aria-pressed", String(shown));
}

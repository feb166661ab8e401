// « Autour de moi »: asks the browser where it is, with the person's consent, and writes the nearest commune in « Où ? ».
// The position is rounded to about a kilometre before it leaves, and never enters an address that is shown or shared.

const form = document.querySelector("[data-nearest-commune]");
const field = form?.querySelector("[name=ou]");

if (form && field && "geolocation" in navigator && isSecureContext) {
  const button = createButton();
  const message = createMessage();
  form.querySelector("[type=submit]").before(button);
  form.append(message);
  button.addEventListener("click", () => locate(button, message));
}

function createButton() {
  const button = document.createElement("button");
  button.type = "button";
  button.className =
    "search__around-me fr-btn fr-btn--secondary fr-btn--icon-left fr-icon-map-pin-2-line";
  button.textContent = "Autour de moi";
  return button;
}

function createMessage() {
  const message = document.createElement("p");
  message.className = "small-text fr-mt-1w fr-mb-0";
  message.setAttribute("role", "status");
  return message;
}

async function locate(button, message) {
  button.disabled = true;
  message.textContent = "Recherche de votre commune…";
  try {
    const { coords } = await currentPosition();
    const commune = await nearestCommune(coords);
    field.value = commune.label;
    message.textContent = `Votre commune : ${commune.label}.`;
  } catch (error) {
    message.textContent = explain(error);
  } finally {
    button.disabled = false;
    field.focus();
  }
}

function currentPosition() {
  return new Promise((resolve, reject) =>
    navigator.geolocation.getCurrentPosition(resolve, reject, { timeout: 10000, maximumAge: 600000 }));
}

async function nearestCommune({ latitude, longitude }) {
  const url = new URL(form.dataset.nearestCommune, location.href);
  url.searchParams.set("lat", latitude.toFixed(2));
  url.searchParams.set("lon", longitude.toFixed(2));
  const response = await fetch(url, { headers: { Accept: "application/json" } });
  if (!response.ok) throw new Error(`The nearest commune was not found: ${response.status}`);
  return response.json();
}

function explain(error) {
  return error instanceof GeolocationPositionError && error.code === error.PERMISSION_DENIED
    ? "Vous n’avez pas donné votre position : écrivez votre commune ou votre code postal."
    : "Votre commune n’a pas été trouvée : écrivez-la, ou son code postal.";
}

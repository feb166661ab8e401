// « Autour de moi »: asks the browser where it is, with the person's consent, and writes the nearest commune in « Où ? ».
// The position is rounded to about a kilometre before it leaves, and never enters an address that is shown or shared.

const form = document.querySelector("[data-nearest-commune]");
const button = form?.querySelector(".search__around-me");

if (button) {
  if ("geolocation" in navigator && isSecureContext) {
    button.addEventListener("click", () => locate(form.querySelector("[name=ou]"), form.querySelector("[role=status]")));
  } else {
    button.hidden = true;
  }
}

async function locate(field, message) {
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

// The design system's colours follow data-fr-theme; what the person set on their device decides it. Paper is light.
const prefersDark = matchMedia("(prefers-color-scheme: dark)");

function setTheme(isDark) {
  document.documentElement.dataset.frTheme = isDark ? "dark" : "light";
}

setTheme(prefersDark.matches);
prefersDark.addEventListener("change", () => setTheme(prefersDark.matches));
addEventListener("beforeprint", () => setTheme(false));
addEventListener("afterprint", () => setTheme(prefersDark.matches));

// Recovery codes: prints them, copies them. Without it they can be read, selected and downloaded.

const tools = document.querySelector("[data-codes]");

if (tools) {
  const status = tools.querySelector("[role=status]");
  const codes = [...document.getElementById(tools.dataset.codes).querySelectorAll("code")].map(code => code.textContent);

  tools.querySelector("[data-act=print]").addEventListener("click", () => print());
  tools.querySelector("[data-act=copy]").addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(codes.join("\n"));
      status.textContent = "Codes copiés.";
    } catch {
      status.textContent = "La copie n’a pas marché : sélectionnez les codes et copiez-les vous-même.";
    }
  });
}

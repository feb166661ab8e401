// Shortcuts of the keyboard for those who review many files; without them the links, choices and buttons of the page do the same.
// Who switched them off is not sent this script.
//
// Pages mark what they act on: data-keys="list" around rows that lead somewhere or on a list of such items, "criterion" around the
// choices of a verdict, rel="next" and rel="prev" on the links to other files. What is moved is the focus itself, upon a link or a
// choice: Enter, arrows and screen readers then do what they always do.

const lines = "[data-keys=list] tbody tr, ul[data-keys=list] > li";
const criteria = "[data-keys=criterion]";
const choices = "input[type=radio]:enabled";
const keysThatType = "textarea, select, input:not([type=radio], [type=checkbox], [type=button], [type=submit])";

const help = document.getElementById("aide-du-clavier");

function targetOf(item) {
  return item.matches(criteria)
    ? item.querySelector(`${choices}:checked`) ?? item.querySelector(choices)
    : item.querySelector("a[href]");
}

function isShown(item) {
  return item.checkVisibility?.() ?? true;
}

function move(step) {
  const items = [...document.querySelectorAll(`${lines}, ${criteria}`)].filter(item => isShown(item) && targetOf(item));
  if (items.length === 0) return false;
  const here = items.findIndex(item => item.contains(document.activeElement));
  const next = items[here < 0 ? (step > 0 ? 0 : items.length - 1) : Math.min(Math.max(here + step, 0), items.length - 1)];
  next.scrollIntoView({ block: "nearest" });
  targetOf(next).focus();
  return true;
}

function judge(rank) {
  const choice = document.activeElement?.closest(criteria)?.querySelectorAll(choices)[rank - 1];
  choice?.click();
  choice?.focus();
  return Boolean(choice);
}

function follow(where) {
  const link = document.querySelector(`main a[rel=${where}]`);
  link?.click();
  return Boolean(link);
}

function explain() {
  if (!help) return false;
  for (const line of help.querySelectorAll("[data-acts-on]")) line.hidden = !document.querySelector(line.dataset.actsOn);
  help.showModal();
  return true;
}

// Digits are told by where they are: on French keyboards their row gives letters and signs without the capital key.
function rankOf(event) {
  const digit = /^(?:Digit|Numpad)([1-4])$/.exec(event.code)?.[1];
  return digit && (event.code.startsWith("Digit") || event.key === digit) ? Number(digit) : null;
}

function act(event) {
  switch (event.key.toLowerCase()) {
    case "j": return move(1);
    case "k": return move(-1);
    case "n": return follow("next");
    case "p": return follow("prev");
    case "?": return explain();
    default: {
      const rank = rankOf(event);
      return rank !== null && judge(rank);
    }
  }
}

document.addEventListener("keydown", event => {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || event.metaKey || help?.open) return;
  if (event.target.isContentEditable || event.target.matches?.(keysThatType)) return;
  if (act(event)) event.preventDefault();
});

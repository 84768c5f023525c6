// The keys of the page of study. Everything here can be done without a script, by the same forms.

const STORE = "quiz-keys";
const PATIENCE_MS = 8000;
const page = document.querySelector("[data-study]");

function keysAreOn() {
  try {
    return localStorage.getItem(STORE) !== "off";
  } catch {
    return true; // storage may be forbidden
  }
}

function isWriting(element) {
  return element.matches("input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable]");
}

function choose(digit) {
  const target = page?.querySelector(`[data-key="${digit}"]`);
  if (!target) return false;
  if (target.matches("button")) target.click();
  else {
    target.focus();
    target.click();
  }
  return true;
}

function goOn(target) {
  if (target.closest("a, button, summary")) return false; // Enter presses what has the focus
  const next = document.querySelector("[data-submit]");
  next?.click();
  return Boolean(next);
}

document.addEventListener("keydown", (event) => {
  if (!keysAreOn() || event.defaultPrevented || event.repeat) return;
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
  if (event.key === "Enter" && !isWriting(event.target) && goOn(event.target)) event.preventDefault();
  if (isWriting(event.target)) return;
  if (/^[1-9]$/.test(event.key) && choose(event.key)) event.preventDefault();
  if (event.key.toLowerCase() === "u" || event.key === "ㅕ") document.querySelector("[data-undo]")?.click();
});

// A single key without a modifier must be possible to switch off (WCAG 2.1.4): voice input types letters
const toggle = document.querySelector("[data-keys-toggle]");
function showToggle() {
  toggle.textContent = keysAreOn() ? toggle.dataset.on : toggle.dataset.off;
  document.querySelector("[data-keys-on]").hidden = !keysAreOn();
}
if (toggle) {
  showToggle();
  toggle.addEventListener("click", () => {
    try {
      localStorage.setItem(STORE, keysAreOn() ? "off" : "on");
    } catch {
      return;
    }
    showToggle();
  });
}

// The form is sent once: a second tap would only be refused as answered already
page?.addEventListener("submit", (event) => {
  if (page.dataset.sent) event.preventDefault();
  page.dataset.sent = "yes";
  setTimeout(() => delete page.dataset.sent, PATIENCE_MS); // the network may have lost it
});
window.addEventListener("pageshow", () => {
  if (page) delete page.dataset.sent;
});

// Somebody who was quicker than this script keeps the focus
const first = document.querySelector("[data-first]") ?? document.querySelector(".stem");
if ((document.activeElement ?? document.body) === document.body) first?.focus({ preventScroll: true });

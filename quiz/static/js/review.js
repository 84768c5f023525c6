// Review: a question that is chosen marks its quotes in the article without a new page; a question that is
// written is checked while its writer pauses. All of it works without a script as well.

const pane = document.querySelector("[data-pane]");
const PAUSE_MS = 500;

function unmark() {
  for (const mark of pane.querySelectorAll("mark")) mark.replaceWith(...mark.childNodes);
  pane.normalize();
}

function markLine(start, from, to) {
  // Offsets count code points, a script's texts count half of some
  const line = pane.querySelector(`[id="at-${start}"]`);
  const text = line?.firstChild;
  if (!text) return null;
  const letters = [...text.data];
  const mark = document.createElement("mark");
  mark.textContent = letters.slice(from, to).join("");
  text.replaceWith(letters.slice(0, from).join(""), mark, letters.slice(to).join(""));
  return mark;
}

function scrollTo(mark) {
  const place = mark.getBoundingClientRect().top - pane.getBoundingClientRect().top;
  pane.scrollTop += place - pane.clientHeight / 3;
}

function choose(entry) {
  unmark();
  const marks = [];
  // The last one first: a line that is cut keeps what stands before
  for (const [start, from, to] of JSON.parse(entry.dataset.marks).reverse()) marks.unshift(markLine(start, from, to));
  document.querySelector("[data-entry][aria-current]")?.removeAttribute("aria-current");
  entry.setAttribute("aria-current", "true");
  const first = marks.find(Boolean);
  if (first) scrollTo(first);
}

function enablePane() {
  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-select]");
    if (!link || !pane.checkVisibility() || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    choose(link.closest("[data-entry]"));
    const address = new URL(link.href);
    address.hash = "";
    history.replaceState(null, "", address);
  });
  const mark = pane.querySelector("mark");
  if (mark) scrollTo(mark);
}

function enableChecks(form) {
  const place = form.querySelector("[data-flaws]");
  let timer;
  let asked = 0;
  async function ask() {
    const number = ++asked;
    try {
      const answer = await fetch(form.dataset.check, { method: "POST", body: new FormData(form) });
      if (!answer.ok || number !== asked) return;
      place.innerHTML = await answer.text(); // our own page, every value escaped by the server
    } catch {
      // No network: the same checks are made when the form is sent
    }
  }
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE_MS);
  });
}

if (pane) enablePane();
for (const form of document.querySelectorAll("[data-check]")) enableChecks(form);

document.querySelector("[data-tick-all]")?.addEventListener("click", () => {
  const boxes = [...document.querySelectorAll(".entry-tick input")];
  const all = boxes.every((box) => box.checked);
  for (const box of boxes) box.checked = !all;
});

for (const select of document.querySelectorAll("[data-submits]")) {
  select.addEventListener("change", () => select.form.requestSubmit());
}

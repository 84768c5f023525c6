// A list put in order by buttons or by the arrow keys; the selects that the form sends follow the lines.

function number(list) {
  [...list.querySelectorAll("[data-line]")].forEach((line, place, lines) => {
    line.querySelector("[data-place]").value = String(place + 1);
    line.querySelector('[data-move="-1"]').disabled = place === 0;
    line.querySelector('[data-move="1"]').disabled = place === lines.length - 1;
  });
}

function move(list, line, step) {
  const other = step < 0 ? line.previousElementSibling : line.nextElementSibling;
  if (!other) return;
  if (step < 0) other.before(line);
  else other.after(line);
  number(list);
  const button = line.querySelector(`[data-move="${step}"]`);
  (button.disabled ? line.querySelector(`[data-move="${-step}"]`) : button).focus();
  const status = document.querySelector("[data-order-status]");
  const place = [...list.children].indexOf(line) + 1;
  status.textContent = status.dataset.text.replace("{place}", place);
}

function takePlaces(list) {
  // After a mistake the server gives the places back: start from them
  const lines = [...list.querySelectorAll("[data-line]")];
  const place = (line) => Number(line.querySelector("[data-place]").value) || Infinity;
  if (lines.some((line) => place(line) !== Infinity)) lines.sort((one, two) => place(one) - place(two));
  list.append(...lines);
}

function enableOrdering(list) {
  takePlaces(list);
  number(list);
  list.addEventListener("click", (event) => {
    const button = event.target.closest("[data-move]");
    if (button) move(list, button.closest("[data-line]"), Number(button.dataset.move));
  });
  list.addEventListener("keydown", (event) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const line = event.target.closest("[data-line]");
    if (!step || !line) return;
    event.preventDefault();
    move(list, line, step);
  });
}

for (const list of document.querySelectorAll("[data-order]")) enableOrdering(list);

// portal.js - small helps on top of pages that work without it. No eval, no inline handlers. Nothing is stored,
// but what an officer has typed while the page changes its language: in this tab, until it is back.

const all = (selector, root = document) => [...root.querySelectorAll(selector)];

const words = new WeakMap();

// One press, one act: a second submit of the same form is stopped and the button says so.
document.addEventListener("submit", (event) => {
  const form = event.target;
  const button = event.submitter;
  if (button?.name === "switch_language") return;
  if (form.dataset.sending) { event.preventDefault(); return; }
  form.dataset.sending = "1";
  if (button?.classList.contains("btn") && form.method === "post") {
    // After the event: a button that is disabled now would not be sent along.
    setTimeout(() => {
      button.setAttribute("aria-busy", "true");
      words.set(button, [...button.childNodes]);
      button.textContent = document.documentElement.dataset.busy;
    });
  }
  setTimeout(() => release(form), 20000);
});
function release(form) {
  delete form.dataset.sending;
  for (const button of form.elements) {
    if (!words.has(button)) continue;
    button.replaceChildren(...words.get(button));
    button.removeAttribute("aria-busy");
    words.delete(button);
  }
}
addEventListener("pageshow", (event) => { if (event.persisted) all("form[data-sending]").forEach(release); });
document.addEventListener("htmx:afterRequest", (event) => {
  const form = event.target.closest?.("form");
  if (form) release(form);
});

// The language switch of a page with several forms: what was typed in each stands there again in the other language.
const TYPED = `typed:${location.pathname}`;
const typable = (form) => [...form.elements].filter((control) => control.name && control.matches(
  "textarea, select, input:not([type=hidden], [type=password], [type=file], [type=submit])"));
const checks = (control) => control.type === "checkbox" || control.type === "radio";
function changed(control) {
  if (checks(control)) return control.checked !== control.defaultChecked;
  if (control.tagName !== "SELECT") return control.value !== control.defaultValue;
  const first = control.querySelector("option[selected]") ?? control.options[0];
  return control.value !== (first?.value ?? "");
}
const others = (but) => all("body.desk form[method=post]").filter((form) => form !== but);
document.addEventListener("submit", (event) => {
  if (event.submitter?.name !== "switch_language") return;
  const kept = others(event.target).flatMap((form) => typable(form).filter(changed).map((control) => [
    form.getAttribute("action"), control.name, checks(control) ? [control.value, control.checked] : control.value]));
  if (kept.length) sessionStorage.setItem(TYPED, JSON.stringify(kept));
});
function typeAgain() {
  const kept = JSON.parse(sessionStorage.getItem(TYPED) ?? "[]");
  sessionStorage.removeItem(TYPED);
  for (const [action, name, value] of kept) {
    const form = others().find((one) => one.getAttribute("action") === action);
    const same = form ? typable(form).filter((one) => one.name === name) : [];
    const control = Array.isArray(value) ? same.find((one) => one.value === value[0]) : same[0];
    if (!control) continue;
    if (Array.isArray(value)) control.checked = value[1]; else control.value = value;
    for (let fold = control.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  }
}

// What htmx sends carries the token that a form would carry.
document.addEventListener("htmx:configRequest", (event) => {
  const token = document.querySelector('meta[name="csrf-token"]');
  if (token) event.detail.headers["X-CSRFToken"] = token.content;
});

// The error summary takes the focus, after a full load and after a swap.
function focusSummary(root = document) { root.querySelector?.("[data-focus]")?.focus(); }

// Three-box date: says both eras while typing. The words come from the page, in its language.
const LATIN = (text) => [...text.trim()].map((sign) => {
  const code = sign.codePointAt(0);
  if (code >= 0x0e50 && code <= 0x0e59) return String(code - 0x0e50);
  if (code >= 0x17e0 && code <= 0x17e9) return String(code - 0x17e0);
  return sign;
}).join("");
function echoDate(group) {
  const [day, month, year] = all("input, select", group);
  const echo = group.parentElement.querySelector(".echo");
  if (!echo) return;
  const d = Number(LATIN(day.value)), m = Number(month.value);
  let y = Number(LATIN(year.value));
  if (y >= 2400 && y <= 2700) y -= 543;
  const real = new Date(Date.UTC(y, m - 1, d));
  const sound = y >= 1900 && y <= 2100 && m && real.getUTCMonth() === m - 1 && real.getUTCDate() === d;
  const words = { day: d, month: month.selectedOptions[0]?.text, ce: y, be: y + 543 };
  echo.textContent = sound ? group.dataset.echo.replace(/%\((\w+)\)s/g, (_, key) => words[key]) : "";
}
document.addEventListener("input", (event) => {
  const group = event.target.closest?.("[data-date3]");
  if (group) echoDate(group);
});

// Clocks: the words change once a minute, and are spoken only at 2 h, 30 min and 5 min.
const SPOKEN = new Set([120, 30, 5]);
function tick() {
  for (const figure of all("[data-until]")) {
    const minutes = Math.floor((Date.parse(figure.dataset.until) - Date.now()) / 60000);
    if (Number.isNaN(minutes) || Math.abs(minutes) >= 24 * 60) continue;  // days stay as the server wrote them
    const span = Math.abs(minutes < 0 ? minutes + 1 : minutes), short = span < 60;
    const pattern = figure.dataset[minutes < 0 ? (short ? "overMinutes" : "overHours") : (short ? "minutes" : "hours")];
    const text = pattern.replace("%(h)s", Math.floor(span / 60)).replace("%(m)s", span % 60);
    if (figure.textContent === text) continue;
    figure.setAttribute("aria-live", SPOKEN.has(minutes) ? "polite" : "off");
    figure.textContent = text;
  }
}
setInterval(tick, 60000);

// Menus: folded on small screens, closed by Escape or a press elsewhere.
for (const button of all("[data-toggle]")) {
  const target = document.getElementById(button.dataset.toggle);
  if (!target) continue;
  button.hidden = false;
  target.dataset.folded = "";
  button.addEventListener("click", () => {
    const open = target.toggleAttribute("data-folded") === false;
    button.setAttribute("aria-expanded", String(open));
  });
}
const closeMenus = (except) => all("details.menu[open]").forEach((menu) => { if (menu !== except) menu.open = false; });
document.addEventListener("click", (event) => closeMenus(event.target.closest?.("details.menu")));
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const open = document.querySelector("details.menu[open]");
  if (open) { open.open = false; open.querySelector("summary").focus(); }
});

// Leave quickly: no way back through the history. Three Escapes in a row do the same.
const leave = () => { const link = document.querySelector("[data-leave]"); if (link) location.replace(link.href); };
document.addEventListener("click", (event) => {
  if (event.target.closest?.("[data-leave]")) { event.preventDefault(); leave(); }
});
let escapes = [];
document.addEventListener("keydown", (event) => {
  escapes = event.key === "Escape" ? [...escapes, event.timeStamp].slice(-3) : [];
  if (escapes.length === 3 && escapes[2] - escapes[0] < 1500) leave();
});

// Files: names of what was chosen, before it is sent.
document.addEventListener("change", (event) => {
  const list = event.target.dataset?.files && document.getElementById(event.target.dataset.files);
  if (!list) return;
  list.replaceChildren(...[...event.target.files].map((file) => {
    const row = document.createElement("li");
    row.textContent = file.name;
    return row;
  }));
});

// Picked rows of a queue are counted in the bar above them.
function countPicked() {
  const words = document.querySelector("[data-picked]");
  if (words) words.textContent = words.dataset.picked.replace("{n}", all(".pick input:checked").length);
}
document.addEventListener("change", (event) => { if (event.target.closest?.(".pick")) countPicked(); });

// Toasts leave after ten seconds without hover or focus.
function timeToasts() {
  for (const toast of all("[data-toast]:not([data-timed])")) {
    toast.dataset.timed = "";
    let left = 10;
    const timer = setInterval(() => {
      if (toast.matches(":hover, :focus-within")) return;
      left -= 1;
      if (left <= 0) { clearInterval(timer); toast.remove(); }
    }, 1000);
  }
}

// Drawings: arrows move between nodes, Escape leaves.
document.addEventListener("keydown", (event) => {
  const node = event.target.closest?.("svg a");
  if (!node) return;
  const nodes = all("a", node.closest("svg"));
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  if (step) { event.preventDefault(); nodes[(nodes.indexOf(node) + step + nodes.length) % nodes.length].focus(); }
  if (event.key === "Escape") node.closest(".pan")?.focus();
});

// Paper shows every reason.
addEventListener("beforeprint", () => all("details.why:not([open])").forEach((why) => { why.open = true; why.dataset.printed = ""; }));
addEventListener("afterprint", () => all("details[data-printed]").forEach((why) => { why.open = false; delete why.dataset.printed; }));

typeAgain();
focusSummary();
timeToasts();
document.addEventListener("htmx:afterSettle", (event) => { focusSummary(event.target); timeToasts(); countPicked(); });

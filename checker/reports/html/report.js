"use strict";
// Filters, keys, and decisions that are kept in this browser until they are downloaded. The page is whole without it.
(() => {
  const one = (selector, within = document) => within.querySelector(selector);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const make = (name, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };
  const store = {
    get(name) { try { return JSON.parse(localStorage.getItem(`checker ${name}`)); } catch { return null; } },
    set(name, value) {
      try {
        if (value === null) localStorage.removeItem(`checker ${name}`);
        else localStorage.setItem(`checker ${name}`, JSON.stringify(value));
      } catch { /* a browser that keeps nothing still decides for as long as the page is open */ }
    },
  };
  const findings = all("#findings > article");
  const audited = all(".audited"); // what stands in a draft
  const items = [...audited.filter((one) => one.dataset.severity), ...findings]; // what there is to look at
  const rows = all("#claims tbody tr");
  const form = one("#filter");
  const live = one("meta[name=checker-live]")?.content;

  // --- Filter -------------------------------------------------------------------------------------------------------
  const texts = new Map();
  const textOf = (element) => {
    if (!texts.has(element)) texts.set(element, element.textContent.toLowerCase().replace(/\s+/g, " "));
    return texts.get(element);
  };
  const severities = () => all("[name=severity]", form);
  const numberOf = (select) => select.selectedOptions[0]?.dataset.number;

  function wanted() {
    const boxes = severities().filter((box) => box.checked).map((box) => box.value);
    return {
      severity: boxes.length === severities().length ? null : new Set(boxes),
      status: form.elements.status.value,
      rule: form.elements.claim.value,
      claim: numberOf(form.elements.claim),
      source: numberOf(form.elements.source),
      text: form.elements.text.value.trim().toLowerCase().replace(/\s+/g, " "),
    };
  }
  const states = (element, number) => ` ${element.dataset.sources ?? ""} `.includes(` ${number} `);
  const fits = (want, element) =>
    (!want.severity || want.severity.has(element.dataset.severity)) &&
    (!want.status || want.status === element.dataset.status) &&
    (!want.claim || want.claim === element.dataset.rule) &&
    (!want.source || states(element, want.source)) &&
    (!want.text || textOf(element).includes(want.text));
  const agrees = (want, row) =>
    !want.severity && !want.status && (!want.rule || want.rule === row.dataset.rule) &&
    (!want.source || states(row, want.source)) && (!want.text || textOf(row).includes(want.text));

  function filter() {
    const want = wanted();
    let shown = 0;
    for (const item of items) {
      const fit = fits(want, item);
      if (item.hidden === fit) item.hidden = !fit;
      shown += fit;
    }
    for (const one of audited) if (!one.dataset.severity) one.hidden = !fits(want, one);
    for (const row of rows) {
      const about = document.getElementById(row.dataset.for);
      const hide = row.dataset.outcome === "agree" ? !agrees(want, row) : Boolean(about?.hidden);
      if (row.hidden !== hide) row.hidden = hide;
      if (row.dataset.outcome === "agree" && about) about.hidden = hide;
    }
    const total = items.length.toLocaleString("en");
    one("#shown").textContent = shown === items.length ? `All ${total} shown` : `${shown.toLocaleString("en")} of ${total} shown`;
    one("#none-shown").hidden = shown > 0 || items.length === 0;
  }

  function toHash() {
    const said = new URLSearchParams();
    const want = wanted();
    if (want.severity) said.set("severity", [...want.severity].join(","));
    for (const name of ["status", "claim", "source", "text"]) {
      if (form.elements[name].value) said.set(name, form.elements[name].value);
    }
    history.replaceState(null, "", said.size ? `#?${said}` : "#");
  }
  function targetOf(name) {
    try { return document.getElementById(decodeURIComponent(name)); } catch { return null; /* no such escape, no such place */ }
  }
  let waiting; // for the rest of what is typed
  let quiet = false; // an address that leads to a finding stays, though the filter is cleared for it
  function fromHash() {
    clearTimeout(waiting); // what was typed before must not write over where the reader has gone since
    if (location.hash.startsWith("#?")) {
      const said = new URLSearchParams(location.hash.slice(2));
      const chosen = said.has("severity") ? said.get("severity").split(",") : null;
      for (const box of severities()) box.checked = !chosen || chosen.includes(box.value);
      for (const name of ["status", "claim", "source", "text"]) form.elements[name].value = said.get(name) ?? "";
      for (const name of ["status", "claim", "source"]) if (form.elements[name].selectedIndex < 0) form.elements[name].value = "";
      filter();
      return;
    }
    const target = targetOf(location.hash.slice(1));
    if (!target) return;
    if (target.closest("[hidden]")) { quiet = true; form.reset(); quiet = false; filter(); }
    for (let at = target.closest("details"); at; at = at.parentElement.closest("details")) at.open = true;
    target.scrollIntoView();
  }
  form.addEventListener("input", (event) => {
    clearTimeout(waiting);
    waiting = setTimeout(() => { filter(); toHash(); }, event.target.name === "text" ? 120 : 0);
  });
  form.addEventListener("reset", () => { if (!quiet) setTimeout(() => { filter(); toHash(); }); });
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("hashchange", fromHash);
  const filters = one("#filters");
  filters.hidden = false;
  filters.open = matchMedia("(min-width: 70rem)").matches || location.hash.startsWith("#?");

  // --- Light and dark, keys, expand all -------------------------------------------------------------------------------
  const themes = ["system", "light", "dark"];
  const theme = make("button", { type: "button" });
  function wear(name) {
    if (name === "system") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = name;
    theme.textContent = `Colours: ${name}`;
  }
  wear(themes.includes(store.get("theme")) ? store.get("theme") : "system");
  theme.addEventListener("click", () => {
    const next = themes[(themes.indexOf(document.documentElement.dataset.theme ?? "system") + 1) % themes.length];
    store.set("theme", next);
    wear(next);
  });
  const expand = make("button", { type: "button", textContent: "Expand all" });
  expand.addEventListener("click", expandAll);
  function expandAll() {
    const closed = expand.textContent === "Expand all";
    for (const details of all("main details:not(.decide)")) details.open = closed;
    expand.textContent = closed ? "Close all" : "Expand all";
  }
  const dialog = one("#keys");
  const help = make("button", { type: "button", textContent: "Keys" });
  help.addEventListener("click", () => dialog.showModal());
  const keysOn = one("#keys-on");
  keysOn.checked = store.get("keys") !== false;
  keysOn.addEventListener("change", () => store.set("keys", keysOn.checked));
  one(".kicker").after(make("div", { className: "tools" }, expand, help, theme));

  function step(by) {
    const shown = items.filter((item) => !item.hidden);
    const here = shown.findIndex((item) => item.contains(document.activeElement));
    const at = here >= 0 ? here + by : shown.findIndex((item) => item.getBoundingClientRect().bottom > 0);
    const next = shown[Math.min(Math.max(at, 0), shown.length - 1)];
    if (!next) return;
    next.tabIndex = -1;
    next.focus({ preventScroll: true });
    next.scrollIntoView();
  }
  const keys = {
    j: () => step(1), k: () => step(-1), "/": () => { filters.open = true; form.elements.text.focus(); }, "?": () => dialog.showModal(), e: expandAll,
  };
  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && event.target.closest?.("#filter")) event.target.blur();
    if (event.ctrlKey || event.metaKey || event.altKey || dialog.open || !keysOn.checked) return;
    if (event.target.closest?.("input:not([type=checkbox]), select, textarea")) return;
    if (!Object.hasOwn(keys, event.key)) return;
    event.preventDefault();
    keys[event.key]();
  });

  // --- Decisions ------------------------------------------------------------------------------------------------------
  const words = { waived: "Waived", confirmed: "Confirmed", corrected: "Corrected", open: "Left open" };
  const FILE = "decisions-to-merge.yaml";
  const kept = new Map();
  const isRow = (element) => element.matches("tr");
  const isAudited = (element) => element.matches(".audited");
  // A number behind the id of a figure tells it from another of the same sentence.
  const idOf = (element) => isAudited(element) ? element.id.split("-")[1] : element.id.slice("finding-".length);
  const ruleOf = (finding) => one(`#filter-claim [data-number="${finding.dataset.rule}"]`).value;
  const keyOf = (element) =>
    all(":scope > .key > bdi", element).map((value) => [value.previousSibling.textContent.trim(), value.textContent]);
  // In short, a camp's letter and value stand before each of its rows.
  const camps = (finding) => one(".camps", finding)
    ? all(".camps > section > h4 > bdi", finding).map((value) => value.textContent)
    : [...new Set(all("th", finding).filter((cell) => /^[A-Z]\d* /.test(cell.textContent)).map((cell) => cell.textContent.replace(/^\S+ /, "")))];
  // What the page cannot show as it is (a hidden character, the figures of a sum) stands in data-about.
  function about(element) {
    const title = one(isRow(element) ? "a" : "h3", element).textContent;
    if (element.dataset.about) return { title, ...JSON.parse(element.dataset.about) };
    return { title, rule: ruleOf(element), key: keyOf(element), values: camps(element).sort() };
  }
  const valuesOf = (element) => { const { values, quote, sentence } = about(element); return values ?? [quote, sentence]; };
  // The name under which a decision is kept: the anchor, of a finding its id alone.
  const nameOf = (element) => element.id.replace(/^finding-/, "");

  function show(element) {
    const made = kept.get(nameOf(element))?.made;
    if (isRow(element)) { one(".tick input", element).checked = made?.decision === "confirmed" || element.dataset.decided === "confirmed"; return; }
    element.dataset.was ??= element.dataset.status;
    element.dataset.status = !made ? element.dataset.was : made.decision;
    one(":scope > .decided.here", element)?.remove();
    texts.delete(element);
    if (!made) return;
    const said = [made.reason && `: ${made.reason}`, made.source && `, source: ${made.source}`, made.by && `, by ${made.by}`, made.until && `, until ${made.until}`];
    say(element, make("b", { textContent: words[made.decision] }), said.filter(Boolean).join(""), " (kept in this browser; not yet in the file)");
  }
  const say = (element, ...parts) => one(":scope > .camps, :scope > table", element).before(make("p", { className: "decided here" }, ...parts));
  async function write(element, made) {
    const { rule, key, values, quote, sentence } = about(element);
    const meant = quote ? { quote, sentence } : { finding: isRow(element) ? "" : idOf(element), rule, key: Object.fromEntries(key), values };
    const answer = await fetch("/decision", {
      method: "POST", headers: { "Content-Type": "application/json", "X-Checker-Token": live }, body: JSON.stringify({ ...meant, ...made }),
    }).catch(() => null);
    if (!answer?.ok) tell(`Not written: ${answer ? await answer.text() : "the server does not answer; start checker review again"}`);
    else location.reload(); // the server tells the page anew, with what the file says now
  }
  function decide(element, made) {
    if (live) return write(element, made);
    const name = nameOf(element), undo = made.decision === "undo", wasKept = kept.has(name);
    store.set(name, undo ? null : { ...made, values: valuesOf(element) });
    if (undo) kept.delete(name);
    else kept.set(name, { element, made });
    show(element);
    count();
    if (undo && !wasKept && one(":scope > .decided", element)) {
      const command = isAudited(element) ? `tick ${idOf(element)} confirmed` : `waive ${idOf(element)}`;
      say(element, "This stands in checker-decisions.yaml; to take it back, in a terminal: ", make("code", { textContent: `checker ${command} --undo` }));
    }
  }

  const bar = one("#kept");
  const told = make("span", { role: "status" });
  const tell = (text) => { told.textContent = text; bar.hidden = !text; };
  function count() {
    if (live) return;
    const number = kept.size;
    tell(number ? `${number} ${number === 1 ? "decision is" : "decisions are"} kept in this browser alone.` : "");
  }
  // JSON's strings are YAML's strings in double quotes, so that nothing in an article can end one.
  const quoted = (text) => JSON.stringify(text).replace(/[\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g, (hidden) => `\\u${hidden.charCodeAt(0).toString(16).padStart(4, "0")}`);
  const oneLine = (text) => text.replace(/\s+/g, " ");
  function entry({ element, made }) {
    const { title, rule, key = [], values = [], quote, sentence } = about(element);
    const shown = key.length ? `${title} (${key.map(([, value]) => value).join(", ")})` : title;
    const lines = (name, given) => (given ? [`    ${name}: ${quoted(given)}`] : []);
    return [
      `  # ${oneLine(quote ? `a figure or quotation of a draft: ${quote}` : `${shown}: ${values.join(" / ")}`)}`,
      `  - decision: ${made.decision}`,
      ...lines("rule", rule),
      ...(key.length ? ["    key:", ...key.map(([name, value]) => `      ${quoted(name)}: ${quoted(value)}`)] : []),
      ...(quote ? [] : ["    values:", ...values.map((value) => `    - ${quoted(value)}`)]),
      ...lines("quote", quote), ...lines("sentence", sentence),
      ...["source", "reason", "by", "until"].flatMap((name) => lines(name, made[name])),
    ].join("\n");
  }
  function yaml() {
    const place = ({ element }) => { const { rule = "", key, values, quote, sentence } = about(element); return JSON.stringify([rule, key, values, quote, sentence]); };
    // Of two about the same (a figure twice in one sentence) the later counts; sorting keeps what is equal in order.
    const made = new Map([...kept.values()].map((one) => [place(one), one]));
    const entries = [...made.keys()].sort().map((at) => entry(made.get(at)));
    return `# Decisions made on the report's page, and no others. To add them to checker-decisions.yaml: checker merge ${FILE}\ndecisions:\n${entries.join("\n\n")}\n`;
  }
  const download = make("button", { type: "button", textContent: `Download ${FILE}` });
  download.addEventListener("click", () => {
    const address = URL.createObjectURL(new Blob([yaml()], { type: "application/yaml" }));
    make("a", { href: address, download: FILE }).click();
    setTimeout(() => URL.revokeObjectURL(address), 10000);
  });
  const then = make("span", {}, "then, in a terminal: ", make("code", { textContent: `checker merge ${FILE}` }));
  const forget = make("button", { type: "button", textContent: "Forget them" });
  forget.addEventListener("click", () => { for (const { element } of [...kept.values()]) decide(element, { decision: "undo" }); });
  bar.append(told, ...(live ? [] : [download, then, forget]));

  const FINDING = {
    fields: [["reason", "text", "Reason"], ["by", "text", "By"], ["until", "date", "Until (optional)"]],
    buttons: [["waived", "Waive: it may stand"], ["confirmed", "Confirm: to be corrected"], ["corrected", "Corrected"], ["undo", "Undo"]],
    command: (id, given) => `checker waive ${id}${given("reason", true)}${given("by")}${given("until")}`,
  };
  const AUDITED = {
    fields: [["source", "text", "From which source"], ["by", "text", "By"], ["reason", "text", "Note (optional)"]],
    buttons: [["confirmed", "Confirmed: it may stand"], ["corrected", "Corrected in the draft"], ["open", "Left open"], ["undo", "Undo"]],
    command: (id, given) => `checker tick ${id} confirmed${given("by")}${given("source")}${given("reason")}`,
  };
  const inShell = (text) => `'${text.replaceAll("'", "'\\''")}'`;
  function commandOf(form, element, fields) {
    const given = (name, must) => {
      const value = fields[name].value.trim();
      return value || must ? ` --${name} ${value ? inShell(value) : '"..."'}` : "";
    };
    return form.command(idOf(element), given);
  }
  function fill(details) {
    const element = details.closest("article");
    const form = isAudited(element) ? AUDITED : FINDING;
    const fields = Object.fromEntries(form.fields.map(([name, type]) => [name, make("input", { name, type, autocomplete: "off" })]));
    fields.by.value = store.get("by") ?? "";
    const code = make("code", { textContent: commandOf(form, element, fields) });
    const copy = make("button", { type: "button", textContent: "Copy" });
    copy.addEventListener("click", async () => {
      try { await navigator.clipboard.writeText(code.textContent); copy.textContent = "Copied"; } catch { getSelection().selectAllChildren(code); copy.textContent = "Press Ctrl+C"; }
    });
    const button = ([decision, text]) => {
      const made = make("button", { type: "button", textContent: text });
      made.addEventListener("click", () => {
        fields.reason.setCustomValidity(decision === "waived" && !fields.reason.value.trim() ? "Say why it may stand." : "");
        if (!fields.reason.reportValidity()) return;
        store.set("by", fields.by.value.trim() || null);
        const said = Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.value.trim()]).filter(([, value]) => value));
        decide(element, decision === "undo" ? { decision } : { decision, ...said });
      });
      return made;
    };
    const ask = make("form", {},
      ...form.fields.map(([name, , text]) => make("label", {}, text, fields[name])),
      make("div", { className: "buttons" }, ...form.buttons.map(button)));
    ask.addEventListener("submit", (event) => event.preventDefault());
    ask.addEventListener("input", () => { fields.reason.setCustomValidity(""); code.textContent = commandOf(form, element, fields); copy.textContent = "Copy"; });
    details.replaceChildren(one("summary", details), ask, make("p", { className: "command" }, "In a terminal: ", code, copy));
  }
  addEventListener("toggle", (event) => {
    if (event.target.matches?.(".decide") && event.target.open && !one("form", event.target)) fill(event.target);
  }, true);
  // A long page carries no disclosure of its own for each finding; it gets one as it comes near the screen.
  const near = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) continue;
      near.unobserve(target);
      target.append(make("details", { className: "decide" }, make("summary", { textContent: "Decide" })));
    }
  }, { rootMargin: "100%" });
  for (const finding of findings) if (!one(":scope > .decide", finding)) near.observe(finding);

  for (const row of rows) {
    if (row.dataset.outcome !== "agree") continue;
    const box = make("input", { type: "checkbox" });
    box.addEventListener("change", () => decide(row, { decision: box.checked ? "confirmed" : "undo" }));
    one(".outcome", row).append(make("label", { className: "tick" }, box, "Checked"));
    show(row);
  }
  if (!live) {
    for (const element of [...audited, ...findings, ...rows.filter((row) => row.dataset.outcome === "agree")]) {
      const made = store.get(nameOf(element));
      if (!made || JSON.stringify(made.values) !== JSON.stringify(valuesOf(element))) continue;
      delete made.values;
      kept.set(nameOf(element), { element, made });
      show(element);
    }
    count();
  }
  filter();
  fromHash();
})();

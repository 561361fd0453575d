/** The page of the source form: one entry, all its fields. */
import type { Filled, FormContent, FormField, FromForm, ToForm } from "../../views/sourceFormMessages.ts";
import { h } from "../dom.ts";

declare function acquireVsCodeApi(): { postMessage(message: FromForm): void };

const vscode = acquireVsCodeApi();
const trouble = h("p", { id: "trouble", role: "alert" });

type Input = HTMLInputElement | HTMLTextAreaElement;

function draw(content: FormContent): void {
  const { heading, words, isNew, choiceLabel, choices, choice, anonymous, fields, values, buttons } = content;
  const inputs = new Map(fields.map((field) => [field.name, inputFor(field, values[field.name] ?? "")]));
  const chosen = h(
    "select",
    { id: "choice" },
    choices.map(({ value, label }) => h("option", { value, selected: value === choice }, label)),
  );
  const unnamed = h("input", { type: "checkbox", id: "anonymous", "aria-describedby": "anonymous-note" });
  unnamed.checked = anonymous?.is ?? false;
  const rows = new Map(fields.map((field) => [field.name, rowFor(field, inputs.get(field.name))]));
  const note = h("p", { id: "anonymous-note", class: "hint" }, anonymous?.note ?? "");
  const fit = () => {
    note.hidden = !unnamed.checked;
    for (const [name, row] of rows) {
      row.hidden = (unnamed.checked ? content.neverAnonymous : content.onlyAnonymous).includes(name);
    }
  };
  unnamed.addEventListener("change", fit);
  const filled = (): Filled => {
    const kept = [...inputs].map(
      ([name, input]) => [name, rows.get(name)?.hidden === true ? "" : input.value] as const,
    );
    return { choice: chosen.value, anonymous: unnamed.checked, values: Object.fromEntries(kept) };
  };
  const save = () => {
    trouble.textContent = "";
    for (const input of inputs.values()) input.removeAttribute("aria-invalid");
    vscode.postMessage({ type: "save", ...filled() });
  };
  const leave = () => vscode.postMessage({ type: "cancel" });
  const page = h(
    "main",
    {},
    h(
      "form",
      {
        submit: (event) => {
          event.preventDefault();
          save();
        },
        input: () => vscode.postMessage({ type: "typed", ...filled() }),
        keydown: (event) => {
          if (!(event instanceof KeyboardEvent)) return;
          // Escape also ends a composition, and is no word for throwing away what was typed.
          if (event.key === "Escape" && !event.isComposing && JSON.stringify(filled()) === untouched) leave();
          else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
            // As the button does it: a date that is half typed is not saved as none.
            if (event.currentTarget instanceof HTMLFormElement) event.currentTarget.requestSubmit();
          }
        },
      },
      h("h1", {}, heading),
      words === "" ? null : h("blockquote", {}, words),
      h("div", { class: "row" }, h("label", { for: "choice" }, choiceLabel), chosen),
      anonymous === null
        ? null
        : h("div", { class: "check" }, unnamed, h("label", { for: "anonymous" }, anonymous.label), note),
      [...rows.values()],
      trouble,
      h(
        "div",
        { class: "buttons" },
        h("button", { type: "submit", class: "primary" }, buttons.save),
        h("button", { type: "button", click: leave }, buttons.cancel),
        isNew
          ? null
          : h(
              "button",
              { type: "button", class: "away", click: () => vscode.postMessage({ type: "remove" }) },
              buttons.remove,
            ),
      ),
    ),
  );
  document.body.replaceChildren(page);
  fit();
  const untouched = content.isTouched ? null : JSON.stringify(filled());
  const first = [...inputs].find(([name]) => rows.get(name)?.hidden !== true)?.[1];
  (isNew ? chosen : (first ?? chosen)).focus();
}

function inputFor({ name, hint, input }: FormField, value: string): Input {
  const attributes = {
    id: name,
    name,
    spellcheck: "false",
    autocomplete: "off",
    ...(hint !== "" && { placeholder: hint }),
  };
  if (input === "long") {
    const area = h("textarea", { ...attributes, rows: 3, spellcheck: "true" });
    area.value = value;
    return area;
  }
  const line = h("input", { ...attributes, type: input === "day" ? "date" : "text" });
  line.value = value;
  // A date field empties what it cannot read: "early May" stays as it was written.
  if (line.value !== value) {
    line.type = "text";
    line.value = value;
  }
  return line;
}

function rowFor({ name, label }: FormField, input: Input | undefined): HTMLElement {
  return h("div", { class: "row" }, h("label", { for: name }, label), input ?? null);
}

window.addEventListener("message", ({ data }: MessageEvent<ToForm>) => {
  if (data.type === "content") draw(data.content);
  else {
    trouble.textContent = data.message;
    const at = data.field === null ? null : document.getElementById(data.field);
    at?.setAttribute("aria-invalid", "true");
    at?.focus();
    // Into the middle: VS Code's own notice of it lies over the lower end of the form.
    if (at === null) trouble.scrollIntoView({ block: "center" });
  }
});
vscode.postMessage({ type: "ready" });

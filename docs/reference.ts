/** The page of every command and every setting that no rule's page has. */
interface Setting {
  readonly default?: unknown;
  readonly enum?: readonly string[];
  readonly markdownDescription?: string;
  readonly markdownEnumDescriptions?: readonly string[];
  readonly enumDescriptions?: readonly string[];
}

interface Manifest {
  readonly contributes?: {
    readonly commands?: readonly { readonly command: string; readonly title: string }[];
    readonly keybindings?: readonly { readonly command: string; readonly key: string; readonly mac?: string }[];
    readonly menus?: { readonly commandPalette?: readonly { readonly command: string; readonly when?: string }[] };
    readonly configuration?: readonly { readonly properties: Readonly<Record<string, Setting>> }[];
  };
}

/** The page as Markdown, from the manifest and its English strings. */
export function reference(text: string, strings: Readonly<Record<string, string>>): string {
  const { contributes = {} }: Manifest = JSON.parse(text);
  const { commands = [], keybindings = [], menus = {}, configuration = [] } = contributes;
  const english = (words: string) => strings[/^%(.+)%$/.exec(words)?.[1] ?? ""] ?? words;
  const keys = (command: string) =>
    keybindings
      .filter((binding) => binding.command === command)
      .map(({ key, mac }) => (mac === undefined || mac === key ? key : `${key} (Mac: ${mac})`))
      .join(", ");
  const hidden = new Set(menus.commandPalette?.filter(({ when }) => when === "false").map(({ command }) => command));
  const commandRows = commands.map(({ command, title }) => {
    const where = hidden.has(command) ? "in the Stet view" : keys(command);
    return `| ${cell(english(title))} | \`${command}\` | ${cell(where)} |`;
  });
  const settings = configuration
    .flatMap(({ properties }) => Object.entries(properties))
    .filter(([name]) => !name.startsWith("stet.rules."));
  const settingRows = settings.map(([name, setting]) => {
    const values = (setting.enum ?? []).map((value, at) => {
      const says = (setting.markdownEnumDescriptions ?? setting.enumDescriptions)?.[at];
      return says === undefined ? `\`${value}\`` : `\`${value}\`: ${english(says)}`;
    });
    const description = [english(setting.markdownDescription ?? ""), ...values].join("<br>");
    return `| \`${name}\` | \`${JSON.stringify(setting.default ?? null)}\` | ${cell(description)} |`;
  });
  return `${[
    "<!-- Made by docs/generate.ts from package.json: change that, not this page. -->",
    "# Commands and settings",
    "Commands stand in the palette (F1) after *Stet:*.",
    ["| Command | For key bindings | Key, place |", "|---|---|---|", ...commandRows].join("\n"),
    "Every rule has `stet.rules.<rule>.level` and `stet.rules.<rule>.allow` (words and phrases that it lets pass); its options stand on [its page](../rules/README.md) and are set as `stet.rules.<rule>.<option>`, unless the page names another setting.",
    ["| Setting | Unless set | |", "|---|---|---|", ...settingRows].join("\n"),
  ].join("\n\n")}\n`;
}

function cell(words: string): string {
  return words.replaceAll("|", "\\|").replaceAll(/\s*\n+\s*/g, " ");
}

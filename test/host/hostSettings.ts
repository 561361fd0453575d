/** User settings for a VS Code that nobody set up: no telemetry, no updates, no welcome pages, nothing that calls out. */

export type Settings = Readonly<Record<string, unknown>>;

export const quietSettings: Settings = {
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "update.showReleaseNotes": false,
  "extensions.autoUpdate": "off",
  "extensions.autoCheckUpdates": false,
  "extensions.ignoreRecommendations": true,
  "security.workspace.trust.enabled": false,
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
  "workbench.enableExperiments": false,
  "workbench.settings.enableNaturalLanguageSearch": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "chat.disableAIFeatures": true,
  "git.enabled": false,
  "git.openRepositoryInParentFolders": "never",
  "npm.autoDetect": "off",
  "json.schemaDownload.enable": false,
};

/** On top of the quiet ones: what makes a test read the same on every machine. */
export const testSettings: Settings = {
  "editor.accessibilitySupport": "off",
  "editor.cursorBlinking": "solid",
  "editor.hover.delay": 100,
  "editor.minimap.enabled": false,
  "editor.occurrencesHighlight": "off",
  "editor.selectionHighlight": false,
  "editor.stickyScroll.enabled": false,
  "files.hotExit": "off",
  "window.confirmBeforeClose": "never",
  "workbench.editor.enablePreview": false,
  "workbench.editor.useModal": "off",
  "workbench.reduceMotion": "on",
};

/** Reports: documents that exist only while they are shown. */
import { commands, type Disposable, l10n, Uri, workspace } from "vscode";

const scheme = "stet-report";

export interface Reports extends Disposable {
  /** Opens a Markdown text as a readable page with a title. */
  show(title: string, markdown: string): Promise<void>;
}

export function createReports(): Reports {
  const texts = new Map<string, string>();
  const provider = workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: (uri) => texts.get(uri.toString()) ?? l10n.t("This report is no longer there."),
  });
  let number = 0;
  return {
    async show(title, markdown) {
      number++;
      const uri = Uri.from({ scheme, path: `/${number}/${title}.md` });
      texts.set(uri.toString(), markdown);
      await commands.executeCommand("markdown.showPreview", uri);
    },
    dispose: () => provider.dispose(),
  };
}

/** Brings the editor's text, markers and line looks up to date with the smallest changes. */
import type { GeneratedFile } from '../../../codegen/files.ts';
import type { Diagnostic } from '../../../model/checks/diagnostics.ts';
import { severityClass } from '../../ui/marks/severity.ts';
import { monaco } from './editor-setup.ts';
import { editorText, lineEdits, type LineEdit } from './line-edits.ts';
import { lineRemark, lookClasses, remarkClass, severityOf, type LineLook, type LineLooks } from './line-looks.ts';

type Model = monaco.editor.ITextModel;

/** What each model shows. */
const shown = new WeakMap<Model, GeneratedFile>();

function editOf({ line, removed, added }: LineEdit, model: Model): monaco.editor.IIdentifiedSingleEditOperation {
  if (removed > 0 && added.length > 0) {
    const last = line + removed - 1;
    return { range: new monaco.Range(line, 1, last, model.getLineMaxColumn(last)), text: added.join('\n') };
  }
  // Whole lines come or go with their newline; the file ends with one, so there is always a line after.
  return { range: new monaco.Range(line, 1, line + removed, 1), text: added.map((text) => `${text}\n`).join('') };
}

/** Makes the model show the file: only lines that differ are touched, so scroll, cursor and selection stay. */
export function showInEditor(model: Model, file: GeneratedFile): void {
  const before = shown.get(model);
  if (before === file) return;
  if (before) model.applyEdits(lineEdits(before, file).map((edit) => editOf(edit, model)));
  else {
    const text = editorText(file);
    if (model.getValue() !== text) model.setValue(text);
  }
  shown.set(model, file);
}

const severities: Readonly<Record<Diagnostic['severity'], monaco.MarkerSeverity>> = {
  error: monaco.MarkerSeverity.Error,
  warning: monaco.MarkerSeverity.Warning,
  hint: monaco.MarkerSeverity.Info,
};

/** The value of a line, else its text. */
function valueRange(model: Model, line: number): monaco.IRange {
  const text = model.getLineContent(line);
  const start = /^\s*(?:[^\s"]+|"(?:[^"\\]|\\.)*")\s+=\s+/.exec(text)?.[0].length ?? text.search(/\S|$/);
  return {
    startLineNumber: line,
    startColumn: start + 1,
    endLineNumber: line,
    endColumn: Math.max(start + 2, text.trimEnd().length + 1),
  };
}

export function showMarkers(model: Model, looks: LineLooks): void {
  const lines = model.getLineCount();
  const markers = [...looks].flatMap(([line, { problems }]) =>
    line > lines
      ? []
      : problems.map((problem) => ({
          ...valueRange(model, line),
          severity: severities[problem.severity],
          message: problem.message,
          code: { value: problem.rule, target: monaco.Uri.parse(problem.source) },
        })),
  );
  monaco.editor.setModelMarkers(model, 'gatewright', markers);
}

function decorationOf(line: number, look: LineLook, endColumn: number): monaco.editor.IModelDeltaDecoration {
  const severity = severityOf(look);
  const remark = lineRemark(look);
  const names = lookClasses(look);
  const className = names.filter((name) => name !== 'ln--chg').join(' ');
  return {
    range: new monaco.Range(line, endColumn, line, endColumn),
    options: {
      isWholeLine: true,
      className,
      marginClassName: className,
      ...(look.isChanged || look.steps !== '' ? { linesDecorationsClassName: 'ln-bar' } : {}),
      ...(severity ? { glyphMarginClassName: `ln-glyph ln-glyph--${severityClass[severity]}` } : {}),
      ...(remark === undefined ? {} : { after: { content: `   ${remark}`, inlineClassName: remarkClass(look) } }),
      showIfCollapsed: true,
    },
  };
}

export function showLooks(
  collection: monaco.editor.IEditorDecorationsCollection,
  model: Model,
  looks: LineLooks,
): void {
  const lines = model.getLineCount();
  collection.set(
    [...looks].flatMap(([line, look]) =>
      line > lines ? [] : [decorationOf(line, look, model.getLineMaxColumn(line))],
    ),
  );
}

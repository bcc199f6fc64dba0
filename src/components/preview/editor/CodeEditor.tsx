import Editor from '@monaco-editor/react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useColorScheme } from '../../../session/page/theme.ts';
import { lineHeight, offerSurface, surfaceMoved } from '../code-surface.ts';
import type { CodeLook, CodeViewProps, Reveal } from '../code-view.ts';
import { showInEditor, showLooks, showMarkers } from './editor-content.ts';
import { monaco } from './editor-setup.ts';
import { defineTheme, themeName } from './editor-theme.ts';
import { editorText } from './line-edits.ts';
import * as styles from './CodeEditor.module.css';

type CodeEditorInstance = monaco.editor.IStandaloneCodeEditor;

const options: monaco.editor.IStandaloneEditorConstructionOptions = {
  readOnly: true,
  readOnlyMessage: { value: 'Generated from the form. Click a line or press Enter to go to its field.' },
  fontFamily: "'Geist Mono', ui-monospace, 'SF Mono', Menlo, Consolas, monospace",
  fontSize: 12,
  lineHeight,
  letterSpacing: 0,
  padding: { top: 8, bottom: 8 },
  glyphMargin: true,
  lineNumbersMinChars: 3,
  lineDecorationsWidth: 18,
  folding: false,
  minimap: { enabled: false },
  scrollBeyondLastLine: false,
  stickyScroll: { enabled: false },
  overviewRulerLanes: 0,
  overviewRulerBorder: false,
  hideCursorInOverviewRuler: true,
  scrollbar: {
    verticalScrollbarSize: 10,
    horizontalScrollbarSize: 10,
    useShadows: false,
    alwaysConsumeMouseWheel: false,
  },
  renderLineHighlight: 'all',
  renderLineHighlightOnlyWhenFocus: true,
  renderValidationDecorations: 'on',
  renderFinalNewline: 'on',
  renderWhitespace: 'none',
  guides: { indentation: false, bracketPairs: false },
  bracketPairColorization: { enabled: false },
  matchBrackets: 'never',
  occurrencesHighlight: 'off',
  selectionHighlight: false,
  unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: false, nonBasicASCII: false },
  links: false,
  colorDecorators: false,
  contextmenu: false,
  fixedOverflowWidgets: true,
  automaticLayout: true,
  roundedSelection: false,
  smoothScrolling: false,
  wordWrap: 'off',
};

/** The generated file in the editor: read-only, with markers, tints, and a way from each line to its field. */
export function CodeEditor({ file, looks, chosen, edited, onLine, wraps, codeSize }: CodeViewProps & CodeLook) {
  const scheme = useColorScheme();
  const [editor, setEditor] = useState<CodeEditorInstance>();
  /** What a model begins with; from then on it is edited. */
  const [start, setStart] = useState(file);
  if (start.path !== file.path) setStart(file);
  const decorations = useRef<monaco.editor.IEditorDecorationsCollection>(undefined);

  // The page shows the scheme already; the wrapper sets the theme of that name after this.
  useLayoutEffect(() => defineTheme(scheme), [scheme]);

  // After the wrapper has chosen the model of the path.
  useEffect(() => {
    const model = editor?.getModel();
    if (!editor || !model) return;
    showInEditor(model, file);
    showMarkers(model, looks);
    decorations.current ??= editor.createDecorationsCollection();
    showLooks(decorations.current, model, looks);
    surfaceMoved();
  }, [editor, file, looks]);

  useEffect(() => {
    editor?.updateOptions({ ariaLabel: `Text of ${file.path}, read-only. Press Enter to go to the field of a line.` });
  }, [editor, file.path]);

  useEffect(() => {
    editor?.updateOptions({ fontSize: codeSize, wordWrap: wraps ? 'on' : 'off' });
    surfaceMoved();
  }, [editor, codeSize, wraps]);

  useReveal(editor, edited);
  useReveal(editor, chosen);
  useLines(editor, onLine);
  useEditorSurface(editor);

  useEffect(() => () => monaco.editor.getModels().forEach((model) => model.dispose()), []);

  return (
    <Editor
      className={styles.editor}
      path={file.path}
      language={file.language}
      defaultValue={editorText(start)}
      theme={themeName(scheme)}
      options={options}
      loading={null}
      onMount={(mounted) => setEditor(mounted as unknown as CodeEditorInstance)}
    />
  );
}

function useReveal(editor: CodeEditorInstance | undefined, reveal: Reveal | undefined): void {
  useEffect(() => {
    if (editor && reveal) editor.revealLineInCenterIfOutsideViewport(reveal.line, monaco.editor.ScrollType.Immediate);
  }, [editor, reveal]);
}

/** A click on a line, or Enter with the cursor on it. Selecting text is left alone. */
function useLines(editor: CodeEditorInstance | undefined, onLine: (line: number) => void): void {
  const latest = useRef(onLine);
  useEffect(() => {
    latest.current = onLine;
  }, [onLine]);
  useEffect(() => {
    if (!editor) return undefined;
    const { MouseTargetType } = monaco.editor;
    const lineTargets = new Set([
      MouseTargetType.CONTENT_TEXT,
      MouseTargetType.CONTENT_EMPTY,
      MouseTargetType.GUTTER_GLYPH_MARGIN,
      MouseTargetType.GUTTER_LINE_NUMBERS,
      MouseTargetType.GUTTER_LINE_DECORATIONS,
    ]);
    let pressed: number | undefined;
    const lineAt = ({ target, event }: monaco.editor.IEditorMouseEvent) =>
      event.leftButton && lineTargets.has(target.type) ? target.position?.lineNumber : undefined;
    const listeners = [
      editor.onMouseDown((event) => {
        pressed = lineAt(event);
      }),
      editor.onMouseUp(({ target }) => {
        const line = target.position?.lineNumber;
        const isGutter = target.type !== MouseTargetType.CONTENT_TEXT && target.type !== MouseTargetType.CONTENT_EMPTY;
        if (line !== undefined && line === pressed && (isGutter || editor.getSelection()?.isEmpty()))
          latest.current(line);
        pressed = undefined;
      }),
      editor.onKeyDown((event) => {
        const line = editor.getPosition()?.lineNumber;
        if (event.keyCode !== monaco.KeyCode.Enter || line === undefined) return;
        event.preventDefault();
        event.stopPropagation();
        latest.current(line);
      }),
    ];
    return () => listeners.forEach((listener) => listener.dispose());
  }, [editor]);
}

function useEditorSurface(editor: CodeEditorInstance | undefined): void {
  useEffect(() => {
    if (!editor) return undefined;
    const box = () => editor.getContainerDomNode().getBoundingClientRect();
    const withdraw = offerSurface({
      box,
      lineTop(line) {
        const lines = editor.getModel()?.getLineCount() ?? 0;
        return line > lines ? undefined : box().top + editor.getTopForLineNumber(line) - editor.getScrollTop();
      },
    });
    const listeners = [editor.onDidScrollChange(surfaceMoved), editor.onDidLayoutChange(surfaceMoved)];
    void document.fonts.ready.then(() => monaco.editor.remeasureFonts());
    return () => {
      withdraw();
      listeners.forEach((listener) => listener.dispose());
    };
  }, [editor]);
}

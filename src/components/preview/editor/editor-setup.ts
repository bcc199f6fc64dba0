/** The editor from our own files: its core, what a read-only preview needs, our colours. Nothing comes from elsewhere. */
import { loader } from '@monaco-editor/react';
import * as monaco from 'monaco-editor/editor';
import EditorWorker from 'monaco-editor/editor/editor.worker?worker';
import 'monaco-editor/features/codeEditor/register';
import 'monaco-editor/features/codicon/register';
import 'monaco-editor/features/clipboard/register';
import 'monaco-editor/features/find/register';
import 'monaco-editor/features/gotoLine/register';
import 'monaco-editor/features/hover/register';
import 'monaco-editor/features/caretOperations/register';
import 'monaco-editor/features/wordOperations/register';
import 'monaco-editor/features/toggleTabFocusMode/register';
import 'monaco-editor/features/readOnlyMessage/register';
import type { Language } from '../../../codegen/files.ts';
import { startOfFile, type LineState } from '../tokens/token.ts';
import { lineTokens } from '../tokens/tokens.ts';

self.MonacoEnvironment = { getWorker: () => new EditorWorker() };

/** The state of our tokenizer as the editor wants it. */
class EditorState implements monaco.languages.IState {
  readonly line: LineState;

  constructor(line: LineState) {
    this.line = line;
  }

  clone(): EditorState {
    return this;
  }

  equals(other: monaco.languages.IState): boolean {
    return other instanceof EditorState && other.line.heredoc === this.line.heredoc;
  }
}

function registerColours(language: Language): void {
  monaco.languages.register({ id: language });
  monaco.languages.setTokensProvider(language, {
    getInitialState: () => new EditorState(startOfFile),
    tokenize(text, state) {
      const { tokens, state: end } = lineTokens(
        text,
        language,
        state instanceof EditorState ? state.line : startOfFile,
      );
      let startIndex = 0;
      return {
        endState: new EditorState(end),
        tokens: tokens.map((token) => {
          const placed = { startIndex, scopes: token.kind };
          startIndex += token.text.length;
          return placed;
        }),
      };
    },
  });
}

for (const language of ['hcl', 'shell', 'powershell', 'bat', 'json', 'javascript', 'python'] as const)
  registerColours(language);

// The wrapper's types name the package's main module; this one is the same API from its smaller entry.
loader.config({ monaco: monaco as never });

export { monaco };

/** Colours of generated text, line by line. One tokenizer for the plain view and the editor, so that both look the same. */
import type { Chunk } from '../../../codegen/chunks.ts';
import type { Language } from '../../../codegen/files.ts';
import { memoByPair } from '../../../model/memo.ts';
import { hclLine } from './hcl-tokens.ts';
import { startOfFile, type LineState, type CodeToken, type CodeTokenKind } from './token.ts';

const string = String.raw`"(?:[^"\\]|\\.)*"`;
const quoted = String.raw`${string}|'(?:[^'\\]|\\.)*'`;

/** Named groups are kinds of tokens; what no group matches is plain text. */
const grammars: Readonly<Record<Exclude<Language, 'hcl'>, RegExp>> = {
  json: new RegExp(
    String.raw`(?<attr>${string}(?=\s*:))|(?<string>${string})|(?<number>-?\d[\d.eE+-]*|\b(?:true|false|null)\b)|(?<punct>[{}[\],:])`,
    'g',
  ),
  shell: new RegExp(
    String.raw`(?<comment>(?<![^\s])#.*)|(?<string>"(?:[^"\\]|\\.)*"|'[^']*')|(?<ref>\$\w+)|(?<keyword>^(?:set)\b)|(?<func>^(?:terraform|tofu)\b)|(?<punct>[|&;])`,
    'g',
  ),
  powershell: new RegExp(
    String.raw`(?<comment>(?<![^\s])#.*)|(?<string>"(?:[^"${'`'}]|${'`'}.)*"|'(?:[^']|'')*')|(?<ref>\$\w+)|(?<keyword>\b(?:if|exit)\b)|(?<func>^(?:terraform|tofu)\b)|(?<punct>[|&;{}()=])`,
    'g',
  ),
  bat: new RegExp(
    String.raw`(?<comment>^rem\b.*)|(?<string>"[^"]*")|(?<keyword>@?\b(?:echo|exit|off)\b)|(?<func>^(?:terraform|tofu)\b)|(?<punct>[|&^])`,
    'g',
  ),
  javascript: new RegExp(
    String.raw`(?<comment>//.*)|(?<string>${quoted})|(?<keyword>\b(?:export|const|async|await|return|import|from)\b)|(?<number>\b(?:\d[\d.]*|true|false|null)\b)|(?<func>\b\w+(?=\())|(?<punct>[{}()[\],:;=>])`,
    'g',
  ),
  python: new RegExp(
    String.raw`(?<comment>#.*)|(?<string>${quoted})|(?<keyword>\b(?:import|def|return|from)\b)|(?<number>\b(?:\d[\d.]*|True|False|None)\b)|(?<func>\b\w+(?=\())|(?<punct>[{}()[\],:=])`,
    'g',
  ),
};

function grammarLine(text: string, grammar: RegExp): readonly CodeToken[] {
  const tokens: CodeToken[] = [];
  let at = 0;
  for (const match of text.matchAll(grammar)) {
    if (match.index > at) tokens.push({ text: text.slice(at, match.index), kind: 'text' });
    const kind = Object.entries(match.groups ?? {}).find(([, found]) => found !== undefined)?.[0] as CodeTokenKind;
    tokens.push({ text: match[0], kind });
    at = match.index + match[0].length;
  }
  return at < text.length ? [...tokens, { text: text.slice(at), kind: 'text' }] : tokens;
}

/** The tokens of one line, which joined are the line, and the state at its end. */
export function lineTokens(
  text: string,
  language: Language,
  state: LineState,
): { readonly tokens: readonly CodeToken[]; readonly state: LineState } {
  return language === 'hcl' ? hclLine(text, state) : { tokens: grammarLine(text, grammars[language]), state };
}

const byLanguage: Readonly<Record<Language, { readonly language: Language }>> = {
  hcl: { language: 'hcl' },
  shell: { language: 'shell' },
  powershell: { language: 'powershell' },
  bat: { language: 'bat' },
  json: { language: 'json' },
  javascript: { language: 'javascript' },
  python: { language: 'python' },
};

const tokensInChunk = memoByPair((chunk: Chunk, { language }: { readonly language: Language }) => {
  let state = startOfFile;
  return chunk.text.split('\n').map((text) => {
    const line = lineTokens(text, language, state);
    state = line.state;
    return line.tokens;
  });
});

/** The lines of a chunk as tokens, made once for each chunk. No state passes from one chunk to the next. */
export const chunkTokens = (chunk: Chunk, language: Language): readonly (readonly CodeToken[])[] =>
  tokensInChunk(chunk, byLanguage[language]);

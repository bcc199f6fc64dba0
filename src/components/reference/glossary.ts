/** The glossary of the documents, as the reference shows it: the words of the code are left to those who change it. */

const file: { readonly [path: string]: () => Promise<string> } = import.meta.glob<string>('../../../docs/glossary.md', {
  query: '?raw',
  import: 'default',
});

export interface GlossaryTerm {
  readonly name: string;
  /** Of the part of the glossary. */
  readonly title: string;
  readonly meaning: readonly Piece[];
}

/** Part of a sentence, and how it is set. */
export interface Piece {
  readonly text: string;
  readonly as: 'text' | 'code' | 'strong' | 'em';
}

/** What the app shows under other names, or not at all. */
export const termsOfCode: ReadonlySet<string> = new Set([
  'key',
  'table',
  'address (page)',
  'edit',
  'chunk',
  'fingerprint',
  'reader',
  'ParsedSource',
  'RawValue',
  'conversion',
  'ImportedResource',
  'Candidate',
  'candidates (of a row)',
  'match keys',
  'Proposal',
  'Resolutions',
  'whole list',
  'provider differences',
  'segment',
  'intake',
  'link words',
  'bounds',
  'prewarm',
]);

const marks = [
  { pattern: /^`([^`]+)`/, as: 'code' },
  { pattern: /^\*\*([^*]+)\*\*/, as: 'strong' },
  { pattern: /^_([^_]+)_/, as: 'em' },
  { pattern: /^\[([^\]]+)\]\([^)]*\)/, as: 'text' },
  { pattern: /^([^`*_[]+|.)/s, as: 'text' },
] as const;

/** Code, stress and the words of links; links lead to files that the app does not have. */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let rest = text; rest !== '';) {
    for (const { pattern, as } of marks) {
      const [whole, inner] = pattern.exec(rest) ?? [];
      if (whole === undefined || inner === undefined) continue;
      pieces.push({ text: inner, as });
      rest = rest.slice(whole.length);
      break;
    }
  }
  return pieces;
}

/** Every row of the tables of a glossary in Markdown, by heading. */
export function termsIn(markdown: string): readonly GlossaryTerm[] {
  let title = '';
  return markdown.split('\n').flatMap((line) => {
    const [, heading] = /^## (.+)$/.exec(line) ?? [];
    if (heading !== undefined) title = heading;
    const [, name = '', meaning = ''] = line.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|'));
    const isRow = line.startsWith('|') && name !== 'term' && !/^-*$/.test(name);
    return isRow ? [{ name, title, meaning: piecesOf(meaning) }] : [];
  });
}

/** Rejects where the glossary cannot be loaded. */
export async function loadGlossary(): Promise<readonly GlossaryTerm[]> {
  const [load] = Object.values(file);
  return load ? termsIn(await load()).filter(({ name }) => !termsOfCode.has(name)) : [];
}

/** The generated files as choices: by name, and by what their lines say. */
import FileCode from 'lucide-react/icons/file-code';
import { fileText, generateFiles, placeOfLine, type GeneratedFile } from '../../codegen/files.ts';
import type { Design } from '../../model/design/design.ts';
import { memoByObject } from '../../model/memo.ts';
import { formatCount } from '../../model/text/format-number.ts';
import { select, setLayout, showFile } from '../../session/document/store.ts';
import { shorten } from '../fields/value-text.ts';
import type { Choice } from './choice.ts';

const linesOf = memoByObject((file: GeneratedFile) =>
  fileText(file)
    .replace(/\r?\n$/, '')
    .split(/\r?\n/),
);

function show(file: GeneratedFile): void {
  showFile(file.path);
  setLayout({ phoneTab: 'code', view: 'list' });
}

export const fileChoices = (design: Design): readonly Choice[] =>
  generateFiles(design).map((file) => ({
    id: `file ${file.path}`,
    group: 'files',
    icon: FileCode,
    label: file.path,
    aside: formatCount(linesOf(file).length, 'line'),
    words: 'file code',
    run: () => show(file),
  }));

const leastTyped = 3;
const mostLines = 6;

/** Lines that have all the words, each with the way to the field that it is printed from. */
export function lineChoices(design: Design, words: readonly string[]): readonly Choice[] {
  if (words.join('').length < leastTyped) return [];
  const found: Choice[] = [];
  for (const file of generateFiles(design))
    for (const [at, line] of linesOf(file).entries()) {
      if (found.length >= mostLines) return found;
      const text = line.trim().replace(/\s+/g, ' ');
      if (!words.every((word) => text.toLowerCase().includes(word))) continue;
      found.push({
        id: `line ${file.path} ${at}`,
        group: 'files',
        icon: FileCode,
        label: shorten(text, 72),
        aside: `${file.path}:${at + 1}`,
        words: text,
        isOfDesign: true,
        run: () => {
          show(file);
          const place = placeOfLine(file, at + 1);
          if (place) select(place.key, place.path, 'keyboard');
        },
      });
    }
  return found;
}

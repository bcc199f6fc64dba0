/** Text of several lines as a heredoc, where that says exactly the same. */
import { escapeText } from './quote-key.ts';

const delimiter = (lines: readonly string[]): string => {
  let word = 'EOT';
  while (lines.some((line) => line.trim() === word)) word += '_';
  return word;
};

/**
 * Lines of a heredoc that stands after `name = `, or undefined where only a quoted string can say the text: control
 * characters, signs that need a Unicode escape, lines that the indentation of the heredoc would swallow.
 * A text without a final newline is wrapped in chomp(), since a heredoc always ends with one; where a constant is
 * needed it cannot be.
 */
export function heredoc(value: string, indent: number, constant = false): readonly string[] | undefined {
  if (!value.includes('\n') || value.endsWith('\n\n')) return undefined;
  const wellFormed = value.toWellFormed();
  const chomped = !wellFormed.endsWith('\n');
  if (chomped && constant) return undefined;
  const lines = (chomped ? wellFormed : wellFormed.slice(0, -1)).split('\n');
  const plain = lines.every(
    (line) =>
      escapeText(line.replace(/["\\\t]/g, '')) === line.replace(/["\\\t]/g, '').replace(/([$%])(?=\{)/g, '$1$1'),
  );
  // The flush form removes the least indentation of all lines, so one must have none; blanks and tabs would count.
  const flush =
    lines.some((line) => /^\S/.test(line)) &&
    lines.every((line) => line === '' || (/\S/.test(line) && !/^ *\t/.test(line)));
  if (!plain || !flush) return undefined;
  const word = delimiter(lines);
  const pad = ' '.repeat(indent + 2);
  const body = lines.map((line) => (line === '' ? '' : pad + line.replace(/([$%])(?=\{)/g, '$1$1')));
  const close = ' '.repeat(indent) + word;
  return chomped ? [`chomp(<<-${word}`, ...body, close, `${' '.repeat(indent)})`] : [`<<-${word}`, ...body, close];
}

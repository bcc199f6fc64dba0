import fc from 'fast-check';

/** Text that breaks careless printers: quotes, template starts, line breaks, other scripts, odd spaces. */
const pieces = [
  '"}',
  '${x}',
  '%{if}',
  '$${',
  '%%{',
  '\n',
  '\t',
  '\r',
  '\\',
  '|',
  "'",
  '😀',
  'שלום',
  '\u202e',
  '\u0000',
  'é',
  '# x',
  'EOT',
  '  ',
  '$',
  '%',
  '{',
  'a',
  'orders',
];
/** Text that quoting, heredocs and templates have to hold. */
export const oddText = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 6 }).map((parts) => parts.join('')),
  fc
    .array(fc.constantFrom('{', '  "a": $input.body,', '}', '', '#set($x = 1)', '${x}'), { minLength: 2, maxLength: 5 })
    .map((lines) => lines.join('\n')),
);

import { expect, test } from 'vitest';
import { passthroughContents } from '../../../model/design/passthrough/passthrough-contents.ts';
import { contentsText } from './passthrough-text.ts';

test.each([
  [['locals {}', 'module "x" {}', 'module "y" {}'], '2 modules and 1 locals block in 2 files.'],
  [['# note'], 'Comments or values in 1 file.'],
])('what code beside a design holds: %j', (texts, expected) => {
  const kept = texts.map((text, at) => ({ file: at === 0 ? 'a.tf' : 'b.tf', text }));
  const contents = passthroughContents({ passthrough: kept });
  expect(contents && contentsText(contents)).toBe(expected);
});

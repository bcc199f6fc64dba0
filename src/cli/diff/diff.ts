/** `gatewright diff`: two designs, or what holds them, as a graded list of differences. */
import { compareDesigns } from '../../codegen/compare/compare-designs.ts';
import type { Comparison } from '../../codegen/compare/comparison.ts';
import { gradeCounts, comparisonJson, comparisonMarkdown, comparisonText } from '../../codegen/compare/report.ts';
import type { Design } from '../../model/design/design.ts';
import { designIn } from '../design-in.ts';
import type { DiffCommand } from './arguments.ts';
import { printable, type CliEnvironment, type ExitCode } from '../environment.ts';
import { isLink } from '../load.ts';
import { readableIn } from '../readable-files.ts';

export async function diff({ before, after, format, failsOn }: DiffCommand, world: CliEnvironment): Promise<ExitCode> {
  const [one, other] = [await sideOf(before, world), await sideOf(after, world)];
  if (!one || !other) return 2;
  const comparison = compareDesigns(one, other);
  world.out(textIn(format, comparison));
  world.err(`${gradeCounts(comparison)}\n`);
  return failsOn.some((grade) => comparison.counts[grade] > 0) ? 1 : 0;
}

function textIn(format: DiffCommand['format'], comparison: Comparison): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(comparisonJson(comparison), null, 2)}\n`;
    case 'markdown':
      return linesText(comparisonMarkdown(comparison));
    case 'text':
      return linesText(comparisonText(comparison));
  }
}

const linesText = (lines: readonly string[]): string => lines.map((line) => `${printable(line)}\n`).join('');

/** Names in a folder; undefined where it is none, or is not there, which is said when it is read. */
const filesIn = (path: string, world: CliEnvironment) => world.listFolder(path).catch(() => undefined);

/** A design, or what a file or the files of a folder hold; undefined where they cannot be used, which is said. */
async function sideOf(input: string, world: CliEnvironment): Promise<Design | undefined> {
  const say = (text: string) => world.err(`gatewright: ${printable(text)}\n`);
  const paths = input === '-' || isLink(input) ? undefined : await filesIn(input, world);
  if (!paths) return designIn([input], undefined, world, say);
  const inside = readableIn(paths);
  if (typeof inside === 'string') {
    say(`${input}: ${inside}`);
    return undefined;
  }
  // Names are those within the folder, as those of the files of a module.
  const within: CliEnvironment = {
    ...world,
    readFile: (path) => world.readFile(`${input.replace(/\/+$/, '')}/${path}`),
  };
  return designIn(inside, undefined, within, say);
}

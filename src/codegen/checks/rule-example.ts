/** What a rule reports and what passes, as Terraform: made of the cases of the rule, so that the examples hold. */
import type { RuleCases } from '../../model/checks/cases.ts';
import type { Diagnostic } from '../../model/checks/diagnostics.ts';
import type { Design, DesignObject } from '../../model/design/design.ts';
import type { Key } from '../../model/schema/value.ts';
import { formatCount } from '../../model/text/format-number.ts';
import { emptyLinesAfter, type Chunk } from '../chunks.ts';
import { fileText, generateFiles, type GeneratedFile } from '../files.ts';
import { caseFileOf } from './rule-cases.ts';

export interface RuleExample {
  /** What the rule says of it. */
  readonly message: string;
  /** Absent where it is the number of objects that is reported. */
  readonly blocks?: {
    /** Blocks that the rule reports. */
    readonly reported: string;
    /** The same after the fix, else blocks that pass. */
    readonly passes: string;
  };
}

/** Objects of a design that can be shown as an example. */
const most = 60;
/** Lines of an example, and characters of a line. */
const mostLines = 32;
const mostLetters = 200;

/** The findings of the pack that the rule is of. */
export type FindingsOf = (design: Design) => readonly Diagnostic[];

/** Part of what a design prints, which another is set beside; '' where it has none. */
type View = (design: Design, beside: Design) => string;

/** Written for any design, not for what a rule looks at. */
const aside: ReadonlySet<string> = new Set(['versions.tf', 'outputs.tf']);

const join = (chunks: readonly Chunk[]) => chunks.map(({ text }) => text).join('\n\n');
const withoutImports = (design: Design): Design => ({ ...design, output: { ...design.output, imports: 'none' } });
const hclFiles = (design: Design) => generateFiles(design).filter(({ language }) => language === 'hcl');

const ofKey = (design: Design, key: Key | undefined): string =>
  key === undefined ? '' : join(hclFiles(design).flatMap(({ chunks }) => chunks.filter((chunk) => chunk.key === key)));

/** The chunk of a file that a line (from 1) stands in. */
function ofLine(file: GeneratedFile, line: number): string {
  let start = 1;
  for (const [at, chunk] of file.chunks.entries()) {
    if (line >= start && line < start + chunk.lineCount) return chunk.text;
    start += chunk.lineCount + emptyLinesAfter(file, at);
  }
  return '';
}

const shownFiles = (design: Design) => hclFiles(design).filter(({ path }) => !aside.has(path));
const chunksOf = (design: Design) => shownFiles(design).flatMap(({ chunks }) => chunks);

const wholeOf = (design: Design): string =>
  shownFiles(design)
    .map((file) => fileText(file).trimEnd())
    .join('\n\n');
/** The files that are written for any design too, and the scripts. */
const allOf = (design: Design): string =>
  generateFiles(design)
    .filter(({ language }) => language !== 'json')
    .map((file) => fileText(file).trimEnd())
    .join('\n\n');

/** What stands for an object in another design: itself, else the last of its type. */
const standIn = (design: Design, { type, key }: DesignObject): Key | undefined =>
  (
    design.objects.find((object) => object.key === key && object.type === type) ??
    design.objects.findLast((object) => object.type === type)
  )?.key;

/** From what the finding is about, as little as tells the two apart, up to all that is printed. */
function viewsOf({ key, path, place }: Diagnostic, design: Design): readonly View[] {
  const object = design.objects.find((each) => each.key === key);
  const isOfImport = path[0] === 'import';
  const block = (other: Design) => ofKey(other, object ? standIn(other, object) : key);
  return [
    ...(isOfImport ? [] : [(other: Design) => block(withoutImports(other))]),
    block,
    (other) => {
      const file = place && hclFiles(other).find((each) => each.path === place.file);
      return file ? ofLine(file, place.line) : '';
    },
    // The blocks that tell the two apart, below that of the object.
    (other, beside) => {
      const common = new Set(chunksOf(withoutImports(beside)).map(({ text }) => text));
      const own = object && standIn(other, object);
      const isShown = (chunk: Chunk) => (own !== undefined && chunk.key === own) || !common.has(chunk.text);
      return join(chunksOf(withoutImports(other)).filter(isShown));
    },
    (other) => wholeOf(isOfImport ? other : withoutImports(other)),
    wholeOf,
  ];
}

const shortLine = (line: string) =>
  line.length > mostLetters ? `${line.slice(0, mostLetters)}… ${formatCount(line.length, 'character')}` : line;

/** The beginning and the end of a text that is too long to be looked at. */
function shortened(text: string): string {
  const lines = text.split('\n').map(shortLine);
  const end = mostLines / 2;
  const left = lines.length - 2 * end;
  if (left <= 1) return lines.join('\n');
  return [...lines.slice(0, end), `# … ${formatCount(left, 'more line')}`, ...lines.slice(-end)].join('\n');
}

/** The example of a rule with these cases: of a finding with a fix where there is one. */
function exampleOf(rule: string, { rejects, accepts }: RuleCases, findings: FindingsOf): RuleExample | undefined {
  const found = rejects.flatMap(({ design }) => {
    const finding = findings(design).find((each) => each.rule === rule);
    return finding ? [{ design, finding }] : [];
  });
  const shown = found.find(({ finding }) => finding.fix) ?? found[0];
  if (!shown) return undefined;
  const { design, finding } = shown;
  const { message, fix } = finding;
  const views = design.objects.length > most ? [] : viewsOf(finding, design);
  // What the fix makes of it, however much of the design that takes; else the nearest view of what passes.
  const mended = fix ? [fix.edit(design)] : [];
  const looks = [
    { passing: mended, views },
    { passing: accepts, views },
    { passing: [...mended, ...accepts], views: views.length === 0 ? [] : [allOf] },
  ];
  for (const { passing, views: these } of looks)
    for (const view of these)
      for (const passed of passing) {
        const reported = view(design, passed);
        const passes = view(passed, design);
        if (reported !== '' && passes !== '' && passes !== reported)
          return { message, blocks: { reported: shortened(reported), passes: shortened(passes) } };
      }
  return { message };
}

/** The example of a rule; rejects where it cannot be loaded. */
export async function ruleExample(rule: string, findings: FindingsOf): Promise<RuleExample | undefined> {
  const file = caseFileOf(rule);
  return file && exampleOf(rule, await file.load(), findings);
}

/** Generation, validation and links at 300 and 3,000 integrations, and against peers. Prints two tables. */
import { format } from '@cdktn/hcl-tools';
import { compareDesigns } from '../src/codegen/compare/compare-designs.ts';
import { fileText, generateFiles } from '../src/codegen/files.ts';
import { readTerraform } from '../src/importers/terraform/read.ts';
import { review } from '../src/codegen/review/review.ts';
import { checkModel } from '../src/model/checks/check-model.ts';
import type { Design } from '../src/model/design/design.ts';
import { setValue } from '../src/model/design/edits.ts';
import { decodeLink, encodeLink } from '../src/model/document/link.ts';
import { designOf, fresh } from './designs.ts';
import { measure, measureByTurns } from './measure.ts';
import { byCdktn, byTerraformGenerator } from './peers.ts';

let turn = 0;
/** One keystroke in the middle of the design. */
const typed = (design: Design): Design => {
  turn += 1;
  const object = design.objects[Math.floor(design.objects.length / 2)];
  return setValue(object?.key ?? '', ['description'], `Typed ${turn}`)(design);
};

const text = (design: Design) => generateFiles(design).map((file) => fileText(file).length);
const ms = (value: number) => value.toFixed(value < 1 ? 3 : 1).padStart(9);

const rows: string[] = [];
for (const [count, routes] of [
  [300, 0],
  [300, 300],
  [3000, 0],
] as const) {
  const design = designOf(count, routes);
  generateFiles(design);
  checkModel(design);
  const cold = await measure(9, () => fresh(design), generateFiles);
  const one = await measure(31, () => typed(design), generateFiles);
  const checkCold = await measure(9, () => fresh(design), checkModel);
  const checkOne = await measure(31, () => typed(design), checkModel);
  review(design);
  const reviewOne = await measure(31, () => typed(design), review);
  const link = await encodeLink(design);
  const encode = await measure(9, () => design, encodeLink);
  const decode = await measure(9, () => link, decodeLink);
  rows.push(
    `${(routes === 0 ? String(count) : `${count} + ${routes} routes`).padStart(16)} |${[cold, one, checkCold, checkOne, reviewOne, encode, decode].map(ms).join(' |')} | ${String(link.length).padStart(7)}`,
  );
}
console.info('Median milliseconds by number of integrations');
console.info(
  '    integrations |  generate | one typed |     check | one typed |    review |    encode |    decode | link length',
);
console.info(rows.join('\n'));

const costs: (readonly number[])[] = [];
for (const count of [300, 10_000]) {
  // Each key after the one before, as a person types.
  let large = designOf(count / 2, count / 2);
  generateFiles(large);
  checkModel(large);
  const next = () => (large = typed(large));
  costs.push([await measure(31, next, generateFiles), await measure(31, next, checkModel)]);
}
const [few = [], many = []] = costs;
console.info('\nOne typed key at 10,000 objects as a multiple of one at 300');
for (const [at, what] of ['generate', 'check'].entries()) {
  const [less = 0, more = 0] = [few[at], many[at]];
  console.info(
    `${what.padEnd(10)} ${(more / less).toFixed(1).padStart(6)} × (${less.toFixed(2)} and ${more.toFixed(2)} ms)`,
  );
}

const design = designOf(300);
const sources = generateFiles(design)
  .filter(({ path }) => path.endsWith('.tf'))
  .map((file) => ({ name: file.path, text: fileText(file) }));
const reading = await measure(15, () => sources, readTerraform);
console.info(`\n300 integrations with their imports read from .tf files: ${reading.toFixed(1)} ms`);

const routed = designOf(300, 300);
const edited = (): readonly [Design, Design] => [fresh(routed), typed(fresh(routed))];
const comparing = await measure(15, edited, ([before, after]) => compareDesigns(before, after));
const generating = await measure(15, () => fresh(routed), generateFiles);
console.info(
  `300 integrations and routes compared: ${comparing.toFixed(1)} ms, ${(comparing / generating).toFixed(1)} × generate`,
);

const main = generateFiles(design).find(({ path }) => path === 'main.tf');
const hcl = main ? fileText(main) : '';
/** Without imports and outputs: the blocks that the others print, and nothing else. */
const alike: Design = {
  ...design,
  output: { ...design.output, imports: 'none', outputs: false },
  objects: design.objects.map((object) => ({ ...object, import: {} })),
};
const peers = [
  ['terraform-generator', () => byTerraformGenerator(design)],
  ['cdktn, HCL output', () => byCdktn(design)],
  ['all that belongs to them, with imports', () => text(fresh(design))],
  ['hclwrite format of the same text (wasm)', () => format(hcl)],
] as const;
const [own = 0, ...others] = await measureByTurns(31, [() => text(fresh(alike)), ...peers.map(([, run]) => run)]);
console.info(`\n300 integrations to text: ${own.toFixed(1)} ms; as a multiple of that`);
for (const [at, [name]] of peers.entries()) {
  const time = others[at] ?? 0;
  console.info(`${name.padEnd(40)} ${(time / own).toFixed(1).padStart(6)} × (${time.toFixed(1)} ms)`);
}

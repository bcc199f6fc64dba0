/**
 * What one typed key costs at 300, 3,000 and 10,000 objects, and how much more it is with many. Time on the processor,
 * as other work on the machine is no matter of ours. Options: the name of one kind of key, the counts.
 */
import { generateFiles } from '../src/codegen/files.ts';
import { check } from '../src/codegen/checks/check.ts';
import type { Design } from '../src/model/design/design.ts';
import { changeVariable, renameObject, setValue } from '../src/model/design/edits.ts';
import type { Edit } from '../src/model/checks/diagnostics.ts';
import { designOf } from './designs.ts';

const [only, counts = '300,3000,10000'] = process.argv.slice(2);
const sizes = counts.split(',').map(Number);

/** What is typed into which object of the middle. */
const keys: readonly (readonly [string, (at: number, turn: number) => Edit])[] = [
  ['a description', (at, turn) => setValue(`i${at}`, ['description'], `Typed ${turn}`)],
  ['a route key', (at, turn) => setValue(`r${at}`, ['route_key'], `GET /typed/${turn}`)],
  ['an import ID', (at, turn) => setValue(`i${at}`, ['import', 'integration_id'], `id${turn}`)],
  ['of the API', (_, turn) => setValue('a1', ['description'], `Typed ${turn}`)],
  ['of a variable', (_, turn) => changeVariable('v1', (variable) => ({ ...variable, description: `Typed ${turn}` }))],
  ['a name', (at, turn) => renameObject(`i${at}`, `typed_${turn}`)],
];

const works: readonly (readonly [string, (design: Design) => unknown])[] = [
  ['generate', generateFiles],
  ['check', check],
];

const now = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

const variable = { key: 'v1', name: 'host', type: 'string', description: '' } as const;

/** Milliseconds of each work. */
function costsOf(size: number, edit: (turn: number) => Edit, rounds: number): readonly number[] {
  let design: Design = { ...designOf(size / 2, size / 2), variables: [variable] };
  works.forEach(([, work]) => work(design));
  const times = works.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1) {
    design = edit(round)(design);
    works.forEach(([, work], at) => {
      const start = now();
      work(design);
      if (round >= rounds / 4) times[at]?.push(now() - start);
    });
  }
  return times.map(median);
}

console.info(`\nMilliseconds of one typed key at ${sizes.join(', ')} objects`);
for (const [name, edit] of keys) {
  if (only !== undefined && only !== name) continue;
  // Otherwise the first size would pay for the compiler.
  for (const size of sizes) costsOf(size, (turn) => edit(size / 4, turn), 40);
  const rows = sizes.map((size) => costsOf(size, (turn) => edit(size / 4, turn), 120));
  for (const [at, [work]] of works.entries()) {
    const row = rows.map((row) => row[at] ?? 0);
    const growth = (row.at(-1) ?? 0) / (row[0] ?? 1);
    console.info(
      `${name.padEnd(14)} ${work.padEnd(9)}${row.map((ms) => ms.toFixed(3).padStart(10)).join('')} ${growth.toFixed(1).padStart(7)} ×`,
    );
  }
}

import { expect, it } from 'vitest';
import { check } from './codegen/checks/check.ts';
import { fileText, generateFiles } from './codegen/files.ts';
import type { Edit } from './model/checks/diagnostics.ts';
import { emptyDesign, type Design, type DesignObject } from './model/design/design.ts';
import { renameObject, setValue } from './model/design/edits.ts';
import type { Values } from './model/schema/value.ts';

// One typed key costs the same in a large design as in a small one. The bound is generous: what grows with the design
// costs 20 to 80 times as much.

const object = (type: DesignObject['type'], key: string, variant: string, attributes: Values): DesignObject => ({
  type,
  key,
  name: `orders_${key}`,
  variant,
  attributes,
  import: {},
  inactiveValues: {},
});

const designOf = (count: number): Design => ({
  ...emptyDesign,
  objects: [
    object('api', 'a1', 'HTTP', { name: 'orders' }),
    ...Array.from({ length: count }, (_, at) =>
      object('integration', `i${at}`, 'http-url', {
        api_id: { ref: 'a1' },
        integration_uri: `https://example.com/${at}/{id}`,
        integration_method: 'GET',
      }),
    ),
    ...Array.from({ length: count }, (_, at) =>
      object('route', `r${at}`, 'http', {
        api_id: { ref: 'a1' },
        route_key: `GET /orders/${at}/{id}`,
        target: { ref: `i${at}` },
      }),
    ),
  ],
});

/** Time on the processor of a key, in milliseconds: the least of many, as all else only adds to it. */
function costOf(count: number, edit: (turn: number) => Edit, work: (design: Design) => unknown): number {
  let design = designOf(count);
  let least = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < 60; turn += 1) {
    design = edit(turn)(design);
    const start = process.cpuUsage();
    work(design);
    const { user, system } = process.cpuUsage(start);
    if (turn > 0) least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

it.each<readonly [string, (turn: number) => Edit]>([
  ['a description', (turn) => setValue('i100', ['description'], `Typed ${turn}`)],
  ['a route key', (turn) => setValue('r100', ['route_key'], `GET /typed/${turn}`)],
  ['a name', (turn) => renameObject('i100', `typed_${turn}`)],
  ['the description of the API', (turn) => setValue('a1', ['description'], `Typed ${turn}`)],
])('a key in %s costs the same in a large design', { timeout: 120_000 }, (_, edit) => {
  const work = (design: Design) => [generateFiles(design), check(design)];
  // The first pays for the compiler.
  costOf(150, edit, work);
  const [few, many] = [costOf(150, edit, work), costOf(5000, edit, work)];
  expect(many / few).toBeLessThan(6);
});

it('finds what grows with the design', () => {
  const edit = (turn: number) => setValue('i100', ['description'], `Typed ${turn}`);
  const whole = (design: Design) => generateFiles(design).map(fileText);
  const [few, many] = [costOf(150, edit, whole), costOf(5000, edit, whole)];
  expect(many / few).toBeGreaterThan(6);
});

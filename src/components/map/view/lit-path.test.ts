import { expect, test } from 'vitest';
import { litPath } from './lit-path.ts';

type Graph = Parameters<typeof litPath>[0];

const nodes = ['domain d', 'mapping m', 'stage s', 'route r1', 'route r2', 'integration i', 'backend b'].map(
  (words) => {
    const [kind = '', id = ''] = words.split(' ');
    return { id, kind, lane: 'a1' };
  },
);
const edges = ['d m', 'm s', 'r1 i', 'r2 i', 'i b'].map((id) => {
  const [from = '', to = ''] = id.split(' ');
  return { id, from, to };
});
const graph = { nodes, edges } as unknown as Graph;

test.each<[from: readonly string[], lit: string, along: string]>([
  [[], '', ''],
  [['r1'], 'b i r1 s', 'i b,r1 i'],
  [['i'], 'b i r1 r2 s', 'i b,r1 i,r2 i'],
  [['m'], 'd m s', 'd m,m s'],
  [['b'], 'b i r1 r2 s', 'i b,r1 i,r2 i'],
])('from %j: %s', (from, lit, along) => {
  const path = litPath(graph, new Set(from));
  expect([...path.nodes].toSorted((a, b) => a.localeCompare(b)).join(' ')).toBe(lit);
  expect([...path.edges].toSorted((a, b) => a.localeCompare(b)).join()).toBe(along);
});

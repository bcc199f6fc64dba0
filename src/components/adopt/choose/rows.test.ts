import { beforeAll, describe, expect, test } from 'vitest';
import { assemble } from '../../../importers/proposal/assemble.ts';
import { isObjectRow, type ObjectRow, type Proposal } from '../../../importers/proposal/proposal.ts';
import { readSources } from '../../../importers/read.ts';
import { emptyDesign, type Design } from '../../../model/design/design.ts';
import { addObject, blankDesign, newObject } from '../../../model/design/edits.ts';
import { sourceSummaries } from '../../../session/adopt/summary.ts';
import { importedText } from './found-text.ts';
import { groupNotes, noteCounts } from './notes.ts';
import { filterRows, sortRows } from './row-filter.ts';
import { nameProblems } from './row-names.ts';
import { rowTarget } from './row-target.ts';

const text = `$ aws apigatewayv2 get-routes --api-id x9y8z7w6v5
{"Items": [{"RouteId": "r1", "RouteKey": "GET /a", "Target": "integrations/i1", "AuthorizationType": "NONE"},]}
$ aws apigatewayv2 get-integrations --api-id x9y8z7w6v5
{"Items": [
  {"IntegrationId": "i1", "IntegrationType": "HTTP_PROXY", "IntegrationUri": "https://a.example.com", "IntegrationMethod": "GET", "ConnectionType": "INTERNET"},
  {"IntegrationId": "i2", "IntegrationType": "HTTP_PROXY", "IntegrationUri": "https://b.example.com", "IntegrationMethod": "GET", "ConnectionType": "INTERNET"},
  {"IntegrationId": "i3", "IntegrationType": "HTTP_PROXY", "IntegrationUri": "https://c.example.com", "IntegrationMethod": "GET", "ApiGatewayManaged": true}
]}
$ aws apigatewayv2 get-integrations --api-id x9y8z7w6v5 --starting-token 1
{"Items": [{"IntegrationId": "i1", "IntegrationType": "HTTP_PROXY", "IntegrationUri": "https://a.example.com", "IntegrationMethod": "GET"}]}`;

async function propose(design: Design) {
  const { parsedSources, refused } = await readSources([{ name: 'Paste 1', text }]);
  return { proposal: assemble(parsedSources, design), refused, summaries: sourceSummaries(parsedSources) };
}

let answer: Awaited<ReturnType<typeof propose>>;
let proposal: Proposal;
let rows: readonly ObjectRow[];
const named = (name: string) => {
  const row = rows.find(({ object }) => object.name === name);
  if (!row) throw new Error(`There is no row ${name}: ${rows.map(({ object }) => object.name).join()}`);
  return row;
};

beforeAll(async () => {
  answer = await propose(emptyDesign);
  ({ proposal } = answer);
  rows = proposal.rows.filter(isObjectRow);
});

test('what was found is one line, in which nothing counts twice', () => {
  expect(importedText(answer)).toBe('3 integrations and 1 route · AWS CLI JSON ×3 · 1 repair');
});

test('integrations come before routes, and each type stays in the order of the paste', () => {
  expect(sortRows(proposal.rows).map((row) => `${row.label} ${row.id.split('|')[1]}`)).toEqual([
    'Integration i1',
    'Integration i2',
    'Integration i3',
    'Integration i1',
    'Route r1',
    'Managed overrides undefined',
  ]);
});

test('a route says its key and where it leads', () => {
  const route = rows.find(({ type }) => type === 'route');
  expect(route && rowTarget(route)).toBe('GET /a → a');
  expect(rowTarget(named('b'))).toBe('https://b.example.com');
});

describe('the filter', () => {
  const ids = (filter: string, names = new Map<string, string>()) =>
    filterRows(proposal.rows, names, filter).map(({ id }) => id.split('|')[1]);

  test.each([
    ['', ['r1', 'i1', 'i2', 'i3', 'i1', undefined]],
    ['b.example', ['i2']],
    ['ROUTE get', ['r1']],
    ['created by quick', ['i3']],
    ['overrides quick', [undefined]],
    ['same', ['i1']],
    ['nothing of that name', []],
  ])('by %j', (filter, found) => {
    expect(ids(filter)).toEqual(found);
  });

  test('finds the name that a person gave, and not the one before', () => {
    const renamed = new Map([[named('b').key, 'billing']]);
    expect(ids('billing', renamed)).toEqual(['i2']);
  });
});

describe('names', () => {
  const problems = (given: Readonly<Record<string, string>>, design: Design = emptyDesign) => {
    const names = new Map(Object.entries(given).map(([name, next]) => [named(name).key, next]));
    const found = nameProblems(
      rows.filter(({ status }) => status === 'new'),
      names,
      design,
    );
    return Object.fromEntries(
      rows.flatMap(({ key, object }) => (found.has(key) ? [[object.name, found.get(key)]] : [])),
    );
  };

  test('as proposed have no problem', () => {
    expect(problems({})).toEqual({});
  });

  test.each([
    ['', /Enter a name/],
    ['1st', /Start with a letter/],
    ['a b', /Start with a letter/],
    ['a', /a is already used by another row/],
  ])('that are %j say what to do', (name, message) => {
    expect(problems({ b: name })).toEqual({ b: expect.stringMatching(message) as string });
  });

  test('may be equal for different types of Terraform', () => {
    const route = rows.find(({ type }) => type === 'route')?.object.name ?? '';
    expect(problems({ b: route })).toEqual({});
  });

  test('may not be those of the design, unless the row is that object', () => {
    const design = addObject({
      ...newObject(blankDesign('HTTP'), 'integration', 'http-url', {}),
      name: 'taken',
    })(blankDesign('HTTP'));
    expect(problems({ b: 'taken' }, design)).toEqual({
      b: expect.stringMatching(/taken is already used in the design/) as string,
    });
    const [first] = design.objects.filter(({ type }) => type === 'integration');
    const row = { ...named('b'), existing: first?.key ?? '' };
    expect(nameProblems([row], new Map([[row.key, 'taken']]), design)).toEqual(new Map());
  });
});

describe('notes', () => {
  test('say equal things once, with how often and of which rows', () => {
    const groups = groupNotes(proposal);
    expect(groups.find(({ what }) => what === 'connection_type')).toMatchObject({
      kind: 'left-out',
      count: 2,
      names: ['a', 'b'],
    });
    expect(noteCounts(groups).get('repaired')).toBe(1);
  });

  test('begin with what a person has to look at', () => {
    expect(groupNotes(proposal).map(({ kind }) => kind)[0]).toBe('attention');
  });
});

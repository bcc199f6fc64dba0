import fc from 'fast-check';
import { expect, test } from 'vitest';
import { adoptedFrom, adoptedOf, deletedOf, withAdopted } from './adopted.ts';
import { compact } from '../../document/compact.ts';
import { anyDesign } from '../design.arbitrary.ts';
import { indexOf, type Adopted, type Design } from '../design.ts';
import { documentText, toDocument } from '../../document/document.ts';
import { readDesign, readDocumentText } from '../../document/read-document.ts';
import {
  addVariable,
  freeKey,
  removeObject,
  renameObject,
  renameVariable,
  setValue,
  blankDesign,
  newObject,
  addObject,
} from '../edits.ts';
import { bounds } from '../../schema/bounds.ts';

const byKey = (adopted: readonly Adopted[]) => new Map(adopted.map((one) => [one.key, one]));

/** A design in which everything was imported, and that was edited since. */
const edited = fc
  .tuple(anyDesign({ valid: false }), anyDesign({ valid: false }), fc.boolean())
  .map(([design, other, inState]): Design => {
    const { variables } = indexOf(design);
    const donors = new Map(other.objects.map((object) => [object.type, object]));
    const adopted = design.objects.map((object) =>
      adoptedFrom(
        { ...object, ...(donors.get(object.type) && { attributes: donors.get(object.type)?.attributes ?? {} }) },
        variables,
        inState,
      ),
    );
    const whole = withAdopted(design, adopted);
    return { ...whole, objects: whole.objects.filter((_, at) => at % 3 !== 1), passthrough: [] };
  });

test('a document tells what was imported, whatever was edited since', () => {
  fc.assert(
    fc.property(edited, (design) => {
      const read = readDocumentText(documentText(design));
      expect(read).toMatchObject({ ok: true });
      if (!read.ok) return;
      expect(byKey(read.design.adopted)).toEqual(byKey(design.adopted));
      expect(documentText(read.design)).toBe(documentText(design));
    }),
    { numRuns: 100 },
  );
});

const blank = blankDesign('HTTP');
const live = {
  ...newObject(blank, 'integration', 'http-url', { integration_uri: 'https://example.com', timeout_in_millis: 5000 }),
  import: { integration_id: 'a1b2c3d' },
};
const imported = (design: Design) =>
  withAdopted(
    design,
    design.objects.map((object) => adoptedFrom(object, indexOf(design).variables, false)),
  );
const design = imported(addObject(live)(blank));
const entry = (of: Design) => (toDocument(of)['integrations'] as readonly { readonly adopted?: unknown }[])[0]?.adopted;

test('costs next to nothing until something is edited', () => {
  expect(entry(design)).toEqual({});
  expect(entry(setValue(live.key, ['timeout_in_millis'], 9000)(design))).toEqual({
    attributes: { timeout_in_millis: 5000 },
  });
  expect(entry(setValue(live.key, ['description'], 'x')(design))).toEqual({ unset: ['description'] });
  expect(entry(renameObject(live.key, 'other')(design))).toEqual({ name: live.name });
  expect(toDocument(removeObject(live.key)(design))['deleted']).toMatchObject({ integrations: [{ key: live.key }] });
  expect(JSON.stringify(compact(design))).toBe(JSON.stringify(compact({ ...design, adopted: [] })));
});

test('documents from before open as they did', () => {
  const read = readDesign(toDocument({ ...design, adopted: [] }));
  expect(read.ok && read.design.adopted).toEqual([]);
  expect(toDocument({ ...design, adopted: [] })).not.toHaveProperty('deleted');
});

test.each<[what: string, change: object, message: RegExp]>([
  ['an attribute that is not known', { adopted: { attributes: { nope: 1 } } }, /nope/],
  ['a name that is not one of the type', { adopted: { unset: ['nope'] } }, /unset/],
  ['a member that is not known', { adopted: { nope: 1 } }, /nope/],
])('a document with %s is refused', (_, change, message) => {
  const document = toDocument(design) as { readonly integrations: readonly object[] };
  const read = readDesign({ ...document, integrations: [{ ...document.integrations[0], ...change }] });
  expect(read.ok ? '' : read.message).toMatch(message);
});

test('keys of deleted objects are theirs, and they count', () => {
  const without = removeObject(live.key)(design);
  expect(deletedOf(without).map(({ key }) => key)).toEqual([live.key]);
  expect(freeKey(without, 'i')).not.toBe(live.key);
  const document = toDocument(without);
  const entryOf = { key: 'a1', name: 'x', variant: 'http-url' };
  expect(readDesign({ ...document, deleted: { integrations: [entryOf] } })).toMatchObject({
    ok: false,
    message: expect.stringContaining('"a1"') as string,
  });
  const many = Array.from({ length: bounds.objects + 1 }, (_, at) => ({ ...entryOf, key: `d${at}` }));
  expect(readDesign({ ...document, deleted: { integrations: many } })).toMatchObject({
    ok: false,
    message: expect.stringContaining('20,000') as string,
  });
});

test('another name for the same thing is no edit', () => {
  const variable = { key: 'v1', name: 'url', type: 'string', description: '' } as const;
  const expression = setValue(live.key, ['integration_uri'], { hcl: `awscc_apigatewayv2_api.http-api.api_endpoint` })(
    addVariable(variable)(blank),
  );
  const open = imported(
    addObject({
      ...live,
      attributes: { integration_uri: { var: 'url' }, description: { hcl: 'awscc_apigatewayv2_api.one.api_id' } },
    })(renameObject('a1', 'one')(expression)),
  );
  const renamed = renameObject('a1', 'two')(renameVariable('v1', 'address')(open));
  expect(adoptedOf(renamed, live.key)?.attributes).toEqual(indexOf(renamed).byKey.get(live.key)?.attributes);
  const known = imported(
    addVariable({ ...variable, default: 'https://example.com' })(
      addObject({ ...live, attributes: { integration_uri: { var: 'url' } } })(blank),
    ),
  );
  expect(adoptedOf(known, live.key)?.attributes).toEqual({ integration_uri: 'https://example.com' });
});

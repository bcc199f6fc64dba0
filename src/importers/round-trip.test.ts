import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyDesign } from '../model/design/design.arbitrary.ts';
import { emptyDesign, indexOf, typeOf, type Design, type DesignObject } from '../model/design/design.ts';
import { documentText } from '../model/document/document.ts';
import { readDocumentText } from '../model/document/read-document.ts';
import { encodeLink } from '../model/document/link.ts';
import { importIdOf } from '../model/design/imported/import-parts.ts';
import { attributeOf, variantOf } from '../model/schema/resource.ts';
import { isMap, pairsOf, type Pair, type Value, type Values } from '../model/schema/value.ts';
import { liveValue } from '../codegen/testing/live-account.arbitrary.ts';
import { adopt } from './adopt/adopt.ts';
import { assemble } from './proposal/assemble.ts';
import { canonical } from '../codegen/terraform/canonical.ts';
import { neverReturned, terminalText } from './testing/cli-responses.arbitrary.ts';
import { liveDesign } from './testing/live-design.arbitrary.ts';
import { completeValues } from './proposal/match-keys.ts';
import { isObjectRow } from './proposal/proposal.ts';
import { readSources } from './read.ts';

/** Values as AWS has them, with those that it uses where nothing is said. */
function meaning(object: DesignObject, design: Design): string {
  const type = typeOf(object);
  const variant = variantOf(type, object.variant);
  const values: Values = completeValues(object);
  const pairs = Object.entries(type.attributes).map(([name, table]): Pair => {
    const attribute = attributeOf(type, variant, name) ?? table;
    const said = values[name];
    const live = said === undefined ? undefined : liveValue(table, said, design);
    const ignored =
      (table.leftOutWith && values[table.leftOutWith.attribute] === table.leftOutWith.literal) ||
      (table.writeOnly && neverReturned.has(object.type));
    const whole = live === undefined || isEmpty(live) || ignored ? (attribute.default ?? null) : live;
    return [
      name,
      name === 'domain_name_arn' ? null : table.kind === 'object' ? withMembers(table.attributes, whole) : whole,
    ];
  });
  // WebSocket APIs know one version only, so that it says nothing.
  const silent = variant?.protocol === 'WEBSOCKET' ? 'payload_format_version' : '';
  return canonical(Object.fromEntries(pairs.filter(([name, value]) => value !== null && name !== silent)));
}

const isEmpty = (value: Value): boolean =>
  value === '' || (Array.isArray(value) && value.length === 0) || (isMap(value) && pairsOf(value).length === 0);

function withMembers(attributes: { readonly [name: string]: { readonly default?: Value } }, value: Value): Value {
  const said = new Map(pairsOf(value));
  const pairs = Object.entries(attributes).flatMap(([name, member]): Pair[] => {
    const item = said.get(name) ?? member.default;
    return item === undefined || isEmpty(item) || item === member.default ? [] : [[name, item]];
  });
  return pairs.length === 0 ? null : { entries: pairs };
}

const pictureOf = (design: Design) =>
  design.objects
    .map((object) => `${object.type} ${importIdOf(object, indexOf(design)) ?? '?'} ${meaning(object, design)}`)
    .toSorted();

it('what AWS says of a design becomes that design again', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(liveDesign, async (design) => {
      const { parsedSources: sources, refused } = await readSources([{ name: 'terminal', text: terminalText(design) }]);
      expect(refused).toEqual([]);
      const proposal = assemble(sources, emptyDesign);
      const rows = new Set(proposal.rows.filter(isObjectRow).map(({ key }) => key));
      const imported = adopt(proposal, { rows })(emptyDesign);
      expect(pictureOf(imported)).toEqual(pictureOf(design));
      expect(readDocumentText(documentText(imported))).toEqual({ ok: true, design: imported });
    }),
    { numRuns: 40 },
  );
});

it('what is imported twice changes nothing', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(liveDesign, async (design) => {
      const { parsedSources: sources } = await readSources([{ name: 'terminal', text: terminalText(design) }]);
      const first = assemble(sources, emptyDesign);
      const rows = new Set(first.rows.filter(isObjectRow).map(({ key }) => key));
      const imported = adopt(first, { rows })(emptyDesign);
      const again = assemble(sources, imported);
      expect(
        again.rows.filter(({ status }) => status !== 'same').map(({ label, status, id }) => [label, status, id]),
      ).toEqual([]);
      expect(adopt(again)(imported)).toBe(imported);
    }),
    { numRuns: 40 },
  );
});

it('a design of ours, as a file or as a link, becomes that very design', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(anyDesign({ valid: false }), async (design) => {
      for (const text of [documentText(design), await encodeLink(design)]) {
        const { parsedSources: sources, refused } = await readSources([{ name: 'design', text }]);
        expect(refused).toEqual([]);
        expect(adopt(assemble(sources, emptyDesign))(emptyDesign)).toEqual(design);
      }
    }),
    { numRuns: 40 },
  );
});

it('a design of ours brings nothing new into itself', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(anyDesign({ valid: true }), async (design) => {
      const { parsedSources: sources } = await readSources([{ name: 'design', text: documentText(design) }]);
      const proposal = assemble(sources, design);
      expect(proposal.rows.filter(({ status }) => status !== 'same')).toEqual([]);
      expect(adopt(proposal)(design)).toBe(design);
    }),
    { numRuns: 40 },
  );
});

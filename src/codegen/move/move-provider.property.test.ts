import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDesign } from '../../model/design/design.arbitrary.ts';
import { addressOf, canBeOfAws, printedAs, typeOf, type Design, type DesignObject } from '../../model/design/design.ts';
import { differenceOf } from '../../model/resources/provider-differences.ts';
import {
  isDynamic,
  isMap,
  isVar,
  mapDynamics,
  mapOf,
  pairsOf,
  type Pair,
  type Value,
} from '../../model/schema/value.ts';
import { addressesOfItems } from '../../hcl/addresses.ts';
import { moduleBlocks } from '../checks/folder.ts';
import { moveProvider } from './move-provider.ts';

const toAws = (design: Design) => moveProvider(design, 'aws', { inState: false }).design;
const toAwscc = (design: Design) => moveProvider(design, 'awscc', { inState: false }).design;

/** What `aws` cannot tell apart: empty lists and maps from none, a default that it sends from what is not set. */
function asAwsHasIt(design: Design): Design {
  const objects = design.objects.map((object): DesignObject => {
    if (!canBeOfAws(object.type) || object.address !== undefined) return object;
    const { sends = [] } = differenceOf(object.type, 'aws') ?? {};
    const sent = new Set(sends.map(({ attribute }) => attribute));
    const attributes = Object.fromEntries(
      Object.entries(object.attributes).flatMap(([name, value]): Pair[] => {
        const rest = withoutEmpty(value);
        return rest === undefined || sent.has(name) ? [] : [[name, spelled(rest)]];
      }),
    );
    return { ...object, attributes };
  });
  return { ...design, objects };
}

/** `{ hcl: 'var.x' }` and the variable are one. */
const spelled = (value: Value): Value =>
  mapDynamics(value, (dynamic) => (isVar(dynamic) ? { hcl: `var.${dynamic.var}` } : dynamic));

function withoutEmpty(value: Value): Value | undefined {
  if (isDynamic(value) || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.length === 0 ? undefined : value;
  const pairs = pairsOf(value).flatMap(([key, item]): Pair[] =>
    Array.isArray(item) && item.length === 0 ? [] : [[key, item]],
  );
  return pairs.length === 0 || !isMap(value) ? undefined : mapOf(pairs);
}

describe('a design without state', () => {
  it('is the same again after moving there and back', () => {
    fc.assert(
      fc.property(anyDesign({ valid: true, most: 10 }), (design) => {
        const back = toAwscc(toAws(design));
        expect(asAwsHasIt(back)).toEqual(asAwsHasIt(design));
        expect(toAwscc(toAws(back))).toEqual(back);
      }),
      { numRuns: 80 },
    );
  });

  it('is the same again as one of aws', () => {
    fc.assert(
      fc.property(anyDesign({ valid: true, most: 10 }).map(toAws), (design) => {
        const back = toAws(toAwscc(design));
        expect(asAwsHasIt(back)).toEqual(asAwsHasIt(design));
      }),
      { numRuns: 50 },
    );
  });
});

describe('any draft', () => {
  it('moves whole, leaves no address behind, and says what stays', () => {
    fc.assert(
      fc.property(anyDesign({ valid: false, most: 8 }), (design) => {
        const moved = moveProvider(design, 'aws');
        const stays = new Set(moved.stays.map(({ key }) => key));
        for (const [at, before] of design.objects.entries()) {
          const after = moved.design.objects[at] ?? before;
          const isThere = printedAs(before).provider === 'aws';
          expect(after.key).toBe(before.key);
          expect(addressOf(after) === addressOf(before)).toBe(isThere || stays.has(before.key));
        }
        const kept = new Set(design.objects.filter(({ key }) => stays.has(key)).map(addressOf));
        for (const { block, section } of moduleBlocks(moved.design)) {
          if (block.type === 'removed' || block.type === 'moved') continue;
          const names = addressesOfItems(section.text, [block]).map((use) => use.names.slice(0, 2).join('.'));
          const left = names.filter((name) => name.startsWith('awscc_apigatewayv2_') && !kept.has(name));
          expect(left).toEqual([]);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('forgets in the state what it had, and destroys nothing', () => {
    fc.assert(
      fc.property(anyDesign({ valid: true, most: 8 }), (design) => {
        const { design: moved } = moveProvider(design, 'aws');
        const removed = moduleBlocks(moved).filter(({ block }) => block.type === 'removed');
        const from = removed.flatMap(({ block, section }) =>
          addressesOfItems(section.text, [block]).map(({ names }) => names.join('.')),
        );
        const gone = design.objects.filter(
          (object) => canBeOfAws(object.type) && typeOf(object).composed === undefined,
        );
        expect(from.toSorted()).toEqual(gone.map(addressOf).toSorted());
        for (const { block, section } of removed)
          expect(section.text.slice(block.start, block.end)).toContain('destroy = false');
      }),
      { numRuns: 50 },
    );
  });
});

import { expect, test } from 'vitest';
import { setWithImplied } from './implied-values.ts';
import { indexOf, type Design } from './design.ts';
import { addObject, blankDesign, newObject, setValue } from './edits.ts';
import { resourceTypes } from '../resources/index.ts';

const add = (design: Design, type: 'route' | 'authorizer', variant: string) =>
  addObject(newObject(design, type, variant))(design);
const http = add(add(add(blankDesign('HTTP'), 'route', 'http'), 'authorizer', 'jwt'), 'authorizer', 'request-http');
const type = (design: Design) => indexOf(design).byKey.get('r1')?.attributes['authorization_type'];
const choose = (value: string | { ref: string } | undefined) => setWithImplied('r1', ['authorizer_id'], value);

test('an authorizer brings the authorization that asks it, and takes it along', () => {
  const jwt = choose({ ref: 'au1' })(http);
  expect(
    indexOf(http)
      .byType.get('authorizer')
      ?.map(({ key }) => key),
  ).toEqual(['au1', 'au2']);
  expect(type(jwt)).toBe('JWT');
  expect(type(choose({ ref: 'au2' })(jwt))).toBe('CUSTOM');
  expect(type(choose(undefined)(jwt))).toBeUndefined();
});

test('what says something else stays', () => {
  expect(type(choose({ ref: 'au1' })(setValue('r1', ['authorization_type'], 'AWS_IAM')(http)))).toBe('AWS_IAM');
  expect(type(choose({ ref: 'au1' })(setValue('r1', ['authorization_type'], { var: 'x' })(http)))).toEqual({
    var: 'x',
  });
  expect(type(choose('abc123')(setValue('r1', ['authorization_type'], 'JWT')(http)))).toBe('JWT');
});

test('tables name attributes and variants that exist', () => {
  for (const resource of resourceTypes)
    for (const [name, { implies, refersTo }] of Object.entries(resource.attributes) as [
      string,
      { implies?: { attribute: string; by: object }; refersTo?: object },
    ][]) {
      if (!implies) continue;
      const variants = resourceTypes
        .filter(({ id }) => refersTo && Object.hasOwn(refersTo, id))
        .flatMap((referred) => referred.variants.map(({ id }) => id));
      expect([name, Object.keys(implies.by).toSorted()]).toEqual([name, variants.toSorted()]);
      expect(Object.keys(resource.attributes)).toContain(implies.attribute);
    }
});

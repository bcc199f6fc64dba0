import { expect, test } from 'vitest';
import { blankDesign, newObject } from '../../model/design/edits.ts';
import type { ResourceTypeId } from '../../model/resources/index.ts';
import { countText } from './relations.ts';

const made = (type: ResourceTypeId, variant: string) => newObject(blankDesign('HTTP'), type, variant);
const permission = made('lambda_permission', 'awscc');
const link = made('vpc_link', 'vpc_link');
const route = made('route', 'http');

test.each([
  ['1 route', [route]],
  ['2 VPC links', [link, link]],
  ['1 Lambda permission', [permission]],
  ['2 resources', [permission, route]],
])('says %s', (text, objects) => {
  expect(countText(objects)).toBe(text);
});

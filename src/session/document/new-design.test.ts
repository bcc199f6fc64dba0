import { expect, test } from 'vitest';
import { addObject, newObject } from '../../model/design/edits.ts';
import { startSettings } from '../page/settings.ts';
import { newBlankDesign, asPreferred } from './new-design.ts';

const settings = {
  ...startSettings,
  provider: 'aws',
  imports: 'id',
  region: 'eu-west-1',
  tags: [
    ['team', 'orders'],
    ['', 'nothing'],
  ],
} as const;

test('a blank design begins with the settings: provider, import style, region and tags', () => {
  const design = newBlankDesign('HTTP', settings);
  expect(design.output).toMatchObject({ provider: 'aws', imports: 'id', region: 'eu-west-1' });
  expect(design.objects[0]).toMatchObject({ provider: 'aws', attributes: { tags: { team: 'orders' } } });
  expect(newBlankDesign('HTTP', startSettings).objects[0]?.attributes).not.toHaveProperty('tags');
});

test('a template keeps its provider, its own tags, and its region where none is set', () => {
  const own = newBlankDesign('HTTP', { ...startSettings, region: 'us-east-1', tags: [['team', 'web']] });
  const template = addObject(newObject(own, 'route', 'http', { route_key: 'GET /' }))(own);
  const design = asPreferred(template, { ...settings, region: '' });
  expect(design.output).toMatchObject({ provider: 'awscc', imports: 'id', region: 'us-east-1' });
  expect(design.objects.map(({ attributes: { tags } }) => tags)).toEqual([{ team: 'web' }, undefined]);
});

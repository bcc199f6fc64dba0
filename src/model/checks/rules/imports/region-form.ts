import { sources } from '../../../schema/sources.ts';
import type { DesignRule, ObjectRule } from '../../rule.ts';
import { placeChecks, type IdPlace } from './place.ts';

const region: IdPlace = {
  part: 'region',
  output: 'region',
  pattern: /^[a-z]{2,4}(?:-[a-z]+)+-\d{1,2}$/,
  problem: 'is not the name of a region',
  how: 'Enter one, as in eu-west-1.',
  mend: (text) =>
    text
      .trim()
      .toLowerCase()
      .replace(/(\d)[a-z]$/, '$1'),
};

export const regionForm: ObjectRule & DesignRule = {
  id: 'region-form',
  severity: 'warning',
  title: 'A region is named as AWS names it',
  source: sources.regions,
  ...placeChecks(region),
};

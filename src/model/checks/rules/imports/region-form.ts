import { sources } from '../../../schema/sources.ts';
import type { DesignRule, ObjectRule } from '../../rule.ts';
import { placeChecks, type IdPlace } from './place.ts';

const region: IdPlace = {
  part: 'region',
  output: 'region',
  pattern: /^[a-z]{2,4}(?:-[a-z]+)+-\d{1,2}$/,
  problem: "isn't a region",
  how: 'Enter a region such as eu-west-1.',
  mend: (text) =>
    text
      .trim()
      .toLowerCase()
      .replace(/(\d)[a-z]$/, '$1'),
};

export const regionForm: ObjectRule & DesignRule = {
  id: 'region-form',
  severity: 'warning',
  title: 'Regions are AWS region codes',
  source: sources.regions,
  ...placeChecks(region),
};

import { isUnset } from '../../../schema/literals.ts';
import { sources } from '../../../schema/sources.ts';
import { isMap, pairsOf, type Value } from '../../../schema/value.ts';
import { keepsState } from '../../api-members.ts';
import { none, type ObjectRule } from '../../rule.ts';

const isGiven = (value: Value | undefined) => !isUnset(value) && !(isMap(value) && pairsOf(value).length === 0);

export const apiHasName: ObjectRule = {
  id: 'api-has-name',
  severity: 'error',
  title: 'APIs have a name, their own or one from an OpenAPI definition',
  source: sources.refusals,
  on: ['api'],
  check(object, { protocol }) {
    const { name, body, body_s3_location: inS3 } = object.attributes;
    if (!isUnset(name) || (protocol === 'HTTP' && (isGiven(body) || isGiven(inS3)))) return none;
    const how = protocol === 'HTTP' ? 'Enter a name, or set an OpenAPI definition.' : 'Enter one.';
    const severity = keepsState(object, 'name') ? 'warning' : 'error';
    return [{ path: ['name'], problem: 'The API has no name, and AWS refuses it at apply.', how, severity }];
  },
};

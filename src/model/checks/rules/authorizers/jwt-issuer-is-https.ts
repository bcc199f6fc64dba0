import { textOf } from '../../../schema/literals.ts';
import { sources } from '../../../schema/sources.ts';
import { blockOf } from '../../api-members.ts';
import { fixed, setTo } from '../../fixes.ts';
import { none, type ObjectRule } from '../../rule.ts';

const jwtBlock = 'jwt_configuration';

export const jwtIssuerIsHttps: ObjectRule = {
  id: 'jwt-issuer-is-https',
  severity: 'error',
  title: 'JWT issuers are https URLs',
  source: sources.refusals,
  on: ['authorizer'],
  check(authorizer) {
    const token = blockOf(authorizer.attributes[jwtBlock]);
    const issuer = token && textOf(token, 'issuer');
    if (authorizer.variant !== 'jwt' || issuer === undefined || /^https:\/\/[^\s/?#]+\S*$/.test(issuer)) return none;
    const path = [jwtBlock, 'issuer'];
    const host = /^\s*(?:http:\/\/)?([\w-]+(?:\.[\w-]+)+(?::\d+)?(?:\/\S*)?)\s*$/.exec(issuer)?.[1];
    return [
      {
        path,
        problem: "The issuer isn't an https URL. AWS refuses it at apply.",
        how: 'Enter a URL such as https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_a1b2c3d4e.',
        ...fixed(host === undefined ? undefined : setTo(authorizer, path, `https://${host}`)),
      },
    ];
  },
};

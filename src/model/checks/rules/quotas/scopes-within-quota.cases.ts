import { rejected, type RuleCases } from '../../cases.ts';
import { designWithOne, textsOf } from './testing.ts';

const scopes = (count: number) => designWithOne('route', { route_key: 'GET /', authorization_scopes: textsOf(count) });

export const cases: RuleCases = { accepts: [scopes(10)], rejects: [rejected(scopes(11), ['authorization_scopes'])] };

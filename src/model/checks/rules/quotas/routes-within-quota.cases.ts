import { rejected, type RuleCases } from '../../cases.ts';
import { designsWith } from './testing.ts';

const routes = designsWith('route', (at) => ({ route_key: `GET /${at}` }));

export const cases: RuleCases = { accepts: [routes(300)], rejects: [rejected(routes(301), [], { key: 'a1' })] };

import { aScaffold, designOf, httpApi, rejected, type RuleCases } from '../../../../model/checks/cases.ts';
import type { Value } from '../../../../model/schema/value.ts';

const withRuntime = (runtime: Value) => designOf(httpApi, aScaffold({ attributes: { runtime } }));

export const cases: RuleCases = {
  accepts: [
    designOf(httpApi, aScaffold()),
    withRuntime('nodejs24.x'),
    withRuntime('python3.14'),
    withRuntime({ var: 'runtime' }),
  ],
  rejects: [
    rejected(withRuntime('nodejs18.x'), ['runtime'], { fix: 'Set nodejs24.x' }),
    rejected(withRuntime('python3.8'), ['runtime'], { fix: 'Set python3.14' }),
    rejected(withRuntime('go1.x'), ['runtime']),
  ],
};

import { anApi, designOf, rejected, type RuleCases } from '../../cases.ts';

const named = (name: string) => designOf(anApi('HTTP', {}, { name }));

export const cases: RuleCases = {
  accepts: [named('orders'), named('_1'), named('for'), named('é-x')],
  rejects: [
    rejected(named('1st'), ['label'], { fix: 'Rename to _1st' }),
    rejected(named('my api'), ['label'], { fix: 'Rename to my_api' }),
    rejected(named(''), ['label'], { fix: 'Generate a name' }),
  ],
};

import { designWithApi, rejected, type RuleCases } from '../../cases.ts';

const httpSelection = (text: string) => designWithApi('HTTP', { route_selection_expression: text });

export const cases: RuleCases = {
  accepts: [
    designWithApi('HTTP'),
    httpSelection('$request.method $request.path'),
    httpSelection('${request.method} ${request.path}'),
    designWithApi('HTTP', { route_selection_expression: { var: 'selection' } }),
  ],
  rejects: [
    rejected(httpSelection('$request.body.action'), ['route_selection_expression'], { fix: 'Clear' }),
    rejected(httpSelection('$request.path'), ['route_selection_expression']),
  ],
};

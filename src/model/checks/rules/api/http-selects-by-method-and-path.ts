import { textOf } from '../../../schema/literals.ts';
import { sources } from '../../../schema/sources.ts';
import { leaveOut } from '../../fixes.ts';
import { none, type ObjectRule } from '../../rule.ts';

const methodAndPath = ['${request.method} ${request.path}', '$request.method $request.path'];

export const httpSelectsByMethodAndPath: ObjectRule = {
  id: 'http-selects-by-method-and-path',
  severity: 'error',
  title: 'HTTP APIs select routes by method and path',
  source: sources.refusals,
  on: ['api'],
  check(object, { protocol }) {
    const text = textOf(object.attributes, 'route_selection_expression');
    if (protocol !== 'HTTP' || text === undefined || methodAndPath.includes(text)) return none;
    return [
      {
        path: ['route_selection_expression'],
        problem: 'HTTP APIs select routes by method and path only.',
        how: `Clear Route selection, or set it to ${methodAndPath[0] ?? ''}.`,
        fix: leaveOut(object, ['route_selection_expression']),
      },
    ];
  },
};

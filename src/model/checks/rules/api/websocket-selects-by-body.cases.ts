import { designWithApi, rejected, type RuleCases } from '../../cases.ts';

const webSocketSelection = (text: string) => designWithApi('WEBSOCKET', { route_selection_expression: text });

export const cases: RuleCases = {
  accepts: [webSocketSelection('$request.body.action'), webSocketSelection('${request.body.a}/${request.body.b}')],
  rejects: [
    rejected(webSocketSelection('\\$default'), ['route_selection_expression']),
    rejected(webSocketSelection('orders'), ['route_selection_expression'], { fix: 'Set $request.body.action' }),
  ],
};

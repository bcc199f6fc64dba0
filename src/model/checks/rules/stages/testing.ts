/** What the cases of rules about stages share. */
import type { Value, Values } from '../../../schema/value.ts';
import { anObject, designOf, httpApi, webSocketApi } from '../../cases.ts';

export const designWithStage = (values: Values) => designOf(httpApi, anObject('stage', values));
export const designWithWebSocketStage = (values: Values, ...others: readonly ReturnType<typeof anObject>[]) =>
  designOf(webSocketApi, anObject('stage', values, { variant: 'websocket' }), ...others);
export const designWithLimits = (values: Values) => designWithStage({ default_route_settings: values });
export const designWithRouteSettings = (settings: Value, ...routes: readonly ReturnType<typeof anObject>[]) =>
  designOf(httpApi, ...routes, anObject('stage', { route_settings: settings }));
export const designWithOverrides = (stage: Values) => designOf(httpApi, anObject('managed_overrides', { stage }));
export const aDeployment = (values: Values = {}) => anObject('deployment', values);
export const manyRoutes = `resource "awscc_apigatewayv2_route" "all" {
  for_each  = local.routes
  api_id    = awscc_apigatewayv2_api.orders.api_id
  route_key = each.key
}`;

/** What the cases of the review pack share. */
import type { DesignObject } from '../../../model/design/design.ts';
import type { Values } from '../../../model/schema/value.ts';
import { anObject, designOf, httpApi, webSocketApi } from '../../../model/checks/cases.ts';

export const designWithLambdaAuthorizer = (values: Values, more: Pick<DesignObject, 'provider'> = {}) =>
  designOf(httpApi, { ...anObject('authorizer', values, { variant: 'request-http' }), ...more });

export const designOfStage = (values: Values, ...others: readonly DesignObject[]) =>
  designOf(httpApi, ...others, anObject('stage', values));

export const designOfWebSocketStage = (values: Values, ...others: readonly DesignObject[]) =>
  designOf(webSocketApi, ...others, anObject('stage', values, { variant: 'websocket' }));

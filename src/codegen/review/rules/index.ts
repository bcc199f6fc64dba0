/** The ordered list of the review pack, by topic. */
import type { ReviewRule } from '../review-rule.ts';
import { routeAuthorization } from './route-authorization.ts';

export const reviewRules: readonly ReviewRule[] = [routeAuthorization];

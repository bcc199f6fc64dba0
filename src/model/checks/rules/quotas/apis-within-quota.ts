import { regionQuota } from './quota.ts';

export const apisWithinQuota = regionQuota({ id: 'apis-within-quota', type: 'api', most: 600, plural: 'APIs' });

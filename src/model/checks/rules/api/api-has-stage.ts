import { sources } from '../../../schema/sources.ts';
import { apiMembersOf } from '../../api-members.ts';
import type { DesignRule } from '../../rule.ts';
import { addMember, isBegun } from './begun-api.ts';

export const apiHasStage: DesignRule = {
  id: 'api-has-stage',
  severity: 'hint',
  title: 'APIs have at least one stage',
  source: sources.stage,
  *checkDesign(design) {
    for (const family of apiMembersOf(design).filter(isBegun)) {
      const { api, protocol, members } = family;
      if (members.stage.length > 0) continue;
      const name = protocol === 'HTTP' ? '$default' : 'prod';
      yield {
        key: api.key,
        path: [],
        problem: 'No stage: the API has no invoke URL.',
        how: `Add a ${name} stage.`,
        fix: { title: `Add ${name} stage`, edit: addMember(api, 'stage', protocol) },
      };
    }
  },
};

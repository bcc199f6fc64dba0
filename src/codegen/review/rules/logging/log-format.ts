/** The format of access logs, as text. */
import { blockOf } from '../../../../model/checks/api-members.ts';
import type { DesignObject } from '../../../../model/design/design.ts';
import type { Path } from '../../../../hcl/path.ts';
import { textOf } from '../../../../model/schema/literals.ts';
import { stagePath, stageValue } from '../stage-settings.ts';

export const logFormatPath = (stage: DesignObject): Path => stagePath(stage, 'access_log_settings', 'format');

/** Undefined where there is none, or an expression gives it. */
export function logFormatOf(stage: DesignObject): string | undefined {
  const block = blockOf(stageValue(stage, 'access_log_settings').value);
  return block && textOf(block, 'format');
}

/** The names of the `$context` variables in it, such as `identity.sourceIp`. */
export const variablesIn = (format: string): readonly string[] =>
  [...format.matchAll(/\$context\.([A-Za-z][\w.-]*\w)/g)].map(([, name = '']) => name);

/** Whether a deployment is made anew when what it is a picture of changes. */
import type { Edit } from '../checks/diagnostics.ts';
import type { Key } from '../schema/value.ts';
import type { DesignObject } from './design.ts';
import { changeObject } from './edits.ts';

/** Its own words say by what it is made anew: `triggers` of `aws`, or a replacement in its lifecycle. */
export const saysRedeploy = ({ sourceText }: DesignObject): boolean =>
  /^[ \t]*(?:triggers|replace_triggered_by)[ \t]*=/m.test(sourceText?.text ?? '');

/** Turned on, the block is printed from the design; its words lend their comments and meta-arguments. */
export const setRedeploys = (key: Key, isOn: boolean): Edit =>
  changeObject(key, (object) => {
    const { redeploys: _, ...rest } = object;
    if (!isOn) return { ...rest, redeploys: false };
    return rest.sourceText ? { ...rest, sourceText: { ...rest.sourceText, fingerprint: '' } } : rest;
  });

/** What one entry of a parameter mapping does. Source: gatewayRules.mapped. */
export type Verb = 'append' | 'overwrite' | 'remove';

/** What one entry does; undefined: its key is none that the gateway takes. */
export interface Action {
  readonly verb: Verb;
  readonly part: 'header' | 'querystring' | 'path' | 'statuscode';
  readonly name: string;
}

export function actionOf(key: string): Action | undefined {
  const [, verb, part, name] = /^(append|overwrite|remove):(header|querystring)\.(\S+)$/.exec(key) ?? [];
  if (verb !== undefined && part !== undefined && name !== undefined)
    return { verb: verb as Verb, part: part as 'header' | 'querystring', name };
  const [, whole] = /^overwrite:(path|statuscode)$/.exec(key) ?? [];
  return whole === undefined ? undefined : { verb: 'overwrite', part: whole as 'path' | 'statuscode', name: '' };
}

/** Whether CORS allows an origin. Source: gatewayRules.cors. */
const anyOfScheme: ReadonlySet<string> = new Set(['https://*', 'http://*']);

export const allowsOrigin = (allowed: readonly string[], origin: string): boolean =>
  allowed.some(
    (text) => text === '*' || text === origin || (anyOfScheme.has(text) && origin.startsWith(text.slice(0, -1))),
  );

export const contentSecurityPolicy: string;
export function securityHeaders(path: string): Record<string, string>;

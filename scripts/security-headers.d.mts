export const contentSecurityPolicy: string;
export const securityHeaders: Readonly<Record<string, string>>;
export const embedHeaders: Readonly<Record<string, string>>;
export const sharedFileHeaders: Readonly<Record<string, string>>;

/** Secrets in plain text, told by what they are called and by the forms of keys that services hand out. */

const names =
  /(?:^|[^a-z])(?:pass(?:word|wd|phrase)?|pwd|secret|token|api[-_]?key|access[-_]?key|private[-_]?key|client[-_]?secret|credentials?|authorization)(?:$|[^a-z])/i;

/** `dbPassword` and `API_KEY` as words. */
const words = (name: string) => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2');

/** Whether something of this name holds a secret. */
export const isSecretName = (name: string): boolean => names.test(words(name));

/** Forms that services give their keys. */
const forms: readonly (readonly [what: string, form: RegExp])[] = [
  ['an AWS access key ID', /(?<![A-Z0-9])(?:AKIA|ASIA)[A-Z2-7]{16}(?![A-Z0-9])/],
  ['a GitHub token', /\b(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_\w{22,})/],
  ['a GitLab token', /\bglpat-[\w-]{20}/],
  ['a Slack token', /\bxox[abprs]-[\w-]{10,}/],
  ['a Stripe key', /\b[rs]k_live_[A-Za-z0-9]{16,}/],
  ['a Google API key', /\bAIza[\w-]{35}/],
  ['a SendGrid key', /\bSG\.[\w-]{20,}\.[\w-]{20,}/],
  ['a JSON Web Token', /\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{8,}/],
  ['a private key', /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/],
];

/** Names a value that is elsewhere, or stands for one: a mapping, an ARN, a path of a parameter, a placeholder. */
const isElsewhere = (text: string) =>
  /\$(?:[a-zA-Z{])|^arn:|^\/[\w./-]+$|^https?:\/\/[^@]*$|\{\{.*\}\}|^<.*>$|^(?:x+|\*+|changeme|todo|none|null|true|false)$/i.test(
    text,
  );

/** What secret a text is, if it is one: by its form, or as the value of something that is called like one. */
export function secretIn(text: string, name = ''): string | undefined {
  const [what] = forms.find(([, form]) => form.test(text)) ?? [];
  if (what !== undefined) return what;
  const value = text.trim().replace(/^(?:Bearer|Basic|Token)\s+/i, '');
  return isSecretName(name) && value.length >= 6 && !isElsewhere(value) ? 'a secret' : undefined;
}

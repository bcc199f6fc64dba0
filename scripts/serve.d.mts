/** Serves a directory until it is closed; port 0 takes any free one. */
export function serve(options: {
  readonly dir: string;
  readonly port: number;
  readonly host?: string;
  readonly base?: string;
}): Promise<{ readonly url: string; close(): Promise<void> }>;

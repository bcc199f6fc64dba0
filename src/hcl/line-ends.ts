/** The ends of the lines of a file. */

/** A heredoc that is printed with LF, or the end of a line. */
const heredocOrEnd = /(<<-?([\w-]+)\n(?:[^]*?\n)?[ \t]*\2(?!\S))|\r?\n/g;

/**
 * Terraform text whose lines end with CR LF, but those within heredocs with LF, where the ends of lines are part of the
 * value. One that came with CR LF has it in all lines.
 */
export const crlfText = (text: string): string =>
  text.replace(heredocOrEnd, (_, heredoc?: string) => heredoc?.replace('\n', '\r\n') ?? '\r\n');

/** What the backend gives back, as the fields of a request show it. */
import { isMap, type Value, type ValueMap } from '../../model/schema/value.ts';

export const answerChoices = [
  { id: 'none', label: 'Not set' },
  { id: '200', label: '200' },
  { id: '201', label: '201' },
  { id: '204', label: '204' },
  { id: '400', label: '400' },
  { id: '404', label: '404' },
  { id: '500', label: '500' },
  { id: 'error', label: 'Error' },
  { id: 'timeout', label: 'Timeout' },
] as const;
export type AnswerChoice = (typeof answerChoices)[number]['id'];

const memberOf = (value: Value | undefined, name: string): Value | undefined =>
  value !== undefined && isMap(value) ? (value as ValueMap)[name] : undefined;

/** Null: an answer that no choice stands for. */
export function answerChoice(answer: Value | undefined): AnswerChoice | null {
  if (answer === undefined) return 'none';
  if (memberOf(answer, 'error') === true) return 'error';
  if (memberOf(answer, 'timeout') === true) return 'timeout';
  const status = memberOf(answer, 'statusCode');
  return answerChoices.find(({ id }) => id === `${typeof status === 'number' ? status : ''}`)?.id ?? null;
}

export function answerFor(choice: AnswerChoice, body: string): Value | undefined {
  if (choice === 'none') return undefined;
  if (choice === 'error') return { error: true };
  if (choice === 'timeout') return { timeout: true };
  const isJson = /^\s*[[{"]/.test(body);
  return {
    statusCode: Number(choice),
    ...(body === '' ? {} : { headers: { 'content-type': isJson ? 'application/json' : 'text/plain' }, body }),
  };
}

export const answerBody = (answer: Value | undefined): string => {
  const body = memberOf(answer, 'body');
  return typeof body === 'string' ? body : '';
};

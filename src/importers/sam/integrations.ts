/** What the events of a function lead to. */
import { jsonText, type RawValue, type RawObject } from '../convert/raw-value.ts';
import { implicit } from './api.ts';
import { intrinsicCall, fullVersion, type Expansion, type Property } from './expansion.ts';

export interface EventIntegration {
  readonly id: string;
  /** Beside its API. */
  readonly properties: readonly Property[];
}

/** The integrations of one function. */
export class ServerlessIntegrations {
  readonly #function: string;
  readonly #uri: RawValue;
  readonly #expansion: Expansion;
  readonly #made = new Map<string, string>();

  constructor(id: string, properties: RawObject, expansion: Expansion) {
    const arn = intrinsicCall(properties.line, 'Fn::GetAtt', [id, 'Arn']);
    const alias = properties.get('AutoPublishAlias');
    this.#function = id;
    // SAM lets an API call the alias that it publishes, where there is one.
    this.#uri = alias === undefined ? arn : intrinsicCall(properties.line, 'Fn::Join', [':', [arn, alias]]);
    this.#expansion = expansion;
  }

  /** The one for an event: events that differ in what they say of it have one each. */
  of(api: string, apiId: RawValue, event: RawObject): EventIntegration {
    const wanted: readonly Property[] = [
      ['PayloadFormatVersion', fullVersion(event.get('PayloadFormatVersion')) ?? '2.0'],
      ['TimeoutInMillis', event.get('TimeoutInMillis')],
    ];
    const properties: readonly Property[] = [
      ['IntegrationType', 'AWS_PROXY'],
      ['IntegrationMethod', 'POST'],
      ['IntegrationUri', this.#uri],
      ...wanted,
    ];
    const place = jsonText([apiId, ...wanted.map(([, value]) => value ?? null)]);
    const known = this.#made.get(place);
    if (known !== undefined) return { id: known, properties };
    const name = `${this.#function}${api === implicit ? '' : api}Integration`;
    const taken = new Set(this.#made.values());
    let id = name;
    for (let count = 2; taken.has(id) || this.#expansion.resources.has(id); count += 1) id = `${name}${count}`;
    this.#made.set(place, id);
    return { id, properties };
  }
}

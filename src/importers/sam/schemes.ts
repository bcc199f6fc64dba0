/** Security schemes of a definition for the authorizers of SAM, and what operations require of them. */
import type { Resolver } from '../cloudformation/functions.ts';
import { isRawObject, RawObject, type RawValue } from '../convert/raw-value.ts';
import type { Asked, Authorizer } from './authorizers.ts';
import type { Property } from './expansion.ts';

const prefix = 'x-amazon-apigateway-';

export class ServerlessSchemes {
  readonly #schemes: RawObject;
  readonly #resolver: Resolver;

  constructor(schemes: RawObject, resolver: Resolver) {
    this.#schemes = schemes;
    this.#resolver = resolver;
  }

  add(name: string, { line, properties }: Authorizer): void {
    const said = this.#resolver.resolve(definitionMembers(line, properties), name);
    if (isRawObject(said)) this.#schemes.set(name, new RawObject(line).set(`${prefix}authorizer`, said));
  }

  addIam(line: number): void {
    this.#schemes.set('AWS_IAM', new RawObject(line).set(`${prefix}authtype`, 'awsSigv4'));
  }

  requirements(asked: Asked, line: number): RawValue {
    if (asked.kind === 'anybody') return [];
    const requirement = new RawObject(line);
    if (asked.kind === 'iam') {
      this.addIam(line);
      return [requirement.set('AWS_IAM', [])];
    }
    const name = asked.name ?? 'unknown';
    // An authorizer of which nothing is known has to be completed, so that the route is not open to all.
    if (!this.#schemes.has(name))
      this.#schemes.set(
        name,
        new RawObject(line).set(`${prefix}authorizer`, new RawObject(line).set('type', 'request')),
      );
    const scopes = asked.scopes === undefined ? undefined : this.#resolver.resolve(asked.scopes, name);
    return [requirement.set(name, scopes ?? [])];
  }
}

/** Names that are spelled otherwise in definitions than in CloudFormation. */
const renamed: { readonly [name: string]: string } = {
  AuthorizerType: 'type',
  AuthorizerCredentialsArn: 'authorizerCredentials',
  IntegrationType: 'type',
  IntegrationMethod: 'httpMethod',
  IntegrationUri: 'uri',
};

/** The properties as a definition spells them. */
export function definitionMembers(line: number, properties: readonly Property[]): RawObject {
  const members = new RawObject(line);
  for (const [name, value] of properties)
    if (value !== undefined) members.set(renamed[name] ?? name.charAt(0).toLowerCase() + name.slice(1), value);
  return members;
}

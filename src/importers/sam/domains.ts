/** Domains that SAM makes for APIs → domain names and mappings. */
import { isRawList, isRawObject, jsonText, RawObject, type RawValue } from '../convert/raw-value.ts';
import { intrinsicCall, type Expansion, type Property } from './expansion.ts';

const configuration = ['CertificateArn', 'OwnershipVerificationCertificateArn', 'SecurityPolicy'];

const parts: ReadonlySet<string> = new Set([
  ...configuration,
  'BasePath',
  'DomainName',
  'EndpointConfiguration',
  'MutualTlsAuthentication',
  'Route53',
]);

export class Domains {
  readonly #expansion: Expansion;
  /** Logical ids by name: APIs of one domain share it. */
  readonly #ids = new Map<string, string>();

  constructor(expansion: Expansion) {
    this.#expansion = expansion;
  }

  /** The domain of an API, if it has one, with a mapping for each of its paths. */
  add(api: string, properties: RawObject): void {
    const domain = properties.get('Domain');
    if (domain === undefined) return;
    const { line } = isRawObject(domain) ? domain : properties;
    const name = isRawObject(domain) ? domain.get('DomainName') : undefined;
    if (!isRawObject(domain) || name === undefined) {
      this.#leave(line, `${api}.Domain`, 'It has no domain name. Add the domain in the design.');
      return;
    }
    const known = this.#ids.get(jsonText(name));
    const id = known ?? `${api}Domain`;
    if (known === undefined) this.#make(id, domain, name, properties.get('Tags'));
    this.#ids.set(jsonText(name), id);
    const paths = pathsOf(domain.get('BasePath'));
    for (const [at, path] of paths.entries())
      this.#expansion.add(`${api}Mapping${at === 0 ? '' : at + 1}`, line, 'AWS::ApiGatewayV2::ApiMapping', [
        ['ApiId', intrinsicCall(line, 'Ref', api)],
        ['DomainName', intrinsicCall(line, 'Ref', id)],
        ['Stage', intrinsicCall(line, 'Ref', `${api}Stage`)],
        ['ApiMappingKey', path],
      ]);
    for (const key of domain.keys())
      if (!parts.has(key)) this.#leave(line, `${api}.Domain.${key}`, "SAM doesn't support this property of a domain.");
    if (domain.has('Route53'))
      this.#leave(
        line,
        `${api}.Domain.Route53`,
        "Route 53 records aren't supported. Write an alias record for the regional domain name in Terraform.",
      );
  }

  #make(id: string, domain: RawObject, name: RawValue, tags: RawValue | undefined): void {
    const { line } = domain;
    const values = new RawObject(line);
    for (const part of configuration) {
      const value = domain.get(part);
      if (value !== undefined) values.set(part, value);
    }
    const endpoint = domain.get('EndpointConfiguration');
    const properties: readonly Property[] = [
      ['DomainName', name],
      ['DomainNameConfigurations', [values.set('EndpointType', endpoint ?? 'REGIONAL')]],
      ['MutualTlsAuthentication', domain.get('MutualTlsAuthentication')],
      ['Tags', tags],
    ];
    this.#expansion.add(id, line, 'AWS::ApiGatewayV2::DomainName', properties);
  }

  #leave(line: number, what: string, text: string): void {
    this.#expansion.tell('left-out', line, what, text);
  }
}

/** The paths under which an API answers; undefined: all of the domain. */
function pathsOf(said: RawValue | undefined): readonly (RawValue | undefined)[] {
  const paths = isRawList(said) ? said : said === undefined || said === null ? [] : [said];
  if (paths.length === 0) return [undefined];
  return paths.map((path) => (typeof path === 'string' ? path.replace(/^\/+|\/+$/g, '') || undefined : path));
}

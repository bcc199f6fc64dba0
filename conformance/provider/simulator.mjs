/** @import { Members, Settings, TypeSchema, WireRequest } from './types.ts' */
/** @import { Account } from './account.mjs' */
/** @import { ProviderName } from './schemas.mjs' */
import { conform } from './conform.mjs';
import { DataSourceError } from './data-sources/error.mjs';
import { readDataSource } from './data-sources/read.mjs';
import { fill, Makers } from './generated/fill.mjs';
import { pathToWire } from './paths.mjs';
import { planFramework } from './plan-framework.mjs';
import { planSdk } from './plan-sdk.mjs';
import { importState, readFramework, readSdk } from './read.mjs';
import { schemaOf } from './schemas.mjs';
import { validateConfig } from './validate.mjs';
import { clone, entries, isMembers, listOf, membersOf } from './values.mjs';
import { diagnostic, ERROR, fromWire, schemaToWire, toWire } from './wire.mjs';

const simulatedAccount = '123456789012';
const madeHere = Buffer.from('{"applied":true}');
const capabilities = { plan_destroy: true, get_provider_schema_optional: true };

/** One simulated provider: a method for each call of Terraform's provider protocol. */
export class Simulator {
  #makers = new Makers();

  /** @type {Map<string, { region?: string, defaultTags: Members }>} by connection: what its provider block said */
  #settings = new Map();

  /**
   * @param {ProviderName} name
   * @param {{ account?: Account | undefined, workingDirectory?: string | undefined }} [options] where nothing else is
   * said there is no account, and the working directory is that of this process
   */
  constructor(name, { account, workingDirectory } = {}) {
    this.schema = schemaOf(name);
    this.toolkit = this.schema.style ?? 'framework';
    this.account = account;
    this.workingDirectory = workingDirectory;
  }

  /** @param {string} peer @returns {Settings} */
  #at(peer) {
    const { region, defaultTags = {} } = this.#settings.get(peer) ?? {};
    const { AWS_REGION, AWS_DEFAULT_REGION } = process.env;
    return {
      account: simulatedAccount,
      region: region ?? AWS_REGION ?? AWS_DEFAULT_REGION ?? 'us-east-1',
      defaultTags,
      workingDirectory: this.workingDirectory,
    };
  }

  /** @param {string} type @param {'resources' | 'data_sources'} [kind] @returns {TypeSchema} */
  #type(type, kind = 'resources') {
    const schema = this.schema[kind][type];
    if (!schema) throw new Error(`no ${type} among the ${kind}`);
    return schema;
  }

  #accountFaults() {
    return (this.account?.problems ?? []).map((fault) => diagnostic(ERROR, 'Simulated account not usable', fault));
  }

  GetMetadata() {
    return { server_capabilities: capabilities };
  }

  GetProviderSchema() {
    const all = (/** @type {{ [type: string]: TypeSchema }} */ types) =>
      Object.fromEntries(entries(types).map(([type, schema]) => [type, schemaToWire(schema)]));
    const { provider_config, provider_meta, resources, data_sources } = this.schema;
    return {
      provider: schemaToWire(provider_config),
      resource_schemas: all(resources),
      data_source_schemas: all(data_sources),
      ...(provider_meta ? { provider_meta: schemaToWire(provider_meta) } : {}),
      server_capabilities: capabilities,
    };
  }

  /** @param {WireRequest} request */
  ValidateProviderConfig({ config }) {
    return { diagnostics: validateConfig(this.schema.provider_config, fromWire(config), this.toolkit) };
  }

  /** @param {WireRequest} request */
  ValidateResourceConfig({ type_name, config }) {
    return { diagnostics: validateConfig(this.#type(type_name), fromWire(config), this.toolkit) };
  }

  /** @param {WireRequest} request */
  ValidateDataResourceConfig({ type_name, config }) {
    return { diagnostics: validateConfig(this.#type(type_name, 'data_sources'), fromWire(config), this.toolkit) };
  }

  /** @param {WireRequest} request @param {string} peer */
  ConfigureProvider({ config }, peer) {
    const { region, default_tags } = membersOf(fromWire(config));
    const defaultTags = membersOf(membersOf(listOf(default_tags)[0])['tags']);
    this.#settings.set(peer, { ...(typeof region === 'string' ? { region } : {}), defaultTags });
    return { diagnostics: this.#accountFaults() };
  }

  /** @param {WireRequest} request */
  UpgradeResourceState({ type_name, raw_state }) {
    return { upgraded_state: toWire(conform(this.#type(type_name), fromWire(raw_state))) };
  }

  /** @param {WireRequest} request @param {string} peer */
  PlanResourceChange({ type_name, prior_state, config, proposed_new_state, prior_private }, peer) {
    const schema = this.#type(type_name);
    const input = { prior: fromWire(prior_state), config: fromWire(config), proposed: fromWire(proposed_new_state) };
    const isSdk = this.toolkit === 'sdk';
    const { planned, replacements } = isSdk
      ? planSdk(schema, { ...input, ...this.#at(peer) })
      : planFramework(schema, input);
    return {
      planned_state: toWire(planned),
      requires_replace: replacements.map(pathToWire),
      planned_private: prior_private ?? Buffer.alloc(0),
      legacy_type_system: isSdk,
    };
  }

  /** @param {WireRequest} request @param {string} peer */
  ApplyResourceChange({ type_name, planned_state }, peer) {
    const schema = this.#type(type_name);
    const planned = fromWire(planned_state);
    const legacy_type_system = this.toolkit === 'sdk';
    if (!isMembers(planned)) return { new_state: toWire(null), legacy_type_system };
    const make = this.#makers.next(type_name, schema, planned);
    const state = fill(type_name, schema, clone(planned), this.#at(peer), make);
    for (const [name, attribute] of entries(schema.attributes)) if (attribute.write_only) state[name] = null;
    return { new_state: toWire(state), private: madeHere, legacy_type_system };
  }

  /** @param {WireRequest} request */
  ImportResourceState({ type_name, id }) {
    const schema = this.#type(type_name);
    if (!this.account) {
      const detail = `Importing ${type_name} needs a simulated account (--account FILE).`;
      return { diagnostics: [diagnostic(ERROR, 'No simulated account', detail)] };
    }
    const faults = this.#accountFaults();
    if (faults.length > 0) return { diagnostics: faults };
    const result = importState(schema, id, this.toolkit === 'sdk');
    if ('diagnostics' in result) return result;
    return { imported_resources: [{ type_name, state: toWire(result.state) }] };
  }

  /** @param {WireRequest} request @param {string} peer */
  ReadResource(request, peer) {
    const { type_name: type, current_state } = request;
    const state = fromWire(current_state);
    const same = { new_state: current_state, private: request.private };
    if (!isMembers(state) || !this.account) return same;
    const faults = this.#accountFaults();
    if (faults.length > 0) return { ...same, diagnostics: faults };
    const applied = madeHere.equals(request.private ?? Buffer.alloc(0));
    const object = { type, schema: this.#type(type), state, account: this.account, applied };
    const result = this.toolkit === 'sdk' ? readSdk({ ...object, at: this.#at(peer) }) : readFramework(object);
    const { diagnostics = [] } = result;
    return result.state === state
      ? { ...same, diagnostics }
      : { new_state: toWire(result.state), private: request.private, diagnostics };
  }

  /** @param {WireRequest} request @param {string} peer */
  ReadDataSource({ type_name, config }, peer) {
    const schema = this.#type(type_name, 'data_sources');
    const faults = this.#accountFaults();
    if (faults.length > 0) return { diagnostics: faults };
    const given = membersOf(fromWire(config));
    try {
      const found = readDataSource(type_name, schema, given, { at: this.#at(peer), account: this.account });
      return { state: toWire(conform(schema, { ...given, ...found })) };
    } catch (error) {
      if (error instanceof DataSourceError) return { diagnostics: [error.diagnostic] };
      throw error;
    }
  }

  StopProvider() {
    return { Error: '' };
  }
}

/** @import { WireRequest } from './types.ts' */
/** @import { ProviderName } from './schemas.mjs' */
import { fileURLToPath } from 'node:url';
import grpc from '@grpc/grpc-js';
import protoLoader from '@grpc/proto-loader';
import { Simulator } from './simulator.mjs';

/** @param {string} file @param {string} name @returns {grpc.ServiceDefinition} */
function serviceOf(file, name) {
  const path = fileURLToPath(new URL(`../protocol/${file}`, import.meta.url));
  const loaded = protoLoader.loadSync(path, { keepCase: true, longs: Number, bytes: Buffer, defaults: false });
  return /** @type {grpc.ServiceDefinition} */ (loaded[name]);
}

const providerService = serviceOf('provider.proto', 'tfplugin6.Provider');
const pluginServices = ['GRPCBroker', 'GRPCController', 'GRPCStdio'].map((name) =>
  serviceOf('plugin.proto', `plugin.${name}`),
);
const healthService = serviceOf('health.proto', 'grpc.health.v1.Health');

/** @type {Map<ProviderName, Buffer>} a schema does not change: it is put on the wire once */
const schemaBytes = new Map();

/** @param {ProviderName} name @returns {grpc.ServiceDefinition} */
function serviceFor(name) {
  const method = providerService['GetProviderSchema'];
  if (!method) throw new Error('GetProviderSchema is missing from provider.proto');
  /** @param {Simulator} simulator */
  const responseSerialize = (simulator) => {
    const bytes = schemaBytes.get(name) ?? method.responseSerialize(simulator.GetProviderSchema());
    schemaBytes.set(name, bytes);
    return bytes;
  };
  return { ...providerService, GetProviderSchema: { ...method, responseSerialize } };
}

/**
 * A gRPC server with one simulated provider, and what every plugin of Terraform offers beside it.
 *
 * @param {ProviderName} name
 * @param {ConstructorParameters<typeof Simulator>[1] & { onShutdown?: () => void }} [options]
 */
export function providerServer(name, options = {}) {
  const simulator = new Simulator(name, options);
  const server = new grpc.Server({ 'grpc.max_receive_message_length': -1, 'grpc.max_send_message_length': -1 });
  server.addService(serviceFor(name), handlersOf(simulator));

  const ignore = () => {};
  const [broker = {}, controller = {}, stdio = {}] = pluginServices;
  server.addService(broker, {
    StartStream: (/** @type {grpc.ServerDuplexStream<object, object>} */ call) =>
      call
        .on('data', ignore)
        .on('error', ignore)
        .on('end', () => call.end()),
  });
  server.addService(controller, {
    Shutdown: (/** @type {unknown} */ _, /** @type {grpc.sendUnaryData<object>} */ respond) => {
      respond(null, {});
      options.onShutdown?.();
    },
  });
  server.addService(stdio, {
    StreamStdio: (/** @type {grpc.ServerWritableStream<object, object>} */ call) =>
      void call.on('error', ignore).on('cancelled', ignore),
  });
  server.addService(healthService, {
    Check: (/** @type {unknown} */ _, /** @type {grpc.sendUnaryData<object>} */ respond) =>
      respond(null, { status: 1 }),
  });
  return server;
}

/** @param {Simulator} simulator @returns {grpc.UntypedServiceImplementation} */
function handlersOf(simulator) {
  const methods = /** @type {{ [name: string]: (request: WireRequest, peer: string) => object }} */ (
    /** @type {unknown} */ (simulator)
  );
  /** @param {string} name @returns {grpc.handleUnaryCall<WireRequest, object>} */
  const handler = (name) => (call, respond) => {
    try {
      // The schema is asked for by its serializer, the first time only.
      respond(null, name === 'GetProviderSchema' ? simulator : (methods[name]?.(call.request, call.getPeer()) ?? {}));
    } catch (error) {
      const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
      respond({ code: grpc.status.INTERNAL, message: `${name}: ${message}` });
    }
  };
  return Object.fromEntries(Object.keys(providerService).map((name) => [name, handler(name)]));
}

/**
 * @param {grpc.Server} server
 * @param {grpc.ServerCredentials} [credentials]
 * @returns {Promise<string>} the address on loopback where it listens
 */
export const listen = (server, credentials = grpc.ServerCredentials.createInsecure()) =>
  new Promise((resolve, reject) =>
    server.bindAsync('127.0.0.1:0', credentials, (error, port) =>
      error ? reject(error) : resolve(`127.0.0.1:${port}`),
    ),
  );

/**
 * @param {Buffer} clientCertificate the one client that is let in
 * @param {{ certificate: Buffer, key: Buffer }} own
 */
export const mutualTls = (clientCertificate, { certificate, key }) =>
  grpc.ServerCredentials.createSsl(clientCertificate, [{ cert_chain: certificate, private_key: key }], true);

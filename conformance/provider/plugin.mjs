// A provider process as Terraform starts it through dev_overrides: node plugin.mjs PROVIDER [ACCOUNT]
// It prints one line that says where it listens and, for mutual TLS, which certificate it made for this one run.
import { Account } from './account.mjs';
import { selfSignedCertificate } from './certificate.mjs';
import { providers } from './schemas.mjs';
import { listen, mutualTls, providerServer } from './server.mjs';

const [, , wanted, accountFile] = process.argv;
const { PLUGIN_CLIENT_CERT: clientCertificate, TF_PLUGIN_MAGIC_COOKIE: cookie } = process.env;
const name = providers.find((provider) => provider === wanted);

// Terraform sets the cookie for its plugins; it only guards against mistakes.
if (!cookie || !name) {
  console.error('This program is a Terraform provider plugin. Terraform starts it; do not run it directly.');
  process.exit(1);
}

const server = providerServer(name, {
  account: accountFile ? Account.load(accountFile) : undefined,
  onShutdown: () => setTimeout(() => process.exit(0), 20),
});
process.on('SIGINT', () => {}); // Terraform tells its plugins itself

const own = clientCertificate ? await selfSignedCertificate() : undefined;
const credentials = clientCertificate && own ? mutualTls(Buffer.from(clientCertificate), own) : undefined;
const address = await listen(server, credentials);
const certificate = own?.der.toString('base64').replace(/=+$/, '') ?? '';
process.stdout.write(`1|6|tcp|${address}|grpc|${certificate}\n`);

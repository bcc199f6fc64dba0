import 'reflect-metadata'; // the certificate library needs it to be there first
import { webcrypto } from 'node:crypto';
import * as x509 from '@peculiar/x509';

/**
 * A certificate of its own for one run of a plugin, as Terraform's plugin system expects it.
 *
 * @returns {Promise<{ der: Buffer, certificate: Buffer, key: Buffer }>} certificate and key as PEM
 */
export async function selfSignedCertificate() {
  x509.cryptoProvider.set(/** @type {Crypto} */ (webcrypto));
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const usages = x509.KeyUsageFlags;
  const made = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: `1${Buffer.from(webcrypto.getRandomValues(new Uint8Array(7))).toString('hex')}`,
    name: 'CN=localhost, O=Simulated providers',
    notBefore: new Date(Date.now() - 60_000),
    notAfter: new Date(Date.now() + 24 * 3600_000),
    signingAlgorithm: algorithm,
    keys: /** @type {CryptoKeyPair} */ (keys),
    extensions: [
      new x509.BasicConstraintsExtension(true, undefined, true),
      new x509.KeyUsagesExtension(
        usages.digitalSignature | usages.keyEncipherment | usages.keyAgreement | usages.keyCertSign,
        true,
      ),
      new x509.ExtendedKeyUsageExtension(['1.3.6.1.5.5.7.3.1', '1.3.6.1.5.5.7.3.2']), // server and client
      new x509.SubjectAlternativeNameExtension([{ type: 'dns', value: 'localhost' }]),
    ],
  });
  const der = Buffer.from(made.rawData);
  const pkcs8 = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey));
  return { der, certificate: pem('CERTIFICATE', der), key: pem('PRIVATE KEY', pkcs8) };
}

/** @param {string} label @param {Buffer} der */
const pem = (label, der) => {
  const lines = der.toString('base64').replace(/.{64}(?=.)/g, '$&\n');
  return Buffer.from(`-----BEGIN ${label}-----\n${lines}\n-----END ${label}-----\n`);
};

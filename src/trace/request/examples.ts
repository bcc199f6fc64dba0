/** What stands for everything that a request and a design do not say: the same each time, so that a trace can be repeated. */
export const exampleValues = {
  accountId: '123456789012',
  apiId: 'a1b2c3d4e5',
  region: 'us-east-1',
  sourceIp: '203.0.113.9',
  time: '2026-01-01T12:00:00Z',
  requestId: 'JKJaXmPLvHcESHA=',
  connectionId: 'L0SM9cOFvHcCIhw=',
  messageId: 'R1knPc2ntjMCFIA=',
  closeCode: 1001,
  /** Of a request id of a Lambda function, a service or an authorizer. */
  uuid: '7f3a2b1c-0d4e-4f5a-8b6c-9d0e1f2a3b4c',
} as const;

/** A client certificate, with the members that events have of one. */
export const exampleCertificate = {
  clientCertPem: '-----BEGIN CERTIFICATE-----\n…\n-----END CERTIFICATE-----\n',
  subjectDN: 'CN=client.example.com',
  issuerDN: 'CN=ca.example.com',
  serialNumber: '01',
  validity: { notBefore: 'Jan  1 00:00:00 2026 GMT', notAfter: 'Jan  1 00:00:00 2027 GMT' },
} as const;

/** The trace header of a request that brings none. */
export const traceHeader = (time: number): string =>
  `Root=1-${Math.floor(time / 1000)
    .toString(16)
    .padStart(8, '0')}-1234567890abcdef12345678`;

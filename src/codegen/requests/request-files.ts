/** The files that saved requests are exported as. */
import type { Design } from '../../model/design/design.ts';
import { curlScript } from './curl.ts';
import { httpFile } from './http-file.ts';
import { terraformTests } from './terraform-tests.ts';

interface RequestFile {
  readonly name: string;
  /** Undefined where no saved request can be written so. */
  readonly text: (design: Design) => string | undefined;
}

export const requestFiles = {
  tftest: { name: 'requests.tftest.hcl', text: terraformTests },
  http: { name: 'requests.http', text: httpFile },
  curl: { name: 'requests.sh', text: curlScript },
} as const satisfies { readonly [kind: string]: RequestFile };

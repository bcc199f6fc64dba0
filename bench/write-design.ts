/** `write-design INTEGRATIONS ROUTES FILE`: the design that the browser is measured with. */
import { writeFileSync } from 'node:fs';
import { documentText } from '../src/model/document/document.ts';
import { designOf } from './designs.ts';

const [count = '300', routes = '300', file = 'many.json'] = process.argv.slice(2);
writeFileSync(file, documentText(designOf(Number(count), Number(routes))));

// node check.mjs SCHEMA MANIFEST: exit code 0 when the manifest fits, 1 with the errors when it does not.
import { readFileSync } from 'node:fs';
import Ajv from 'ajv-draft-04';
import formats from 'ajv-formats';

const [schema, manifest] = process.argv.slice(2).map(path => JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, '')));
const ajv = new Ajv({ strict: false, allErrors: true });
formats(ajv);
const fits = ajv.validate(schema, manifest);
for (const error of ajv.errors ?? []) console.error(`${error.instancePath || '/'} ${error.message} ${JSON.stringify(error.params)}`);
process.exit(fits ? 0 : 1);

// Validates cards against Teams' derived schema and, with the elements that only Teams has replaced by their fallbacks,
// against the open 1.5 schema.   node check.mjs CARDS_FOLDER SCHEMAS_FOLDER
import fs from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import Ajv2020 from 'ajv/dist/2020.js';
import { openCard } from './cards.mjs';

const [cards, schemas] = process.argv.slice(2);
const read = (file) => JSON.parse(fs.readFileSync(file, 'utf8'));
const options = { strict: false, allErrors: false, validateFormats: false, logger: false };

const teams = new Ajv2020(options).compile(read(path.join(schemas, 'derived', 'teams-adaptive-card.derived.schema.json')));
const openSchema = read(path.join(schemas, 'adaptive-cards', '1.5.0', 'adaptive-card.json'));
delete openSchema.$schema;
delete openSchema.id;
const open = new Ajv(options).compile(openSchema);

let failed = 0, count = 0;
for (const kind of fs.readdirSync(cards).sort())
  for (const name of fs.readdirSync(path.join(cards, kind)).sort()) {
    const card = read(path.join(cards, kind, name));
    count++;
    for (const [which, validate, content] of [['Teams', teams, card], ['open 1.5', open, openCard(card)]])
      if (!validate(content)) {
        failed++;
        const deepest = [...validate.errors].sort((a, b) => b.instancePath.length - a.instancePath.length).slice(0, 4);
        console.log(`${kind}/${name}, ${which}:\n` + deepest.map((e) => `  ${e.instancePath} ${e.message} ${JSON.stringify(e.params)}`).join('\n'));
      }
  }
console.log(`${count} cards, ${failed} failures`);
process.exit(count === 0 || failed > 0 ? 1 : 0);

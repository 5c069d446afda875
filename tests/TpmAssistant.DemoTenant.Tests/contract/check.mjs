// Checks recorded exchanges with Graph, or with a server that answers as Graph does, against an OpenAPI description.
//
//   node check.mjs --spec SLICE.json --exchanges FILE.jsonl [--exchanges MORE.jsonl] [--report OUT.json] [--requests-only]
//
// One exchange a line: {"method","url","requestHeaders":{},"requestBody","status","contentType","responseBody"};
// "url" may be whole or only a path, with or without a prefix that ends in /v1.0. Bodies are JSON values, or null.
// Steps of a $batch are checked as exchanges of their own. Exit code: 0 all fit, 1 something does not, 2 wrong use.

import { readFileSync, writeFileSync } from 'node:fs';
import { Description } from './description.mjs';
import { Checker } from './checker.mjs';

function options(args) {
  const found = { exchanges: [], requestsOnly: false };
  for (let i = 0; i < args.length; i++) {
    if (args[i] === '--requests-only') found.requestsOnly = true;
    else if (args[i] === '--spec') found.spec = args[++i];
    else if (args[i] === '--report') found.report = args[++i];
    else if (args[i] === '--exchanges') found.exchanges.push(args[++i]);
    else return null;
  }
  return found.spec && found.exchanges.length > 0 ? found : null;
}

const chosen = options(process.argv.slice(2));
if (!chosen) {
  console.error('usage: node check.mjs --spec SLICE.json --exchanges FILE.jsonl [--exchanges MORE.jsonl] [--report OUT.json] [--requests-only]');
  process.exit(2);
}

const checker = new Checker(new Description(JSON.parse(readFileSync(chosen.spec, 'utf8'))), { requestsOnly: chosen.requestsOnly });
for (const file of chosen.exchanges)
  for (const line of readFileSync(file, 'utf8').split('\n'))
    if (line.trim()) checker.check(JSON.parse(line));

const result = checker.result();
console.log(`${result.exchanges} exchanges, ${result.covered.length} of ${result.operations} operations`);
for (const lacking of result.lacking) console.log(`not described: ${lacking}`);
for (const unused of result.unused) console.log(`not exercised: ${unused}`);
for (const problem of result.problems) console.log(`WRONG ${problem.operation}: ${problem.where}: ${problem.what}`);
if (chosen.report) writeFileSync(chosen.report, JSON.stringify(result, null, 2));
process.exit(result.problems.length > 0 ? 1 : 0);

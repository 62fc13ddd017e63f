// usage: node tokens.js FOLDER TABLES < LINES
// Prints for each line its normal text and its terms, each behind a tab: what terms_dump prints for the program.
'use strict';
const fs = require('fs');
const path = require('path');
const vm = require('vm');

const [folder, tables] = process.argv.slice(2);
const context = vm.createContext({});
for (const part of ['letters', 'numbers', 'terms']) vm.runInContext(fs.readFileSync(path.join(folder, part + '.js'), 'utf8'), context);
vm.runInContext(fs.readFileSync(tables, 'utf8'), context);
const kitei = vm.runInContext('kitei', context);
const out = [];
for (const line of fs.readFileSync(0, 'utf8').split('\n')) {
  const normal = kitei.normal(line), row = [normal];
  kitei.eachTerm(normal, (term, force) => row.push(term + '/' + force));
  out.push(row.join('\t'));
}
process.stdout.write(out.join('\n') + '\n');

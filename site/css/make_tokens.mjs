// Writes tokens.css: the tokens of the Digital Agency's design system that kitei.css names, with their licence.
//
//   npm pack @digital-go-jp/design-tokens@1.1.9 && tar xzf digital-go-jp-design-tokens-1.1.9.tgz
//   node make_tokens.mjs package
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const folder = process.argv[2];
const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
const licence = readFileSync(join(folder, 'LICENSE'), 'utf8').trim();
const tokens = new Map();
for (const [, name, value] of readFileSync(join(folder, 'dist/tokens.css'), 'utf8').matchAll(/^\s*(--[\w-]+):\s*(.+);$/gm)) {
  tokens.set(name, value);
}
const used = new Set();
for (const [, name] of readFileSync(join(here, 'kitei.css'), 'utf8').matchAll(/var\((--[\w-]+)/g)) {
  if (tokens.has(name)) used.add(name);
}
const lines = [...tokens].filter(([name]) => used.has(name)).map(([name, value]) => `  ${name}: ${value};`);
const notice = licence.split('\n').map((line) => ` * ${line}`.trimEnd()).join('\n');
writeFileSync(
  join(here, 'tokens.css'),
  `/*! Values from @digital-go-jp/design-tokens ${version}, written by make_tokens.mjs.\n *\n${notice}\n */\n:root {\n${lines.join('\n')}\n}\n`,
);

// Every page is HTML as the standard has it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { read, spread } from './pages.mjs';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // Trailing blanks and the spelling of void elements are no concern of a reader.
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    // Sections are named by their headings; titles of documents may be long.
    'long-title': 'off',
    // The policy of the site is in a meta element, and icons and styles are its own files.
    'require-sri': 'off',
    // Anchors of clauses and statements are made of labels of the source.
    'valid-id': ['error', { relaxed: true }],
  },
});

test('html-validate finds nothing', async () => {
  const faults = [];
  for (const page of spread(400)) {
    const report = await validator.validateString(read(page), page);
    for (const result of report.results) {
      for (const message of result.messages) {
        faults.push(`${page}:${message.line}:${message.column} ${message.ruleId}: ${message.message}`);
      }
    }
  }
  assert.equal(faults.length, 0, `${faults.length} faults\n${faults.slice(0, 20).join('\n')}`);
});

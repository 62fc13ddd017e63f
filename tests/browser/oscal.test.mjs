// The OSCAL files of all packs: valid, and each resolved catalog what its profile says, resolved here by hand.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { files, read } from './pages.mjs';

const schemas = join(dirname(fileURLToPath(import.meta.url)), '../../../shared/schemas/oscal-1.2.1');
const json = files.filter((file) => file.startsWith('packs/') && file.endsWith('.json'));
const load = (file) => JSON.parse(read(file));

/** Controls of a catalog by id, with the id of their group. */
function controlsOf(catalog) {
  const found = new Map();
  for (const group of catalog.groups ?? []) {
    for (const control of group.controls) found.set(control.id, { group: group.id, control });
  }
  return found;
}

/** A control after the alterations of a profile: removals first, then additions at the end. */
function altered(control, alters) {
  const made = structuredClone(control);
  for (const alter of alters) {
    for (const removal of alter.removes ?? []) {
      made.props = made.props.filter((prop) => prop.name !== removal['by-name'] || prop.ns !== removal['by-ns']);
    }
    for (const addition of alter.adds ?? []) {
      for (const list of ['props', 'parts']) made[list] = [...(made[list] ?? []), ...(addition[list] ?? [])];
    }
  }
  return made;
}

test('a handbook with controls has OSCAL files', { skip: !files.includes('controls.html') && 'no controls in this one' }, () => {
  assert.ok(json.includes('packs/baseline/catalog.json'));
  assert.ok(json.includes('packs/baseline/mappings.json'));
  assert.ok(json.some((file) => file.endsWith('/level-3/profile.json')));
});

const without = !existsSync(schemas) && process.env.CI !== 'true' && 'the schemas are not at hand';
if (without) console.warn(`SKIPPED: ${without}`);
test('every OSCAL file is valid', { skip: without }, () => {
  const ajv = addFormats(new Ajv({ allErrors: true, unicodeRegExp: true }));
  const validators = new Map();
  for (const kind of ['catalog', 'profile', 'mapping']) {
    validators.set(kind, ajv.compile(JSON.parse(readFileSync(join(schemas, `oscal_${kind}_schema.json`), 'utf8'))));
  }
  for (const file of json) {
    const document = load(file);
    const kind = document.catalog ? 'catalog' : document.profile ? 'profile' : 'mapping';
    const validate = validators.get(kind);
    assert.ok(validate(document), `${file}: ${JSON.stringify(validate.errors?.slice(0, 3))}`);
  }
});

test('resolving a profile by hand gives its catalog', () => {
  for (const file of json.filter((name) => name.endsWith('/profile.json'))) {
    const { profile } = load(file);
    const alters = profile.modify?.alters ?? [];
    const wanted = [];
    for (const source of profile.imports) {
      const imported = controlsOf(load(posix.join(posix.dirname(file), source.href)).catalog);
      const ids = new Set(source['include-controls'].flatMap((chosen) => chosen['with-ids']));
      for (const [id, { group, control }] of imported) {
        if (!ids.delete(id)) continue;
        wanted.push({ group, control: altered(control, alters.filter((alter) => alter['control-id'] === id)) });
      }
      assert.equal(ids.size, 0, `${file}: ${[...ids]} are not in ${source.href}`);
    }
    const resolved = [...controlsOf(load(file.replace('profile.json', 'catalog.json')).catalog).values()];
    const byId = (a, b) => (a.control.id < b.control.id ? -1 : 1);
    assert.deepEqual(resolved.sort(byId), wanted.sort(byId), file);
  }
});

test('uuids are of version 5 and stand once in a document', () => {
  for (const file of json) {
    const uuids = [...read(file).matchAll(/"uuid": "([^"]+)"/g)].map((match) => match[1]);
    for (const uuid of uuids) assert.match(uuid, /^[0-9a-f]{8}-[0-9a-f]{4}-5/, file);
    assert.equal(new Set(uuids).size, uuids.length, file);
  }
});

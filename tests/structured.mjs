// What search engines make of the structured data in printed pages: node tests/structured.mjs DIST
//
// A real JSON-LD processor reads each page, with a vocabulary of our own in place of schema.org's: no network.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import jsonld from 'jsonld';

const SCHEMA = 'https://schema.org';

// Terms whose text schema.org's own context takes for an address.
const ADDRESSES = ['url', 'contentUrl', 'license', 'item', 'image', 'logo', 'mainEntityOfPage'];
const CONTEXT = { '@vocab': `${SCHEMA}/`, ...Object.fromEntries(ADDRESSES.map((term) => [term, { '@type': '@id' }])) };

// What the nodes of a page are, by the first word of its path; other pages have breadcrumbs alone.
const LIST = ['CollectionPage', 'BreadcrumbList'];
const EXPECTED = {
  '': ['WebSite', 'Dataset'],
  gegevens: ['Dataset', 'BreadcrumbList'],
  voorbeeld: ['Article', 'BreadcrumbList'],
  thema: LIST,
  provincie: LIST,
  collectie: LIST,
  embed: [],
};

const REQUIRED = {
  Article: 'headline description inLanguage url image author publisher contentLocation isPartOf mainEntityOfPage',
  BreadcrumbList: 'itemListElement',
  CollectionPage: 'name description url inLanguage mainEntity isPartOf',
  Country: 'name geo',
  CreativeWork: 'name url',
  DataDownload: 'encodingFormat contentUrl',
  Dataset: 'name description url license creator',
  DefinedTerm: 'name url',
  GeoCoordinates: 'latitude longitude',
  GeoShape: 'box',
  ImageObject: 'url width height',
  ItemList: 'numberOfItems',
  ListItem: 'position name',
  Organization: 'name',
  Place: 'name address geo',
  PostalAddress: 'addressLocality addressRegion addressCountry',
  WebSite: 'name url inLanguage publisher',
};
// Of the nodes that a page is about; a mere mention need not have them.
const REQUIRED_AT_TOP = { Dataset: 'distribution keywords inLanguage spatialCoverage isBasedOn' };

async function documentLoader(url) {
  if (url.replace(/\/$/, '') !== SCHEMA) throw new Error(`${url} is not to be fetched`);
  return { contextUrl: null, documentUrl: url, document: { '@context': CONTEXT } };
}

const short = (name) => name.replace(`${SCHEMA}/`, '');
const typesOf = (node) => (node['@type'] ?? []).map(short);

// Every node in what was expanded, with those inside it.
function* nodes(value) {
  if (Array.isArray(value)) for (const one of value) yield* nodes(one);
  else if (value && typeof value === 'object' && !('@value' in value)) {
    yield value;
    for (const [name, inside] of Object.entries(value)) if (name !== '@type' && name !== '@id') yield* nodes(inside);
  }
}

function* lacking(node, table) {
  for (const type of typesOf(node)) {
    for (const name of (table[type] ?? '').split(' ').filter(Boolean)) {
      const values = node[`${SCHEMA}/${name}`] ?? [];
      if (values.length === 0 || values.some((value) => value['@value'] === '')) yield `${type} has no ${name}`;
    }
  }
}

function typesAre(path, top) {
  const kind = path.replace(/^en(\/|$)/, '').split('/')[0];
  const [expected, found] = [EXPECTED[kind] ?? ['BreadcrumbList'], top.flatMap(typesOf)];
  const same = [...expected].sort().join() === [...found].sort().join();
  return same ? [] : [`should be ${expected.join(' and ') || 'nothing'}, is ${found.join(' and ') || 'nothing'}`];
}

function propertiesAreThere(top) {
  const problems = top.flatMap((node) => [...lacking(node, REQUIRED_AT_TOP)]);
  for (const node of nodes(top)) {
    problems.push(...lacking(node, REQUIRED));
    problems.push(...typesOf(node).filter((type) => !(type in REQUIRED)).map((type) => `${type} is not known here`));
    if (typesOf(node).length === 0 && !('@id' in node) && !('@list' in node)) problems.push('a node has no type');
  }
  return problems;
}

function addressesAreWhole(top) {
  const all = [...nodes(top)].flatMap((node) => [node['@id'] ?? [], node['@type'] ?? []]).flat();
  return all.filter((address) => !/^https?:\/\/[^/\s]+\//.test(address)).map((address) => `${address} is not whole`);
}

// The nodes that a page's blocks are about.
async function read(html) {
  const top = [];
  for (const [, json] of html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)) {
    const block = JSON.parse(json);
    if (!('@context' in block)) throw new Error('a block has no @context');
    // Safe: what would be dropped in silence is an error.
    top.push(...(await jsonld.expand(block, { documentLoader, safe: true })));
  }
  return top;
}

// The problems of one page, for each promise.
async function check(path, html) {
  try {
    const top = await read(html);
    return [typesAre(path, top), propertiesAreThere(top), addressesAreWhole(top)];
  } catch (error) {
    return [[error.details?.event?.message ?? error.message]];
  }
}

async function run(dist) {
  const files = readdirSync(dist, { recursive: true }).filter((name) => name.split(sep).at(-1) === 'index.html');
  let [passed, failed] = [0, 0];
  for (const name of files.sort()) {
    const path = relative(dist, join(dist, name, '..')).split(sep).join('/');
    for (const problems of await check(path, readFileSync(join(dist, name), 'utf8'))) {
      if (problems.length === 0) passed += 1;
      else {
        failed += 1;
        console.error(`/${path}: ${[...new Set(problems)].join('; ')}`);
      }
    }
  }
  if (files.length === 0) {
    failed += 1;
    console.error(`${dist} has no pages: was it built?`);
  }
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0;
}

process.exitCode = (await run(process.argv[2] ?? 'dist')) ? 0 : 1;

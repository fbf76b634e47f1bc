// fuse.js behind HTTP as thiss-mdq 1.5.8 uses it, for the benchmark only. After the behaviour of
// https://github.com/TheIdentitySelector/thiss-mdq at 91e0b45fe54bba1eb783731c56ae722cc27323c6 (BSD-2-Clause, SUNET):
// search-index.js (class fuseIndexer: options, query), metadata.js (_get_indexable_doc, search), utils.js (esc_query),
// server.js (what becomes of "-" and "+"), index.js (one worker a processor).
//
// It does less than thiss-mdq: no trust profiles, no express, cors or compression, and the first 20 hits instead of all.
// GET /entities?q= asks as thiss-mdq does, each word anywhere in a field; GET /fuzzy?q= lets the same options find slips.
// Arguments: the institutions as JSON in the form of pyFF's discovery feed, how many hits to answer.
import cluster from 'node:cluster';
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import Fuse from 'fuse.js';
import removeAccents from 'remove-accents';
import * as sw from 'stopword';

const LOCALES = ['sv-SE', 'en-US'];
const STOP_WORDS = [
  ...sw.eng, ...sw.swe, ...sw.fin, ...sw.nob, ...sw.fra, ...sw.deu,
  'university', 'school', 'institute', 'college', 'institute',
];
const SEARCHED = ['title', 'tags', 'scopes', 'keywords'];
const OPTIONS = {
  includeScore: true,
  useExtendedSearch: true,
  threshold: 0.6,
  ignoreLocation: true,
  ignoreFieldNorm: true,
  keys: [
    'title', 'tags', 'scopes', 'keywords', 'entityID', 'registrationAuthority',
    'entity_category', 'md_source', 'entity_category_support', 'assurance_certification',
  ],
};

const lower = (text) => text.toLocaleLowerCase(LOCALES);
const joined = (values) => (Array.isArray(values) && values.length > 0 ? values.join(' ') : '.');
const distinct = (values) => [...new Set(values)].sort();

function document(entity) {
  const scopes = entity.scope ? entity.scope.split(',') : [];
  const doc = {
    id: entity.entityID,
    entityID: entity.entityID,
    title: distinct([
      lower(entity.title),
      removeAccents(lower(entity.title)),
      ...Object.values(entity.title_langs ?? {}).map((name) => lower(name).trim()),
    ]),
    keywords: entity.keywords ? lower(entity.keywords).split(',').map((word) => word.trim()) : [],
    tags: scopes.map((scope) => scope.split('.').slice(0, -1)).join(','),
    scopes: distinct(scopes),
    registrationAuthority: joined(entity.registrationAuthority),
    entity_category: joined(entity.entity_category),
    entity_category_support: joined(entity.entity_category_support),
    assurance_certification: joined(entity.assurance_certification),
    md_source: joined(entity.md_source),
  };
  return Object.fromEntries(Object.entries(doc).filter(([, value]) => value));
}

function words(typed) {
  const text = lower(typed.replace(/-/g, ' ').replace(/\+/g, ' '));
  const tokens = text
    .substring(text.indexOf('@') + 1)
    .split(/\s+/)
    .map((token) => token.replace(/^[\^'!=]+/, '').replace(/[$]+$/, ''));
  return [tokens[0], ...sw.removeStopwords(tokens.slice(1), STOP_WORDS)];
}

function query(typed, operator) {
  const clauses = words(typed).map((word) => ({ $or: SEARCHED.map((field) => ({ [field]: operator + word })) }));
  return clauses.length > 1 ? { $and: clauses } : clauses[0];
}

function serve(file, most) {
  const entities = new Map(JSON.parse(fs.readFileSync(file, 'utf8')).map((entity) => [entity.entityID, entity]));
  const fuse = new Fuse([], OPTIONS);
  entities.forEach((entity) => fuse.add(document(entity)));
  const all = { limit: fuse.getIndex().size() };
  const server = http.createServer((request, response) => {
    const url = new URL(request.url, 'http://localhost');
    const operator = url.pathname === '/fuzzy' ? '' : "'";
    const hits = fuse.search(query(url.searchParams.get('q') ?? '', operator), all);
    const body = JSON.stringify(hits.slice(0, most).map((hit) => entities.get(hit.item.id)));
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) });
    response.end(body);
  });
  // Connections that were idle while somebody else was measured stay.
  server.keepAliveTimeout = 0;
  server.listen(0, '127.0.0.1');
}

if (cluster.isPrimary) {
  const workers = os.availableParallelism();
  let ready = 0;
  cluster.on('listening', (worker, address) => {
    ready += 1;
    if (ready === workers) {
      console.log(`listening ${address.port} ${workers}`);
    }
  });
  for (let i = 0; i < workers; i++) {
    cluster.fork();
  }
} else {
  serve(process.argv[2], Number(process.argv[3]));
}

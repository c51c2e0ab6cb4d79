// What this phone shows without signal. courses.js keeps packs, one cache each ("pack course language version"); this script opens their pages.
// A page with a person in it is never kept. VERSION, LANGUAGES and SHELL stand before these lines: see ServiceWorker.java.
const RACE = 900;               // ms for the network; then the kept page is shown
const PATIENCE = 20000;         // ms for a question that nobody waits for
const MINE = `shell ${VERSION}`;
const WHOLE = '/phone/whole', RECALLS = '/api/v1/recalls';

const begin = async () => {
  const shell = await caches.open(MINE);
  await Promise.all(SHELL.map(async address => {
    const answer = await fetch(address, { cache: 'no-cache', credentials: 'omit' });
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    await shell.put(address, answer);
  }));
  await self.skipWaiting();
};

const takeOver = async () => {
  const old = (await caches.keys()).filter(name => name.startsWith('shell ') && name !== MINE);
  await Promise.all(old.map(name => caches.delete(name)));
  await self.clients.claim();
};

/** With signal, what was taken back is asked for; the list stays on the phone. On a line that stands still one question waits, not many. */
let asking;
async function ask() {
  const stop = new AbortController(), timer = setTimeout(() => stop.abort(), PATIENCE);
  try {
    const answer = await fetch(RECALLS, { cache: 'no-cache', credentials: 'omit', signal: stop.signal });
    if (answer.ok) await (await caches.open('recalls')).put(RECALLS, answer);
  } catch {
    // The next contact asks again.
  } finally {
    clearTimeout(timer);
    asking = undefined;
  }
}

async function recalled(path, pack) {
  const list = await caches.match(RECALLS, { cacheName: 'recalls' }), key = path.split('/').slice(3, 6).join('/');
  return list && (await list.json()).some(({ activity, packs }) => activity === key && (!packs.length || packs.includes(pack)));
}

/** The page that is opened at this path, from a whole pack or from the part of one that came; for what was taken back, the page that says so. */
async function kept(path) {
  const [, language, course] = path.match(/^\/([a-z]{2,3})\/(?:courses|tasks|guides)\/([a-z0-9-]+)/) ?? [];
  let found;
  for (const name of course ? await caches.keys() : []) {
    if (!name.startsWith(`pack ${course} ${language} `)) continue;
    const pack = await caches.open(name), list = await pack.match(`/api/v1/packs/${course}?language=${language}`);
    const { files = [], pack: version } = await list?.json() ?? {}, file = files.find(({ at }) => at === path);
    const page = file && await pack.match(file.url);
    if (!page) continue;
    if (await recalled(path, version)) return caches.match(`/${language}/phone/recalled`, { cacheName: MINE });
    found = page;
    if (await pack.match(WHOLE)) break;
  }
  return found;
}

const withoutSignal = async path => {
  const said = path.split('/')[1], language = LANGUAGES.includes(said) ? said : LANGUAGES.find(one => navigator.language.startsWith(one)) ?? LANGUAGES[0];
  const page = await caches.match(`/${language}/phone/offline`, { cacheName: MINE });
  return page ? new Response(page.body, { status: 503, headers: page.headers }) : Response.error();
};

/** The whole page: one whose head comes and whose end does not is no page. */
async function fromNetwork(request, signal) {
  const answer = await fetch(request, { signal });
  if (answer.type === 'opaqueredirect') return answer;
  if (answer.status >= 500) throw new Error(answer.status);
  const headers = new Headers(answer.headers);
  headers.delete('Content-Encoding');
  return new Response(await answer.arrayBuffer(), { status: answer.status, headers });
}

async function open(request) {
  const { pathname, searchParams } = new URL(request.url);
  // The same lesson in a language of its own is another page; for some minerals it is a part of this one.
  const page = searchParams.has('in') ? undefined : await kept(pathname) ?? await caches.match(pathname, { cacheName: MINE });
  if (!page) return fetch(request).catch(() => withoutSignal(pathname));
  const stop = new AbortController(), timer = setTimeout(() => stop.abort(), RACE);
  return fromNetwork(request, stop.signal).catch(() => page).finally(() => clearTimeout(timer));
}

/** The end of a lesson leads on to the next page also where nobody hears of it. */
async function send(request) {
  const { pathname } = new URL(request.url);
  try {
    return await fetch(request);
  } catch {
    const lesson = pathname.endsWith('/done') && await kept(pathname.slice(0, -5));
    const next = lesson && (await lesson.text()).match(/data-next="([^"]+)"/)?.[1];
    return next ? Response.redirect(next, 303) : withoutSignal(pathname);
  }
}

/** What pages show. With a version in its address it never changes. */
async function file(request) {
  const { pathname, search } = new URL(request.url);
  const here = await caches.match(pathname + search, { ignoreVary: true });
  if (!search || !here) return fetch(request).catch(() => here ?? Response.error());
  const [, from, to] = request.headers.get('Range')?.match(/^bytes=(\d+)-(\d*)$/) ?? [];
  if (from === undefined) return here;
  const all = await here.blob(), end = to ? Math.min(+to, all.size - 1) : all.size - 1;
  const range = +from > end ? `*/${all.size}` : `${from}-${end}/${all.size}`;
  return new Response(+from > end ? null : all.slice(+from, end + 1), { status: +from > end ? 416 : 206,
    headers: { 'Content-Type': here.headers.get('Content-Type'), 'Content-Range': `bytes ${range}`, 'Accept-Ranges': 'bytes' } });
}

self.addEventListener('install', event => event.waitUntil(begin()));
self.addEventListener('activate', event => event.waitUntil(takeOver()));
self.addEventListener('fetch', event => {
  const { request } = event, { origin, pathname } = new URL(request.url);
  if (origin !== location.origin) return;
  if (request.mode === 'navigate') {
    event.respondWith(request.method === 'GET' ? open(request) : send(request));
    event.waitUntil(asking ??= ask());
  }
  else if (request.method === 'GET' && (SHELL.includes(pathname) || /^\/(assets|courses\/[^/]+\/media)\//.test(pathname))) event.respondWith(file(request));
});

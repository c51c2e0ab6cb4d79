// Courses on this phone: brings, renews and takes away packs. One pack is one cache, "pack course language version", with its list and every
// file under its own address; the mark WHOLE is put in last. sw.js opens their pages. Without a safe connection a browser keeps nothing.
const FORMAT = 1, WHOLE = '/phone/whole', PIECE = 262144, AT_ONCE = 3, TRIES = 4, STALL = 45000, WIFI = 'phone.wifi';
const { lang } = document.documentElement, sheet = document.querySelector('[data-phone]'), able = 'serviceWorker' in navigator && 'caches' in window;
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const show = (selector, on, root) => all(selector, root).forEach(part => { part.hidden = !on; });
const listOf = course => `/api/v1/packs/${course}?language=${lang}`;
function size(bytes) {
  const [unit, of] = bytes < 1e6 ? ['kilobyte', 1e3] : bytes < 1e9 ? ['megabyte', 1e6] : ['gigabyte', 1e9];
  return new Intl.NumberFormat(lang, { style: 'unit', unit, maximumFractionDigits: of > 1e3 ? 1 : 0 }).format(of > 1e3 ? bytes / of : Math.ceil(bytes / of));
}
const fill = (text, ...gaps) => gaps.reduce((said, gap, i) => said.replace(`%${i + 1}`, size(gap)), text);
const hex = buffer => [...new Uint8Array(buffer)].map(byte => byte.toString(16).padStart(2, '0')).join('');
const json = value => new Response(JSON.stringify(value), { headers: { 'Content-Type': 'application/json' } });
class Told extends Error {}                     // its message is what the page then says

/** Every pack on this phone, those of one course and language first made last. */
async function packs(course, language) {
  const found = [];
  for (const name of await caches.keys()) {
    const [kind, of, spoken, version] = name.split(' ');
    if (kind !== 'pack' || (course && (of !== course || (language && spoken !== language)))) continue;
    const cache = await caches.open(name), list = await (await cache.match(`/api/v1/packs/${of}?language=${spoken}`))?.json();
    if (list) found.push({ name, course: of, language: spoken, version, cache, list, whole: !!await cache.match(WHOLE) });
  }
  return found;
}

/** The bytes of an address. A line on which nothing comes for a while is cut. */
async function read(address, headers, stop) {
  const stalled = new AbortController(), give = () => stalled.abort();
  let timer = setTimeout(give, STALL);
  stop.addEventListener('abort', give);
  try {
    const answer = await fetch(address, { headers, cache: 'no-store', credentials: 'omit', signal: stalled.signal });
    if (answer.status === 404) throw new Told('changed');
    if (!answer.ok) throw new Error(answer.status);
    const parts = [], reader = answer.body.getReader();
    for (let part; !(part = await reader.read()).done;) {
      parts.push(part.value);
      clearTimeout(timer);
      timer = setTimeout(give, STALL);
    }
    return { answer, blob: new Blob(parts) };
  } finally {
    clearTimeout(timer);
    stop.removeEventListener('abort', give);
  }
}

/** A large file comes in pieces, of which each is kept: a cut costs one piece. */
async function bring(file, cache, stop) {
  if (file.bytes <= PIECE || file.kind === 'page' || file.kind === 'asset') {
    const { answer, blob } = await read(file.url, {}, stop);
    return { headers: answer.headers, blob, pieces: [] };
  }
  const pieces = [], blobs = [];
  for (let from = 0; from < file.bytes; from += PIECE) {
    const piece = `${file.url}&from=${from}`, to = Math.min(from + PIECE, file.bytes) - 1;
    if (!await cache.match(piece)) {
      const { answer, blob } = await read(file.url, { Range: `bytes=${from}-${to}` }, stop);
      if (answer.status !== 206) return { headers: answer.headers, blob, pieces };
      await cache.put(piece, new Response(blob, { headers: { 'Content-Type': answer.headers.get('Content-Type') } }));
    }
    pieces.push(piece);
    blobs.push(await (await cache.match(piece)).blob());
  }
  return { headers: (await cache.match(pieces[0])).headers, blob: new Blob(blobs), pieces };
}

async function keep(file, cache, stop) {
  const { headers, blob, pieces } = await bring(file, cache, stop), bytes = await blob.arrayBuffer();
  await Promise.all(pieces.map(piece => cache.delete(piece)));
  if (hex(await crypto.subtle.digest('SHA-256', bytes)) !== file.hash) throw new Told('changed');
  const as = new Headers(headers);
  ['Content-Encoding', 'Content-Length', 'Content-Range', 'Vary', 'Set-Cookie'].forEach(name => as.delete(name));
  await cache.put(file.url, new Response(bytes, { headers: as }));
}

async function again(work, stop) {
  for (let left = TRIES, wait = 1000; ; wait *= 3) {
    try {
      return await work();
    } catch (error) {
      if (error.name === 'QuotaExceededError') throw new Told('full');
      if (error instanceof Told) throw error;
      if (stop.aborted || !--left || !navigator.onLine) throw new Told(stop.aborted ? '' : 'cut');
      await new Promise(go => { setTimeout(go, wait); });
    }
  }
}

/** Brings what is missing. What another pack already holds is not paid for twice. */
async function download(row, voice, stop, progress) {
  const { course } = row.dataset;
  const list = await again(async () => JSON.parse(await (await read(listOf(course), {}, stop)).blob.text()), stop);
  if (list.format > FORMAT) throw new Told('broken');
  const cache = await caches.open(`pack ${course} ${lang} ${list.version}`), known = new Map();
  for (const pack of await packs(course)) for (const { hash, url } of pack.list.files) known.set(hash, url);
  await again(() => cache.put(listOf(course), json(list)), stop);
  const files = list.files.filter(({ kind }) => voice || kind !== 'voice'), total = files.reduce((sum, { sent }) => sum + sent, 0);
  let done = 0;
  const one = async file => {
    const here = await cache.match(file.url) ?? await caches.match(file.url) ?? (known.has(file.hash) ? await caches.match(known.get(file.hash)) : undefined);
    await again(() => here ? cache.put(file.url, here) : keep(file, cache, stop), stop);
    progress((done += file.sent) / total);
  };
  const waiting = [...files];
  await Promise.all(Array.from({ length: AT_ONCE }, async () => { while (waiting.length) await one(waiting.shift()); }));
  await again(() => cache.put(WHOLE, json({ voice })), stop);
  for (const pack of await packs(course, lang)) if (pack.version !== list.version) await caches.delete(pack.name);
  row.dataset.version = list.version;
}

const wifiOnly = () => sheet.querySelector('[data-wifi] input').checked;
const onWifi = () => !('type' in (navigator.connection ?? {})) || ['wifi', 'ethernet'].includes(navigator.connection.type);

async function phone() {
  const { storage } = navigator, { quota, usage } = await storage?.estimate?.() ?? {};
  const promised = await storage?.persisted?.(), asked = (await packs()).length;
  show('[data-promise]', false);
  show(`[data-promise=${promised ? 'yes' : asked ? 'no' : 'unknown'}]`, true);
  if (!quota) return;
  show('[data-space-told]', true);
  sheet.querySelector('[data-space-told]').textContent = fill(sheet.dataset.space, quota - usage, usage);
}

/** What a course weighs, said before anything is brought, and which version there is now. */
async function weigh(row) {
  const answer = await fetch(listOf(row.dataset.course).replace('?', '/size?'));
  if (!answer.ok) return;
  const { version, text, pictures, voice } = await answer.json(), words = sheet.dataset, told = row.querySelector('[data-sizes-told]');
  row.dataset.version = version;
  told.textContent = [fill(words.sizes, text + pictures + voice, text), pictures && fill(words.pictures, pictures), voice && fill(words.voice, voice)].filter(Boolean).join(' ');
  told.hidden = false;
  row.querySelector('[data-voice-choice] span').textContent = fill(words.withVoice, voice);
  show('[data-voice-choice]', voice, row);
}

/** Says how it stands with a course. */
async function look(row, told = '') {
  const { course, version } = row.dataset, here = await packs(course, lang), whole = here.find(pack => pack.whole);
  const state = row.stop ? 'getting' : whole ? (version ?? whole.version) === whole.version ? 'here' : 'newer' : here.length ? 'part' : 'none';
  show('[data-state], [data-told], [data-word]', false, row);
  show(`[data-state=${state}], [data-word=${state}]`, true, row);
  if (told) show(`[data-told=${told}]`, true, row);
  show('[data-do=get]', ['none', 'part', 'newer'].includes(state), row);
  show('[data-do=stop], [data-bar]', state === 'getting', row);
  show('[data-open]', whole, row);
  show('[data-drop]', here.length && !row.stop, row);
}

async function get(row, second = false) {
  if (row.stop && !second) return;
  row.stop = new AbortController();
  const bar = row.querySelector('progress');
  let told = '';
  const progress = part => {
    bar.value = part * 100;
    row.querySelector('[data-percent]').textContent = new Intl.NumberFormat(lang, { style: 'percent' }).format(part);
  };
  try {
    if (wifiOnly() && !onWifi()) throw new Told('wifi');
    progress(0);
    await look(row);
    await navigator.serviceWorker.register('/sw.js').catch(() => { throw new Told(navigator.onLine ? 'broken' : 'cut'); });
    await navigator.storage?.persist?.();
    await download(row, row.querySelector('[data-voice-choice] input').checked, row.stop.signal, progress);
  } catch (error) {
    if (error.message === 'changed' && !second) { await get(row, true); return; }        // the course was changed meanwhile: its new list
    told = row.why ?? (error.name === 'QuotaExceededError' ? 'full' : error instanceof Told && error.message !== 'changed' ? error.message : 'broken');
    row.stop.abort();
  }
  row.stop = row.why = undefined;
  row.later = ['cut', 'wifi'].includes(told);
  await look(row, told);
  await phone();
}

async function drop(row) {
  for (const pack of await packs(row.dataset.course, lang)) await caches.delete(pack.name);
  row.later = false;
  await look(row);
  await phone();
}

/** Without signal: what is here, the course that was wanted first. */
async function without() {
  const wanted = location.pathname.match(/^\/[a-z]{2,3}\/(?:courses|tasks|guides)\/([a-z0-9-]+)/)?.[1];
  show('[data-wanted=course]', wanted);
  show('[data-wanted=page]', !wanted);
  show('[data-kept-here]', true);
  const here = able ? await packs() : [], blank = document.querySelector('[data-row]');
  document.querySelector('[data-again]').href = location.href;
  here.sort((a, b) => (b.course === wanted) - (a.course === wanted) || (b.language === lang) - (a.language === lang) || a.list.title.localeCompare(b.list.title));
  for (const { course, language, list } of here) {
    const row = blank.cloneNode(true), link = row.querySelector('a');
    link.href = `/${language}/courses/${course}`;
    link.lang = language;
    link.querySelector('strong').textContent = list.title;
    if (language !== lang) link.querySelector('span').textContent = new Intl.DisplayNames(language, { type: 'language' }).of(language);
    row.hidden = false;
    blank.before(row);
  }
  show('[data-none]', !here.length);
}

/** Why it was taken back, in the reader's language. */
async function why(place) {
  const [, course, ...rest] = location.pathname.split('/').slice(2), key = [course, ...rest].slice(0, 3).join('/');
  const list = await (await caches.match('/api/v1/recalls'))?.json() ?? [];
  place.textContent = list.filter(({ activity }) => activity === key).map(({ why: words }) => words[lang] ?? words.en).join(' ');
  show('[data-recalled]', place.textContent);
  document.querySelector('[data-to-course]').href = `/${lang}/courses/${course}`;
}

function begin() {
  const rows = all('[data-course]'), goOn = () => rows.filter(row => row.later).forEach(row => get(row));
  show('[data-off]', false);
  show('[data-on]', true);
  rows.forEach(row => look(row));
  (async () => { for (const row of rows) await weigh(row).then(() => row.stop || look(row)).catch(() => { }); })();
  phone();
  const wifi = sheet.querySelector('[data-wifi] input');
  show('[data-wifi]', 'type' in (navigator.connection ?? {}));
  wifi.checked = localStorage.getItem(WIFI) === 'yes';
  wifi.onchange = () => { localStorage.setItem(WIFI, wifi.checked ? 'yes' : 'no'); goOn(); };
  navigator.connection?.addEventListener?.('change', () => {
    if (wifiOnly() && !onWifi()) rows.filter(row => row.stop).forEach(row => { row.why = 'wifi'; row.stop.abort(); }); else goOn();
  });
  addEventListener('online', goOn);
  sheet.addEventListener('click', event => {
    const button = event.target.closest('[data-do]'), row = button?.closest('[data-course]');
    if (row) ({ get, drop, stop: () => row.stop?.abort() })[button.dataset.do](row);
  });
}

const taken = document.querySelector('[data-why]');
if (taken) { if (able) why(taken); } else if (sheet && able) begin();
else if (sheet) {
  show('[data-unsafe]', !isSecureContext);
  show('[data-old]', isSecureContext);
} else without();

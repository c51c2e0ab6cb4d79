// How much waits on this phone, on every page; and the outbox's scripts, for pages on which somebody works. Whoever only reads gets none.
const badge = document.querySelector('.waiting'), scripts = document.querySelector('#outbox-scripts');

/** The scripts, fetched side by side and run one after the other. */
const load = () => Promise.all([...scripts.content.children].map(script => new Promise((yes, no) => {
  document.head.append(Object.assign(document.createElement('script'), { async: false, onload: yes, onerror: no, src: script.getAttribute('src') }));
})));

async function show() {
  const waiting = await outbox.chain.count();
  badge.hidden = !waiting;
  badge.querySelector('span').textContent = badge.dataset.words.replace('%1', waiting);
  if (!waiting && !outbox.who.person()) outbox.send.forget();
}

async function work() {
  self.addEventListener('outbox', show);
  await show();
  outbox.who.now().catch(() => {});                                // right after signing in, while there is a signal
  outbox.send.now();
  self.addEventListener('online', outbox.send.now);
  self.addEventListener('pageshow', e => { if (e.persisted) show(); });
  document.addEventListener('visibilitychange', () => { if (!document.hidden) outbox.send.now(); });
}

const kept = () => { try { return localStorage.getItem('outbox'); } catch { return null; } };
const works = () => /(?:^|; )(?:__Host-)?who=/.test(document.cookie) || kept() || document.querySelector('form[data-quiz], form[data-task], [data-outbox]');

// Without a store there is no outbox: forms then go to the server as they always do.
const loading = works() ? load() : Promise.reject(new Error('nothing to keep'));
(self.outbox ??= {}).loaded = loading.then(() => self.outbox);
self.outbox.loaded.then(work).catch(() => { badge.hidden = true; });

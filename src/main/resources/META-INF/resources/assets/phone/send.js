'use strict';
// Sends what waits, whenever it can: from a page or from the service worker. It keeps everything until the server says that it has it.
(() => {
  const { store, chain } = self.outbox;
  const { got } = store;
  const PATIENCE = 60_000, LEASE = 90_000, FIRST_WAIT = 5_000, LONGEST_WAIT = 900_000, MOST_FORKS = 3, ASK_AFTER = 3_600_000;
  const news = self.BroadcastChannel && new BroadcastChannel('outbox');
  const me = Math.random().toString(36).slice(2);
  let running, again, timer, misses = 0;

  const tell = () => {
    self.dispatchEvent(new Event('outbox'));
    news?.postMessage('changed');
  };
  if (news) news.onmessage = () => self.dispatchEvent(new Event('outbox'));

  const post = async batch => {
    const text = JSON.stringify(batch), headers = { 'Content-Type': 'application/json', Accept: 'application/json' };
    let body = text;
    if (text.length > 1000 && self.CompressionStream) {
      body = await new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer();
      headers['Content-Encoding'] = 'gzip';
    }
    const stop = new AbortController(), late = setTimeout(() => stop.abort(), PATIENCE);
    try {
      const answer = await fetch('/api/v1/facts', { method: 'POST', headers, body, cache: 'no-store', redirect: 'error', signal: stop.signal });
      return { status: answer.status, wait: Number(answer.headers.get('Retry-After')) * 1000 || 0, said: answer.ok ? await answer.json() : undefined };
    } catch {
      return { status: 0, wait: 0 };                       // no signal, cut off, or something between that answers in the server's place
    } finally {
      clearTimeout(late);
    }
  };

  /** A page of somebody else's Wi-Fi can say 200 too. */
  const isAnswer = said => Number.isInteger(said?.have) && said.have >= 0 && Number.isInteger(said.safe) && Array.isArray(said.forks)
    && typeof said.incarnation === 'string' && (said.have === 0 ? !said.headId : typeof said.headId === 'string');

  /** One site's chain to its end. Now and then it asks though nothing waits: a server that lost something hears of it only from its senders. */
  const drain = async ({ site, sentAt = 0 }, wait) => {
    let most = chain.MOST_FACTS, forks = 0, asked = false, ask = Math.abs(Date.now() - sentAt) > ASK_AFTER;
    for (let next; (next = await chain.batch(site, { most, ask })); ask = false) {
      await renew();
      const { status, wait: told, said } = await post(next);
      if (status === 200 && isAnswer(said)) {
        const became = await chain.answered(site, next.origin, { ...said, headId: said.headId ?? null });
        tell();
        if (became === 'forked' && ++forks > MOST_FORKS) return 'later';
      } else if (status === 413 && next.facts.length > 1) {
        most = Math.ceil(next.facts.length / 2);
      } else if ([400, 401, 403, 404].includes(status)) {
        // Perhaps the site gave this device another name since; else a person has to come in again.
        const who = asked ? undefined : await self.outbox.who?.ask();
        asked = true;
        if (!who || who.site !== site || !await chain.moveTo(site, who.device)) return 'sign-in';
      } else {
        wait(told);
        return 'later';
      }
    }
    return 'sent';
  };

  const drainAll = async () => {
    let outcome = 'sent', longest = 0;
    for (const one of await chain.chains()) {
      const became = await drain(one, told => { longest = Math.max(longest, told); });
      if (became !== 'sent') outcome = became;
    }
    await store.write(['meta'], t => { t('meta').put({ key: 'sending', outcome, at: Date.now() }); });
    tell();
    later(outcome, longest);
    return outcome;
  };

  /** Tries again by itself, after longer and longer; never all phones of a mine at the same moment. */
  const later = (outcome, told) => {
    clearTimeout(timer);
    misses = outcome === 'later' ? misses + 1 : 0;
    if (!misses) return;
    timer = setTimeout(now, Math.max(told, Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (misses - 1)) * (.5 + Math.random())));
  };

  // Two tabs never send at once: Web Locks where they exist, else a lease in the store. Both are for thrift: the protocol bears doubles.
  const lease = until => store.write(['meta'], async t => {
    const held = await got(t('meta').get('lease'));
    if (held && held.by !== me && held.until > Date.now() && held.until < Date.now() + 2 * LEASE) return false;
    t('meta').put({ key: 'lease', by: me, until });
    return true;
  });
  const renew = () => navigator.locks ? undefined : lease(Date.now() + LEASE);
  const alone = async work => {
    if (navigator.locks) return navigator.locks.request('outbox', work);
    if (!await lease(Date.now() + LEASE)) { later('later', LEASE); return 'later'; }
    try { return await work(); } finally { await lease(0); }
  };

  /** Sends all that waits. Called again meanwhile, it looks once more at the end. */
  const now = () => {
    again = running;
    return running ??= alone(drainAll).catch(() => {
      later('later', 0);                                   // the store or the phone had a bad moment
      return 'later';
    }).finally(() => {
      const more = again;
      running = again = undefined;
      if (more) now();
    });
  };

  /** Keeps facts, with what the screen shows of them, and sends them as soon as it can. True once they are on the disk. */
  const keep = async (who, facts, shown) => {
    const added = await chain.append(who, facts, shown);
    try { localStorage.setItem('outbox', 'kept'); } catch { /* the store itself is what counts */ }
    tell();
    now();
    navigator.serviceWorker?.getRegistration().then(registered => registered?.sync?.register('outbox')).catch(() => {});
    return added;
  };

  /** Nothing waits and nobody is here: pages need not look any more. */
  const forget = () => { try { localStorage.removeItem('outbox'); } catch { /* then they look */ } };

  self.outbox.send = { now, keep, forget };
})();

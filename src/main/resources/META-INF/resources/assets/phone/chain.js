'use strict';
// The sender's side of a chain (reliability.md, 1.2): what the server says it has is the truth, also when it went down. Whose origin was used
// by another phone too, or by this one before its store was lost, takes a new one and sends the same facts again under it.
(() => {
  const MOST_FACTS = 500, MOST_BYTES = 1_000_000, TABLES = ['fact', 'chain', 'done', 'meta'];
  const { hlc, uuid7, store } = self.outbox;
  const { got } = store;
  const fresh = (site, device) => ({ site, device, origin: device, next: 1, lastId: null, have: 0, anchor: 0, anchorId: null });
  const all = site => IDBKeyRange.bound([site], [site, []]);
  const bytes = text => new TextEncoder().encode(text).length;

  const link = (chain, fact) => {
    const linked = { ...fact, site: chain.site, seq: chain.next++, prev: chain.lastId };
    chain.lastId = fact.id;
    return linked;
  };

  /** A new origin, in which every fact that is still here stands again, with its own id. */
  const fork = async (t, chain, device = chain.device) => {
    const facts = await got(t('fact').getAll(all(chain.site)));
    t('fact').delete(all(chain.site));
    Object.assign(chain, fresh(chain.site, device), { origin: `${device}~${uuid7.at(Date.now()).slice(-12)}` });
    facts.forEach(fact => t('fact').put(link(chain, fact)));
  };

  /**
   * Facts, and what the screen shows of them, all at once. A fact that is here already changes nothing: a second press counts once.
   * `who` is {person, site, device}; a fact brings id, kind and body, and its hlc if it was made elsewhere.
   */
  const append = (who, facts, shown = [], db = store) => db.write(TABLES, async t => {
    const chain = await got(t('chain').get(who.site)) ?? fresh(who.site, who.device);
    if (chain.device !== who.device) await fork(t, chain, who.device);
    const clock = await got(t('meta').get('clock')) ?? { key: 'clock', hlc: hlc.ZERO };
    let added = 0;
    for (const fact of facts) {
      if (await got(t('fact').index('id').getKey(fact.id))) continue;
      const made = { personId: who.person, actorId: who.person, schemaVersion: 1, replaces: [], media: [], ...fact };
      if (!made.hlc) clock.hlc = made.hlc = hlc.after(clock.hlc, Date.now());
      t('fact').put(link(chain, made));
      added++;
    }
    t('chain').put(chain);
    t('meta').put(clock);
    if (added) shown.forEach(one => t('done').put({ person: who.person, at: Date.now(), ...one }));
    return added;
  });

  /** What to send next: always what follows the number that the server has. Nothing when it has all, unless it is only to be asked. */
  const batch = (site, { most = MOST_FACTS, ask = false } = {}, db = store) => db.read(['fact', 'chain'], async t => {
    const chain = await got(t('chain').get(site)), facts = [];
    if (!chain || !ask && chain.have >= chain.next - 1) return null;
    let room = MOST_BYTES;
    for (const { site: _, ...fact } of await got(t('fact').getAll(IDBKeyRange.bound([site, chain.have + 1], [site, []]), most))) {
      room -= bytes(JSON.stringify(fact)) + 1;
      if (room < 0 && facts.length) break;
      facts.push(fact);
    }
    return { siteId: site, origin: chain.origin, facts };
  });

  /** Learns from an answer to what was sent under this origin. An answer to an origin that was left meanwhile says nothing any more. */
  const answered = (site, origin, answer, db = store) => db.write(['fact', 'chain'], async t => {
    const chain = await got(t('chain').get(site));
    if (chain?.origin !== origin) return 'stale';
    const idAt = async seq => seq === chain.anchor ? chain.anchorId : (await got(t('fact').get([site, seq])))?.id;
    const forked = answer.forks.includes(origin) || await idAt(answer.have) !== answer.headId;
    if (forked) {
      await fork(t, chain);
    } else {
      const keep = Math.min(answer.have, answer.safe), id = keep > chain.anchor ? await idAt(keep) : undefined;
      chain.have = answer.have;
      if (id) {
        Object.assign(chain, { anchor: keep, anchorId: id });
        t('fact').delete(IDBKeyRange.bound([site], [site, keep]));
      }
    }
    t('chain').put({ ...chain, incarnation: answer.incarnation, sentAt: Date.now() });
    return forked ? 'forked' : 'taken';
  });

  /** The site gave this device another name: what is still here goes on under that. */
  const moveTo = (site, device, db = store) => db.write(['fact', 'chain'], async t => {
    const chain = await got(t('chain').get(site));
    if (!chain || chain.device === device) return false;
    await fork(t, chain, device);
    t('chain').put(chain);
    return true;
  });

  const chains = (db = store) => db.read(['chain'], t => got(t('chain').getAll()));

  /** How many facts of this phone no server has yet. */
  const count = async (db = store) => (await chains(db)).reduce((sum, chain) => sum + chain.next - 1 - chain.have, 0);

  /** The facts that wait, site by site, as they would be sent. */
  const waiting = async (db = store) => {
    const found = [];
    for (const { site } of await chains(db)) {
      const all = await batch(site, {}, db);
      if (all) found.push(all);
    }
    return found;
  };

  self.outbox.chain = { append, batch, answered, moveTo, chains, count, waiting, MOST_FACTS };
})();

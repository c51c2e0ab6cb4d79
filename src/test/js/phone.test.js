// The outbox's own tests, run in the browser by PhoneScriptsBrowserTest. Each answers nothing when all is well, or throws what is wrong.
const { chain, hlc, store, uuid7 } = self.outbox;
const { got } = store;
const DEVICE = '01980000-0000-7000-8000-000000000001', SITE = '01980000-0000-7000-8000-0000000000aa';
const who = { person: '01980000-0000-7000-8000-0000000000bb', site: SITE, device: DEVICE };
let databases = 0;

const fresh = steps => store.at(`test-${Date.now()}-${++databases}`, steps);
const is = (found, wanted, what) => {
  const [a, b] = [JSON.stringify(found), JSON.stringify(wanted)];
  if (a !== b) throw new Error(`${what}: ${a}, not ${b}`);
};
const fact = (id = uuid7.at(Date.now()), body = '{}') => ({ id, kind: 'learning.lesson-done', body });
const facts = db => db.read(['fact'], t => got(t('fact').getAll()));
const chainOf = db => db.read(['chain'], t => got(t('chain').get(SITE)));

/** Numbers that a seed makes again. */
const random = seed => () => {
  seed = seed + 0x6d2b79f5 | 0;
  let t = Math.imul(seed ^ seed >>> 15, 1 | seed);
  t = t + Math.imul(t ^ t >>> 7, 61 | t) ^ t;
  return ((t ^ t >>> 14) >>> 0) / 4294967296;
};

/** The receiver's side, as models/Sim.java has it. */
class Server {
  life = 0;
  log = new Map();
  chains = {};
  safe = {};
  backup = { log: new Map(), chains: {} };

  take({ origin, facts }, { crash } = {}) {
    const here = this.chains[origin] ?? [], more = [];
    let forked = false;
    for (const f of [...facts].sort((a, b) => a.seq - b.seq)) {
      const head = here.length + more.length, last = more.at(-1)?.id ?? here.at(-1)?.id ?? null;
      if (f.seq <= head) forked ||= [...here, ...more][f.seq - 1].id !== f.id;
      else if (f.seq === head + 1 && f.prev === last) more.push(f);
      else forked ||= f.seq === head + 1;
      if (forked) break;
    }
    if (crash) return undefined;
    const all = this.chains[origin] = [...here, ...more];
    more.forEach(f => { if (!this.log.has(f.id)) this.log.set(f.id, f); });
    return { incarnation: `life ${this.life}`, have: all.length, headId: all.at(-1)?.id ?? null, safe: this.safe[origin] ?? 0, forks: forked ? [origin] : [] };
  }

  back() {
    this.backup = { log: new Map(this.log), chains: { ...this.chains } };
    this.safe = Object.fromEntries(Object.entries(this.chains).map(([origin, all]) => [origin, all.length]));
  }

  restore() {
    this.life++;
    this.log = new Map(this.backup.log);
    this.chains = { ...this.backup.chains };
    this.safe = Object.fromEntries(Object.entries(this.chains).map(([origin, all]) => [origin, all.length]));
  }
}

const copy = async from => {
  const to = fresh();
  for (const name of ['fact', 'chain', 'meta']) {
    const rows = await from.read([name], t => got(t(name).getAll()));
    await to.write([name], t => { rows.forEach(row => t(name).put(row)); });
  }
  return to;
};

const send = async (db, server, roll, faults) => {
  for (let turn = 0; turn < 3; turn++) {
    const next = await chain.batch(SITE, { most: 1 + Math.floor(roll() * 6), ask: !turn }, db);
    if (!next) return;
    if (faults && roll() < .15) continue;                                                   // the request is lost
    let answer = server.take(next, { crash: faults && roll() < .15 });
    if (answer && faults && roll() < .17) answer = server.take(next);                       // it comes twice
    if (!answer || faults && roll() < .15) continue;                                        // the answer is lost
    await chain.answered(SITE, next.origin, answer, db);
  }
};

const schedule = async seed => {
  const roll = random(seed), server = new Server(), phones = [], truth = new Set();
  for (let i = 0; i < 3; i++) phones.push({ db: fresh(), who: { ...who, device: `${DEVICE.slice(0, -1)}${i}` } });
  for (let step = 0; step < 50; step++) {
    const at = phones[Math.floor(roll() * phones.length)], dice = Math.floor(roll() * 16);
    if (dice === 0) server.back();
    else if (dice === 1) server.restore();
    else if (dice === 2 && phones.length < 5) phones.push({ db: await copy(at.db), who: at.who });   // its backup goes to a second phone
    else if (dice < 9) await send(at.db, server, roll, true);
    else {
      const made = Array.from({ length: 1 + Math.floor(roll() * 3) }, () => fact());
      await chain.append(at.who, made, [], at.db);
      made.forEach(f => truth.add(f.id));
    }
  }
  const waits = async () => (await Promise.all(phones.map(p => chain.count(p.db)))).some(Boolean);
  for (let round = 0; round < 60 && (round < 2 || await waits()); round++) for (const p of phones) await send(p.db, server, roll, false);
  is(await waits(), false, `seed ${seed}: every outbox empties`);
  is([...server.log.keys()].sort(), [...truth].sort(), `seed ${seed}: what the server has`);
};

export const tests = {
  async a_second_press_counts_once() {
    const db = fresh(), one = fact();
    is(await chain.append(who, [one], [{ id: one.id, kind: 'lesson' }], db), 1, 'first press');
    is(await chain.append(who, [one], [{ id: one.id, kind: 'lesson' }], db), 0, 'second press');
    is([await chain.count(db), (await facts(db)).length], [1, 1], 'waiting');
  },

  async a_fact_and_what_the_screen_shows_are_kept_together_or_not_at_all() {
    const db = fresh();
    let failed = false;
    await chain.append(who, [fact()], [{ kind: 'no id, so it cannot be kept' }], db).catch(() => { failed = true; });
    is([failed, (await facts(db)).length, await chain.count(db), await chainOf(db)], [true, 0, 0, undefined], 'after a failure');
  },

  async each_fact_names_the_one_before_and_clocks_never_go_back() {
    const db = fresh();
    for (let i = 0; i < 5; i++) await chain.append(who, [fact(), fact()], [], db);
    const all = await facts(db);
    is(all.map(f => f.seq), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 'numbers');
    is(all.map(f => f.prev), [null, ...all.slice(0, -1).map(f => f.id)], 'links');
    is(all.map(f => f.hlc), [...new Set(all.map(f => f.hlc))].sort(), 'clocks');
    is([all[0].personId, all[0].actorId], [who.person, who.person], 'maker');
  },

  async what_the_server_has_is_the_truth_also_when_it_went_down() {
    const db = fresh(), server = new Server();
    await chain.append(who, [fact(), fact(), fact()], [], db);
    server.back();
    const first = await chain.batch(SITE, {}, db);
    await chain.answered(SITE, first.origin, server.take(first), db);
    is(await chain.count(db), 0, 'after sending');
    server.restore();
    await chain.append(who, [fact()], [], db);
    is(await chain.count(db), 1, 'before it asks');
    const next = await chain.batch(SITE, { ask: true }, db);
    await chain.answered(SITE, next.origin, server.take(next), db);
    is(await chain.count(db), 4, 'after the server lost three');
    const again = await chain.batch(SITE, {}, db);
    is(again.facts.map(f => f.seq), [1, 2, 3, 4], 'sent again');
    is(again.origin, DEVICE, 'under the same name');
  },

  async nothing_is_dropped_before_it_is_safe() {
    const db = fresh();
    await chain.append(who, [fact(), fact(), fact()], [], db);
    const ids = (await facts(db)).map(f => f.id), answer = (have, safe) => ({ incarnation: 'x', have, headId: ids[have - 1] ?? null, safe, forks: [] });
    await chain.answered(SITE, DEVICE, answer(3, 0), db);
    is((await facts(db)).length, 3, 'kept while nothing is safe');
    await chain.answered(SITE, DEVICE, answer(1, 3), db);
    is((await facts(db)).length, 2, 'what it has not is kept, however safe it says it is');
    await chain.answered(SITE, DEVICE, answer(3, 2), db);
    is((await facts(db)).map(f => f.seq), [3], 'what is safe goes');
    await chain.append(who, [fact()], [], db);
    is((await facts(db)).at(-1).prev, ids[2], 'the chain goes on');
  },

  async a_fork_takes_a_new_name_and_sends_the_same_facts_again() {
    const db = fresh();
    await chain.append(who, [fact(), fact()], [], db);
    const ids = (await facts(db)).map(f => f.id);
    is(await chain.answered(SITE, DEVICE, { incarnation: 'x', have: 2, headId: uuid7.at(1), safe: 0, forks: [] }, db), 'forked', 'another head');
    const after = await chain.batch(SITE, {}, db);
    if (!/^01980000-0000-7000-8000-000000000001~[0-9a-f]+$/.test(after.origin)) throw new Error(`origin ${after.origin}`);
    is(after.facts.map(f => [f.seq, f.id]), [[1, ids[0]], [2, ids[1]]], 'renumbered');
    is(await chain.answered(SITE, DEVICE, { incarnation: 'x', have: 0, headId: null, safe: 0, forks: [] }, db), 'stale', 'an answer to the old name');
    const told = fresh();
    await chain.append(who, [fact()], [], told);
    is(await chain.answered(SITE, DEVICE, { incarnation: 'x', have: 0, headId: null, safe: 0, forks: [DEVICE] }, told), 'forked', 'the server says so');
  },

  async another_device_name_takes_the_facts_along() {
    const db = fresh(), renamed = DEVICE.replace(/1$/, '9');
    await chain.append(who, [fact()], [], db);
    await chain.append({ ...who, device: renamed }, [fact()], [], db);
    const next = await chain.batch(SITE, {}, db);
    is([next.origin.split('~')[0], next.facts.map(f => f.seq)], [renamed, [1, 2]], 'chain');
  },

  async a_batch_has_at_most_500_facts_and_a_mebibyte() {
    const db = fresh();
    await chain.append(who, Array.from({ length: 700 }, () => fact()), [], db);
    is((await chain.batch(SITE, {}, db)).facts.length, 500, 'many small ones');
    const large = fresh();
    await chain.append(who, Array.from({ length: 60 }, () => fact(undefined, JSON.stringify('é'.repeat(15_000)))), [], large);
    const next = await chain.batch(SITE, {}, large), size = new TextEncoder().encode(JSON.stringify(next)).length;
    if (size > 1024 * 1024 || size < 900_000) throw new Error(`a batch of ${size} bytes`);
  },

  async a_new_version_keeps_what_was_there_and_old_pages_let_go() {
    const name = `test-upgrade-${Date.now()}`, old = store.at(name, store.STEPS.slice(0, 1));
    await chain.append(who, [fact()], [], old);
    const next = store.at(name, [...store.STEPS, db => { db.createObjectStore('more', { keyPath: 'id' }); }]);
    is(await chain.count(next), 1, 'after the step');
    await next.write(['more'], t => { t('more').put({ id: 1 }); });
    await chain.append(who, [fact()], [], next);
    is(await chain.count(next), 2, 'goes on');
  },

  async every_schedule_of_faults_ends_with_every_fact_once() {
    for (let seed = 1; seed <= 40; seed++) await schedule(seed);
  },
};

/** @returns what is wrong, by test; with `one`, no more than the first of it */
export async function run(one = false) {
  const wrong = {};
  for (const [name, test] of Object.entries(tests)) {
    if (one && Object.keys(wrong).length) break;
    try { await test(); } catch (error) { wrong[name] = String(error?.message ?? error); }
  }
  return { ran: Object.keys(tests).length, wrong };
}

// What waits on this phone, in plain words; whether the browser keeps it; and, as the last way out, as a file.
const FORMAT = 'asm-academy-waiting-1', { lang } = document.documentElement;
const place = document.querySelector('[data-outbox]'), words = place.dataset;
const one = name => place.querySelector(`[data-${name}]`);
const fill = (text, gap) => text.replace('%1', gap);
const when = at => new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, { dateStyle: 'long', timeStyle: 'short' }).format(at);
const { chain, hlc, pack, send, store, who } = await self.outbox.loaded;

async function show() {
  const person = who.person(), batches = await chain.waiting(), facts = batches.flatMap(batch => batch.facts);
  const mine = facts.filter(fact => fact.personId === person), done = person ? await pack.done(person) : [];
  place.querySelector('[data-says]').textContent = facts.length ? fill(words.waits, facts.length) : words.nothing;
  one('list').replaceChildren(...mine.map(fact => {
    const known = done.find(row => row.id === fact.id), kind = words[known?.kind] ?? words.other;
    return Object.assign(document.createElement('li'), { textContent: `${[kind, known?.title].filter(Boolean).join(' · ')} · ${when(hlc.millis(fact.hlc))}` });
  }));
  one('of-others').hidden = mine.length === facts.length;
  one('of-others').textContent = fill(words.others, facts.length - mine.length);
  const sent = Math.max(0, ...(await chain.chains()).map(c => c.sentAt ?? 0));
  one('sent').textContent = sent ? fill(words.last, when(sent)) : words.never;
  const sending = await store.read(['meta'], t => store.got(t('meta').get('sending')));
  place.querySelectorAll('[data-why]').forEach(why => { why.hidden = !facts.length || why.dataset.why !== sending?.outcome; });
  one('send').hidden = !facts.length || sending?.outcome === 'sign-in';
  one('save').hidden = !mine.length;
  one('share').hidden = !mine.length || !navigator.canShare?.({ files: [await file([])] });
  const kept = await navigator.storage?.persisted?.() ?? false;
  place.querySelectorAll('[data-kept]').forEach(says => { says.hidden = (says.dataset.kept === 'yes') !== kept; });
  one('ask').hidden = kept || !navigator.storage?.persist;
}

/** Only one's own: what others did here is theirs to carry. */
const own = async () => (await chain.waiting()).flatMap(batch => batch.facts.map(fact => ({ ...fact, siteId: batch.siteId }))).filter(fact => fact.personId === who.person());
const file = facts => new File([JSON.stringify({ format: FORMAT, facts })], 'academy-waiting.json', { type: 'application/json' });

async function save() {
  const href = URL.createObjectURL(file(await own()));
  Object.assign(document.createElement('a'), { href, download: 'academy-waiting.json' }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}

/** Facts of somebody else keep their maker, time and id; this phone only carries them. */
async function open(saved) {
  const here = await who.now(), { format, facts } = JSON.parse(await saved.text());
  if (!here || format !== FORMAT || facts.some(fact => fact.siteId !== here.site)) throw new Error('not ours');
  return send.keep(here, facts.map(({ id, hlc, personId, actorId, kind, schemaVersion, replaces, body, media }) =>
    ({ id, hlc, personId, actorId, kind, schemaVersion, replaces, body, media })), []);
}

one('send').addEventListener('click', () => send.now());
one('ask').addEventListener('click', () => navigator.storage.persist().then(show));
one('save').addEventListener('click', save);
one('share').addEventListener('click', async () => navigator.share({ files: [file(await own())] }).catch(() => {}));
document.querySelector('#saved').addEventListener('change', async event => {
  const says = document.querySelector('#saved-says');
  try {
    says.textContent = fill(words.opened, await open(event.target.files[0]));
  } catch {
    says.textContent = words.notOpened;
  }
});
self.addEventListener('outbox', show);
await show();
document.querySelector('[data-without]').hidden = true;
place.hidden = false;

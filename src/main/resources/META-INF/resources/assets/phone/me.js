// What the person did who is signed in on this phone, from its own store: the best of each quiz, and every lesson and task once.
const place = document.querySelector('[data-outbox]');
const { pack, who } = await self.outbox.loaded;
const person = who.person(), done = person ? await pack.done(person) : [];

/** One line for each activity: of a quiz those that were passed. */
const once = rows => [...new Map(rows.map(row => [row.activity, row])).values()];
for (const section of place.querySelectorAll('[data-kind]')) {
  const rows = once(done.filter(row => row.kind === section.dataset.kind && row.passed !== false));
  section.hidden = !rows.length;
  section.querySelector('.count').textContent = rows.length;
  section.querySelector('ul').replaceChildren(...rows.map(row => Object.assign(document.createElement('li'), { textContent: row.title })));
}
const nothing = !place.querySelector('[data-kind]:not([hidden])');
place.querySelector('[data-says=nobody]').hidden = Boolean(person);
place.querySelector('[data-says=nothing]').hidden = !person || !nothing;
document.querySelector('[data-without]').hidden = true;
place.hidden = false;

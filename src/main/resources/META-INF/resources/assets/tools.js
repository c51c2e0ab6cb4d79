// The money tools count in the page. Nothing typed is sent; only the price notebook is kept, in this browser.
const sheet = document.querySelector('[data-tool]');
const words = sheet.dataset;                    // sentences with gaps: %1
const { lang } = document.documentElement;
const locale = navigator.languages.find(l => l.split('-')[0] === lang) ?? lang;     // Mexico writes 1.5 in Spanish
const exact = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 });
const comma = exact.format(1.5)[1];
const KEY = 'tools.price';
let soon;

const tidy = x => Number(x.toPrecision(12));    // 0.1 + 0.2 is 0.3
const say = (x, roundingMode = 'halfExpand') => new Intl.NumberFormat(locale, { roundingMode, ...x < 1 ? { maximumSignificantDigits: 3 } : { maximumFractionDigits: 2 } }).format(x);
const fill = (text, ...gaps) => text.replace(/%(\d)/g, (_, n) => gaps[n - 1]);
const all = (css, of = sheet) => [...of.querySelectorAll(css)];
const field = (name, of = sheet) => of.querySelector(`[data-field=${name}]`);
const show = (name, text, of = sheet) => { of.querySelector(`[data-out=${name}]`).textContent = text; };
const wrongIn = of => of.querySelector('[aria-invalid]');

/** A number with comma or dot, its thousands apart or not. A lone "1,500" is a thousand and more where money is meant. */
function read(text, money) {
  const typed = text.trim().replace(/[\s'’]+/g, ' ');
  if (!typed) return {};
  if (/^[-−–]/.test(typed)) return { wrong: words.minus };
  const groups = typed.match(/^([1-9]\d{0,2})([ .,])(\d{3}(?:\2\d{3})*)(?:(?!\2)[.,](\d*))?$/);
  const lone = groups && groups[2] !== ' ' && groups[3].length === 3 && groups[4] === undefined;
  const apart = groups && !(lone && !money && groups[2] === comma);
  const plain = apart ? `${groups[1]}${groups[3].replace(/\D/g, '')}.${groups[4] ?? ''}` : typed.replace(',', '.');
  if (!/^(\d+\.?\d{0,6}|\.\d{1,6})$/.test(plain)) return { wrong: words.noNumber };
  return plain > 1e12 ? { wrong: words.large } : { value: tidy(Number(plain)), unsure: lone };
}

/** Words beside a field, in place of those that stood there. */
function note(input, text = '', wrong = text) {
  const place = document.getElementById(`${input.id}-note`);
  if (place.textContent !== text) place.textContent = text;
  place.className = wrong ? 'error' : 'hint';
  if (wrong) input.setAttribute('aria-invalid', true); else input.removeAttribute('aria-invalid');
}

/** What a field holds, if one can count with it; else it says why not. */
function number(input) {
  const { value, wrong, unsure } = read(input.value, 'money' in input.dataset);
  const zero = value === 0 && 'above' in input.dataset;
  if (wrong || zero) note(input, wrong ?? words.zero); else note(input, unsure ? fill(words.readAs, exact.format(value)) : '', '');
  return zero ? undefined : value;
}

const numbers = (names, of) => names.map(name => number(field(name, of)));

function tell(sentences) {
  const place = sheet.querySelector('[data-says]'), lines = sentences.filter(Boolean);
  if (!lines.length) lines.push(words.begin);
  if (lines.join() === all('p', place).map(p => p.textContent).join()) return;      // nobody hears the same twice
  place.replaceChildren(...lines.map(textContent => Object.assign(document.createElement('p'), { textContent })));
}

function offer(box) {
  const mineral = ['much', 'day', 'counts'], span = field('span', box);
  const [got, back, fees = 0, time] = numbers(['got', 'back', 'fees', 'time'], box), [much, day, counts] = numbers(mineral, box);
  const open = mineral.filter(name => !field(name, box).value.trim());
  if (open.length < 3) open.forEach(name => note(field(name, box), words.missing, ''));
  if (counts > day) note(field('counts', box), words.above);
  note(span, time && !span.value ? words.which : '', '');
  const lost = open.length ? 0 : tidy(much * tidy(day - counts));
  const cost = tidy(tidy((back ?? much * counts) + fees + lost) - got);
  if (cost < 0) note(field('back', box), words.less);
  const known = cost >= 0 && !wrongIn(box) && open.length % 3 === 0;
  const each = known ? tidy(cost / got * 100) : undefined;
  const monthly = known && time && span.value ? tidy(each / (span.value === 'weeks' ? time * 3 / 13 : time)) : undefined;
  show('cost', known ? say(cost) : '', box);
  show('each', known ? say(each) : '', box);
  show('monthly', monthly === undefined ? '' : say(monthly), box);
  return known && { name: box.dataset.offer, cost, each, monthly, lost };
}

function loan() {
  const offers = all('[data-offer]').map(offer).filter(Boolean);
  const said = offers.map(o => [fill(words.cost, o.name, say(o.cost)), o.lost && fill(words.lost, say(o.lost)), fill(words.each, say(o.each)),
    o.monthly !== undefined && fill(words.monthly, say(o.monthly))].filter(Boolean).join(' '));
  if (offers.length > 1) {
    const ways = [['cost', words.inAll], ['each', words.byEach], ['monthly', words.byMonth]].filter(([key]) => offers.every(o => o[key] !== undefined)).map(([key, how]) => {
      const names = offers.filter(o => offers.every(other => o[key] <= other[key])).map(o => o.name);
      return { how, text: names[1] ? words.alike : words.least, names: new Intl.ListFormat(locale).format(names) };
    });
    if (ways.every(way => way.names === ways[0].names)) ways.splice(0, 3, { ...ways[0], how: ways[2] ? words.inEveryWay : words.inAll });
    ways.forEach(({ how, text, names }) => said.push(fill(text, how, names)));
  }
  tell(said);
}

function cost() {
  const box = sheet.querySelector('[data-costs]'), spent = all('input', box).map(number).filter(x => x !== undefined);
  const [much, price, days, people] = numbers(['much', 'price', 'days', 'people']);
  const unit = field('unit').value.trim() || words.unit;
  const costs = spent.length && !wrongIn(box) ? spent.reduce((a, b) => tidy(a + b)) : NaN;
  const one = tidy(costs / much), income = tidy(much * price), left = tidy(income - costs), each = tidy(left / (days * people));
  const money = x => isNaN(x) ? '' : x < 0 ? fill(words.aLoss, say(-x)) : say(x), least = isNaN(one) ? '' : say(one, 'ceil');
  for (const [name, x] of Object.entries({ all: costs, one, income, left, each })) show(name, money(x));
  show('least', least);
  tell([costs >= 0 && fill(words.all, say(costs)), one >= 0 && fill(words.one, say(one), unit), income >= 0 && fill(words.income, say(income)),
    left > 0 && fill(words.left, say(left)), left < 0 && fill(words.lost, say(-left)), left === 0 && words.even,
    each > 0 && fill(words.each, say(each)), least && fill(words.least, least, unit)]);
}

/** The notebook, as far as it can be understood. */
function rows() {
  try {
    return JSON.parse(localStorage.getItem(KEY)).filter(row => !isNaN(new Date(row.day)) && row.much > 0 && row.paid > 0
      && [row.day, row.unit, row.buyer].every(text => typeof text === 'string'));
  } catch {
    return [];
  }
}

function write(kept, told) {
  try {
    localStorage.setItem(KEY, JSON.stringify(kept));
    if (!kept.length) localStorage.removeItem(KEY);
  } catch {
    told = words.keptNot;
  }
  sheet.querySelector('[data-told]').textContent = told;
  notebook();
  return told === words.kept;
}

const date = row => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(row.day));
const per = row => tidy(row.paid / row.much);
const unitOf = row => row.unit || words.unit;

function notebook() {
  const kept = rows().sort((a, b) => a.day.localeCompare(b.day)), units = {};
  const blank = all('[data-blank]');
  all('[data-row]').forEach(tr => tr.remove());
  blank.forEach((tr, i) => { tr.hidden = i > 1 && i < kept.length + 2; });
  for (const row of kept) {
    const tr = sheet.querySelector('template').content.firstElementChild.cloneNode(true), button = tr.querySelector('button');
    [date(row), row.buyer, exact.format(row.much), unitOf(row), say(row.paid), say(per(row))].forEach((text, i) => tr.cells[i].prepend(text));
    button.setAttribute('aria-label', fill(button.dataset.take, `${date(row)}, ${row.buyer}`));
    button.onclick = () => { write(kept.filter(other => other !== row), words.removed); sheet.querySelector('#rows').focus(); };
    blank[0].before(tr);
    (units[` ${unitOf(row).toLowerCase()}`] ??= []).push(row);
  }
  sheet.querySelector('details').hidden = !kept.length;
  const line = (text, row) => fill(text, say(per(row)), unitOf(row), date(row), row.buyer);
  tell(Object.values(units).flatMap(of => [line(words.last, of[of.length - 1]), of[1] && line(words.best, of.reduce((a, b) => per(b) > per(a) ? b : a))]));
}

function keep() {
  clearTimeout(soon);                           // it would take away what is said here
  const [much, paid] = numbers(['much', 'paid']), [day, buyer, unit] = ['day', 'buyer', 'unit'].map(name => field(name).value.trim());
  all('input').forEach(input => { if (!input.value.trim() && input !== field('unit')) note(input, words.missing); });
  if (day > field('day').max) note(field('day'), words.future);
  if (wrongIn(sheet)) { wrongIn(sheet).focus(); return; }
  if (write([...rows(), { day, buyer, much, unit, paid }], words.kept)) field('much').value = field('paid').value = '';
}

function forget() {
  sheet.querySelector('details').open = false;
  write([], words.forgotten);
  field('buyer').focus();
}

function price() {
  ['day', 'buyer', 'unit'].forEach(name => note(field(name)));
  numbers(['much', 'paid']);
}

function begin() {
  if (words.tool !== 'price') { count(); return; }
  field('day').value = field('day').max = new Date(Date.now() - new Date().getTimezoneOffset() * 6e4).toISOString().slice(0, 10);
  notebook();
}

const count = { loan, cost, price }[words.tool], deeds = { keep, forget, print: () => print() };
all('input').forEach(input => { input.readOnly = false; });
all('[data-on]').forEach(part => { part.hidden = false; });
all('[data-off]').forEach(part => part.classList.add('only-print'));
// Not at each letter: the beginning of a number is often too small.
sheet.addEventListener('input', () => { clearTimeout(soon); soon = setTimeout(count, 300); });
sheet.addEventListener('click', event => deeds[event.target.closest('[data-do]')?.dataset.do]?.());
addEventListener('pagehide', () => all('input, select').forEach(input => { input.value = ''; }));      // also on the way back
addEventListener('pageshow', event => { if (event.persisted) begin(); });
addEventListener('storage', () => { if (words.tool === 'price') notebook(); });
begin();

// The phone's own voice: gives every [data-speak] block a listen button, if the phone has a voice for its language.
const voice = window.speechSynthesis;
const silent = 'button, audio, svg, input, [hidden], [data-silent], .hear';
const ends = /[.!?…](?:[\u00a0\u202f]?["'»”’)])*\s*$/u;
const apart = 'p, li, h1, h2, h3, legend, label, blockquote, figcaption, dt, dd, th, td, div, .card > *';
const icons = document.querySelector('.icon use')?.getAttribute('href').split('#')[0];      // the page has them already
const buttons = new Map();                      // block → its button
let now = null;                                 // what is being spoken: {block, lang, sentences, at, turn, unmark}

const speaks = lang => {
  const all = voice.getVoices().filter(v => v.lang.toLowerCase().replace('_', '-').split('-')[0] === lang);
  return all.find(v => v.localService && v.default) ?? all.find(v => v.localService) ?? all[0];
};
const languageOf = block => (block.closest('[lang]')?.lang ?? '').toLowerCase().split('-')[0];
const word = (block, name) => block.closest(`[data-${name}]`)?.dataset[name] ?? '';

/** The block as sentences; each is a list of pieces [text node, from, to], so that bold words and lists stay whole. */
function sentencesOf(block) {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT,
    n => n.data.trim() && !n.parentElement.closest(silent) ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT);
  const sentences = [];
  let open = null, home = null;
  for (let node; (node = walker.nextNode());) {
    const here = node.parentElement.closest(apart);
    if (here !== home) { open = null; home = here; }
    for (const m of node.data.matchAll(/(?=\S).*?(?:[.!?…]+(?:[\u00a0\u202f]?["'»”’)])*(?=\s|$)|$)/gsu)) {
      if (!open) sentences.push(open = []);
      open.push([node, m.index, m.index + m[0].length]);
      if (ends.test(m[0]) && !/^\d+\.$/.test(m[0])) open = null;      // "2." alone is a number, not a sentence
    }
  }
  return sentences;
}

const textOf = pieces => pieces.map(([n, a, b]) => (a > 0 && /\s/.test(n.data[a - 1]) ? ' ' : '') + n.data.slice(a, b)).join('').replace(/\s+/g, ' ').trim();

/** Marks one sentence and returns what takes the marks away again. */
function mark(pieces) {
  const undo = [...pieces].reverse().map(([node, from, to]) => {
    const { data } = node, said = node.splitText(from), rest = said.splitText(to - from), m = document.createElement('mark');
    m.className = 'saying';
    said.replaceWith(m);
    m.append(said);
    return () => { rest.remove(); m.remove(); node.data = data; };
  });
  document.querySelector('.saying').scrollIntoView({ block: 'nearest' });
  return () => undo.reverse().forEach(u => u());
}

function show(block, speaking) {
  const button = buttons.get(block);
  button.querySelector('use').setAttribute('href', `${icons}#${speaking ? 'pause' : 'ear'}`);
  button.querySelector('span').textContent = word(block, speaking ? 'pause' : 'listen');
}

function hush() {                               // stops, and remembers the place
  if (!now) return;
  now.turn++;
  voice.cancel();
  now.unmark?.();
  now.unmark = null;
  show(now.block, false);
}

function say() {
  const me = now, turn = ++me.turn, pieces = me.sentences[me.at];
  if (!pieces) { hush(); now = null; return; }
  const u = me.utterance = new SpeechSynthesisUtterance(textOf(pieces));
  u.voice = speaks(me.lang);
  u.lang = (u.voice?.lang ?? me.lang).replace('_', '-');
  u.rate = .9;
  me.unmark = mark(pieces);
  const still = () => me === now && turn === me.turn;    // no later press has taken over
  u.onerror = () => { if (still()) hush(); };             // the place is kept: the next press says this sentence again
  u.onend = () => {
    if (!still()) return;
    me.unmark();
    me.unmark = null;
    me.at++;
    say();
  };
  voice.speak(u);
}

function press(block) {
  const mine = now?.block === block, speaking = mine && now.unmark;
  hush();
  if (speaking) return;                         // that was "pause"
  if (!mine) now = { block, lang: languageOf(block), sentences: sentencesOf(block), at: 0, turn: 0 };
  show(block, true);
  say();
}

function addButtons() {
  for (const block of document.querySelectorAll('[data-speak]')) {
    if (buttons.has(block) || !speaks(languageOf(block)) || block.querySelector('audio')) continue;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'listen';
    button.innerHTML = '<svg class="icon" aria-hidden="true" focusable="false"><use/></svg><span></span>';
    button.onclick = () => press(block);
    buttons.set(block, button);
    const title = block.querySelector(':scope > legend, :scope > h2:first-child, :scope > h3:first-child');
    if (title) title.after(button); else block.prepend(button);
    show(block, false);
  }
}

if (voice) {
  addButtons();
  voice.addEventListener?.('voiceschanged', addButtons);
  addEventListener('pagehide', hush);
}

'use strict';
// What a course's pages do on a phone without signal: a quiz grades itself as Quiz.java does, the end of a lesson and a task are noted. What
// was done is a fact of whoever is signed in on this phone; of nobody, nothing is kept and the page says so.
(() => {
  const { send, store, uuid7, who } = self.outbox;
  const KINDS = { quiz: 'learning.attempt-made', lesson: 'learning.lesson-done', task: 'learning.task-tried' };
  const all = (css, of = document) => [...of.querySelectorAll(css)];
  const show = (elements, shown = true) => elements.forEach(element => { element.hidden = !shown; });
  const title = () => document.querySelector('h1').textContent.trim();

  /** Keeps one thing that was done: 'kept', 'nobody', or 'not' when this phone could not. */
  const keep = async (id, kind, body, shown) => {
    const fact = { id, kind: KINDS[kind], body: JSON.stringify(body) };
    try {
      const here = await who.now();
      if (!here) return who.person() ? 'not' : 'nobody';
      await send.keep(here, [fact], [{ id, kind, activity: body.activity, title: title(), ...shown }]);
      return 'kept';
    } catch {
      return 'not';
    }
  };
  const tell = (place, became) => show(all(`[data-became=${became}]`, place));

  /** How many were right, and whether that passes. Exactly the right options of a question, no fewer and no more. */
  const grade = (questions, answers, needed) => {
    const isRight = q => [...q.right].sort().join(' ') === [...answers[q.id] ?? []].sort().join(' ');
    const right = questions.filter(isRight).map(q => q.id);
    return { right, score: questions.length ? right.length / questions.length : 0, passed: right.length >= needed };
  };

  const quiz = form => {
    const id = uuid7.at(Date.now()), result = document.querySelector('[data-result]'), asks = all('[data-question]', form);
    const questions = asks.map(ask => ({ id: ask.dataset.question, right: ask.dataset.right.split(' ').filter(Boolean) }));
    form.addEventListener('submit', async event => {
      event.preventDefault();
      const answers = {}, open = [];
      asks.forEach((ask, i) => {
        const chosen = all('input:checked', ask).map(input => input.value);
        show(all('[data-open]', ask), !chosen.length);
        if (chosen.length) answers[questions[i].id] = chosen; else open.push(ask);
      });
      if (open.length) { open[0].querySelector('input').focus(); open[0].scrollIntoView(); return; }
      const graded = grade(questions, answers, Number(form.dataset.needed));
      asks.forEach((ask, i) => {
        const right = graded.right.includes(questions[i].id);
        show(all('[data-feedback]', ask));
        show(all(`[data-when=${right ? 'right' : 'other'}]`, ask));
        show(answers[questions[i].id].map(option => ask.querySelector(`[data-chosen="${CSS.escape(option)}"]`)).filter(Boolean));
        all('label', ask).forEach(label => { label.hidden = true; });
      });
      show(all(`[data-score="${graded.right.length}"]`, result));
      show(all(`[data-when=${graded.passed ? 'passed' : 'not-yet'}], [data-when=graded]`));
      show([...all('button[type=submit]', form), ...all('[data-how]')], false);
      show([result]);
      result.focus();
      const body = { activity: form.dataset.quiz, pack: form.dataset.pack, language: document.documentElement.lang, answers };
      tell(result, await keep(id, 'quiz', body, { score: graded.score, passed: graded.passed }));
    });
  };

  /** The same bytes for everybody, with signal and without: only of somebody who is known here is it noted on the phone. */
  const lesson = form => form.addEventListener('submit', async event => {
    if (!who.person()) return;
    event.preventDefault();
    const body = { activity: form.dataset.lessonDone, pack: form.dataset.pack };
    const before = await done(who.person()).catch(() => []);
    const became = before.some(one => one.activity === body.activity) ? 'kept' : await keep(uuid7.at(Date.now()), 'lesson', body);
    if (became !== 'kept') { form.submit(); return; }
    await Promise.race([send.now(), new Promise(soon => { setTimeout(soon, 1000); })]);      // with signal it is there before the next page
    location.assign(form.dataset.next);
  });

  const count = typed => {
    const digits = typed.replace(/[\s\u00a0\u202f]/g, '');
    return /^[0-9]{1,9}$/.test(digits) && Number(digits) <= 1_000_000 ? Number(digits) : undefined;
  };

  /** A task without its files: photos and voice wait for the page with signal. */
  const task = form => {
    const id = uuid7.at(Date.now());
    all('input[type=file]', form).forEach(file => {
      const asks = file.closest('fieldset');
      (file.closest('details') ?? (asks && !asks.querySelector('[name=tick]') ? asks : file.closest('.field'))).hidden = true;
    });
    all('[name=recognise], [name=named]', form).forEach(radio => { radio.closest('fieldset').hidden = true; });
    show(all('.stop', form), false);
    show(all('[data-later]'));
    form.noValidate = true;
    form.addEventListener('submit', async event => {
      event.preventDefault();
      const tallies = {};
      let wrong;
      for (const input of all('input[name^="tally."]', form)) {
        const typed = input.validity.badInput ? 'x' : input.value.trim(), number = count(typed);
        show(all(`[data-wrong="${CSS.escape(input.name)}"]`, form), typed && number === undefined);
        if (number !== undefined) tallies[input.name.slice(6)] = number; else if (typed) wrong ??= input;
      }
      if (wrong) { wrong.focus(); return; }
      const body = { activity: form.dataset.task, pack: form.dataset.pack, tallies, ticks: all('input[name=tick]:checked', form).map(tick => tick.value) };
      const became = await keep(id, 'task', body);
      if (became === 'kept') {
        form.hidden = true;
        const thanks = document.querySelector('[data-kept]');
        thanks.hidden = false;
        thanks.focus();
      }
      tell(document, became);
    });
  };

  /** What this person did on this phone. */
  const done = person => store.read(['done'], t => store.got(t('done').getAll(IDBKeyRange.bound([person], [person, []]))));

  all('form[data-quiz]').forEach(quiz);
  all('form[data-lesson-done]').forEach(lesson);
  all('form[data-task]').forEach(task);
  self.outbox.pack = { grade, done };
})();

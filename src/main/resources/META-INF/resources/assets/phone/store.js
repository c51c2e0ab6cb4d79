'use strict';
// What this phone keeps: facts with their chains, what the screen shows of them, and a little besides. One database; one step per version.
(() => {
  const STEPS = [
    db => {
      db.createObjectStore('fact', { keyPath: ['site', 'seq'] }).createIndex('id', 'id');
      db.createObjectStore('chain', { keyPath: 'site' });
      db.createObjectStore('done', { keyPath: ['person', 'id'] });
      db.createObjectStore('meta', { keyPath: 'key' });
    },
  ];

  /** The answer of a request. */
  const got = request => new Promise((yes, no) => {
    request.onsuccess = () => yes(request.result);
    request.onerror = () => no(request.error);
  });

  /** A database of this name, brought up to the last step. Other pages let go of it when a newer one comes. */
  const open = (name, steps) => new Promise((yes, no) => {
    const request = indexedDB.open(name, steps.length);
    request.onupgradeneeded = e => steps.slice(e.oldVersion).forEach(step => step(request.result, request.transaction));
    request.onsuccess = () => yes(request.result);
    request.onerror = () => no(request.error);
  });

  const at = (name, steps = STEPS) => {
    let opened;
    const database = () => opened ??= open(name, steps).then(db => {
      db.onversionchange = () => { db.close(); opened = undefined; };
      db.onclose = () => { opened = undefined; };
      return db;
    }, error => { opened = undefined; throw error; });

    /** All of the work or nothing: the promise is kept once it is on the disk. */
    const run = (mode, names, work) => database().then(db => new Promise((yes, no) => {
      const tx = db.transaction(names, mode, { durability: 'strict' });
      let value, wrong;
      tx.oncomplete = () => yes(value);
      tx.onabort = () => no(wrong ?? tx.error);
      Promise.resolve(work(name => tx.objectStore(name))).then(v => { value = v; }, error => {
        wrong = error;
        try { tx.abort(); } catch { no(error); }
      });
    }));

    return { read: (names, work) => run('readonly', names, work), write: (names, work) => run('readwrite', names, work) };
  };

  (self.outbox ??= {}).store = { at, got, STEPS, ...at('academy') };
})();

// The browser says that there is a signal again, also when no page of the academy is open: what waits goes out.
self.addEventListener('sync', event => {
  if (event.tag !== 'outbox') return;
  event.waitUntil(self.outbox.send.now().then(outcome => {
    if (outcome === 'later') throw new Error('not yet');        // then the browser tries again
  }));
});

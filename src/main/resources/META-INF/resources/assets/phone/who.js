'use strict';
// With whom this phone is now. The server says so in a cookie that names a person by id; site and device are asked once and remembered.
(() => {
  const { store } = self.outbox;
  const { got } = store;

  /** The person's id, or nothing when nobody is signed in on this phone. */
  const person = () => document.cookie.match(/(?:^|; )(?:__Host-)?who=([0-9a-f-]{36})/)?.[1];

  /** Asks the server, and remembers. Nothing when it cannot be reached or nobody's session lives. */
  const ask = async () => {
    try {
      const answer = await fetch('/api/v1/me', { cache: 'no-store', redirect: 'error' });
      if (!answer.ok) return undefined;
      const me = await answer.json(), who = { person: me.personId, site: me.siteId, device: me.deviceId };
      await store.write(['meta'], t => { t('meta').put({ key: `person ${who.person}`, ...who }); });
      return who;
    } catch {
      return undefined;
    }
  };

  /** {person, site, device}; nothing when nobody is here, or somebody whom this phone never met while there was a signal. */
  const now = async () => {
    const id = person();
    if (!id) return undefined;
    const known = await store.read(['meta'], t => got(t('meta').get(`person ${id}`))) ?? await ask();
    return known?.person === id ? { person: id, site: known.site, device: known.device } : undefined;
  };

  self.outbox.who = { person, ask, now };
})();

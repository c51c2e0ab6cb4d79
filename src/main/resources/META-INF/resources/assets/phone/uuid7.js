'use strict';
// UUID version 7, as shared/Uuid7.java: sorts by the time it was made. Not a secret.
(self.outbox ??= {}).uuid7 = {
  at(millis) {
    const bytes = crypto.getRandomValues(new Uint8Array(16)), time = Math.trunc(millis).toString(16).padStart(12, '0');
    for (let i = 0; i < 6; i++) bytes[i] = parseInt(time.slice(2 * i, 2 * i + 2), 16);
    bytes[6] = bytes[6] & 0x0f | 0x70;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    return [...bytes].map((b, i) => ([4, 6, 8, 10].includes(i) ? '-' : '') + b.toString(16).padStart(2, '0')).join('');
  },
};

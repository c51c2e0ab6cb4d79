'use strict';
// The hybrid logical clock of facts, as journal/Hlc.java: 16 hex digits, 48 bits of milliseconds and 16 bits of counter.
(self.outbox ??= {}).hlc = {
  ZERO: '0'.repeat(16),

  /** The first reading that is later than `last` and not before `millis`. */
  after(last, millis) {
    const now = BigInt.asUintN(64, BigInt(Math.max(Math.trunc(millis), 0)) << 16n), before = BigInt(`0x${last}`);
    return BigInt.asUintN(64, now > before ? now : before + 1n).toString(16).padStart(16, '0');
  },

  millis: hlc => Number(BigInt(`0x${hlc}`) >> 16n),
};

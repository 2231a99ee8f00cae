/*
 * Inflates raw deflate (RFC 1951) with a preset dictionary, which no browser does by itself.
 * Returns the bytes; throws on all that is not whole and right, as zlib does, and on bytes left over.
 */
const inflate = (function () {
  const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
  const LENGTHS = steps(3, 28, 2).concat([[258, 0]]), DISTANCES = steps(1, 30, 1);
  const FIXED = Array.from({ length: 288 }, (_, at) => at < 144 ? 8 : at < 256 ? 9 : at < 280 ? 7 : 8);

  /* The first value and the extra bits of each symbol: one bit more at every `1 << shift` symbols. */
  function steps(value, length, shift) {
    return Array.from({ length }, (_, at) => {
      const bits = Math.max((at >> shift) - 1, 0);
      value += 1 << bits;
      return [value - (1 << bits), bits];
    });
  }

  function must(right) { if (!right) throw new RangeError('deflate'); }

  /* A table that gives, for the next bits, the symbol and its length. Codes with fewer bits than `gaps` may be incomplete. */
  function code(lengths, gaps) {
    const most = Math.max.apply(null, lengths), table = new Uint16Array(1 << most);
    let next = 0;
    for (let length = 1; length <= most; length++) {
      next *= 2;
      lengths.forEach((own, symbol) => {
        if (own !== length) return;
        let at = 0;
        for (let bit = 0; bit < length; bit++) at = at << 1 | next >> bit & 1;
        for (next++; at < table.length; at += 1 << length) table[at] = symbol << 4 | length;
      });
      must(next <= 1 << length);
    }
    must(next === 1 << most || most < gaps);
    return table;
  }

  return function (data, dictionary) {
    let out = new Uint8Array(dictionary.length + data.length * 6 + 512);
    let end = dictionary.length, at = 0, hold = 0, held = 0, last;
    out.set(dictionary);

    function take(bits) {
      for (; held < bits; held += 8) {
        must(at < data.length);
        hold |= data[at++] << held;
      }
      const value = hold & (1 << bits) - 1;
      hold >>= bits;
      held -= bits;
      return value;
    }

    function symbol(table) {
      for (; held < 15 && at < data.length; held += 8) hold |= data[at++] << held;
      const entry = table[hold & table.length - 1], bits = entry & 15;
      must(bits && bits <= held);
      hold >>= bits;
      held -= bits;
      return entry >> 4;
    }

    function room(more) {
      if (end + more <= out.length) return;
      const old = out;
      out = new Uint8Array((end + more) * 2);
      out.set(old);
    }

    function stored() {
      at -= held >> 3;
      hold = held = 0;
      const size = take(16);
      must((size ^ take(16)) === 65535 && at + size <= data.length);
      room(size);
      out.set(data.subarray(at, at += size), end);
      end += size;
    }

    function tables() {
      const literals = take(5) + 257, all = literals + take(5) + 1, few = new Array(19).fill(0), lengths = [];
      must(literals < 287 && all - literals < 31);
      for (let i = 0, count = take(4) + 4; i < count; i++) few[ORDER[i]] = take(3);
      for (const table = code(few, 1); lengths.length < all;) {
        const found = symbol(table);
        let times = found < 16 ? 1 : found < 17 ? 3 + take(2) : found < 18 ? 3 + take(3) : 11 + take(7);
        const length = found < 16 ? found : found < 17 ? lengths[lengths.length - 1] : 0;
        must(length >= 0);
        while (times--) lengths.push(length);
      }
      must(lengths.length === all && lengths[256]);
      return [code(lengths.slice(0, literals), 2), code(lengths.slice(literals), 2)];
    }

    function packed(codes) {
      for (;;) {
        let found = symbol(codes[0]);
        room(258);
        if (found < 256) out[end++] = found;
        else if (found === 256) return;
        else {
          must(found < 286);
          const stop = end + LENGTHS[found -= 257][0] + take(LENGTHS[found][1]);
          must((found = symbol(codes[1])) < 30);
          const back = DISTANCES[found][0] + take(DISTANCES[found][1]);
          must(back <= end);
          for (; end < stop; end++) out[end] = out[end - back];
        }
      }
    }

    do {
      last = take(1);
      const kind = take(2);
      must(kind < 3);
      if (!kind) stored();
      else packed(kind > 1 ? tables() : [code(FIXED, 2), code(new Array(32).fill(5), 2)]);
    } while (!last);
    must(at - (held >> 3) === data.length);
    return out.subarray(dictionary.length, end);
  };
})();

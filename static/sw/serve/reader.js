/* Files out of the copies. What was inflated last stays in memory, so that the next page of the same kind comes at once. */
function readerOf(copies) {
  const MOST = 6;
  const inflated = new Map();

  const holds = (copy, key) => typeof copy.keys[key] === 'number';

  /* A chunk means nothing without the core whose dictionaries it leans on. */
  function files(copy, place) {
    const id = copy.chunks[0][0] + copy.chunks[place][0];
    const found = inflated.get(id) || unpacked(copy, place);
    found.catch(() => inflated.delete(id));
    inflated.delete(id);
    inflated.set(id, found);
    if (inflated.size > MOST) inflated.delete(inflated.keys().next().value);
    return found;
  }

  const isMark = byte => byte > 13 && byte < 32;

  /* What each mark stands for: the block behind it in the core. */
  function blocksOf(listed) {
    const blocks = [];
    for (let at = listed.length, end = at; at--;) {
      if (!isMark(listed[at])) continue;
      blocks[listed[at]] = listed.subarray(at + 1, end);
      end = at;
    }
    return blocks;
  }

  /* The bytes, with what stands for something else replaced by it. */
  function filled(bytes, blocks) {
    const parts = [];
    let from = 0, size = 0;
    const add = part => { parts.push(part); size += part.length; };
    bytes.forEach((byte, at) => {
      if (!blocks[byte]) return;
      add(bytes.subarray(from, at));
      add(blocks[byte]);
      from = at + 1;
    });
    add(bytes.subarray(from));
    const whole = new Uint8Array(size);
    size = 0;
    parts.forEach(part => { whole.set(part, size); size += part.length; });
    return whole;
  }

  async function unpacked(copy, place) {
    const bytes = await copies.chunk(copy.name, copy.chunks[place]);
    const core = bytes[8] && await files(copy, 0), own = '~' + bytes[8];
    const raw = inflate(bytes.subarray(9), core ? core.get(own).bytes : new Uint8Array()), found = new Map();
    const blocks = core && core.has(own + '+') ? blocksOf(core.get(own + '+').bytes) : [];
    let at = raw.indexOf(10) + 1;
    for (const [key, size, type] of JSON.parse(new TextDecoder().decode(raw.subarray(0, at)))) {
      let part = raw.subarray(at, at += size);
      if (core && type.startsWith('text/html')) part = filled(filled(part, blocks), [new TextEncoder().encode(key.slice(key.indexOf('/')))]);
      found.set(key, { type, bytes: part });
    }
    if (at !== raw.length) throw new RangeError('chunk');
    return found;
  }

  return {
    holds,
    files,

    /*
     * The file, or nothing where no copy has it whole. A page comes from the newest copy of its language, or of that part
     * of it which holds the page: two builds of either are never mixed. What belongs to no language may come
     * from any that has it whole: its name tells its content.
     */
    async file(list, key) {
      const seen = {}, own = list.filter(({ language }) => {
        const first = copies.folder(language) === key.split('/')[0] && !seen[language];
        return first && (seen[language] = true);
      });
      for (const copy of own.length ? own : list) {
        if (!holds(copy, key)) continue;
        try { return (await files(copy, copy.keys[key])).get(key); } catch (damaged) { continue; }
      }
    },
  };
}

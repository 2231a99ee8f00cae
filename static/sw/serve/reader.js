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

  async function unpacked(copy, place) {
    const bytes = await copies.chunk(copy.name, copy.chunks[place]);
    const dictionary = bytes[8] ? (await files(copy, 0)).get('~' + bytes[8]).bytes : new Uint8Array();
    const raw = inflate(bytes.subarray(9), dictionary), found = new Map();
    let at = raw.indexOf(10) + 1;
    for (const [key, size, type] of JSON.parse(new TextDecoder().decode(raw.subarray(0, at)))) {
      found.set(key, { type, bytes: raw.subarray(at, at += size) });
    }
    if (at !== raw.length) throw new RangeError('chunk');
    return found;
  }

  return {
    holds,
    files,

    /*
     * The file, or nothing where no copy has it whole. A page comes from the newest copy of its language only: two
     * builds are never mixed. What belongs to no language may come
     * from any that has it whole: its name tells its content.
     */
    async file(list, key) {
      const own = list.find(copy => copy.language === key.split('/')[0]);
      for (const copy of own ? [own] : list) {
        if (!holds(copy, key)) continue;
        try { return (await files(copy, copy.keys[key])).get(key); } catch (damaged) { continue; }
      }
    },
  };
}

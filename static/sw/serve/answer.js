/* What a request is answered with: a saved file, else the network, else the page that says what is missing. */
function answersFrom(root, copies, reader) {
  const NOT_HERE = '/about/not-here/';

  function whole(file) {
    return new Response(file.bytes, { headers: { 'Content-Type': file.type, 'Content-Length': file.bytes.length } });
  }

  /* One range, as players of sound and film ask for it; anything else is answered with the whole. */
  function part(file, range) {
    const asked = /^bytes=(\d*)-(\d*)$/.exec(range), size = file.bytes.length;
    if (!asked || !(asked[1] || asked[2])) return whole(file);
    const from = asked[1] ? +asked[1] : Math.max(size - asked[2], 0);
    const to = asked[1] && asked[2] ? Math.min(+asked[2] + 1, size) : size;
    if (asked[1] && asked[2] && +asked[2] < from) return whole(file);
    const headers = { 'Content-Type': file.type, 'Content-Range': 'bytes */' + size };
    if (from >= to) return new Response(null, { status: 416, headers });
    headers['Content-Range'] = 'bytes ' + from + '-' + (to - 1) + '/' + size;
    headers['Content-Length'] = to - from;
    return new Response(file.bytes.subarray(from, to), { status: 206, headers });
  }

  async function networkOrNotHere(request, key, list) {
    try {
      return await fetch(request);
    } catch (offline) {
      const whole = list.filter(({ language }) => copies.folder(language) === language);
      const own = whole.find(copy => copy.language === key.split('/')[0]) || whole[0];
      const page = own && own.language + NOT_HERE;
      if (request.mode !== 'navigate' || !page || page === key || !reader.holds(own, page)) throw offline;
      return Response.redirect(root + page);
    }
  }

  return {
    /* The key that an address stands for, or nothing where it is not for us to answer. */
    key(address) {
      const url = new URL(address);
      const path = url.origin + url.pathname;
      if (!path.startsWith(root)) return;
      try {
        const key = decodeURIComponent(path.slice(root.length)).replace(/(^|\/)index\.html$/, '$1');
        return key === 'sw.js' || key.startsWith('packs/') ? undefined : key;
      } catch (malformed) { return; }
    },

    async savedElseNetwork(request, key) {
      const list = await copies.list().catch(() => []);
      const file = await reader.file(list, key);
      const range = request.headers.get('range');
      if (file) return range ? part(file, range) : whole(file);
      const slashed = key + '/';
      const folder = !/\.[^/]*$|\/$/.test(key) && list.some(copy => reader.holds(copy, slashed));
      return folder ? Response.redirect(root + slashed) : networkOrNotHere(request, key, list);
    },
  };
}

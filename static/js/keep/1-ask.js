/* Asks the host, and believes only what is ours. Failures carry a `code`: the name of the words that pages have for it. */
const ask = {
  fail(code) { throw Object.assign(new Error(code), { code }); },

  /* Never by way of the browser's own cache: it keeps a hotel's login page, and traces that nobody can take away. */
  async bytes(url, signal) {
    const lost = () => ask.fail(signal && signal.aborted ? 'stopped' : 'offline');
    const answer = await fetch(url, { cache: 'no-store', redirect: 'manual', signal }).catch(lost);
    if (answer.status !== 200) ask.fail(answer.status ? 'refused' : 'strange');
    return new Uint8Array(await answer.arrayBuffer().catch(lost));
  },

  async manifest(store, language, signal) {
    const bytes = await ask.bytes(store.address(language + '.json'), signal);
    const pack = await new Response(bytes).json().catch(() => 0);
    const ours = pack && pack.waymark === 1 && pack.language === language && /^[0-9a-f]{16}$/.test(pack.build);
    return ours ? pack : ask.fail('strange');
  },

  async chunk(store, parts, signal) {
    const bytes = await ask.bytes(store.address(parts[0] + '.bin'), signal);
    return store.believe(bytes, parts).catch(() => ask.fail('strange'));
  },
};

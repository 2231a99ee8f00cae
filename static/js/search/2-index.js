/*
 * indexer() takes pages in, load() answers from what it made:
 * {v: 1, docs: [[key, title, language of the title]], words: {word: [4 * page + place]}}, places as in WEIGHT.
 */
(search => {
  'use strict';
  /* Of text, keyword, heading, title. */
  const WEIGHT = [1, 2, 4, 8];

  search.indexer = () => {
    const made = { v: 1, docs: [], words: Object.create(null) };
    const add = (key, title, headings = '', keywords = '', text = '', language) => {
      const page = made.docs.push([key, title, language]) - 1;
      [title, headings, `${keywords} ${key.split('/').pop()}`, text].forEach((part, at) => {
        for (const word of search.words(part)) {
          const list = made.words[word] = made.words[word] || [];
          if (!(list[list.length - 1] >= 4 * page)) list.push(4 * page + 3 - at);
        }
      });
    };
    return { made, add, finish: () => JSON.stringify(made) };
  };

  /* Whether at most `slips` of the finger make `asked` the beginning of `word`. */
  const near = (asked, word, slips, i, j) => {
    while (i < asked.length && asked[i] === word[j]) { i++; j++; }
    return i >= asked.length || slips-- > 0 && (
      near(asked, word, slips, i + 1, j + 1) || near(asked, word, slips, i + 1, j) || near(asked, word, slips, i, j + 1) ||
      asked[i] === word[j + 1] && asked[i + 1] === word[j] && near(asked, word, slips, i + 2, j + 2));
  };

  search.like = (asked, words) => {
    const paired = search.paired(asked), most = paired ? 0 : Math.min(asked.length >> 2, 2);
    let found = [];
    for (let slips = 0; slips <= most && !found.length; slips++) {
      found = words.filter(word => paired ? word.includes(asked) : near(asked, word, slips, 0, 0));
    }
    return found;
  };

  /* Null for an index of another build, or one cut off. */
  search.load = given => {
    let made;
    try { made = given.v ? given : JSON.parse(given); } catch (error) { return null; }
    if (!made || made.v !== 1) return null;
    const { docs } = made, words = Object.keys(made.words), titles = {};
    for (const [key, title] of docs) titles[key] = title;
    const section = key => key.includes('/') ? titles[key = key.replace(/\/[^/]*$/, '')] || section(key) : '';
    const order = ([key, title]) => key.split('/').length * 1e3 + (key.startsWith('help/') ? 0 : title.length);

    /* Best first: how much of what was asked a page holds, where, then the shallower, numbers to call, the shorter. */
    return query => {
      const asked = new Set(search.words(query)), held = docs.map(() => 0);
      for (const one of asked) {
        const best = {};
        for (const word of search.like(one, words)) {
          const list = made.words[word];
          /* A heading that stands on every fourth page tells no more than text does. */
          for (const at of list) {
            const place = at % 4 < 3 && list.length > docs.length / 4 ? 0 : at % 4;
            best[at >> 2] = Math.max(best[at >> 2] || 0, WEIGHT[place] * (word === one ? 1 : .8));
          }
        }
        for (const page of Object.keys(best)) held[page] += 1e4 + best[page];
      }
      const whole = asked.size * 1e4, most = Math.max(...held);
      /* Where a page holds all of it, only such pages; else most of it, or as much as any page does. */
      const enough = most >= whole ? whole : Math.max(.3 * whole, Math.min(most - most % 1e4, .6 * whole));
      return docs.map((doc, page) => page).filter(page => held[page] && held[page] >= enough)
        .sort((a, b) => held[b] - held[a] || order(docs[a]) - order(docs[b]) || a - b).slice(0, 20)
        .map(page => [...docs[page].slice(0, 3), section(docs[page][0])]);
    };
  };
})(window.WaymarkSearch);

/* Search on the phone alone. docs/reference/search.md says what a word is; builder/search/words.py finds the same. */
window.WaymarkSearch = {};
(search => {
  'use strict';
  const DROPPED = /[\u00ad\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u093c\u135d-\u135f\u200b-\u200f\u2060\ufe00-\ufe0f\ufeff]/g;
  const BETWEEN = /[\0-/:-@[-`{-\u00bf×÷\u02b9-\u02ff\u0600-\u061f\u066a-\u066d\u06d4\u0964\u0965\u0e3f\u0e4f\u104a-\u104f\u1361-\u1368\u17d4-\u17db\u2000-\u2bff\u2e00-\u2e7f\u3000-\u3004\u3008-\u303f\u30fb\u{1f000}-\u{1faff}]/gu;
  const RUNS = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u30ff\u3400-\u9fff\uac00-\ud7a3]+|[^ \u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u30ff\u3400-\u9fff\uac00-\ud7a3]+/g;
  const PAIRED = new RegExp(RUNS.source.split('+')[0]);
  const ARTICLE = /^(?:ال(?=..)|(?:[وبكف]ال|لل)(?=....))+/;
  const ALIKE = {
    ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ł: 'l', ı: 'i', ς: 'σ',
    ى: 'ي', ی: 'ي', ة: 'ه', ۃ: 'ه', ە: 'ه', ہ: 'ه', ھ: 'ه', ک: 'ك', ٱ: 'ا', ሃ: 'ሀ', ኣ: 'አ'
  };
  const ANY = new RegExp(`[${Object.keys(ALIKE).join('')}]`, 'g');
  /* Rows of Ethiopic letters, and how far off the row is that sounds the same. */
  const ROWS = { 0x1210: -16, 0x1220: 16, 0x1280: -128, 0x12b8: -184, 0x12d0: -48, 0x1340: -8 };

  search.paired = word => PAIRED.test(word);

  search.words = text => [].concat(...(
    text.normalize('NFKD').replace(DROPPED, '').normalize('NFKC').toLowerCase()
      .replace(/[٠-٩۰-۹]/g, digit => digit.charCodeAt(0) & 15)
      .replace(/[ሐ-ፇ]/g, letter => String.fromCharCode(letter.charCodeAt(0) + (ROWS[letter.charCodeAt(0) & ~7] || 0)))
      .replace(ANY, letter => ALIKE[letter])
      .replace(BETWEEN, ' ').match(RUNS) || []
  ).map(run => !PAIRED.test(run) ? run.replace(ARTICLE, '') :
    run[1] ? Array.from(run.slice(1), (letter, at) => run[at] + letter) : run));
})(window.WaymarkSearch);

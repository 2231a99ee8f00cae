/* A page of ours as text, without a parser: what comes out of a pack is a string, and stays one. */
(search => {
  'use strict';
  const NAMED = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };
  const UNSAID = /<(nav|script|style|svg)\b[^]*?<\/\1>|<p [^>]*data-notice[^]*?<\/p>/g;

  const plain = html => html.replace(/<\/?(strong|em)>/g, '').replace(/<("[^"]*"|[^">])*>/g, ' ')
    .replace(/&#(\w+);/g, (_, code) => String.fromCodePoint(+`0${code}`)).replace(/&(\w+);/g, (_, name) => NAMED[name])
    .replace(/\s+/g, ' ').trim();

  /* What add() wants after the key; null for a page that is not to be found by itself. */
  search.fromHtml = html => {
    const [, tag, inside] = html.match(/<main\b([^>]*)>([^]*)<\/main>/) || [, '', ''];
    const text = inside.replace(UNSAID, ' '), head = text.match(/<h1(?: lang="(.*?)")?[^]*?<\/h1>/);
    return !head || tag.includes('data-unlisted') ? null : [
      plain(head[0]),
      plain((text.match(/<h[23]\b[^]*?<\/h[23]>/g) || []).join(' ')),
      plain((tag.match(/data-keywords="(.*?)"/) || [])[1] || ''),
      plain(text),
      head[1]
    ];
  };
})(window.WaymarkSearch);

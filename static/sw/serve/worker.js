/*
 * Serves the copies that a person saved, and nothing else. It knows no page and no language: what there is, the
 * copies say. Its address never changes, and a new one takes over at once: neither pages nor copies depend on its build.
 */
(function () {
  const root = self.registration.scope, copies = copiesAt(root), reader = readerOf(copies);
  const answers = answersFrom(root, copies, reader);

  self.addEventListener('install', () => self.skipWaiting());
  self.addEventListener('activate', event => event.waitUntil(self.clients.claim()));
  self.addEventListener('fetch', event => {
    const key = event.request.method === 'GET' ? answers.key(event.request.url) : undefined;
    if (key !== undefined) event.respondWith(answers.savedElseNetwork(event.request, key));
  });

  /* Whoever saves is told what a chunk holds by the one who will have to open it: `[key, type, bytes]`, or nothing. */
  self.addEventListener('message', event => {
    const { copy, place } = event.data, tell = found => event.ports[0].postMessage(found);
    event.waitUntil(reader.files(copy, place).then(
      files => tell(Array.from(files, ([key, { type, bytes }]) => [key, type, bytes.slice()])), () => tell()));
  });
})();

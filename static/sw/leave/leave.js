/* Takes the place of a worker from earlier builds, takes away what it kept, and goes. The next page comes from the network. */
(function () {
  'use strict';
  const prefix = 'waymark:' + new URL(self.registration.scope).pathname + ':';

  async function leave() {
    const names = (await caches.keys()).filter(name => name.startsWith(prefix));
    await Promise.all(names.map(name => caches.delete(name)));
    await self.registration.unregister();
  }

  self.addEventListener('install', () => self.skipWaiting());
  self.addEventListener('activate', event => event.waitUntil(leave()));
})();

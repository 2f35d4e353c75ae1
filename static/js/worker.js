// Runs only on devices where somebody pressed "Simpan di perangkat ini" (keep.js registers it, and ends it with the
// last copy). It gives out the kept pages when there is no line, and forgets everything when somebody signs out.
(function () {
  "use strict";
  const KEPT = "lowongan", VACANCY = /^\/lowongan\/\d+$/, LIST = "/lowongan/tersimpan";

  async function forget() {
    await caches.delete(KEPT);
    await registration.unregister();
  }

  function copyOf(path) {
    return caches.match(path, {ignoreVary: true});
  }

  // A vacancy that was taken down must not be read here for ever.
  async function drop(path) {
    const cache = await caches.open(KEPT);
    await cache.delete(path, {ignoreVary: true});
    const left = (await cache.keys()).some(function (request) { return VACANCY.test(new URL(request.url).pathname); });
    if (!left) await forget();
  }

  // The line first: a copy may be out of date. Without a line and without a copy, the list of what there is.
  async function answer(request) {
    const path = new URL(request.url).pathname;
    try {
      const found = await fetch(request);
      if (found.status === 401) await forget();
      if (found.status === 404 && VACANCY.test(path) && await copyOf(path)) await drop(path);
      return found;
    } catch (error) {
      const copy = await copyOf(path) || (request.mode === "navigate" && await copyOf(LIST));
      if (copy) return copy;
      throw error;
    }
  }

  addEventListener("fetch", function (event) {
    const url = new URL(event.request.url);
    if (url.origin !== location.origin) return;
    if (event.request.method === "POST" && url.pathname === "/keluar") event.waitUntil(forget());
    if (event.request.method === "GET") event.respondWith(answer(event.request));
  });
})();

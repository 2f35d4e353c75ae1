// "Simpan di perangkat ini": keeps the public text of a vacancy for reading without a line. Pages are fetched signed
// out, so nothing personal lies on the device. Where a browser has no service workers there is no button.
(function () {
  "use strict";
  if (!navigator.serviceWorker || !window.caches) return;
  const KEPT = "lowongan", LIST = "/lowongan/tersimpan", WORKER = "/simpanan.js";
  const place = document.getElementById("simpan"), list = document.getElementById("tersimpan");
  const words = (place || list).dataset, said = document.getElementById("status");

  // Clear first, then set: the same words twice would stay silent in some screen readers.
  function say(text) {
    said.textContent = "";
    setTimeout(function () { said.textContent = text; }, 100);
  }

  function make(name, text) {
    const element = document.createElement(name);
    element.textContent = text;
    return element;
  }

  // Without cookies the site does not know the language either, so it is told.
  async function page(path) {
    const language = {"X-Bahasa": document.documentElement.lang};
    const answer = await fetch(path, {credentials: "omit", cache: "no-store", headers: language});
    if (!answer.ok) throw new Error(String(answer.status));
    const headers = new Headers(answer.headers);
    headers.delete("content-encoding");
    headers.delete("content-length");
    const copy = new DOMParser().parseFromString(await answer.text(), "text/html");
    // Size and colours of the text are this device's choice; a page fetched without cookies does not know it.
    Object.assign(copy.documentElement.dataset, document.documentElement.dataset);
    // The style inside a first page knows no other sizes and colours: the copy has the file with all of it.
    copy.querySelector("style").remove();
    copy.querySelector('link[rel="prefetch"]').rel = "stylesheet";
    return {copy: copy, headers: headers};
  }

  function put(cache, path, kept) {
    const text = "<!doctype html>" + kept.copy.documentElement.outerHTML;
    return cache.put(path, new Response(text, {headers: kept.headers}));
  }

  async function keep(path) {
    const vacancy = await page(path), shelf = await page(LIST), cache = await caches.open(KEPT);
    const title = vacancy.copy.querySelector("h1");
    const day = new Date().toLocaleDateString(document.documentElement.lang, {dateStyle: "long"});
    const note = make("p", words.copy.replace("{}", day));
    note.className = "notice warn";
    note.prepend(make("strong", words.warn + "."), " ");
    vacancy.copy.querySelector("main").prepend(note);
    vacancy.headers.set("x-judul", encodeURIComponent(title.textContent));
    vacancy.headers.set("x-bahasa", title.lang || vacancy.copy.documentElement.lang);
    vacancy.headers.set("x-disimpan", encodeURIComponent(day));
    for (const part of shelf.copy.querySelectorAll('script[src], link[rel="stylesheet"]')) {
      await cache.add(new Request(part.getAttribute("src") || part.getAttribute("href"), {credentials: "omit"}));
    }
    await navigator.serviceWorker.register(WORKER);
    await navigator.serviceWorker.ready;
    await put(cache, LIST, shelf);
    await put(cache, path, vacancy);
  }

  // Paths of kept vacancies; asks first, because opening a cache would make it.
  async function kept() {
    if (!await caches.has(KEPT)) return [];
    const paths = (await (await caches.open(KEPT)).keys()).map(function (request) { return new URL(request.url).pathname; });
    return paths.filter(function (path) { return /^\/lowongan\/\d+$/.test(path); });
  }

  async function drop(path) {
    await (await caches.open(KEPT)).delete(path, {ignoreVary: true});
    if ((await kept()).length) return;
    await caches.delete(KEPT);
    const worker = await navigator.serviceWorker.getRegistration();
    if (worker) await worker.unregister();
  }

  // One button that changes its words, so that the focus stays on it.
  function showButton() {
    const button = make("button", ""), link = make("a", words.list), path = location.pathname;
    let here = false, busy = false;
    function show() {
      button.textContent = here ? words.drop : words.keep;
      link.hidden = !here;
    }
    button.type = "button";
    button.className = "second";
    button.id = "simpan-tombol";
    link.href = LIST;
    button.addEventListener("click", async function () {
      if (busy) return;
      busy = true;
      const wished = !here;
      try {
        await known;
        if (here !== wished) await (wished ? keep(path) : drop(path));
        here = wished;
        show();
        say(here ? words.kept : words.dropped);
      } catch (error) {
        // Nothing half kept; where the browser refuses to keep anything, there is nothing to drop either.
        if (wished) await drop(path).catch(function () {});
        say(words.failed);
      }
      busy = false;
    });
    show();
    place.append(button, link);
    const known = kept().then(function (paths) {
      here = paths.includes(path);
      show();
    });
    known.catch(function () {});  // a browser that refuses to keep anything: told when somebody presses
  }

  async function showList() {
    const paths = await kept();
    if (location.pathname !== LIST) say(words.offline);
    if (!paths.length) return;
    const cache = await caches.open(KEPT), items = document.createElement("ul");
    items.className = "results";
    for (const path of paths) {
      const headers = (await cache.match(path, {ignoreVary: true})).headers;
      const title = decodeURIComponent(headers.get("x-judul")), item = make("li", "");
      item.className = "result";
      const head = make("h2", ""), link = make("a", title), button = make("button", words.drop + ": " + title);
      link.href = path;
      link.lang = headers.get("x-bahasa") || document.documentElement.lang;
      head.append(link);
      button.type = "button";
      button.className = "second";
      button.addEventListener("click", async function () {
        const next = item.nextElementSibling || item.previousElementSibling;
        await drop(path);
        item.remove();
        if (!next) list.replaceChildren(...before);
        (next ? next.querySelector("a") : document.getElementById("isi")).focus();
        say(words.dropped);
      });
      item.append(head, make("p", words.day.replace("{}", decodeURIComponent(headers.get("x-disimpan")))), button);
      items.append(item);
    }
    const before = [...list.childNodes];
    list.replaceChildren(items);
  }

  (place ? showButton : showList)();
})();

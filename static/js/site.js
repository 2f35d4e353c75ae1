// The only script of ours: says in words what htmx alone would leave unsaid. Pages work without it.
(function () {
  "use strict";
  const said = document.getElementById("status");
  const failed = document.getElementById("gagal");
  const htmxAddress = document.currentScript.dataset.htmx, ownAddress = document.currentScript.src;
  let waiting = 0, fetching = false, unsent = false, asking = false, sure = null;

  // Few pages have anything for htmx, and running it costs a slow phone more than all the rest of a page: it is
  // fetched when somebody comes to a form that it serves. Who is quicker than it sends the form as without it.
  function fetchHtmxFor(element) {
    if (fetching || !htmxAddress || !element || !element.closest("[data-hx-get],[data-hx-post]")) return;
    fetching = true;
    // The first page of a visit has only its own part of the style; what htmx brings may need the rest.
    const rest = document.querySelector('link[rel="prefetch"]');
    if (rest) rest.rel = "stylesheet";
    const script = document.createElement("script");
    script.src = htmxAddress;
    script.onerror = function () { fetching = false; };
    document.head.append(script);
  }

  document.addEventListener("focusin", function (event) { fetchHtmxFor(event.target); });
  fetchHtmxFor(document.activeElement);

  // A page that came back may have an earlier state that htmx made and that nobody but it would show.
  addEventListener("popstate", function (event) {
    if (!window.htmx && event.state && event.state.htmx) location.reload();
  });

  // Clear first, then set: the same words twice would stay silent in some screen readers.
  function say(region, words) {
    region.textContent = "";
    setTimeout(function () {
      region.textContent = words;
      if (region !== failed) return;
      makeRoom();
      document.activeElement.scrollIntoView({ block: "nearest" });
    }, 100);
  }

  // The alert stands at the lower edge and takes no more than half of the window; of longer words or larger letters
  // the rest is below, where the page ends, and the page itself scrolls there. What has the focus stays above it.
  function makeRoom() {
    const high = failed.offsetHeight, shown = Math.min(high, innerHeight / 2);
    failed.style.bottom = shown - high + "px";
    document.documentElement.style.setProperty("--alert", shown + "px");
  }

  addEventListener("resize", makeRoom);

  // Whoever waits longer than a second is told that something goes on.
  function startWaiting() {
    clearTimeout(waiting);
    waiting = setTimeout(function () { said.textContent = said.dataset.wait; }, 1000);
  }

  function stopWaiting() {
    clearTimeout(waiting);
    if (said.textContent === said.dataset.wait) said.textContent = "";
  }

  document.addEventListener("htmx:before:request", function (event) {
    const target = event.detail.ctx.target;
    if (target && target.setAttribute) target.setAttribute("aria-busy", "true");
    said.textContent = failed.textContent = "";
    startWaiting();
  });

  document.addEventListener("htmx:before:swap", function () {
    clearTimeout(waiting);
    said.textContent = "";
  });

  document.addEventListener("htmx:finally:request", function (event) {
    stopWaiting();
    const target = event.detail.ctx.target;
    if (target && target.removeAttribute) target.removeAttribute("aria-busy");
  });

  // What was typed stays on the page, and the form's key makes a second press harmless: so say that, and only that.
  function cut() {
    unsent = true;
    say(failed, failed.dataset.offline);
  }

  document.addEventListener("htmx:error", function (event) {
    if (event.detail.ctx) cut();
  });

  // A plain form without a line would leave for the browser's own error page, and take what was typed with it. So it
  // asks first whether the site is there at all (a gateway alone, 502, is not); the connection is then open for the
  // form itself. An older browser that cannot ask sends it as it always did.
  document.addEventListener("submit", function (event) {
    const form = event.target, button = event.submitter;
    if (event.defaultPrevented || form === sure || (form.method === "get" && navigator.onLine)) return;
    if (!window.AbortSignal || !AbortSignal.timeout || !form.requestSubmit) return;
    event.preventDefault();
    if (asking) return;
    asking = true;
    failed.textContent = "";
    startWaiting();
    fetch(ownAddress, { method: "HEAD", cache: "no-store", signal: AbortSignal.timeout(15000) }).then(function (answer) {
      if (answer.status >= 500) throw new Error(String(answer.status));
      sure = form;
      form.requestSubmit(button);
    }).catch(cut).finally(function () {
      asking = false;
      sure = null;
      stopWaiting();
    });
  });

  addEventListener("online", function () {
    if (unsent) say(said, failed.dataset.online);
    unsent = false;
  });

  // 422 is a form with its errors: the page itself tells. Other refusals answer with a short plain text.
  document.addEventListener("htmx:response:error", function (event) {
    const ctx = event.detail.ctx;
    if (ctx.response.status === 422) return;
    const plain = (ctx.response.headers.get("content-type") || "").startsWith("text/plain");
    say(failed, plain && ctx.text.length < 400 ? ctx.text : failed.dataset.refused);
  });
})();

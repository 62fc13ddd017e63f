// Added by `kitei watch --serve` to the pages it shows, and to no file: a page loads itself anew after a build.
// The policy of the pages allows scripts of this server and nothing else, so the state comes as a script, too.
(() => {
  'use strict';
  const mine = document.currentScript.src.split('?')[1] ?? '';
  const pause = 1000;
  window.kiteiEdition = (now) => {
    if (now !== mine) location.reload();
  };
  const ask = () => {
    if (document.hidden) return void setTimeout(ask, pause);
    const script = document.createElement('script');
    script.src = '/.kitei/edition.js?' + Date.now();
    script.onload = script.onerror = () => {
      script.remove();
      setTimeout(ask, pause);
    };
    document.head.append(script);
  };
  setTimeout(ask, pause);
})();

// Runs in the page before anything of its own: what it looked like while it came, and how long it takes from a keystroke
// until the list of institutions that belongs to it has been painted.
(() => {
  const QUIET_MS = 150;
  const PATIENCE_MS = 3000;
  const LIST = '[role=listbox]';
  const numbers = { lcp: 0, shift: 0, moved: [] };
  let keystroke = { at: 0, changed: 0, painted: 0 };

  new PerformanceObserver((list) => {
    list.getEntries().forEach((entry) => { numbers.lcp = entry.startTime; });
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    list.getEntries().filter((entry) => !entry.hadRecentInput).forEach((entry) => {
      numbers.shift += entry.value;
      entry.sources.forEach((source) => numbers.moved.push(source.node?.parentElement?.closest('[class], [id]')?.className || source.node?.nodeName));
    });
  }).observe({ type: 'layout-shift', buffered: true });

  document.addEventListener('input', (event) => {
    if (event.target.matches('[data-testid=search]')) {
      keystroke = { at: event.timeStamp, changed: 0, painted: 0 };
    }
  }, true);

  const element = (node) => (node instanceof Element ? node : node.parentElement);
  const isOfList = (change) => element(change.target)?.closest(LIST)
    || [...change.addedNodes].some((node) => node instanceof Element && (node.matches(LIST) || node.querySelector(LIST)));
  new MutationObserver((changes) => {
    const mine = keystroke;
    if (mine.at > 0 && changes.some(isOfList)) {
      mine.changed = performance.now();
      // The frame paints the change; a message sent while it begins arrives when that is done.
      requestAnimationFrame(() => {
        const painted = new MessageChannel();
        painted.port1.onmessage = () => { mine.painted = performance.now(); };
        painted.port2.postMessage(0);
      });
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });

  window.benchNumbers = () => numbers;
  // Milliseconds from the last keystroke to the paint of the last change of the list, once the list rests; -1: it did not change.
  window.benchKeystroke = () => new Promise((resolve) => {
    const look = () => {
      const now = performance.now();
      if (keystroke.painted > keystroke.changed && now - keystroke.changed > QUIET_MS) {
        resolve(keystroke.painted - keystroke.at);
      } else if (keystroke.changed === 0 && now - keystroke.at > PATIENCE_MS) {
        resolve(-1);
      } else {
        setTimeout(look, 10);
      }
    };
    look();
  });
})();

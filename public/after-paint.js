// WK4: the worker has drawn the first screen; the app, which would hold up its painting, is fetched and run after that.
requestAnimationFrame(() => setTimeout(() => import(document.querySelector('[data-app]').dataset.app)));

/** Sends the page's token with every htmx request, and loads the whole page where a request ended at the log-in. */
export function sendToken(): void {
  document.addEventListener('htmx:configRequest', (event) => {
    const header = meta('csrf-header');
    const token = meta('csrf-token');
    if (header && token) {
      (event as CustomEvent<{ headers: Record<string, string> }>).detail.headers[header] = token;
    }
  });
  document.addEventListener('htmx:beforeSwap', (event) => {
    const detail = (event as CustomEvent<{ xhr: XMLHttpRequest; shouldSwap: boolean }>).detail;
    const landed = new URL(detail.xhr.responseURL || location.href).pathname;
    if (landed === '/login' || detail.xhr.status >= 400) {
      detail.shouldSwap = false;
      location.reload();
    }
  });
}

function meta(name: string): string | undefined {
  return document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content;
}

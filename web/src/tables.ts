const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .trim();

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, select, textarea');

/** Tables by keyboard: / goes to the filter, arrows walk the rows' links; typing in the filter hides what does not fit. */
export function walkTables(): void {
  document.addEventListener('input', (event) => {
    const field = (event.target as Element).closest<HTMLInputElement>('[data-filters]');
    if (field) {
      filter(field);
    }
  });
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (event.key === '/' && !typing(event.target)) {
      const field = document.querySelector<HTMLInputElement>('[data-filters], [data-walks]');
      if (field) {
        event.preventDefault();
        field.focus();
      }
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      walk(event);
    }
  });
}

function filter(field: HTMLInputElement): void {
  const wanted = fold(field.value);
  for (const row of document.querySelectorAll<HTMLTableRowElement>(`#${field.dataset['filters']} tr[data-name]`)) {
    row.hidden = !fold(row.dataset['name'] ?? '').includes(wanted);
  }
}

const rowsOf = (field: HTMLElement): string => field.dataset['filters'] ?? field.dataset['walks'] ?? '';

function walk(event: KeyboardEvent): void {
  const target = event.target as Element;
  const table = target.matches('[data-filters], [data-walks]')
    ? document.getElementById(rowsOf(target as HTMLElement))
    : target.closest('tbody');
  if (!table) {
    return;
  }
  const links = [...table.querySelectorAll<HTMLAnchorElement>('tr:not([hidden]) th a')];
  const at = links.findIndex((link) => link === target);
  const next = links[event.key === 'ArrowDown' ? at + 1 : Math.max(at - 1, 0)];
  if (next) {
    event.preventDefault();
    next.focus();
  }
}

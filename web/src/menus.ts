/** Closes an open menu when the pointer or the focus goes elsewhere, or on Escape. */
export function closeMenusElsewhere(): void {
  const closeAllBut = (inside: EventTarget | null): void => {
    for (const menu of document.querySelectorAll<HTMLDetailsElement>('details.menu[open]')) {
      if (!(inside instanceof Node && menu.contains(inside))) {
        menu.open = false;
      }
    }
  };
  document.addEventListener('click', (event) => closeAllBut(event.target));
  document.addEventListener('focusin', (event) => closeAllBut(event.target));
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      const open = document.querySelector<HTMLDetailsElement>('details.menu[open]');
      closeAllBut(null);
      open?.querySelector('summary')?.focus();
    }
  });
}

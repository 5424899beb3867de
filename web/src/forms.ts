let changed = false;

/** Forms: a filter asks at once when its answer changes; a form that was changed is not left without a question. */
export function watchForms(): void {
  document.addEventListener('change', (event) => {
    const field = event.target as Element;
    if (field.matches('[data-submits]')) {
      (field as HTMLInputElement | HTMLSelectElement).form?.requestSubmit();
    }
  });
  document.addEventListener('input', (event) => {
    if ((event.target as Element).closest('form[data-guard]')) {
      changed = true;
    }
  });
  document.addEventListener('submit', () => {
    changed = false;
  });
  window.addEventListener('beforeunload', (event) => {
    if (changed) {
      event.preventDefault();
    }
  });
  document.querySelector<HTMLElement>('#summary')?.focus();
}

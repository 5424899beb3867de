/** Shows and hides what was typed into a password field. */
export function peekPasswords(): void {
  document.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>('[data-peek]');
    const field = button && document.getElementById(button.dataset['peek'] ?? '');
    if (button && field instanceof HTMLInputElement) {
      const shown = field.type === 'password';
      field.type = shown ? 'text' : 'password';
      button.setAttribute('aria-pressed', String(shown));
      field.focus();
    }
  });
}

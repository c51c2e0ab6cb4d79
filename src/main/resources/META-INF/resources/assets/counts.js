// Plus and minus count in the page. Without this script the same buttons ask the server.
for (const button of document.querySelectorAll('button[name=step]')) {
  const [name, way] = button.value.split('-');
  const field = document.getElementById(name);
  button.addEventListener('click', event => {
    event.preventDefault();
    field.value = Math.min(field.max, Math.max(0, (parseInt(field.value, 10) || 0) + (way === 'plus' ? 1 : -1)));
  });
}

/**
 * Runs in the page and must stand alone: `count` boxes such as X has, one below the other under what is seen. The last
 * has the id `last`.
 */
export function addBoxes(count: number): void {
  const list = document.createElement('div');
  list.style.cssText = 'position:absolute;top:1200px;width:400px';
  for (let index = 0; index < count; index += 1) {
    const editor = document.createElement('div');
    editor.contentEditable = 'true';
    editor.setAttribute('role', 'textbox');
    editor.dataset.testid = `tweetTextarea_${index + 1}`;
    editor.textContent = 'Dank je wel!';
    if (index === count - 1) editor.id = 'last';
    list.append(editor);
  }
  document.body.append(list);
}

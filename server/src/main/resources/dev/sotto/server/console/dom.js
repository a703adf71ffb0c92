// Builds elements without markup strings, so that nothing in a conversation can become markup.

/** An element with properties (`class`, `on…` handlers, attributes) and children (nodes or text). */
export function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name === 'class') element.className = value;
    else if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined));
  return element;
}

/** An identifier of the registry as words: `customer_service` is customer service. */
export const words = (identifier) => String(identifier).replaceAll('_', ' ');

export const byId = (id) => document.getElementById(id);

/** Puts text on the clipboard and says so on the button for a moment. */
export async function copyFrom(button, text) {
  const label = button.textContent;
  try {
    await navigator.clipboard.writeText(text);
    button.textContent = 'Copied';
  } catch {
    button.textContent = 'Select and copy by hand';
  }
  setTimeout(() => { button.textContent = label; }, 1600);
}

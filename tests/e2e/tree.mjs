// The page as a screen reader has it: what the browser's own accessibility tree holds, in order, a line each.

/** Containers that nothing is said of, and text that its parent's name says already. */
const SILENT = new Set(['none', 'generic', 'InlineTextBox', 'LabelText', 'Legend', 'Pre', 'RootWebArea', 'SvgRoot', 'ListMarker', 'sectionheader', 'rowgroup']);
const NAMED_BY_CONTENT = new Set(['button', 'cell', 'checkbox', 'heading', 'link', 'rowheader']);

/** Everything in the first element that a selector finds: role, name, states, description. */
export async function heard(page, selector = 'body') {
  const browser = await page.context().newCDPSession(page);
  const { root } = await browser.send('DOM.getDocument', { depth: -1 });
  const elements = new Map(flat(root).map((node) => [node.backendNodeId, attributes(node)]));
  const { nodeId } = await browser.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { node } = await browser.send('DOM.describeNode', { nodeId });
  const { nodes } = await browser.send('Accessibility.getFullAXTree');
  await browser.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const start = nodes.find(({ backendDOMNodeId }) => backendDOMNodeId === node.backendNodeId);
  return lines(start, { byId, elements }).join('\n') + '\n';
}

function flat(node) {
  return [node, ...(node.children ?? []).flatMap(flat)];
}

function attributes({ attributes = [] }) {
  return Object.fromEntries(attributes.flatMap((name, n) => (n % 2 === 0 ? [[name, attributes[n + 1]]] : [])));
}

/** `said` tells whether a text was heard already as part of what is around it; `marked` is the language of a silent container. */
function lines(node, tree, { depth = 0, said = () => false, marked } = {}) {
  const [role, name] = [node.role?.value ?? '', (node.name?.value ?? '').replace(/\s+/g, ' ').trim()];
  const { lang = marked, 'aria-current': current } = tree.elements.get(node.backendDOMNodeId) ?? {};
  const quiet = node.ignored || SILENT.has(role) || (role === 'StaticText' && (name === '' || said(name)));
  const names = NAMED_BY_CONTENT.has(role) || role.startsWith('Disclosure') ? () => true : (text) => text === name;
  const inside = quiet ? { depth, said, marked: lang } : { depth: depth + 1, said: names };
  const below = (node.childIds ?? []).flatMap((id) => (tree.byId.has(id) ? lines(tree.byId.get(id), tree, inside) : []));
  return quiet ? below : ['  '.repeat(depth) + line(role, name, node, { current, lang }), ...below];
}

function line(role, name, node, { current, lang }) {
  const states = (node.properties ?? []).flatMap(({ name, value: { value } }) => {
    if (name === 'checked') return value === 'true' ? ['checked'] : ['not checked'];
    if (name === 'expanded') return value ? ['expanded'] : ['collapsed'];
    return name === 'level' && role === 'heading' ? [`level ${value}`] : [];
  });
  if (current) states.push('current');
  if (lang) states.push(`in ${lang}`);
  const description = node.description?.value ? ` — ${node.description.value}` : '';
  const kind = role === 'StaticText' ? 'text' : role.startsWith('Disclosure') ? 'summary' : role;
  return [kind, name && `“${name}”`, states.length > 0 && `(${states.join(', ')})`].filter(Boolean).join(' ') + description;
}

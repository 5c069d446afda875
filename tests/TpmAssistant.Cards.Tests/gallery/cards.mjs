// What a host that knows only the open schema makes of a card: fallbacks instead of Teams' own elements, no Teams properties.
export const teamsOnly = new Set(['Badge', 'ProgressBar', 'Icon', 'CodeBlock', 'Chart.Donut', 'Chart.HorizontalBar', 'Chart.VerticalBar', 'Chart.Line']);

export function openCard(node) {
  if (Array.isArray(node)) return node.map(openCard);
  if (node === null || typeof node !== 'object') return node;
  if (teamsOnly.has(node.type)) return openCard(node.fallback);
  const copy = {};
  for (const [name, value] of Object.entries(node))
    if (name !== 'msteams' && name !== 'targetWidth') copy[name] = name === 'data' ? value : openCard(value);
  return copy;
}

// Host settings near to Teams' own: fonts, spacing and the colours of its light and dark themes.
const themes = {
  light: {
    page: '#f5f5f5', card: '#ffffff', text: '#242424', subtle: '#616161', emphasis: '#f5f5f5', accent: '#5b5fc7', good: '#107c41', warning: '#835c00', attention: '#c4314b',
    goodBack: '#e7f2da', warningBack: '#fbf6d9', attentionBack: '#fcf4f6', accentBack: '#e8ebfa', border: '#e0e0e0',
  },
  dark: {
    page: '#1f1f1f', card: '#292929', text: '#ffffff', subtle: '#adadad', emphasis: '#333333', accent: '#9299f7', good: '#92c353', warning: '#f8d22a', attention: '#f9526b',
    goodBack: '#0d2e0d', warningBack: '#463100', attentionBack: '#3e1f25', accentBack: '#2f2f4a', border: '#3d3d3d',
  },
};

const colours = (t) => Object.fromEntries(
  ['default', 'dark', 'light', 'accent', 'good', 'warning', 'attention'].map((name) => {
    const colour = { default: t.text, dark: '#242424', light: '#ffffff' }[name] ?? t[name];
    return [name, { default: colour, subtle: name === 'default' ? t.subtle : colour }];
  }));

export function hostConfig(name) {
  const t = themes[name];
  const style = (backgroundColor) => ({ backgroundColor, foregroundColors: colours(t) });
  return {
    fontFamily: "'Segoe UI', 'Noto Sans', 'DejaVu Sans', sans-serif",
    fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 300, default: 400, bolder: 600 },
    lineHeights: { small: 16, default: 20, medium: 20, large: 24, extraLarge: 32 },
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: t.border },
    supportsInteractivity: true,
    actions: { maxActions: 6, buttonSpacing: 8, actionsOrientation: 'horizontal', actionAlignment: 'left', showCard: { actionMode: 'inline', inlineTopMargin: 16 } },
    containerStyles: { default: style(t.card), emphasis: style(t.emphasis), accent: style(t.accentBack), good: style(t.goodBack), warning: style(t.warningBack), attention: style(t.attentionBack) },
    imageSizes: { small: 32, medium: 52, large: 100 },
    inputs: { label: { requiredInputs: { weight: 'bolder' }, optionalInputs: { weight: 'bolder' } } },
  };
}

export const page = (title) => `<!doctype html><meta charset="utf-8"><title>${title}</title><style>
  body { margin: 0; font-family: 'Segoe UI', 'Noto Sans', 'DejaVu Sans', sans-serif; background: #ddd }
  main { display: grid; grid-template-columns: 376px 376px 376px 516px 516px; gap: 12px; padding: 12px; align-items: start }
  .frame { padding: 8px; border-radius: 4px } .frame > p { margin: 0 0 6px; font-size: 11px }
  .light { background: ${themes.light.page}; color: #444 } .dark { background: ${themes.dark.page}; color: #bbb }
  .ac-adaptiveCard { border-radius: 6px; overflow: hidden } p { margin: 0 }
  /* as Teams does: a long word breaks rather than leave the card */ .ac-richTextBlock { overflow-wrap: anywhere }
  .ac-adaptiveCard a { text-decoration: none } .light .ac-anchor, .light a { color: ${themes.light.accent} } .dark .ac-anchor, .dark a { color: ${themes.dark.accent} }
  button.ac-pushButton { border: 1px solid; border-radius: 4px; padding: 5px 12px; font: 600 14px 'Segoe UI', 'Noto Sans', sans-serif; background: transparent; color: inherit; margin-bottom: 6px; white-space: nowrap }
  .light button.ac-pushButton { border-color: #d1d1d1; color: #242424 } .dark button.ac-pushButton { border-color: #666; color: #fff }
  .ac-actionSet { flex-wrap: wrap } select, input { width: 100%; box-sizing: border-box; padding: 5px; font: inherit } input[type=checkbox], input[type=radio] { width: auto } .dark select { background: #1f1f1f; color: #fff }
</style><main></main>`;

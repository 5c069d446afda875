// Draws every card by the official renderer, at phone and desktop width, light and dark, one page a kind of card.
//   node gallery.mjs [KIND [SIZE]]     after the tests have written artifacts/gallery/cards
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { openCard } from './cards.mjs';
import { hostConfig, page } from './hosts.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const out = path.resolve(here, '../../../artifacts/gallery');
const cards = path.join(out, 'cards');
const packages = path.join(here, 'node_modules');
const [only, onlySize] = process.argv.slice(2);

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run'],
});
let broken = 0;
try {
  for (const kind of fs.readdirSync(cards).filter((k) => !only || k === only)) {
    const samples = fs.readdirSync(path.join(cards, kind)).filter((name) => !onlySize || name.startsWith(onlySize)).sort().map((name) => ({
      name: name.replace('.json', ''),
      card: openCard(JSON.parse(fs.readFileSync(path.join(cards, kind, name), 'utf8'))),
    }));
    const view = await browser.newPage({ viewport: { width: 2240, height: 900 } });
    view.on('pageerror', (error) => { broken++; console.log(`${kind}: ${error.message}`); });
    await view.setContent(page(kind));
    await view.addScriptTag({ path: path.join(packages, 'markdown-it/dist/markdown-it.min.js') });
    await view.addScriptTag({ path: path.join(packages, 'adaptivecards/dist/adaptivecards.min.js') });
    const problems = await view.evaluate(draw, { samples, configs: { light: hostConfig('light'), dark: hostConfig('dark') } });
    broken += problems.length;
    for (const problem of problems) console.log(`${kind}: ${problem}`);
    await view.screenshot({ path: path.join(out, `${kind}${onlySize ? '-' + onlySize : ''}.png`), fullPage: true });
    await view.close();
  }
} finally {
  await browser.close();
}
console.log(`${out}: ${broken} problems`);
process.exit(broken > 0 ? 1 : 0);

/** Runs in the page: each sample at both widths and in both themes, folded as sent and, for the phone, unfolded. */
function draw({ samples, configs }) {
  const problems = [];
  const markdown = window.markdownit({ linkify: true });
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => { result.outputHtml = markdown.render(text); result.didProcess = true; };
  const show = (card) => {
    for (const [name, value] of Object.entries(card)) {
      if (name === 'isVisible') card.isVisible = true;
      else if (value && typeof value === 'object') show(value);
    }
    return card;
  };
  for (const sample of samples)
    for (const [title, width, theme, unfolded] of [['phone', 360, 'light'], ['phone', 360, 'dark'], ['phone unfolded', 360, 'dark', true], ['desktop', 500, 'light'], ['desktop', 500, 'dark']]) {
      const frame = document.createElement('div');
      frame.className = `frame ${theme}`;
      frame.style.width = `${width}px`;
      frame.innerHTML = `<p>${sample.name} · ${title}</p>`;
      const card = new AdaptiveCards.AdaptiveCard();
      card.hostConfig = new AdaptiveCards.HostConfig(configs[theme]);
      const context = new AdaptiveCards.SerializationContext(AdaptiveCards.Versions.v1_5);
      card.parse(unfolded ? show(structuredClone(sample.card)) : sample.card, context);
      // The renderer's pattern for lang remembers its last match, so every second valid language is complained about.
      for (let i = 0; i < context.eventCount; i++) if (!/property "lang"/.test(context.getEventAt(i).message)) problems.push(`${sample.name}: ${context.getEventAt(i).message}`);
      const drawn = card.render();
      frame.appendChild(drawn);
      document.querySelector('main').appendChild(frame);
      if (drawn.scrollWidth > drawn.clientWidth + 1) problems.push(`${sample.name}, ${title}: ${drawn.scrollWidth - drawn.clientWidth} pixels too wide`);
      for (const link of drawn.querySelectorAll('a[href], img'))
        if (/evil\.example|^mailto:/.test(link.href ?? link.src)) problems.push(`${sample.name}: a live address from project data`);
    }
  return [...new Set(problems)];
}

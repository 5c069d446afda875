using System.Text.Json;
using Microsoft.Playwright;
using TpmAssistant.EndToEnd.Tests.Driving;

namespace TpmAssistant.EndToEnd.Tests.Stories;

/// <summary>Mails as they lie in Drafts, drawn as wide as on a desk and on a phone, light and dark, and dark by a program that reads no style sheets.</summary>
[Trait("Needs", "More")]
[Collection(Driving.Stories.Name)]
public sealed class MailLookTests(Browser browser)
{
    private static readonly (string Words, string Name)[] Asked =
    [
        ("draft Atlas as mail for executives", "70-mail-executive"), ("draft Atlas as mail for the team", "71-mail-team"),
        ("draft Borealis as mail for executives", "72-mail-borealis"), ("draft Borealis as mail for the client", "73-mail-client-fr"),
        ("draft Cobalt as mail for executives", "74-mail-cobalt"), ("draft Cobalt as mail for the client", "75-mail-client-de"),
    ];

    private const int Desk = 700;
    private const int Phone = 360;

    /// <summary>The lowest contrast of any text to what lies behind it; where a style sheet is read, that of WCAG for ordinary text.</summary>
    private const string Contrast = """
        () => {
          const light = c => { const v = c.map(x => x / 255).map(x => x <= 0.03928 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4); return 0.2126 * v[0] + 0.7152 * v[1] + 0.0722 * v[2]; };
          const parse = s => s.match(/[\d.]+/g).map(Number);
          const behind = e => { for (; e; e = e.parentElement) { const c = parse(getComputedStyle(e).backgroundColor); if (c.length < 4 || c[3] > 0) return c; } return matchMedia('(prefers-color-scheme: dark)').matches ? [18, 18, 18] : [255, 255, 255]; };
          let lowest = [99, ''];
          const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (walk.nextNode()) {
            const text = walk.currentNode.textContent.trim();
            if (!text) continue;
            const parent = walk.currentNode.parentElement, a = light(parse(getComputedStyle(parent).color)), b = light(behind(parent));
            const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
            if (contrast < lowest[0]) lowest = [contrast, text];
          }
          return lowest;
        }
        """;

    [FactInTeams]
    public async Task Mails_EveryAudienceAndLanguage_ReadWellEverywhere()
    {
        await using var chat = await Chat.OpenAsync(browser);
        foreach (var (words, _) in Asked)
        {
            var card = await chat.AskAsync(words);
            await Chat.ClickAsync(card, "Put draft in Outlook");
            await Assertions.Expect(card).ToContainTextAsync("The draft is in your Drafts folder");
        }

        var drafts = await chat.Bot.DraftsAsync();
        Assert.Equal(Asked.Length, drafts.Count);
        for (var i = 0; i < drafts.Count; i++) await LookAsync(drafts[drafts.Count - 1 - i], Asked[i].Name);
    }

    private async Task LookAsync(JsonElement draft, string name)
    {
        var html = draft.GetProperty("body").GetProperty("content").GetString()!;
        foreach (var width in new[] { Desk, Phone })
        {
            foreach (var dark in new[] { false, true })
            {
                var page = await browser.PageAsync(width, 900);
                await page.EmulateMediaAsync(new() { ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light });
                await page.SetContentAsync(html);
                Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"), $"{name} is wider than {width}.");
                await CheckContrastAsync(page, name, 4.5);
                await Pictures.TakeWholeAsync(page, $"{name}-{width}{(dark ? "-dark" : "")}", keep: (width == Desk) != dark && name is "70-mail-executive" or "71-mail-team");
                await page.Context.DisposeAsync();
            }
        }

        var plain = await browser.PageAsync(Desk, 900);
        await plain.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await plain.SetContentAsync(html);
        await plain.EvaluateAsync("() => { document.querySelector('style').remove(); document.body.style.backgroundColor = '#121212'; document.body.style.color = '#fff'; }");
        await CheckContrastAsync(plain, name + " without a style sheet", 3);
        await Pictures.TakeWholeAsync(plain, $"{name}-plain-dark");
        await plain.Context.DisposeAsync();
    }

    private static async Task CheckContrastAsync(IPage page, string name, double least)
    {
        var lowest = await page.EvaluateAsync<JsonElement>(Contrast);
        Assert.True(lowest[0].GetDouble() >= least, $"{name}: contrast {lowest[0].GetDouble():0.00} of {lowest[1]}");
    }
}

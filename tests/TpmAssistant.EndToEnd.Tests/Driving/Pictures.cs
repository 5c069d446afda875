using Microsoft.Playwright;
using TpmAssistant.Testing;

namespace TpmAssistant.EndToEnd.Tests.Driving;

/// <summary>
/// What a person sees, as pictures in <c>artifacts/pictures</c>. With TPM_KEEP_PICTURES=1 the chosen ones also replace those that are
/// kept with the tests.
/// </summary>
internal static class Pictures
{
    private const int Surroundings = 320;

    private static readonly string All = Path.Combine(Repository.Root, "artifacts", "pictures");
    private static readonly string Kept = Path.Combine(Repository.Root, "tests", "TpmAssistant.EndToEnd.Tests", "pictures");

    /// <summary>A picture of a whole card, in a window high enough for it.</summary>
    public static async Task TakeAsync(ILocator card, string name, bool keep = false)
    {
        var page = card.Page;
        var (width, height) = (page.ViewportSize!.Width, page.ViewportSize.Height);
        var needed = (int)(await card.BoundingBoxAsync())!.Height + Surroundings;
        if (needed > height) await page.SetViewportSizeAsync(width, needed);
        await card.ScrollIntoViewIfNeededAsync();
        Save(await card.ScreenshotAsync(new() { Animations = ScreenshotAnimations.Disabled }), name, keep);
        if (needed > height) await page.SetViewportSizeAsync(width, height);
    }

    /// <summary>A picture of the window with the beginning of a long card in it.</summary>
    public static async Task TakeTopAsync(ILocator card, string name, bool keep = false)
    {
        await card.EvaluateAsync("card => { card.style.scrollMarginTop = '120px'; card.scrollIntoView({ block: 'start', behavior: 'instant' }); }");
        await TakeAsync(card.Page, name, keep);
    }

    /// <summary>A picture of the window below the client's own bar.</summary>
    public static async Task TakeAsync(IPage page, string name, bool keep = false)
    {
        var top = await page.EvaluateAsync<float>("""
            () => {
              let part = document.querySelector('.ac-adaptiveCard');
              while (part && !['auto', 'scroll'].includes(getComputedStyle(part).overflowY)) part = part.parentElement;
              return part ? part.getBoundingClientRect().top : 0;
            }
            """);
        var size = page.ViewportSize!;
        var clip = new Clip { X = 0, Y = top, Width = size.Width, Height = size.Height - top };
        Save(await page.ScreenshotAsync(new() { Animations = ScreenshotAnimations.Disabled, Clip = clip }), name, keep);
    }

    /// <summary>A picture of a whole page, however long.</summary>
    public static async Task TakeWholeAsync(IPage page, string name, bool keep = false) =>
        Save(await page.ScreenshotAsync(new() { Animations = ScreenshotAnimations.Disabled, FullPage = true }), name, keep);

    private static void Save(byte[] picture, string name, bool keep)
    {
        Write(All, name, picture);
        if (keep && Environment.GetEnvironmentVariable("TPM_KEEP_PICTURES") == "1") Write(Kept, name, picture);
    }

    private static void Write(string folder, string name, byte[] picture)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(Path.Combine(folder, name + ".png"), picture);
    }
}

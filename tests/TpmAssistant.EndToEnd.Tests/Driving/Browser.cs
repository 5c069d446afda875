using Microsoft.Playwright;

namespace TpmAssistant.EndToEnd.Tests.Driving;

/// <summary>One headless Chromium for all stories.</summary>
public sealed class Browser : IAsyncLifetime
{
    private const int Patience = 60_000;

    private IPlaywright? _playwright;
    private IBrowser? _chromium;

    public async Task InitializeAsync()
    {
        if (Requirements.Missing is not null) return;
        _playwright = await Playwright.CreateAsync();
        _chromium = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Requirements.Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
        });
        Assertions.SetDefaultExpectTimeout(Patience);
    }

    /// <summary>A fresh page that reaches this machine only.</summary>
    internal async Task<IPage> PageAsync(int width, int height)
    {
        var context = await _chromium!.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = height }, DeviceScaleFactor = 1.4f, Locale = "en-GB", TimezoneId = "Europe/Berlin" });
        context.SetDefaultTimeout(Patience);
        await context.RouteAsync(url => !new Uri(url).IsLoopback, route => route.AbortAsync());
        return await context.NewPageAsync();
    }

    public async Task DisposeAsync()
    {
        if (_chromium is not null) await _chromium.DisposeAsync();
        _playwright?.Dispose();
    }
}

/// <summary>The stories run one after another and share the browser.</summary>
[CollectionDefinition(Name)]
public sealed class Stories : ICollectionFixture<Browser>
{
    public const string Name = "stories";
}

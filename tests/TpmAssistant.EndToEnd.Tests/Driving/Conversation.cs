namespace TpmAssistant.EndToEnd.Tests.Driving;

/// <summary>One personal chat for all tests of a class.</summary>
public sealed class Conversation(Browser browser) : IAsyncLifetime
{
    internal Chat Chat { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        if (Requirements.Missing is null) Chat = await Chat.OpenAsync(browser);
    }

    public async Task DisposeAsync()
    {
        if (Chat is not null) await Chat.DisposeAsync();
    }
}

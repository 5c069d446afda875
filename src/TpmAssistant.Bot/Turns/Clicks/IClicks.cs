using TpmAssistant.Application.Access;

namespace TpmAssistant.Bot.Turns.Clicks;

/// <summary>Carries out the buttons of one feature. A new one gets a line in <c>ClickServices</c>.</summary>
internal interface IClicks
{
    /// <summary>Carries out a button; <see langword="null"/> for one of another feature.</summary>
    Task<Clicked?> RunAsync(Asker asker, Click click, CancellationToken cancellationToken);
}

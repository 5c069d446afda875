using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Bot.Turns.Clicks;

/// <summary>Buttons that save a form, which people leave open for long and which several may have open.</summary>
internal interface IFormClicks : IClicks
{
    /// <summary>What the form of a button changes, as in <c>risk:atlas:R-3</c>; <see langword="null"/> for another button, and where something new is made.</summary>
    string? Changes(Click click);

    /// <summary>The form as it stands now, or why there is none.</summary>
    Task<Answer> FormAsync(Asker asker, Click click, CancellationToken cancellationToken);

    /// <summary>Whether what the form shows is known to stand still, so that it need not be made again.</summary>
    Task<bool> IsCurrentAsync(Asker asker, Click click, CancellationToken cancellationToken) => Task.FromResult(false);

    /// <summary>Whether the form is saved as a whole: a field that nobody touched then says what stands by now.</summary>
    bool SavesWhole => false;

    /// <summary>Who changed a field last, and when where that is known, as the record itself tells: also what was changed in words or by a click, not by a form.</summary>
    (Person By, DateTimeOffset? At)? LastHand(Answer form, string field) => null;

    /// <summary>The hand that a record keeps of one of its properties.</summary>
    static (Person By, DateTimeOffset? At)? HandOf(IEnumerable<FieldHand> hands, string? property) => hands.FirstOrDefault(h => h.Field == property) is { } hand ? (hand.By, hand.At) : null;

    /// <summary>The click as if it had been made on the form as it stands now.</summary>
    Click On(Click click, Answer form) => click;
}

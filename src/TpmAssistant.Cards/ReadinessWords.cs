using TpmAssistant.Application.Readiness;
using TpmAssistant.Cards.Composing;
using TpmAssistant.Cards.Wording;

namespace TpmAssistant.Cards;

/// <summary>Words the outcome of a vote for the log of decisions, as its card words it.</summary>
internal sealed class ReadinessWords : IReadinessWords
{
    public string Outcome(ReadinessAnswer answer, string locale) => ReadinessFace.Outcome(answer, VoiceOf(locale));

    public string Gates(ReadinessAnswer answer, string locale) => ReadinessFace.Gates(answer, VoiceOf(locale));

    public string Votes(ReadinessAnswer answer, string locale) => ReadinessFace.Votes(answer, VoiceOf(locale));

    private static Voice VoiceOf(string locale) => new(new FaceContext(locale, TimeZoneInfo.Utc, Shared: true));
}

using TpmAssistant.Application.Baselines;
using TpmAssistant.Cards.Composing.Planning;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Domain.Planning;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Cards;

/// <summary>Words the decision on a change of scope for the log, as its card words it.</summary>
internal sealed class ChangeWords : IChangeWords
{
    public string Decided(Project project, ScopeChange change, string locale) => ScopeChangeFaces.Logged(change, VoiceOf(locale));

    public string Impact(Project project, ScopeChange change, string locale) => ScopeChangeFaces.Computed(project, change, VoiceOf(locale));

    private static Voice VoiceOf(string locale) => new(new FaceContext(locale, TimeZoneInfo.Utc, Shared: true));
}

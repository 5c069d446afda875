using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Risks.Register;

namespace TpmAssistant.Cards.Composing;

/// <summary>How an entry of the register looks in any list.</summary>
internal static class RegisterRows
{
    /// <summary>Days back that count as news.</summary>
    private const int RecentDays = 7;

    /// <summary>Name and words, and below them score, owner, response and days.</summary>
    public static Row Row(Voice voice, Project project, RegisterEntry entry, DateOnly today, IReadOnlyList<ReviewNeed>? needs = null) => new(
        Phrase.Join("  ", [RiskWords.Key(project, entry.Key), RiskWords.Sentence(voice, entry, today)]),
        Phrase.Join(" · ",
        [
            Phrase.Join(" · ", (needs ?? []).Select(need => (Phrase)new Span(RiskWords.Need(voice, need, today), SpanStyle.Strong))).Capital(),
            entry.Direction == RiskDirection.Opportunity ? voice.Text("entry-kind.opportunity") : Phrase.Empty,
            entry.IsOpen ? RiskWords.Score(voice, entry.Probability, entry.Impact, entry.Key.Kind) : Phrase.Empty,
            entry.Status == EntryStatus.Open ? Phrase.Empty : RiskWords.Status(voice, entry.Status) + (entry.Became is { } issue ? $" {issue}" : ""),
            entry is { Response: { } response, IsOpen: true } ? RiskWords.Response(voice, response) : Phrase.Empty,
            entry.IsOpen && needs?.Any(n => n.Reason == ReviewReason.StrikeDayPassed) != true ? RiskWords.Strikes(voice, entry.Proximity, today) : Phrase.Empty,
            Changed(voice, entry, today),
            needs?.Any(n => n.Reason == ReviewReason.HighWithoutOwner) == true ? Phrase.Empty : RiskWords.Owner(voice, entry),
        ]));

    /// <summary>Whether the entry is new or changed lately, and how its exposure moved.</summary>
    public static bool IsRecent(RegisterEntry entry, DateOnly today) => today.DayNumber - Latest(entry).DayNumber < RecentDays;

    private static DateOnly Latest(RegisterEntry entry) => DateOnly.FromDateTime((entry.History.Count > 0 ? entry.History[^1].At : entry.AddedAt).UtcDateTime);

    private static Phrase Changed(Voice voice, RegisterEntry entry, DateOnly today)
    {
        if (!IsRecent(entry, today))
            return Phrase.Empty;
        var recent = entry.History.Where(c => today.DayNumber - DateOnly.FromDateTime(c.At.UtcDateTime).DayNumber < RecentDays).ToList();
        if (recent.Count == 0)
            return voice.Text("entry.new", ("day", voice.Day(Latest(entry), today)));
        var score = recent.FirstOrDefault(c => c.Field is EntryField.Probability or EntryField.Impact);
        return score is { From: { } from, To: not null }
            ? voice.Text("entry.rescored." + score.Field.ToString().ToLowerInvariant(), ("from", from), ("day", voice.Day(Latest(entry), today)))
            : voice.Text("entry.changed", ("day", voice.Day(Latest(entry), today)));
    }
}

using TpmAssistant.Application.Mail;
using TpmAssistant.Cards.Safety;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Reports;

namespace TpmAssistant.Cards.Composing;

/// <summary>The standard words around a report in a mail, and what in them changes from report to report.</summary>
internal static class MailPhrases
{
    private const int NamesGreeted = 2;
    private const int PointLength = 90;
    private const int MilestoneLength = 45;

    public static (MailWords Words, IReadOnlyDictionary<string, string> Values) Of(Voice voice, StatusReport report, MailReaders readers)
    {
        string project = Voice.Name(report.Project.Name);
        string day = voice.LongDay(report.StatusDate);
        string colour = voice.Colour(report.Health.Overall).ToLower(voice.Culture);
        string point = Point(voice, report, readers.To);
        // A day may end in the dot of its month; the sentence needs no second one.
        string ask = Ask(voice, report, readers.To).Replace("..", ".", StringComparison.Ordinal);
        string audience = Name(report.Audience);
        string sender = Voice.Name(readers.Sender);
        string subject = report.Health.Overall is null || point.Length == 0
            ? voice.Text("mail.subject.none", ("project", project), ("day", day))
            : voice.Text("mail.subject", ("project", project), ("colour", colour), ("point", point));
        string opening = voice.Text("mail.opening." + audience, ("project", project), ("day", day));
        var words = new MailWords(
            subject, Greeting(voice, report.Audience, readers.To), ask.Length > 0 ? $"{opening} {ask}" : opening,
            $"{voice.Text("mail.closing." + audience)}\n{sender}");
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["project"] = project, ["day"] = day, ["colour"] = colour, ["point"] = point, ["ask"] = ask,
        };
        return (words, values);
    }

    /// <summary>The people by name where they are few; clients formally.</summary>
    public static string Greeting(Voice voice, Audience audience, IReadOnlyList<MailRecipient> to)
    {
        bool formal = audience == Audience.Client;
        var names = to.Select(one => formal ? Voice.Name(one.Name) : FirstName(one.Name)).ToList();
        if (names.Count == 0 || names.Any(name => name.Length == 0) || names.Count > (formal ? 1 : NamesGreeted))
            return voice.Text(formal ? "mail.greeting.clients" : "mail.greeting.all");
        if (formal)
            return voice.Text("mail.greeting.client", ("name", names[0]));
        return names.Count == 1
            ? voice.Text("mail.greeting.one", ("name", names[0])) : voice.Text("mail.greeting.two", ("first", names[0]), ("second", names[1]));
    }

    /// <summary>What a reader should know from the subject alone: the decision and its date, or the milestone that moved.</summary>
    private static string Point(Voice voice, StatusReport report, IReadOnlyList<MailRecipient> to)
    {
        string decision = report.Audience == Audience.Client ? "" : Decision(voice, report, to, "mail.point.");
        string milestone = NextLate(report) is { ComesOn: { } day } late
            ? voice.Text("mail.point.milestone", ("milestone", Short(late.Milestone.Name)), ("day", voice.Day(day, report.StatusDate)))
            : "";
        string[] parts = report.Audience == Audience.Executive ? [decision, milestone] : [milestone, decision];
        string point = string.Join(", ", parts.Where(part => part.Length > 0));
        if (point.Length > 0)
            return SafeText.Clip(point, PointLength);
        return report.Headline is { } finding
            ? SafeText.Clip(voice.Finding(finding, report.StatusDate).Plain, PointLength)
            : voice.Text(report.Audience == Audience.Client ? "mail.point.plan" : "mail.point.calm");
    }

    /// <summary>The one thing asked of the readers.</summary>
    private static string Ask(Voice voice, StatusReport report, IReadOnlyList<MailRecipient> to)
    {
        var today = report.StatusDate;
        if (report.Audience == Audience.Executive)
            return Decision(voice, report, to, "mail.ask.") is { Length: > 0 } asked ? asked : voice.Text("mail.ask.none");
        if (report.Audience == Audience.Client
            && report.Milestones.FirstOrDefault(m => m.Milestone.Reached is null && m.Expected >= today) is { Expected: { } expected } next)
            return voice.Text("mail.ask.milestone", ("milestone", Short(next.Milestone.Name)), ("day", voice.WeekDay(expected, today)));
        return "";
    }

    /// <summary>Those that are late, else the next; of the readers' own decisions where there are any, else of all.</summary>
    private static string Decision(Voice voice, StatusReport report, IReadOnlyList<MailRecipient> to, string family)
    {
        var dated = report.Decisions.Where(decision => decision.NeededBy is not null).ToList();
        var own = dated.Where(decision => to.Any(one => string.Equals(one.Address, decision.Owner?.Email, StringComparison.OrdinalIgnoreCase))).ToList();
        var asked = own.Count > 0 ? own : dated;
        var late = asked.Where(decision => decision.NeededBy < report.StatusDate).ToList();
        if (asked.Count == 0)
            return "";
        var told = late.Count > 0 ? late : asked;
        string day = voice.Day(told.Min(decision => decision.NeededBy!.Value), report.StatusDate);
        return voice.Text(family + (late.Count > 0 ? "decision-late" : "decision"), ("count", told.Count), ("day", day));
    }

    /// <summary>A milestone's name as a subject has room for it: up to its colon, else cut between words.</summary>
    private static string Short(string name)
    {
        string clean = SafeText.Clean(name);
        if (clean.Length <= MilestoneLength)
            return clean;
        int colon = clean.IndexOf(": ", StringComparison.Ordinal);
        if (colon is > 3 and <= MilestoneLength)
            return clean[..colon];
        int space = clean.LastIndexOf(' ', MilestoneLength);
        return space > MilestoneLength / 2 ? clean[..space] + "…" : SafeText.Clip(clean, MilestoneLength);
    }

    private static MilestoneStatus? NextLate(StatusReport report) =>
        report.Milestones.Where(m => m.Milestone.Reached is null && m.LateDays > 0 && m.ComesOn >= report.StatusDate).MaxBy(m => (m.LateDays, m.ComesOn));

    private static string Name(Audience audience) => audience.ToString().ToLowerInvariant();

    private static string FirstName(string name)
    {
        string[] parts = Voice.Name(name).Split(',', StringSplitOptions.TrimEntries);
        return (parts.Length > 1 ? parts[1] : parts[0]).Split(' ', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? "";
    }
}

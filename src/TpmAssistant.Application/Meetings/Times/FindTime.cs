using System.Globalization;
using System.Text.RegularExpressions;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Projects;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Application.Sources;
using TpmAssistant.Domain.Meetings.Times;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Text;

namespace TpmAssistant.Application.Meetings.Times;

/// <summary>Finds a time for people across zones: three proposals, each with who is inconvenienced. One click books one of them.</summary>
public sealed partial class FindTime(
    ProjectFinder projects, IDirectory directory, IFreeBusy calendars, ProposalDesk desk, IProposalStore proposals, ConfirmProposal confirm, TimeProvider clock)
{
    private const int MostPeople = 19;
    private const int DefaultDays = 7;
    private const int MostDays = 31;
    private const int LongestSubject = 120;

    /// <summary>Looks for times.</summary>
    /// <param name="asker">Who asks; they meet too.</param>
    /// <param name="people">Names divided by commas or "and"; a project's name means its team.</param>
    /// <param name="minutes">How long, 5 to 480.</param>
    /// <param name="from">The first day; today when absent.</param>
    /// <param name="to">The last day; a week from the first when absent.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A <see cref="FoundTimesAnswer"/>, or why there is none.</returns>
    public async Task<Answer> RunAsync(Asker asker, string people, int minutes, DateOnly? from, DateOnly? to, CancellationToken cancellationToken)
    {
        if (asker.Conversation.IsShared) return Errors.PersonalChatOnly;
        if (minutes is < 5 or > 480) return Errors.BadArgument("minutes", minutes.ToString(CultureInfo.InvariantCulture), ["5 … 480"]);
        var (guests, refusal) = await GuestsAsync(asker, people, cancellationToken);
        if (refusal is not null) return refusal;
        if (await directory.MeAsync(asker, cancellationToken) is not { } me) return new SignInNeeded();

        var today = asker.Today(clock);
        var first = from is { } day && day > today ? day : today;
        var last = to is { } end && end >= first ? end : first.AddDays(DefaultDays - 1);
        if (last > first.AddDays(MostDays)) last = first.AddDays(MostDays);
        var earliest = Later(clock.GetUtcNow().AddMinutes(15), DayBounds.Of(first, asker.TimeZone).From);
        var latest = DayBounds.Of(last, asker.TimeZone).To;
        var reading = await calendars.ReadAsync(asker, [me, .. guests], earliest, latest, cancellationToken);
        if (reading.Failure == ReadFailure.NotSignedIn) return new SignInNeeded();
        if (reading.Participants.Count == 0) return new Refusal("no-free-busy");

        var slots = SlotFinder.Find(reading.Participants, minutes, earliest, latest);
        var offer = new TimeOffer(SubjectOf(asker, guests), guests, slots);
        var proposal = slots.Count == 0 ? null : await desk.ProposeAsync(asker, EventEffect.KindName, offer, cancellationToken);
        return new FoundTimesAnswer(
            proposal, offer, [.. reading.Participants.Select(p => new TimeGuest(p.Person, p.Hours.TimeZoneId, p.IsKnown))], minutes, first, last, today);
    }

    /// <summary>Books one of the times: exactly that one is confirmed, and the others can no longer be.</summary>
    /// <param name="asker">Who clicks.</param>
    /// <param name="id">The proposal on the card.</param>
    /// <param name="hash">Its hash.</param>
    /// <param name="slot">The position of the time on the card.</param>
    /// <param name="subject">The subject as typed; the offered one when empty.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    public async Task<Answer> BookAsync(Asker asker, ProposalId id, string hash, int slot, string? subject, CancellationToken cancellationToken)
    {
        if (await proposals.FindAsync(asker.Tenant, id, cancellationToken) is not { Kind: EventEffect.KindName, State: ProposalState.Open } proposal
            || !ConfirmProposal.IsFor(proposal, asker) || proposal.Hash != hash || EventEffect.Read(proposal) is not { } offer || slot < 0 || slot >= offer.Slots.Count)
            return await confirm.RunAsync(asker, id, hash, cancellationToken);
        var named = subject.CutOrNull(LongestSubject) ?? offer.Subject;
        var chosen = offer with { Subject = named, Slots = [offer.Slots[slot]], Card = id.Value };
        var (confirmed, content) = await desk.NarrowAsync(proposal, asker, hash, chosen, cancellationToken);
        return await confirm.RunAsync(asker, confirmed, content, cancellationToken);
    }

    private async Task<(IReadOnlyList<Person> Guests, Answer? Refusal)> GuestsAsync(Asker asker, string people, CancellationToken cancellationToken)
    {
        var mine = await projects.OfAsync(asker, cancellationToken);
        var known = mine.SelectMany(p => p.Members).Select(m => m.Person).DistinctBy(p => p.Id).ToList();
        var guests = new List<Person>();
        foreach (var name in Between().Split(people).Select(n => Article().Replace(n.Trim(), "").Trim(' ', '.', '?', '!')).Where(n => n.Length > 0).Take(MostPeople * 2))
        {
            if (name.ToLowerInvariant() is "me" or "i" or "myself" or "us" || string.Equals(name, asker.Name, StringComparison.OrdinalIgnoreCase)) continue;
            if (TeamOf(mine, name) is { } team)
            {
                guests.AddRange(team.Members.Where(m => m.Audience is null or Audience.Team && m.Person is { Id.IsResolved: true, Email: not null }).Select(m => m.Person));
                continue;
            }

            var found = Named(known, name) is { Count: > 0 } near ? near : await directory.FindAsync(asker, name, cancellationToken);
            if (found.Count == 0) return ([], Errors.NoSuchPerson(name));
            if (found.Count > 1) return ([], Errors.AmbiguousPerson(name, found.Select(p => p.Name)));
            guests.Add(found[0]);
        }

        var others = guests.Where(p => p.Id != asker.Person && p.Email is not null).DistinctBy(p => p.Id).Take(MostPeople).ToList();
        return others.Count == 0 ? ([], new Refusal("find-time-whom")) : (others, null);
    }

    private static Project? TeamOf(IReadOnlyList<Project> mine, string name)
    {
        var bare = Team().Replace(name, "").Trim();
        return mine.FirstOrDefault(p => p.Aliases.Prepend(p.Name).Append(p.Id.Value).Any(n => string.Equals(n, bare, StringComparison.OrdinalIgnoreCase)));
    }

    private static List<Person> Named(List<Person> known, string name)
    {
        var whole = known.Where(p => string.Equals(p.Name, name, StringComparison.OrdinalIgnoreCase) || string.Equals(p.Email, name, StringComparison.OrdinalIgnoreCase)).ToList();
        return whole.Count > 0 ? whole : [.. known.Where(p => p.Name.Split(' ').Any(w => Fold(w) == Fold(name)))];
    }

    private static string Fold(string word) => string.Concat(word.InForm(System.Text.NormalizationForm.FormD)
        .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)).ToLowerInvariant();

    private static string SubjectOf(Asker asker, IReadOnlyList<Person> guests)
    {
        var names = guests.Take(3).Select(p => p.Name.Split(' ')[0]).Prepend(asker.Name.Split(' ')[0]).ToList();
        var subject = string.Join(", ", names) + (guests.Count > 3 ? " …" : "");
        return subject.Cut(LongestSubject);
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    [GeneratedRegex(@"\s*(?:,|;|&|\+|\band\b|\bwith\b)\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Between();

    [GeneratedRegex(@"^(?:the|also|both|everyone in|everybody in|all of)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Article();

    [GeneratedRegex(@"\b(?:the|team|project|people|crew|group)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Team();
}

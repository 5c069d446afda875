using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Conversations;
using TpmAssistant.Application.Projects;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Application.Records;
using TpmAssistant.Application.Snapshots;
using TpmAssistant.Application.Sources;
using TpmAssistant.Application.Tasks;
using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Owners;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Workload;

namespace TpmAssistant.Application.Owners;

/// <summary>Says who could take a task and why, to the project manager alone, and proposes to ask one of them.</summary>
public sealed class SuggestOwner(
    ProjectFinder finder, ProjectViewer viewer, ICalendarSource calendar, IConversationStore conversations, ProposalDesk desk, TimeProvider clock)
{
    private const int Weeks = 4;

    /// <summary>Ranks the team for a task.</summary>
    /// <param name="asker">Who asks.</param>
    /// <param name="task">Words of its title, or its id; without, the open tasks without an owner are offered.</param>
    /// <param name="project">The project; without one the conversation's default.</param>
    /// <param name="person">Whom the asker has in mind: they stand first, with what speaks for them and against.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>An <see cref="OwnersAnswer"/> or <see cref="OwnerUnclear"/>, or why there is none.</returns>
    public async Task<Answer> RunAsync(Asker asker, string? task, string? project, string? person, CancellationToken cancellationToken)
    {
        if (!asker.Conversation.IsPrivate) return Errors.PersonalChatOnly;
        var result = await viewer.ViewAsync(asker, project, cancellationToken);
        if (!result.TryGet(out var view, out var instead)) return instead;
        var (now, row) = (view.Now, view.Now.Project);
        if (row.Owner is { } owner && owner != asker.Person) return new Refusal("owner-not-yours", "project", row.Name);
        if (task is null)
            return new OwnerUnclear(row, "", Unowned(now));
        var found = TaskFinder.Find(now, task).Where(f => f.Tasks.Count == 1).ToList();
        if (found.Count == 0) return new OwnerUnclear(row, task, Unowned(now)) { IsGuess = true };
        if (found.Count > 1) return new OwnerUnclear(row, task, [.. found.Select(f => (f.Title, f.Tasks[0].Id))]);

        var meant = now.Tasks.First(t => t.Ref == found[0].Tasks[0]);
        var others = await OthersAsync(asker, row, cancellationToken);
        var from = clock.GetUtcNow();
        var mine = await calendar.ReadAsync(asker, from, from.AddDays(7 * Weeks), cancellationToken);
        var load = WorkloadCalculator.Calculate(now, others, new Dictionary<PersonId, IReadOnlyList<MeetingOccurrence>> { [asker.Person] = mine.Meetings }, Weeks);
        var candidates = OwnerFinder.Find(meant, now, others, load);
        var asked = person is null ? null : candidates.FirstOrDefault(c => Is(c.Person, person))?.Person;
        if (person is not null && asked is null) return new Refusal("owner-not-in-team", new Dictionary<string, string> { ["asked"] = person, ["project"] = row.Name });
        return new OwnersAnswer(
            row, now.StatusDate, meant, OwnerFinder.HoursOf(meant, now), [.. candidates.OrderBy(c => asked is not null && c.Person.Id != asked.Id)],
            others.Aggregate(now.Coverage, (all, other) => all.With(other.Coverage))) { Asked = asked };
    }

    /// <summary>Proposes to ask somebody of the team, privately. Nobody is asked before the click.</summary>
    /// <returns>A <see cref="DelegationOffer"/>, or why there is none.</returns>
    public async Task<Answer> AskAsync(Asker asker, string project, string task, string person, CancellationToken cancellationToken)
    {
        var answer = await RunAsync(asker, task, project, null, cancellationToken);
        if (answer is not OwnersAnswer owners) return answer;
        if (owners.Candidates.FirstOrDefault(c => c.Person.Id.Value == person)?.Person is not { } meant) return Errors.NoSuchPerson(person);
        if (await conversations.FindPersonalAsync(asker.Tenant, meant.Id, cancellationToken) is not { } chat) return new Refusal("owner-unreachable", "name", meant.Name);

        var them = new Asker(
            asker.Tenant, meant.Id, meant.Name, asker.Locale, meant.TimeZoneId ?? owners.Project.TimeZoneId, new ConversationRef(chat.ConversationId, ConversationScope.Personal));
        var delegation = new Delegation(
            RecordDesk.NewId(), owners.Project.Id, owners.Project.Name, owners.Task.Ref, owners.Task.Title, owners.Task.Link, owners.Task.Due, Math.Round(owners.Hours), asker, them);
        return new DelegationOffer(await desk.ProposeAsync(asker, DelegationEffect.KindName, delegation, cancellationToken), delegation);
    }

    private static IReadOnlyList<(string Title, string Id)> Unowned(Snapshot now) =>
        [.. now.Tasks.Where(t => t.IsOpen && t.IsWork && t.Assignees.Count == 0).OrderBy(t => t.Due ?? DateOnly.MaxValue).Select(t => (t.Title, t.Ref.Id))];

    private static bool Is(Person person, string words) =>
        string.Equals(person.Name, words, StringComparison.OrdinalIgnoreCase) || string.Equals(person.Email, words, StringComparison.OrdinalIgnoreCase)
        || Array.Exists(person.Name.Split(' '), part => string.Equals(part, words, StringComparison.OrdinalIgnoreCase));

    private async Task<IReadOnlyList<Snapshot>> OthersAsync(Asker asker, Project project, CancellationToken cancellationToken)
    {
        var known = await finder.OfAsync(asker, cancellationToken);
        var views = await Task.WhenAll(known.Where(p => p.Id != project.Id).Select(p => viewer.ViewAsync(asker, p, cancellationToken)));
        return [.. views.Where(v => v.View is not null).Select(v => v.View!.Now)];
    }
}

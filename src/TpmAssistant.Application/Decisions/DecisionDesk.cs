using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Projects;
using TpmAssistant.Application.Undo;
using TpmAssistant.Domain.Decisions;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Decisions;

/// <summary>Opens the log of a project that the asker may see where they ask.</summary>
public sealed class DecisionDesk(ProjectFinder projects, SharedSight sight, DecisionBook book, UndoDesk undo, TimeProvider clock)
{
    internal DecisionBook Book => book;

    /// <summary>The project of that name, or why its decisions are not shown here.</summary>
    internal async Task<ProjectChoice> OpenAsync(Asker asker, string? project, CancellationToken cancellationToken)
    {
        var choice = await projects.FindAsync(asker, project, cancellationToken);
        if (!choice.TryGet(out var found, out _) || await sight.AllowsAsync(asker, found, cancellationToken)) return choice;
        var isSayable = !string.IsNullOrWhiteSpace(project) || ProjectFinder.IsSayable(found, asker.Conversation);
        return new ProjectChoice(null, Errors.NotForEverybodyHere(isSayable ? found.Name : ""));
    }

    /// <summary>The asker's projects whose decisions may be shown here.</summary>
    internal async Task<IReadOnlyList<Project>> AllAsync(Asker asker, CancellationToken cancellationToken)
    {
        var open = new List<Project>();
        foreach (var project in await projects.SayableAsync(asker, cancellationToken))
        {
            if (await sight.AllowsAsync(asker, project, cancellationToken)) open.Add(project);
        }

        return open;
    }

    internal Task<UndoId> OfferUndoAsync(Asker asker, Decision now, long version, Decision? before, CancellationToken cancellationToken) => undo.OfferAsync(
        asker, DecisionUndoable.Name, new DecisionUndoPayload(now.Project, now.Number, version, before), cancellationToken);

    internal DateTimeOffset Now => clock.GetUtcNow();

    internal DateOnly Today(Project project) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(
        clock.GetUtcNow(), TimeZoneInfo.TryFindSystemTimeZoneById(project.TimeZoneId, out var zone) ? zone : TimeZoneInfo.Utc).DateTime);

    internal async Task<Answer> ShowAsync(Asker asker, Project project, int number, DecisionDone? done, CancellationToken cancellationToken)
    {
        if (await book.FindAsync(asker.Tenant, project.Id, number, cancellationToken) is not { } record) return DecisionErrors.NoSuchDecision(number, project.Name);
        var log = await book.ReadAsync(asker.Tenant, project.Id, cancellationToken);
        return new DecisionAnswer(
            project, record.Body, record.Version, log.SupersededBy(number) is { } next ? log.Find(next) : null,
            record.Body.Supersedes is { } earlier ? log.Find(earlier) : null, Today(project), done);
    }
}

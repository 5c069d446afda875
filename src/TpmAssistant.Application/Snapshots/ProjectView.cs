using System.Diagnostics.CodeAnalysis;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Schedule;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Application.Snapshots;

/// <summary>A project as the asker may see it now, and how it looked before.</summary>
/// <param name="Now">Read just now.</param>
/// <param name="Past">Earlier snapshots, oldest first, holding only what the asker can also see now.</param>
public sealed record ProjectView(Snapshot Now, IReadOnlyList<Snapshot> Past)
{
    /// <summary>The view as the engine's rules take it.</summary>
    public HealthContext Context => new(Now, Past);
}

/// <summary>A view of a project, or why there is none.</summary>
/// <param name="View">The view.</param>
/// <param name="Instead">The answer to give instead.</param>
public readonly record struct ProjectViewResult(ProjectView? View, Answer? Instead)
{
    /// <summary>Takes the view out, or the answer to give instead.</summary>
    public bool TryGet([NotNullWhen(true)] out ProjectView? view, [NotNullWhen(false)] out Answer? instead)
    {
        (view, instead) = (View, Instead);
        return view is not null;
    }

    /// <summary>The view for the project's own people: who reads it from outside gets the refusal.</summary>
    internal ProjectViewResult ForTeam(Asker asker, Refusal notForClients) =>
        View is { } view && ScheduleSight.IsClient(view.Now.Project, asker) ? new(null, notForClients) : this;

    /// <summary>The view for changing something: who may not gets the refusal.</summary>
    internal ProjectViewResult ForEditing(Asker asker, Refusal notYours) =>
        View is { } view && !ScheduleSight.MayEdit(view.Now.Project, asker) ? new(null, notYours) : this;
}

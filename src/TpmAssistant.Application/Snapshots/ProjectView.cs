using System.Diagnostics.CodeAnalysis;
using TpmAssistant.Application.Answers;
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
}

using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Lessons;
using TpmAssistant.Application.Projects;
using TpmAssistant.Domain.Lessons;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Plans;

/// <summary>Takes a brought plan file as a project of its owner, and as what "the project" means in that conversation from now on.</summary>
public sealed class AdoptPlan(IPlanReader reader, IPlanFileStore files, IProjectStore projects, LessonShelf lessons, TimeProvider clock)
{
    /// <summary>Makes the project; the same file again replaces what the file says of it, and leaves what people have said of it since.</summary>
    /// <param name="asker">Who adopts; only their own files are found.</param>
    /// <param name="fileId">Which file.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A <see cref="PlanAdopted"/>, or why there is none.</returns>
    public async Task<Answer> RunAsync(Asker asker, string fileId, CancellationToken cancellationToken)
    {
        if (await files.FindAsync(asker.Tenant, asker.Person, fileId, cancellationToken) is not { } file) return PlanErrors.FileGone;
        if (!reader.TryRead(file.Content, file.FileName, file.Mapping, out var reading, out var unreadable))
            return new PlanRefused(file.FileName, unreadable);

        var known = await projects.ListAsync(asker.Tenant, cancellationToken);
        foreach (var other in known.Where(p => p.Owner == asker.Person && IsDefaultIn(p, asker.Conversation.Id)))
        {
            await projects.ChangeAsync(
                asker.Tenant, other.Id, there => there with { Conversations = [.. there.Conversations.Where(c => c.ConversationId != asker.Conversation.Id)] }, cancellationToken);
        }

        var project = FilePlan.ToProject(reading, fileId, asker, asker.Today(clock)) with
        {
            Conversations = [new ProjectConversation(asker.Conversation.Id, IsDefault: true)],
        };
        project = project with { Name = Distinct(project, known) };
        if (await projects.ChangeAsync(asker.Tenant, project.Id, there => Anew(there, project), cancellationToken) is var (_, kept)) project = kept;
        else await projects.PutAsync(project, cancellationToken);
        var kind = ProjectKinds.Of(reading.Tasks.Select(t => t.Title), [project.Name]);
        return new PlanAdopted(project, reading) { Lessons = await lessons.OfKindAsync(asker, project.Id, kind, cancellationToken), Today = asker.Today(clock) };
    }

    private static Project Anew(Project there, Project read) => there with
    {
        Calendar = read.Calendar,
        Sources = read.Sources,
        Start = read.Start,
        TargetFinish = read.TargetFinish,
        Milestones = [.. read.Milestones.Select(m => there.Milestones.FirstOrDefault(t => t.Key == m.Key) is { } known && known.Current == m.Current ? m with { Expectation = known.Expectation } : m)],
        Baseline = read.Baseline ?? there.Baseline,
        Members = [.. there.Members, .. read.Members.Where(m => there.Members.All(t => t.Person.Id != m.Person.Id))],
        Labels = there.Labels.Concat(read.Labels.Where(l => !there.Labels.ContainsKey(l.Key))).ToDictionary(StringComparer.OrdinalIgnoreCase),
        Conversations = [.. there.Conversations.Where(c => c.ConversationId != read.Conversations[0].ConversationId), .. read.Conversations],
    };

    private static bool IsDefaultIn(Project project, string conversation) =>
        project.Conversations.Any(c => c.IsDefault && c.ConversationId == conversation);

    /// <summary>A plan named like another project is told from it by a number.</summary>
    private static string Distinct(Project project, IReadOnlyList<Project> known)
    {
        var taken = known.Where(p => p.Id != project.Id).Select(p => p.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (!taken.Contains(project.Name)) return project.Name;
        var number = 2;
        while (taken.Contains($"{project.Name} {number}")) number++;
        return $"{project.Name} {number}";
    }
}

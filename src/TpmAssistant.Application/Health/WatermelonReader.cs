using TpmAssistant.Application.Access;
using TpmAssistant.Application.CheckIns;
using TpmAssistant.Application.Snapshots;
using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Health;

/// <summary>Finds where people declare better than the figures show, for the project manager in a chat of their own and for nobody else.</summary>
public sealed class WatermelonReader(ICheckInStore checkIns)
{
    private const int DaysAWeek = 7;

    /// <summary>What is declared better than it looks; nothing for any other reader.</summary>
    public async Task<IReadOnlyList<Finding>> FindAsync(Asker asker, ProjectView view, CancellationToken cancellationToken)
    {
        var project = view.Now.Project;
        if (!asker.Conversation.IsPrivate || project.Owner != asker.Person) return [];
        var context = view.Context;
        var words = new List<OnDateWord>();
        for (var back = 0; back <= Watermelon.WordDays && back < context.StatusDate.DayNumber; back += DaysAWeek)
        {
            var round = await checkIns.RoundAsync(asker.Tenant, project.Id, RequestUpdates.PeriodOf(context.StatusDate.AddDays(-back)), cancellationToken);
            words.AddRange(round.SelectMany(c => c.Tasks.Where(t => t.Reply is { Kind: CheckInReplyKind.OnDate }).Select(t => new OnDateWord(t.Task, new Person(c.Person.Person, c.Person.Name), c.Asked))));
        }

        return Watermelon.Find(context, HealthAssessor.Assess(context), words);
    }
}

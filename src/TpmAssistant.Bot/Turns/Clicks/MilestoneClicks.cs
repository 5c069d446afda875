using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Schedule;
using TpmAssistant.Cards.Verbs;

namespace TpmAssistant.Bot.Turns.Clicks;

/// <summary>The button that keeps the days on which milestones are expected.</summary>
internal sealed class MilestoneClicks(ExpectMilestones milestones) : IFormClicks
{
    /// <summary>A day that is left as it stands is confirmed.</summary>
    public bool SavesWhole => true;

    public string? Changes(Click click) => click.Verb == MilestoneVerbs.Expect ? $"milestone-days:{click[CardVerbs.Project]}" : null;

    public async Task<Answer> FormAsync(Asker asker, Click click, CancellationToken cancellationToken) =>
        await milestones.ListAsync(asker, click[CardVerbs.Project], cancellationToken) is var answer && answer is ExpectedMilestonesAnswer list
            ? list with { Rows = [.. list.Rows.Where(r => MilestoneVerbs.Shows(click[CardVerbs.Shown], r.Outlook.Milestone.Key))] } : answer;

    public async Task<Clicked?> RunAsync(Asker asker, Click click, CancellationToken cancellationToken) => click.Verb == MilestoneVerbs.Expect
        ? Clicked.ShowForm(await milestones.SaveAsync(asker, click[CardVerbs.Project], MilestoneVerbs.Read(click.Data), cancellationToken)) : null;
}

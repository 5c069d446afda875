using TpmAssistant.Application.Access;
using TpmAssistant.Application.Cadence;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Cards;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Bot.Turns;

/// <summary>Carries out what the buttons about schedules say.</summary>
internal sealed class CadenceActions(ManageSchedules schedules, ScheduleReport report, MorningBrief brief)
{
    /// <summary>Carries out a button; <see langword="null"/> when it is not about schedules.</summary>
    public async Task<Clicked?> RunAsync(
        Asker asker, string? verb, IReadOnlyDictionary<string, string> data, CancellationToken cancellationToken)
    {
        var id = new ScheduleId(Value(data, CardVerbs.Id));
        return verb switch
        {
            CardVerbs.PauseSchedule => new Clicked(await schedules.PauseAsync(asker, id, cancellationToken), true),
            CardVerbs.ResumeSchedule => new Clicked(await schedules.ResumeAsync(asker, id, cancellationToken), true),
            CardVerbs.DeleteSchedule => new Clicked(await schedules.DeleteAsync(asker, id, cancellationToken), true),
            CardVerbs.RestoreSchedule => new Clicked(await schedules.RestoreAsync(asker, id, cancellationToken), true),
            CardVerbs.ChangeSchedule => new Clicked(await schedules.EditAsync(asker, id, cancellationToken), true),
            CardVerbs.ProposeSchedule => new Clicked(await ProposeAsync(asker, id, data, cancellationToken), true),
            CardVerbs.ScheduleDrafts => new Clicked(
                await schedules.WithDraftsAsync(asker, new ProposalId(id.Value), Value(data, CardVerbs.Drafts) == "true", cancellationToken), true),
            CardVerbs.StartBrief => new Clicked(await brief.StartAsync(asker, cancellationToken), false),
            CardVerbs.StopBrief => new Clicked(await brief.StopAsync(asker, cancellationToken), false),
            _ => null,
        };
    }

    private async Task<Application.Answers.Answer> ProposeAsync(
        Asker asker, ScheduleId id, IReadOnlyDictionary<string, string> data, CancellationToken cancellationToken)
    {
        var cadence = Value(data, CardVerbs.Cadence);
        Audience? audience = Enum.TryParse<Audience>(Value(data, CardVerbs.Audience), ignoreCase: true, out var read) ? read : null;
        return id.Value.Length > 0
            ? await schedules.ProposeAsync(asker, id, cadence, audience, cancellationToken)
            : await report.RunAsync(asker, Value(data, CardVerbs.Project), cadence.Length > 0 ? cadence : "?", audience, cancellationToken);
    }

    private static string Value(IReadOnlyDictionary<string, string> data, string name) => data.GetValueOrDefault(name, "");
}

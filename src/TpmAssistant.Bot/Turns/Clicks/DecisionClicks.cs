using System.Globalization;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Decisions;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Bot.Turns.Clicks;

/// <summary>Carries out what the buttons of decision cards say.</summary>
internal sealed class DecisionClicks(RecordDecision record) : IFormClicks
{
    public bool SavesWhole => true;

    public string? Changes(Click click) =>
        click.Verb == DecisionVerbs.Save && click.Number(DecisionVerbs.Number) is { } number ? string.Create(CultureInfo.InvariantCulture, $"decision:{click[CardVerbs.Project]}:{number}") : null;

    public Task<Answer> FormAsync(Asker asker, Click click, CancellationToken cancellationToken) =>
        record.FormAsync(asker, click[CardVerbs.Project], click.Number(DecisionVerbs.Number), null, cancellationToken);

    public (Person By, DateTimeOffset? At)? LastHand(Answer form, string field) => form is DecisionForm now ? IFormClicks.HandOf(now.Draft.Hands, DecisionVerbs.PropertyOf(field)) : null;

    public Click On(Click click, Answer form) =>
        form is DecisionForm now ? click.With(DecisionVerbs.Version, now.Version.ToString(CultureInfo.InvariantCulture)) : click;

    public async Task<Clicked?> RunAsync(Asker asker, Click click, CancellationToken cancellationToken)
    {
        var project = click[CardVerbs.Project];
        var number = click.Number(DecisionVerbs.Number);
        return click.Verb switch
        {
            DecisionVerbs.Form => new Clicked(await record.FormAsync(asker, project, number, click.Number(DecisionVerbs.Supersedes), cancellationToken), false),
            DecisionVerbs.Save => Clicked.ShowForm(await record.SaveAsync(
                asker, project, number, click.Number(DecisionVerbs.Version) ?? 0, DecisionVerbs.ReadEdit(click.Data), cancellationToken)),
            DecisionVerbs.SetStatus when number is { } one => Clicked.Show(await record.SetStatusAsync(
                asker, project, one, DecisionVerbs.ReadStatus(click.Data), cancellationToken)),
            _ => null,
        };
    }
}

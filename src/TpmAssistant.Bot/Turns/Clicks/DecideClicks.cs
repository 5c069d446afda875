using TpmAssistant.Application.Access;
using TpmAssistant.Application.Closure;
using TpmAssistant.Application.Lessons;
using TpmAssistant.Application.Options;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Domain.Options;

namespace TpmAssistant.Bot.Turns.Clicks;

/// <summary>Carries out what the buttons of options, lessons and closure say.</summary>
internal sealed class DecideClicks(ChooseOption choose, RecordLesson lesson, CloseProject close) : IClicks
{
    public async Task<Clicked?> RunAsync(Asker asker, Click click, CancellationToken cancellationToken) => click.Verb switch
    {
        DecideVerbs.ChooseOption => Clicked.ShowForm(await choose.RunAsync(
            asker, click[CardVerbs.Project], click[DecideVerbs.Question], click.Choice<OptionKind>(DecideVerbs.Option), click[DecideVerbs.Why], cancellationToken)),
        // A lesson leaves the report it was written on.
        DecideVerbs.SaveLesson => new Clicked(await lesson.RunAsync(asker, click.Find(DecideVerbs.Text), click.Find(CardVerbs.Project), cancellationToken), false),
        DecideVerbs.CloseProject => Clicked.ShowForm(await close.CloseAsync(asker, click[CardVerbs.Project], click[DecideVerbs.Why], cancellationToken)),
        _ => null,
    };
}

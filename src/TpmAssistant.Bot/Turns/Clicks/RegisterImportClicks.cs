using TpmAssistant.Application.Access;
using TpmAssistant.Application.Risks.Import;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Domain.Risks.Register;

namespace TpmAssistant.Bot.Turns.Clicks;

/// <summary>Buttons that bring a table into a register.</summary>
internal sealed class RegisterImportClicks(ImportRegister import) : IClicks
{
    public async Task<Clicked?> RunAsync(Asker asker, Click click, CancellationToken cancellationToken)
    {
        var (project, table) = (click[CardVerbs.Project], click[RegisterImportVerbs.Table]);
        return click.Verb switch
        {
            RegisterImportVerbs.Check => Clicked.Show(await import.PreviewAsync(asker, project, table, cancellationToken)),
            RegisterImportVerbs.Apply => Clicked.Show(await import.ApplyAsync(asker, project, table, click[RegisterImportVerbs.Stamp], Picked(click), cancellationToken)),
            _ => null,
        };
    }

    private static HashSet<RegisterKey> Picked(Click click) =>
        [.. click[RegisterImportVerbs.Picked].Split(',').Select(k => RegisterKey.TryParse(k, out var key) ? key : default).Where(k => k.Number > 0)];
}

using System.Globalization;
using TpmAssistant.Application.Feedback;
using TpmAssistant.Application.Text;
using TpmAssistant.Bot.Hosting;
using TpmAssistant.DemoTenant.Organisation;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Bot.CommandLine;

/// <summary><c>feedback</c>: what people thought of answers, for whoever runs the assistant. It tells which answer, not who.</summary>
internal static class FeedbackCommand
{
    private const int Most = 1_000;

    public static async Task<int> RunAsync(string? tenant, int days, string[] settings, TimeProvider clock, TextWriter output, CancellationToken cancellationToken)
    {
        await using var app = BotHost.BuildForOneCommand(settings, clock);
        var of = tenant ?? (app.Services.GetService<DemoPeople>() is null ? throw new StartFailure("Without the demo organisation, --tenant must be the id of the organisation.") : DemoPeople.TenantId);
        var notes = await app.Services.GetRequiredService<IFeedbackStore>().ListAsync(new TenantId(of), clock.GetUtcNow().AddDays(-days), Most, cancellationToken);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{notes.Count(n => n.Liked)} up, {notes.Count(n => !n.Liked)} down in {days} days"));
        foreach (var note in notes)
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{note.At:yyyy-MM-dd HH:mm}  {(note.Liked ? "up  " : "down")}  {note.ActivityId ?? "-"}  {Neutraliser.Run(note.Text, keepLines: false)}"));
        return 0;
    }
}

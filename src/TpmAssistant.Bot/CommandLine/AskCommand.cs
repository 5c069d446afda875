using System.Globalization;
using System.Security.Cryptography;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Deliveries;
using TpmAssistant.Application.Publishing;
using TpmAssistant.Application.Readiness;
using TpmAssistant.Application.Risks.Import;
using TpmAssistant.Bot.Demo;
using TpmAssistant.Bot.Hosting;
using TpmAssistant.Bot.Turns;
using TpmAssistant.Domain.Promises;

namespace TpmAssistant.Bot.CommandLine;

/// <summary>What to ask, and as whom.</summary>
/// <param name="Question">The words.</param>
/// <param name="Json">Whether to print what Teams would get.</param>
/// <param name="As">Mail address or object id of the asker; the demo's project manager when absent.</param>
/// <param name="Conversation">The conversation's name, for follow-ups.</param>
/// <param name="Plan">A person's own plan, asked about instead of the demo's projects.</param>
/// <param name="Settings">Further settings.</param>
/// <param name="Format"><c>text</c>, <c>markdown</c> or <c>html</c>.</param>
/// <param name="File">Test results, a register's table or a table of deliveries that the question is about.</param>
/// <param name="Publish">Whether to press Publish where the answer is a report to publish, or Write where it is a table for the register, as it is proposed.</param>
internal sealed record AskSettings(
    string Question, bool Json, string? As, string? Conversation, PlanInput? Plan, string[] Settings, string Format = "text", bool Publish = false, PlanInput? File = null);

/// <summary><c>ask</c>: one question, answered the way a chat message is.</summary>
internal static class AskCommand
{
    public static async Task<int> RunAsync(AskSettings settings, TimeProvider clock, CancellationToken cancellationToken)
    {
        await using var app = BotHost.BuildForOneCommand(settings.Settings, clock, InstanceOf(settings, clock));
        var asker = CommandLineAsker.Of(app.Services, settings.As, settings.Conversation);
        await BotHost.StartAsync(app, 0, cancellationToken);
        if (settings.Plan is { } plan) await OwnPlan.AdoptAsync(app.Services, asker, plan, cancellationToken);
        else if (app.Services.GetService<DemoSeed>() is { } seed) await seed.EnsureAsync(asker.Tenant);

        var register = settings.File is { } table && ImportRegister.Fits(table.Content.Span) ? table : null;
        if (register is null && settings.File is { } file && await RefusalAsync(app.Services, asker, file, settings.Question, cancellationToken) is { } wrong)
        {
            await app.StopAsync(cancellationToken);
            throw new StartFailure(wrong);
        }

        var told = await app.Services.GetRequiredService<Dialogue>().AskAsync(asker, settings.Question, cancellationToken);
        await app.Services.GetRequiredService<CommandLineMemory>().KeepAsync(told, cancellationToken);
        if (register is not null && told.Steps is [.., { Answer: RegisterImport import } asked])
        {
            var brought = await RegisterAsync(app.Services.GetRequiredService<ImportRegister>(), asker, import.Project.Id.Value, register, settings.Publish, cancellationToken);
            told = told with { Steps = [.. told.Steps.SkipLast(1), asked with { Answer = brought }] };
        }

        if (settings.Publish && told.Steps is [.., { Answer: PublicationForm form } last])
        {
            var request = new PublicationRequest(form.Key.Project.Value, form.Key.Audience, form.Key.Version, form.Hash, PromiseEdits.None);
            var published = await app.Services.GetRequiredService<PublishReport>().RunAsync(asker, request, cancellationToken);
            told = told with { Steps = [.. told.Steps.SkipLast(1), last with { Answer = published }] };
        }

        if (settings.Json) AnswerJson.Write(told, asker, Console.Out);
        else AnswerText.Write(told, asker, settings.Format);
        await app.StopAsync(cancellationToken);
        return 0;
    }

    /// <summary>What a register's table would do, or, where it is to be written, what it did: all but what would overwrite somebody else's words.</summary>
    private static async Task<Answer> RegisterAsync(ImportRegister import, Asker asker, string project, PlanInput file, bool write, CancellationToken cancellationToken)
    {
        var shown = await import.ReceiveAsync(asker, project, file.Content, cancellationToken);
        return write && shown is RegisterImport what && what.New.Count + what.Changed.Count > 0
            ? await import.ApplyAsync(asker, project, what.Table, what.Stamp, [.. what.Changed.Where(c => c.WrittenBy is null).Select(c => c.Key)], cancellationToken)
            : shown;
    }

    /// <summary>Takes test results or a table of deliveries in; why not, where they cannot be read.</summary>
    private static async Task<string?> RefusalAsync(IServiceProvider services, Asker asker, PlanInput file, string question, CancellationToken cancellationToken)
    {
        if (ReceiveDeliveries.Fits(file.Content.Span))
        {
            var brought = await services.GetRequiredService<ReceiveDeliveries>().RunAsync(asker, file.Content, question, cancellationToken);
            return brought is DeliveriesAnswer ? null : Wording.Plain(brought, asker).ReplaceLineEndings(" ").Trim();
        }

        var received = await services.GetRequiredService<ReceiveTestResults>().RunAsync(asker, file.Name, file.Content, question, cancellationToken);
        return received is TestsReceived { Project: not null } ? null : Wording.Plain(received, asker).ReplaceLineEndings(" ").Trim();
    }

    /// <summary>Questions of one day share a database, so that one can lean on another; a plan of one's own has a database of its own.</summary>
    private static string InstanceOf(AskSettings settings, TimeProvider clock)
    {
        var day = clock.GetUtcNow().ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        return settings.Plan is { } plan
            ? $"ask-{day}-{Convert.ToHexStringLower(SHA256.HashData(plan.Content.Span))[..12]}"
            : $"ask-{day}";
    }
}

using System.Text.Encodings.Web;
using TpmAssistant.Application.SettingUp;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Deliveries;
using TpmAssistant.Application.Plans;
using TpmAssistant.Application.Readiness;
using TpmAssistant.Application.Risks.Import;
using TpmAssistant.Bot.Turns;

namespace TpmAssistant.Bot.Pages;

/// <summary>The page on which a person chooses their plan file. What was read shows in the chat.</summary>
internal static class UploadPage
{
    private const long LargestFile = 50L * 1024 * 1024;

    public static void MapUploadPage(this IEndpointRouteBuilder app)
    {
        app.MapGet(UploadLinks.Path, (string? ticket, UploadLinks links) =>
            links.Read(ticket) is { } asker ? Page.Show("Bring your own plan", Form(asker.Name)) : Page.Expired(Expired));

        app.MapPost(UploadLinks.Path, ReceiveAsync)
            .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(LargestFile + (64 * 1024)))
            .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestFormLimitsAttribute { MultipartBodyLengthLimit = LargestFile });
    }

    private static async Task<IResult> ReceiveAsync(
        string? ticket, HttpRequest request, UploadLinks links, ReceivePlan receive, ReceiveProject projects, ReceiveTestResults tests, ImportRegister registers, ReceiveDeliveries deliveries,
        ConversationWriter writer,
        CancellationToken cancellationToken)
    {
        if (links.Read(ticket) is not { } asker) return Page.Expired(Expired);
        if (await FileAsync(request, cancellationToken) is not { Length: > 0 } plan) return Page.Show("No file came", "<p>Choose a file that is not empty.</p>" + Form(asker.Name), 400);

        using var content = new MemoryStream((int)plan.Length);
        await plan.CopyToAsync(content, cancellationToken);
        var bytes = content.ToArray();
        var answer = await projects.RunAsync(asker, plan.FileName, bytes, cancellationToken)
            ?? (tests.Fits(bytes) ? await tests.RunAsync(asker, plan.FileName, bytes, "", cancellationToken) : ImportRegister.Fits(bytes) ? await registers.ReceiveAsync(asker, null, bytes, cancellationToken)
                : ReceiveDeliveries.Fits(bytes) ? await deliveries.RunAsync(asker, bytes, plan.FileName, cancellationToken)
                : await receive.RunAsync(asker, plan.FileName, bytes, cancellationToken));
        if (answer is PlanRefused or Refusal)
        {
            var why = HtmlEncoder.Default.Encode(Wording.Plain(answer, asker));
            return Page.Show("That file could not be read", $"<pre>{why}</pre>" + Form(asker.Name), 422);
        }

        await writer.SendAsync(asker, answer, topic: null, cancellationToken);
        return Page.Show("Read. Go back to the chat.", "<p>The chat shows what was understood and what was not. Nothing has left this machine.</p>");
    }

    /// <summary>The file, read only once the ticket is known to be ours; <see langword="null"/> when none came whole.</summary>
    private static async Task<IFormFile?> FileAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!request.HasFormContentType) return null;
        try
        {
            return (await request.ReadFormAsync(cancellationToken)).Files.GetFile("plan");
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException and not BadHttpRequestException)
        {
            return null;
        }
    }

    private const string Expired =
        "Go back to the chat and press <b>Use my own plan</b> again: each address is good for an hour, for one person.";

    private static string Form(string name) => $"""
        <p>For {HtmlEncoder.Default.Encode(name)}. Microsoft Project (saved as XML), Planner's Excel export, or CSV from Jira, Azure DevOps,
        Trello, Asana and others, or a project exported from here; up to 50 MB. Test results work too: JUnit XML or Newman JSON, and a risk register as CSV. The file stays on this machine.</p>
        <form method="post" enctype="multipart/form-data">
          <label for="plan">Plan file, project file or test results</label>
          <input id="plan" type="file" name="plan" required accept=".xml,.xlsx,.csv,.tsv,.txt,.json">
          <button>Read this plan</button>
        </form>
        """;
}

using Microsoft.Playwright;
using TpmAssistant.EndToEnd.Tests.Driving;
using static Microsoft.Playwright.Assertions;
using TpmAssistant.Testing;

namespace TpmAssistant.EndToEnd.Tests.Stories;

/// <summary>A person brings the plan they have, and it is spoken of from then on.</summary>
[Trait("Needs", "More")]
[Collection(Driving.Stories.Name)]
public sealed class OwnPlanTests(Conversation conversation) : IClassFixture<Conversation>, IDisposable
{
    private const string Samples = "perf/schedule/data/mspdi";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tpm-own-plan-");

    private Chat Chat => conversation.Chat;

    public void Dispose() => _folder.Delete(recursive: true);

    [FactInTeams]
    public async Task JiraExport_WithAColumnCorrected_IsWhatStatusMeansFromThenOn()
    {
        var file = Path.Combine(_folder.FullName, "Checkout relaunch.csv");
        await File.WriteAllTextAsync(file, """
            Summary,Issue key,Issue Type,Status,Priority,Assignee,Created,Due date,Custom field (Needed by)
            Payment page in the new design,SHOP-1,Story,In Progress,High,Ada Keller,2/Sep/26 9:00 AM,30/Dec/26 12:00 AM,13/Nov/26 12:00 AM
            Terms and conditions checked,SHOP-2,Task,To Do,Medium,Bo Lind,2/Sep/26 9:10 AM,30/Dec/26 12:00 AM,18/Dec/26 12:00 AM
            Old basket switched off,SHOP-3,Task,To Do,Medium,,2/Sep/26 9:20 AM,30/Dec/26 12:00 AM,8/Jan/27 12:00 AM
            Load test,SHOP-4,Task,Done,High,Ada Keller,2/Sep/26 9:30 AM,30/Oct/26 12:00 AM,30/Oct/26 12:00 AM

            """);

        var invitation = await Chat.PressAsync(Chat.Cards.First, "Use my own plan");
        await Expect(invitation).ToContainTextAsync("Bring a plan");
        await Pictures.TakeAsync(invitation, "40-own-plan");
        var preview = await Chat.UploadAsync(invitation, file, "41-upload-page");
        await Expect(preview).ToContainTextAsync("Due = Due date");
        await Pictures.TakeAsync(preview, "42-preview", keep: true);

        await Chat.ClickAsync(preview, "Change columns");
        await preview.GetByRole(AriaRole.Combobox, new() { Name = "Due", Exact = true }).ClickAsync();
        await Chat.Page.GetByRole(AriaRole.Option).Filter(new() { HasText = "Needed by" }).ClickAsync();
        await Pictures.TakeAsync(preview, "43-columns");
        await Chat.ClickAsync(preview, "Read again");
        await Expect(preview).ToContainTextAsync("Due = Custom field (Needed by)");

        await Chat.ClickAsync(preview, "Use this plan");
        await Expect(preview).ToContainTextAsync("Checkout relaunch is now one of your projects");
        await Pictures.TakeAsync(preview, "44-adopted");

        var status = await Chat.AskAsync("status");
        await Expect(status).ToContainTextAsync("Checkout relaunch · Status report");
        await Pictures.TakeAsync(status, "45-own-report");
    }

    [FactInTeams]
    public async Task PlannerExport_ReachesAReport()
    {
        var file = Path.Combine(_folder.FullName, "Customer day.xlsx");
        PlannerExport.Write(file);

        await Expect(await ReportOfAsync(file)).ToContainTextAsync("1 of 3 tasks done");
    }

    [FactInTeams]
    public async Task PlannerExport_IsAForwardableReportInOutlookWithinFiveMinutesOfTheFirstClick()
    {
        var file = Path.Combine(_folder.FullName, "Vendor day.xlsx");
        PlannerExport.Write(file);
        var watch = System.Diagnostics.Stopwatch.StartNew();

        var report = await ReportOfAsync(file);
        var mail = await Chat.PressAsync(report, "Draft as mail");
        await Expect(mail).ToContainTextAsync("Put this draft in your Outlook?");
        await Chat.ClickAsync(mail, "Put draft in Outlook");
        await Expect(mail).ToContainTextAsync("The draft is in your Drafts folder");

        var taken = watch.Elapsed;
        var draft = (await Chat.Bot.DraftsAsync())[0];
        Assert.Contains("1 of 3 tasks done", draft.GetProperty("body").GetProperty("content").GetString(), StringComparison.Ordinal);
        Assert.True(taken < TimeSpan.FromMinutes(5), $"It took {taken}.");
    }

    [FactInTeams]
    public async Task NoPlanAtAll_IsRefusedOnThePage()
    {
        var file = Path.Combine(_folder.FullName, "holiday.xml");
        await File.WriteAllTextAsync(file, "<photos><photo/></photos>");
        var invitation = await Chat.PressAsync(Chat.Cards.First, "Use my own plan");

        var page = await Chat.OpenPageAsync(invitation, "Choose a file");
        await page.GetByLabel("Plan file").SetInputFilesAsync(file);
        await page.GetByRole(AriaRole.Button, new() { Name = "Read this plan" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading)).ToHaveTextAsync("That file could not be read");
        await Pictures.TakeAsync(page, "46-refused");
        await page.CloseAsync();
    }

    [FactInTeams(Samples)]
    public async Task MicrosoftProjectSamples_ReachAReport()
    {
        var files = Directory.GetFiles(Repository.Shared(Samples)!, "*.xml").Order(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(files);
        foreach (var file in files)
            await Pictures.TakeAsync(await ReportOfAsync(file), $"47-project-{Path.GetFileNameWithoutExtension(file)}");
    }

    private async Task<ILocator> ReportOfAsync(string file)
    {
        var plan = await Chat.UploadAsync(await Chat.PressAsync(Chat.Cards.First, "Use my own plan"), file);
        await Chat.ClickAsync(plan, "Use this plan");
        await Expect(plan).ToContainTextAsync("is now one of your projects");
        var before = await Chat.Cards.CountAsync();
        await plan.GetByRole(AriaRole.Button, new() { Name = "Report: " }).ClickAsync();
        var report = Chat.Cards.Nth(before);
        await Expect(report).ToContainTextAsync("· Status report ·");
        return report;
    }
}

using Microsoft.Playwright;
using TpmAssistant.EndToEnd.Tests.Driving;
using static Microsoft.Playwright.Assertions;

namespace TpmAssistant.EndToEnd.Tests.Stories;

/// <summary>What a team decides together by card: an estimate, who takes a task, why something went wrong, whether tests pass, what a charter lacks, one more wish.</summary>
[Trait("Needs", "More")]
[Collection(Driving.Stories.Name)]
public sealed class TeamPlanningTests(Conversation conversation) : IClassFixture<Conversation>, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tpm-team-planning-");

    private Chat Chat => conversation.Chat;

    public void Dispose() => _folder.Delete(recursive: true);

    [FactInTeams]
    public async Task Estimation_PrivateVote_IsRevealedAndKept()
    {
        var round = await Chat.AskAsync("estimate the tablets layout on Borealis");
        await Expect(round).ToContainTextAsync("nobody has voted yet");
        await round.GetByLabel("If all goes well (working days)").FillAsync("2");
        await round.GetByLabel("Most likely").FillAsync("4");
        await round.GetByLabel("If much goes wrong").FillAsync("9");
        await Chat.ClickAsync(round, "Vote");
        await Expect(round).ToContainTextAsync("1 has voted");
        await Expect(round).Not.ToContainTextAsync("Well, likely, badly");
        await Pictures.TakeAsync(round, "90-estimation-voted");

        await Chat.ClickAsync(round, "Reveal");
        await Expect(round).ToContainTextAsync("One vote is a guess; two are better.");
        await Chat.ClickAsync(round, "Keep these three points");
        await Expect(round).ToContainTextAsync("2 · 4 · 9 days");
        await Pictures.TakeAsync(round, "91-estimation-kept", keep: true);

        var learned = await Chat.AskAsync("how good are our estimates on Borealis?");
        await Expect(learned).ToContainTextAsync("as a whole, never one person");
        await Pictures.TakeAsync(learned, "92-estimates-came-out");
    }

    [FactInTeams]
    public async Task Delegation_IsAskedAnsweredOnOtherTermsAndAccepted()
    {
        var mine = await AskedAsync("who should take the tablets layout on Borealis?");
        await Chat.ClickAsync(mine, "Yes, but …");
        await mine.GetByLabel("On which terms").FillAsync("If Priya reviews it.");
        await Pictures.TakeAsync(mine, "93-delegation-asked", keep: true);
        var outcome = await Chat.PressAsync(mine, "Propose this");
        await Expect(outcome).ToContainTextAsync("would take “Layout for tablets” on other terms");
        await Expect(outcome).ToContainTextAsync("If Priya reviews it.");
        await Pictures.TakeAsync(outcome, "94-delegation-terms");

        var other = await AskedAsync("who should take the penetration test on Borealis?");
        await Chat.ClickAsync(other, "I take it");
        await Expect(Chat.Cards.Filter(new() { HasText = "takes “Penetration test by an outside firm”" })).ToHaveCountAsync(1);
        await Expect(other).ToContainTextAsync("with a reminder before its day");

        var third = await AskedAsync("who should take the accessibility check on Borealis?");
        await Chat.ClickAsync(third, "I cannot");
        var declined = await Chat.PressAsync(third, "Decline");
        await Expect(declined).ToContainTextAsync("cannot take");
    }

    [FactInTeams]
    public async Task RootCause_FiveWhys_EndsInAnActionWithAnOwner()
    {
        var cause = await Chat.AskAsync("find the root cause of the load test on Atlas");
        await Expect(cause).ToContainTextAsync("What the plan tells");
        await AnswerAsync(cause, "The private line is late");
        await AnswerAsync(cause, "The vendor gave no date in writing");
        await AnswerAsync(cause, "We ordered before the contract named one");
        await Pictures.TakeAsync(cause, "95-five-whys", keep: true);

        await cause.GetByRole(AriaRole.Combobox, new() { Name = "What kind of cause" }).ClickAsync();
        await Chat.Page.GetByRole(AriaRole.Option).First.ClickAsync();
        await Chat.ClickAsync(cause, "This is the root");
        await Expect(cause).ToContainTextAsync("The root: We ordered before the contract named one");
        await cause.GetByRole(AriaRole.Textbox, new() { Name = "Action" }).FillAsync("Put dates into every order");
        await cause.GetByRole(AriaRole.Combobox, new() { Name = "Who" }).ClickAsync();
        await Chat.Page.GetByRole(AriaRole.Option).Filter(new() { HasText = "Jonas Weber" }).ClickAsync();
        await Chat.ClickAsync(cause, "Write it down");
        await Expect(cause).ToContainTextAsync("Jonas Weber");
        await Pictures.TakeAsync(cause, "96-root-cause");

        var task = await Chat.PressAsync(cause, "Make it a task");
        await Expect(task).ToContainTextAsync("Put dates into every order");
        await Expect(task).ToContainTextAsync("Jonas Weber");
    }

    [FactInTeams]
    public async Task Readiness_TestResultsFromAFile_AreAGatesEvidence()
    {
        var file = Path.Combine(_folder.FullName, "acceptance.xml");
        await File.WriteAllTextAsync(file, """
            <testsuites><testsuite name="Acceptance" tests="3" failures="1"><testcase name="sign in"/><testcase name="pay"/><testcase name="rotate"><failure message="blank"/></testcase></testsuite></testsuites>
            """);
        var ready = await Chat.AskAsync("is Cobalt ready for release?");
        await Expect(ready).ToContainTextAsync("no test results were brought");

        var page = await Chat.OpenPageAsync(ready, "Bring test results");
        var chooser = await page.RunAndWaitForFileChooserAsync(() => page.GetByLabel("Plan file").ClickAsync());
        await chooser.SetFilesAsync(file);
        var before = await Chat.Cards.CountAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Read this plan" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading)).ToHaveTextAsync("Read. Go back to the chat.");
        await page.CloseAsync();
        var which = Chat.Cards.Nth(before);
        await Expect(which).ToContainTextAsync("3");
        await Pictures.TakeAsync(which, "97-tests-received");
        await Chat.ClickAsync(which, "Cobalt");

        var now = await Chat.AskAsync("is Cobalt ready for release?");
        await Expect(now).ToContainTextAsync("1 failed of 3");
        await Pictures.TakeAsync(now, "98-ready-with-tests");
    }

    [FactInTeams]
    public async Task Charter_FromFilesAndMail_AsksOnlyForWhatIsMissing()
    {
        var charter = await Chat.AskAsync("draft the charter for Cobalt");
        await Expect(charter).ToContainTextAsync("Cobalt: the charter lacks 1 part");
        await Expect(charter).ToContainTextAsync("Cobalt mandate.md");
        await Pictures.TakeAsync(charter, "99-charter", keep: true);

        await Chat.ClickAsync(charter, "Fill in what is missing");
        await Expect(charter.GetByRole(AriaRole.Textbox)).ToHaveCountAsync(1);
        await charter.GetByRole(AriaRole.Textbox).FillAsync("Every report from one source, by the list of reports");
        await Chat.ClickAsync(charter, "Take it in");
        await Expect(charter).ToContainTextAsync("Cobalt: the charter is complete");
        await Chat.ClickAsync(charter, "Keep as version 1");
        await Expect(charter).ToContainTextAsync("charter, version 1");
    }

    [FactInTeams]
    public async Task ChangeOfScope_Accepted_LeavesItsTaskAndUndoTakesItBack()
    {
        var form = await Chat.AskAsync("log a change for Atlas: single sign-on for partners");
        await form.GetByLabel("Work in working days").FillAsync("3 5 8");
        await Chat.ClickAsync(form, "Compute the impact");
        await Expect(form).ToContainTextAsync("C-1");
        var task = await Chat.PressAsync(form, "Accept");
        await Expect(task).ToContainTextAsync("Single sign-on for partners", new() { IgnoreCase = true });
        await Expect(form).ToContainTextAsync("in the decisions says so");
        await Pictures.TakeAsync(form, "9a-change-accepted", keep: true);

        await Chat.ClickAsync(form, "Undo");
        await Expect(form).ToContainTextAsync("taken back");
        var log = await Chat.AskAsync("change log of Atlas");
        await Expect(log).ToContainTextAsync("not decided");
        await Pictures.TakeAsync(log, "9b-change-log", keep: true);
    }

    /// <summary>Asks Mara herself, who is the only one at this client: the question comes to her own chat as it would to anybody's.</summary>
    private async Task<ILocator> AskedAsync(string words)
    {
        var owners = await Chat.AskAsync(words);
        var offer = await Chat.PressAsync(owners, "Ask Mara Lindqvist");
        await Expect(offer).ToContainTextAsync("gets a card in their own chat");
        return await Chat.PressAsync(offer, "Ask Mara Lindqvist");
    }

    private static async Task AnswerAsync(ILocator cause, string because)
    {
        await cause.GetByRole(AriaRole.Textbox).First.FillAsync(because);
        await Chat.ClickAsync(cause, "Answer");
        // In the chain, not in the field it was typed into.
        await Expect(cause).ToContainTextAsync($"↳ {because}");
    }
}

using Microsoft.Playwright;
using TpmAssistant.EndToEnd.Tests.Driving;
using static Microsoft.Playwright.Assertions;

namespace TpmAssistant.EndToEnd.Tests.Stories;

/// <summary>The hard afternoon and the last day: options and a choice, go or no go, lessons and the closure report.</summary>
[Trait("Needs", "More")]
[Collection(Driving.Stories.Name)]
public sealed class DecidingTests(Conversation conversation) : IClassFixture<Conversation>
{
    private Chat Chat => conversation.Chat;

    [FactInTeams]
    public async Task Options_ChosenWithAReason_GoIntoTheDecisions()
    {
        var options = await Chat.AskAsync("we are late on Atlas, what can we do?");
        await Expect(options).ToContainTextAsync("Best chance of");
        await Chat.ClickAsync(options, "Who gains and gives what");
        await Expect(options).ToContainTextAsync("Sponsor");
        await Pictures.TakeAsync(options, "80-options", keep: true);

        var refused = await Chat.PressAsync(options, "Record the choice");
        await Expect(refused).ToContainTextAsync("reason");
        await options.GetByRole(AriaRole.Textbox).FillAsync("Daniel would rather pay than lose the lease date.");
        await Chat.ClickAsync(options, "Record the choice");

        await Expect(options).ToContainTextAsync("Daniel would rather pay");
        await Pictures.TakeAsync(options, "81-choice");
        var log = await Chat.AskAsync("what did we decide about the lease date?");
        await Expect(log).ToContainTextAsync("80% sure by");
    }

    [FactInTeams]
    public async Task Readiness_WordAndVote_AreMinuted()
    {
        var ready = await Chat.AskAsync("is Borealis ready for release?");
        await Expect(ready).ToContainTextAsync("No go:");
        await Pictures.TakeAsync(ready, "82-ready", keep: true);

        await Chat.ClickAsync(ready, "My word: The product owner accepts it");
        await Expect(ready).ToContainTextAsync("said so on");
        await ready.GetByRole(AriaRole.Textbox).FillAsync("The penetration test has not run.");
        await Chat.ClickAsync(ready, "No go");
        await Expect(ready).ToContainTextAsync("0 for go, 1 against");
        await Pictures.TakeAsync(ready, "83-vote");

        var outcome = await Chat.PressAsync(ready, "Close the vote");
        await Expect(outcome).ToContainTextAsync("No go for");
        await Pictures.TakeAsync(outcome, "84-vote-minuted");
    }

    [FactInTeams]
    public async Task Lesson_WrittenOnTheClosureReport_IsFoundAgain()
    {
        var closure = await Chat.AskAsync("closure report for Borealis");
        await Expect(closure).ToContainTextAsync("Promised and delivered");
        await Pictures.TakeAsync(closure, "85-closure", keep: true);

        await Chat.ClickAsync(closure, "Record a lesson");
        await closure.GetByRole(AriaRole.Textbox, new() { Name = "Lesson" }).FillAsync("Ask the council for its testers before summer.");
        var kept = await Chat.PressAsync(closure, "Keep this lesson");
        await Expect(kept).ToContainTextAsync("The lesson is kept");

        var found = await Chat.AskAsync("what did we learn about testers?");
        await Expect(found).ToContainTextAsync("before summer");
        await Pictures.TakeAsync(found, "86-lessons", keep: true);

        await Chat.ClickAsync(kept, "Undo");
        await Expect(kept).ToContainTextAsync("Taken back");
    }

    [FactInTeams]
    public async Task Owner_Suggested_SaysWhy()
    {
        var owners = await Chat.AskAsync("who should take the tablets layout on Borealis?");

        await Expect(owners).ToContainTextAsync("free until then");
        await Pictures.TakeAsync(owners, "87-owners", keep: true);
    }
}

using Microsoft.Playwright;
using TpmAssistant.EndToEnd.Tests.Driving;
using static Microsoft.Playwright.Assertions;

namespace TpmAssistant.EndToEnd.Tests.Stories;

/// <summary>From an empty chat to a plan in Planner: a sentence, a look, a few clicks, and a way back.</summary>
[Trait("Needs", "More")]
[Collection(Driving.Stories.Name)]
public sealed class PlanFromGoalTests(Browser browser)
{
    private const int MostClicks = 8;

    [FactInTeams]
    public async Task Application_ChangedAndCreated_IsAProjectWithinEightClicks()
    {
        await using var chat = await Chat.OpenAsync(browser);
        var clicks = 0;
        var draft = await chat.AskAsync("draft a plan for a mobile app for our field engineers by March");
        await Expect(draft).ToContainTextAsync("Plan from a goal · Web or mobile application");
        await Expect(draft).ToContainTextAsync("Timeline");
        await Pictures.TakeAsync(draft, "80-plan-draft", keep: true);

        await Click(draft, "Team, start and date");
        await Expect(draft).ToContainTextAsync("Who fills which role");
        await draft.GetByLabel("Name of plan and project").FillAsync("Field app");
        await Pictures.TakeAsync(draft, "81-plan-team");
        await Click(draft, "Compute again");
        await Expect(draft).ToContainTextAsync("Field app");
        clicks++;
        var proposal = await chat.PressAsync(draft, "Put it into Planner");
        await Expect(proposal).ToContainTextAsync("Create this plan:");
        await Pictures.TakeAsync(proposal, "82-plan-proposal", keep: true);
        await Click(proposal, "Create it in Planner");
        await Expect(proposal).ToContainTextAsync("“Field app” is in Planner");
        await Pictures.TakeAsync(proposal, "83-plan-created", keep: true);
        Assert.InRange(clicks, 1, MostClicks);

        var path = await chat.AskAsync("critical path of Field app");
        await Expect(path).ToContainTextAsync("Field app");

        await Chat.ClickAsync(proposal, "Undo");
        await Expect(proposal).ToContainTextAsync("“Field app” is taken back");

        async Task Click(ILocator card, string title)
        {
            clicks++;
            await Chat.ClickAsync(card, title);
        }
    }

    [FactInTeams]
    public async Task Migration_AsDrafted_IsInPlannerAfterTwoClicks()
    {
        await using var chat = await Chat.OpenAsync(browser);
        var draft = await chat.AskAsync("draft a plan for migrating the billing database to the cloud");

        var proposal = await chat.PressAsync(draft, "Put it into Planner");
        await Chat.ClickAsync(proposal, "Create it in Planner");
        await Expect(proposal).ToContainTextAsync("is in Planner");

        var tasks = await chat.PressAsync(proposal, "Forecast");
        await Expect(tasks).ToContainTextAsync("80%");
        await Pictures.TakeAsync(tasks, "84-plan-forecast");
    }

    [FactInTeams]
    public async Task SetUp_OfAnUnreadPlan_IsUsableAfterOneClick()
    {
        await using var chat = await Chat.OpenAsync(browser);
        var card = await chat.AskAsync("set up a new project called Lighthouse");
        await Expect(card).ToContainTextAsync("Make Lighthouse a project");

        await Chat.ClickAsync(card, "Make it a project");
        await Expect(card).ToContainTextAsync("Lighthouse is one of your projects now");
        await Pictures.TakeAsync(card, "85-set-up", keep: true);

        await Expect(await chat.AskAsync("status of Lighthouse")).ToContainTextAsync("Lighthouse · Status report");
    }
}
